import ForumLocalization
import TerminalUI

extension NotesScreen {
    public enum Intent: Hashable, Sendable {
        case save, newLine, nextQuestion, formerQuestion, leave
        case pageUp, pageDown
        case revise, delete, tag, kind, move, editor, history
        case addQuestion, rewordQuestion
    }

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(KeyPress(.enter), does: .save, named: .notes(.save), inBar: .notes(.saveShort), shows: .bar),
        Binding(KeyPress(.tab), does: .nextQuestion, named: .notes(.nextQuestion), inBar: .notes(.questionShort), shows: .bar),
        Binding(KeyPress(.backTab), does: .formerQuestion, named: .notes(.formerQuestion)),
        Binding(KeyPress(.enter, .alt), .control("j"), does: .newLine, named: .notes(.newLine)),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .notes(.enterList), inBar: .notes(.listShort), shows: .bar),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .notes(.listDown)),
        Binding(.function(7), does: .revise, named: .notes(.revise)),
        Binding(.alt("x"), does: .delete, named: .notes(.delete)),
        Binding(.alt("t"), does: .tag, named: .notes(.tag)),
        Binding(.alt("k"), does: .kind, named: .notes(.chooseKind)),
        Binding(.alt("m"), does: .move, named: .notes(.move)),
        Binding(.alt("h"), does: .history, named: .notes(.history)),
        Binding(.control("g"), does: .editor, named: .notes(.openEditor)),
        Binding(.alt("q"), does: .rewordQuestion, named: .notes(.editQuestion)),
        Binding(.alt("n"), does: .addQuestion, named: .notes(.addQuestion)),
        Binding(KeyPress(.escape), does: .leave, named: .notes(.leaveList)),
    ])

    static let writing = Purpose("notes.write")
    static let rewording = Purpose("notes.revise")
    static let filing = Purpose("notes.file")
    static let deleting = Purpose("notes.delete")
    static let tagging = Purpose("notes.tag")
    static let choosingKind = Purpose("notes.kind")
    static let moving = Purpose("notes.move")
    static let settling = Purpose("notes.settle")
    static let reading = Purpose("notes.history")
    static let newQuestion = Purpose("notes.newQuestion")
    static let changedQuestion = Purpose("notes.changedQuestion")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch intent {
        case .revise, .delete, .tag, .kind, .move, .history: chosen(context) == nil ? .notes(.noneChosen) : nil
        case .rewordQuestion: question == nil ? .notes(.outside) : nil
        default: nil
        }
    }
}
