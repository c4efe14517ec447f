import ForumCore
import ForumLocalization
import TerminalUI

/// Something that covers the notes until Escape: the counts, a read-back, the headings, a history. While it is there, letters are keys.
protocol NotesPanel: Sendable {
    var title: Phrase { get }
    /// The keys that it has, for the line at its bottom.
    func keys(_ context: ScreenContext) -> [PanelKey]
    mutating func settle(_ context: ScreenContext)
    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer
    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> PanelAnswer
    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer
    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext)
}

extension NotesPanel {
    mutating func settle(_ context: ScreenContext) {}
    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> PanelAnswer { .stay }
    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer { .stay }
}

/// A key of a panel with what it does.
struct PanelKey {
    /// The keys as they are written: one, or a pair such as ↑↓.
    var label: String
    var name: Phrase.Notes

    init(_ label: String, _ name: Phrase.Notes) {
        self.label = label
        self.name = name
    }

    init(_ press: KeyPress, _ name: Phrase.Notes, _ context: ScreenContext) {
        self.init(press.label(context.words.keyNames), name)
    }
}

/// What a panel wants after a key.
struct PanelAnswer {
    enum Wish {
        case stay, close
        /// Open a note for rewording, with this text in the field.
        case revise(NoteID, text: String)
        case search(String)
    }

    var outcomes: [Outcome] = []
    var wish = Wish.stay

    static let stay = PanelAnswer()
    static let close = PanelAnswer(wish: .close)
    static func asking(_ outcomes: Outcome...) -> PanelAnswer { PanelAnswer(outcomes: outcomes) }
    static func perform(_ command: some ForumCommand) -> PanelAnswer { .asking(.perform(command, NotesScreen.inPanel)) }
}

extension NotesScreen {
    static let inPanel = Purpose("notes.panel")

    /// The key of an intent that a panel has its own use for.
    static func panelKey(for intent: Intent) -> KeyPress? {
        switch intent {
        case .save: KeyPress(.enter)
        case .nextQuestion: KeyPress(.tab)
        case .formerQuestion: KeyPress(.backTab)
        case .pageUp: KeyPress(.pageUp)
        case .pageDown: KeyPress(.pageDown)
        case .leave: KeyPress(.escape)
        case .revise: .function(7)
        default: nil
        }
    }

    mutating func open(_ intent: Intent, _ context: ScreenContext) {
        let note = chosen(context)
        switch intent {
        case .counts: panel = CountsPanel(question: question, context)
        case .readBack:
            panel = reading?.panel ?? ReadBackPanel(question: question, table: speaking.table, context)
            reading = nil
        case .headings: panel = HeadingsPanel(question: question, marked: marked)
        case .questions: panel = QuestionsPanel(question: question, context)
        case .history:
            guard let note else { return }
            if note.isConflicted { panel = SideBySidePanel(note.id) } else { panel = HistoryPanel(note, context.state) }
        default: break
        }
        panel?.settle(context)
    }

    mutating func takeInPanel(_ key: KeyPress, _ context: ScreenContext) -> [Outcome] {
        guard let answer = panel?.take(key, context) else { return [] }
        return follow(answer, context)
    }

    mutating func answeredInPanel(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] {
        guard let answer = panel?.answered(purpose, answer, context) else { return [] }
        return follow(answer, context)
    }

    mutating func concludedInPanel(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] {
        // What is taken back or done again while a panel stands is not its step.
        guard purpose == Self.inPanel, let answer = panel?.concluded(purpose, conclusion, context) else { return [] }
        return follow(answer, context)
    }

    private mutating func follow(_ answer: PanelAnswer, _ context: ScreenContext) -> [Outcome] {
        switch answer.wish {
        case .stay: break
        case .close:
            if panel is HeadingsPanel { marked = [] }
            panel = nil
        case .revise(let id, let text):
            guard let note = context.state.notes[id] else { return answer.outcomes }
            let read = panel as? ReadBackPanel
            let outcomes = answer.outcomes + begin(note, text: text)
            if let read { reading = (id, read) }
            return outcomes
        case .search(let text): openSearch(text)
        }
        return answer.outcomes
    }

    /// Where a panel draws itself: between its title and its keys.
    static func room(of panel: some NotesPanel, _ context: ScreenContext) -> Rect {
        var rest = NotesLayout(context.area).panel
        _ = rest.takeTop(1)
        _ = rest.takeBottom(hintRows(of: panel, width: rest.width - 2, context).count)
        return rest.inset(left: 1, right: 1)
    }

    private static func hintRows(of panel: some NotesPanel, width: Int, _ context: ScreenContext) -> [[PanelKey]] {
        hintRows(panel.keys(context) + [PanelKey(KeyPress(.escape), .closePanel, context)], width: width, context)
    }

    func drawPanel(_ panel: some NotesPanel, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        var rest = area
        let title = rest.takeTop(1)
        frame.hline(at: title.origin, width: title.width, role: .border)
        frame.put(" \(context.words(panel.title)) ", at: Point(column: title.column + 2, row: title.row), role: .title)
        let hints = Self.hintRows(of: panel, width: area.width - 2, context)
        let bottom = rest.takeBottom(hints.count).inset(left: 1, right: 1)
        panel.draw(into: &frame, in: rest.inset(left: 1, right: 1), context)
        for (row, keys) in hints.enumerated() {
            var column = bottom.column
            for key in keys {
                column += frame.put(key.label, at: Point(column: column, row: bottom.row + row), role: .emphasis) + 1
                column += frame.put(context.words(.notes(key.name)), at: Point(column: column, row: bottom.row + row), role: .muted) + 2
            }
        }
    }

    /// The keys of a panel on as many rows as they need.
    private static func hintRows(_ keys: [PanelKey], width: Int, _ context: ScreenContext) -> [[PanelKey]] {
        var rows: [[PanelKey]] = [[]]
        var left = width
        for key in keys {
            let needed = DisplayText.width(key.label) + DisplayText.width(context.words(.notes(key.name))) + 3
            if needed - 2 > left, rows.last?.isEmpty == false {
                rows.append([])
                left = width
            }
            rows[rows.count - 1].append(key)
            left -= needed
        }
        return rows
    }
}
