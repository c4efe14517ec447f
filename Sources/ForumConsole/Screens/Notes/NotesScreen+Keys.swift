import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    public enum Intent: Hashable, Sendable {
        case save, newLine, nextQuestion, formerQuestion, leave
        case pageUp, pageDown
        case revise, delete, tag, kind, move, editor, history
        case setKind(NoteKind)
        case context, sector
        case find, star, minority, theme, merge, split, eachLine
        case counts, readBack, headings, questions
    }

    public static let keymap = Keymap<Intent, Phrase>(
        [
            Binding(KeyPress(.enter), does: .save, named: .notes(.save), inBar: .notes(.saveShort), shows: .bar),
            Binding(KeyPress(.tab), does: .nextQuestion, named: .notes(.nextQuestion), inBar: .notes(.questionShort), shows: .bar),
            Binding(KeyPress(.backTab), does: .formerQuestion, named: .notes(.formerQuestion)),
            Binding(KeyPress(.enter, .alt), .control("j"), does: .newLine, named: .notes(.newLine)),
            Binding(.control("f"), does: .find, named: .notes(.find), inBar: .notes(.findShort), shows: .bar),
            Binding(KeyPress(.pageUp), does: .pageUp, named: .notes(.enterList), inBar: .notes(.listShort), shows: .bar),
            Binding(KeyPress(.pageDown), does: .pageDown, named: .notes(.listDown)),
            Binding(.function(7), does: .revise, named: .notes(.revise), inBar: .notes(.reviseShort), shows: .bar),
            Binding(.control("x"), does: .delete, named: .notes(.delete), inBar: .notes(.deleteShort), shows: .bar),
            Binding(.alt("e"), does: .star, named: .notes(.star), inBar: .notes(.starShort), shows: .bar),
            Binding(.control("t"), does: .context, named: .notes(.setContext)),
            Binding(.alt("s"), does: .sector, named: .notes(.setSector)),
            Binding(.alt("v"), does: .minority, named: .notes(.minority)),
            Binding(.alt("t"), does: .tag, named: .notes(.tag)),
            Binding(.alt("o"), does: .theme, named: .notes(.linkTheme)),
            Binding(.alt("k"), does: .kind, named: .notes(.chooseKind)),
        ]
            + NoteSign.all.map { Binding(.alt($0.sign), does: .setKind($0.kind), named: $0.kind.giving) } + [
                Binding(.alt("m"), does: .move, named: .notes(.move)),
                Binding(.alt("j"), does: .merge, named: .notes(.merge)),
                Binding(.alt("p"), does: .split, named: .notes(.split)),
                Binding(.alt("i"), does: .eachLine, named: .notes(.eachLine)),
                Binding(.alt("h"), does: .history, named: .notes(.history)),
                Binding(.control("g"), does: .editor, named: .notes(.openEditor)),
                Binding(.control("n"), does: .counts, named: .notes(.counts)),
                Binding(.control("r"), does: .readBack, named: .notes(.readBack)),
                Binding(.alt("g"), does: .headings, named: .notes(.headings)),
                Binding(.alt("q"), does: .questions, named: .notes(.manageQuestions)),
                Binding(KeyPress(.escape), does: .leave, named: .notes(.leaveList), inBar: .notes(.leaveShort), shows: .bar),
            ])

    static let writing = Purpose("notes.write")
    static let rewording = Purpose("notes.revise")
    static let filing = Purpose("notes.file")
    static let deleting = Purpose("notes.delete")
    static let tagging = Purpose("notes.tag")
    static let choosingKind = Purpose("notes.kind")
    static let moving = Purpose("notes.move")
    static let speakingWhere = Purpose("notes.context")
    static let speakingWho = Purpose("notes.sector")
    static let placing = Purpose("notes.place")
    static let linking = Purpose("notes.theme")
    static let naming = Purpose("notes.themeTitle")
    static let merging = Purpose("notes.merge")
    static let splitting = Purpose("notes.split")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        // What covers the notes has its own use for the key, whatever is chosen behind it.
        if panel != nil, Self.panelKey(for: intent) != nil { return nil }
        switch intent {
        case .setKind: return field.isBlank && subjects(context).isEmpty ? noneChosen : nil
        case .revise, .tag, .history: return chosen(context) == nil ? noneChosen : nil
        // Ctrl-X is « cut » nearly everywhere: it cuts what is selected, and whoever types a text does not mean a note saved before it.
        case .delete where isCut: return nil
        case .delete where !isInList && revising != nil: return .notes(.reviseBeforeTurning)
        case .delete where !isInList && !field.isBlank: return .notes(.noneChosen)
        case .delete, .kind, .move, .star, .minority, .theme: return subjects(context).isEmpty ? noneChosen : nil
        case .merge: return marked.isEmpty ? .notes(.markFirst) : nil
        case .split: return revising == nil ? .notes(.reviseFirst) : nil
        case .eachLine: return field.characters.contains("\n") ? nil : .notes(.oneLineOnly)
        case .sector: return context.state.session.isChathamHouse ? .notes(.chathamHolds) : nil
        default: return nil
        }
    }

    /// Why there is no note that a key could be about.
    private var noneChosen: Phrase { .notes(list.isGone ? .chosenGone : .noneChosen) }

    /// How a revision ends is to be seen, whatever else is in the bar.
    public var needsBar: Bool { revising != nil && !isInList }

    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch intent {
        case .delete where isCut: .notes(.cutShort)
        case .save where revising != nil: .notes(.reviseSave)
        case .leave where !isInList: .notes(.reviseLeave)
        default: nil
        }
    }

    /// The bar shows what is most likely wanted next: of the list while one is in it, of the field while one types.
    public func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool {
        guard panel == nil else { return false }
        switch intent {
        case .delete: return isInList || isCut
        case .revise, .star: return isInList
        case .leave: return isInList || revising != nil
        case .save: return !isInList
        // A note being revised keeps its question, but Tab completes what is typed.
        case .nextQuestion: return !isInList && revising == nil
        case .find, .pageUp: return !isInList && !isCut && revising == nil
        default: return true
        }
    }
}
