import ForumCore
import ForumLocalization
import TerminalUI

/// The notes of one table under one question, one at a time in large type, to be read aloud; the table's yes is recorded.
struct ReadBackPanel: NotesPanel {
    let title = Phrase.notes(.readBack)
    private var question: QuestionID?
    private var table: String
    private var notes: [NoteID] = []
    private var place = 0
    private var isLarge = true
    /// The wordings that the table has heard: those that stood when it came to each note.
    private var heard: [NoteID: [RevisionID]] = [:]

    static let agreeing = Purpose("notes.agree")

    init(question: QuestionID?, table: String, _ context: ScreenContext) {
        self.question = question
        self.table = table
        if context.state.notes.count(under: question, table: table) == 0, let other = Self.tables(question, context.state).first {
            self.table = other
        }
    }

    /// The tables that have notes under a question, those of no table last.
    private static func tables(_ question: QuestionID?, _ state: ForumState) -> [String] {
        (state.noteTables + [""]).filter { state.notes.count(under: question, table: $0) > 0 }
    }

    mutating func settle(_ context: ScreenContext) {
        notes = context.state.notes(under: question, table: table).map(\.id)
        place = max(0, min(place, notes.count - 1))
        hear(context)
    }

    private mutating func hear(_ context: ScreenContext) {
        guard notes.indices.contains(place), heard[notes[place]] == nil else { return }
        heard[notes[place]] = context.state.notes[notes[place]]?.heads
    }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [
            PanelKey("↑↓", .readBackNext), PanelKey("←→", .readBackTable), PanelKey(KeyPress(.tab), .readBackQuestion, context),
            PanelKey(KeyPress(.enter), .readBackYes, context), PanelKey(.function(7), .reviseShort, context),
            PanelKey("G", .readBackLarge),
        ]
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        switch key.key {
        case .escape: return .close
        case .down, .pageDown, .character(" "): place = min(notes.count - 1, place + 1)
        case .up, .pageUp: place = max(0, place - 1)
        case .home: place = 0
        case .end: place = notes.count - 1
        case .left, .right: step(Self.tables(question, context.state), by: key.key == .right ? 1 : -1)
        case .tab, .backTab: stepQuestion(by: key.key == .tab ? 1 : -1, context.state)
        case .character("g"), .character("G"): isLarge.toggle()
        case .function(7):
            guard notes.indices.contains(place), let note = context.state.notes[notes[place]] else { return .stay }
            return PanelAnswer(wish: .revise(note.id, text: note.text))
        case .enter: return agree(context)
        default: break
        }
        settle(context)
        return .stay
    }

    private mutating func step(_ tables: [String], by: Int) {
        guard !tables.isEmpty else { return }
        let now = tables.firstIndex(of: table) ?? 0
        table = tables[(now + by + tables.count) % tables.count]
        begin()
    }

    private mutating func stepQuestion(by: Int, _ state: ForumState) {
        let tabs = state.noteTabs.map { $0?.id }
        let now = tabs.firstIndex(of: question) ?? 0
        question = tabs[(now + by + tabs.count) % tabs.count]
        let tables = Self.tables(question, state)
        if !tables.contains(table) { table = tables.first ?? table }
        begin()
    }

    private mutating func begin() {
        place = 0
        heard = [:]
    }

    /// Asks who said yes, once all notes have been on the screen as they stand now.
    private mutating func agree(_ context: ScreenContext) -> PanelAnswer {
        let state = context.state
        if let changed = notes.first(where: { note in heard[note].map { $0 != state.notes[note]?.heads } ?? false }) {
            heard[changed] = nil
            place = notes.firstIndex(of: changed) ?? place
            return .asking(.say(Message(.warning, Sentence(.notes(.readBackChanged)))))
        }
        if let unread = notes.firstIndex(where: { heard[$0] == nil }) {
            place = unread
            return .asking(.say(Message(.warning, Sentence(.notes(.readBackUnread)))))
        }
        guard !notes.isEmpty else { return .stay }
        if state.session.isChathamHouse {
            return .asking(.open(ChoiceDialog.confirm(.phrase(.notes(.readBackAsk)), purpose: Self.agreeing, tone: .information)))
        }
        let fields: [FormDialog.Field] = [
            .text(.phrase(.notes(.readBackWho)), "", hint: .phrase(.notes(.readBackWhoHint)), member: "agreedBy"),
            .hidden(question?.text ?? "", member: "question"), .hidden(table, member: "table"),
            .hidden(heardWordings.map(\.text).joined(separator: " "), member: "wordings"),
        ]
        return .asking(.open(.form(FormDialog(title: .phrase(.notes(.readBackAsk)), fields: fields, purpose: Self.agreeing))))
    }

    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> PanelAnswer {
        switch answer {
        case .filled(let form):
            return .perform(
                AgreeReadBack(
                    question: form.subject("question").map { QuestionID($0) }, table: form.text("table"), agreedBy: form.text("agreedBy"),
                    wordings: form.text("wordings").split(separator: " ").map { RevisionID(String($0)) }))
        case .chosen(0): return .perform(AgreeReadBack(question: question, table: table, agreedBy: "", wordings: heardWordings))
        default: return .stay
        }
    }

    /// The wordings that the table has heard, in the order of the notes.
    private var heardWordings: [RevisionID] { notes.flatMap { heard[$0] ?? [] } }

    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer {
        guard case .recorded = conclusion else { return .stay }
        return .asking(.say(Message(.success, Sentence(.notes(.readBackRecorded)))))
    }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        var rest = area
        let asked = context.state.questions.first { $0.id == question }?.text ?? words(.notes(.outsideHelp))
        Paragraph(asked, role: .title).draw(into: &frame, in: rest.takeTop(2))
        let place = table.isEmpty ? words(.notes(.noTable)) : words(.notes(.table), ["name": table])
        let state = rest.takeTop(1)
        let position = notes.isEmpty ? place : "\(place) · \(self.place + 1)/\(notes.count)"
        let used = frame.put(position, at: state.origin, role: .emphasis)
        let (said, role) = agreement(context)
        frame.put(said, at: Point(column: state.column + used + 3, row: state.row), role: role, maxWidth: max(0, state.width - used - 3))
        _ = rest.takeTop(1)
        guard notes.indices.contains(self.place), let note = context.state.notes[notes[self.place]] else {
            Paragraph(words(.notes(.readBackNone)), role: .muted).draw(into: &frame, in: rest)
            return
        }
        draw(note, into: &frame, in: rest, context)
    }

    private func draw(_ note: Note, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        var rest = area
        let kind = note.kind.map { context.words($0.phrase) } ?? ""
        let flags = [
            kind, note.isMinority ? context.words(.notes(.minorityMark)) : "",
            isChanged(note, context) ? "≠ \(context.words(.notes(.readBackSince)))" : "",
        ].filter { !$0.isEmpty }
        let head = rest.takeTop(1)
        frame.put(flags.joined(separator: " · "), at: head.origin, role: isChanged(note, context) ? .warning : .muted, maxWidth: head.width)
        let text = note.standing.map { NoteWords.shown($0.text, of: note, context.words) }.joined(separator: "\n‼ ")
        if isLarge, LargeParagraph(text).fits(rest.size) {
            LargeParagraph(text).draw(into: &frame, in: rest)
        } else {
            // Where large letters don't fit, the lines stand apart.
            let lines = Wrapping.lines(text, width: min(rest.width, 70))
            let step = lines.count * 2 <= rest.height ? 2 : 1
            for (row, line) in lines.prefix(rest.height / step).enumerated() {
                frame.put(line, at: Point(column: rest.column, row: rest.row + row * step), role: .emphasis)
            }
        }
    }

    private func isChanged(_ note: Note, _ context: ScreenContext) -> Bool {
        guard let readBack = context.state.readBack(under: question, table: table) else { return false }
        let changes = context.state.changes(since: readBack)
        return changes.changed.contains(note.id) || changes.added.contains(note.id)
    }

    private func agreement(_ context: ScreenContext) -> (String, StyleRole) {
        guard let readBack = context.state.readBack(under: question, table: table) else {
            return (context.words(.notes(.readBackNotYet)), .muted)
        }
        let time = context.moment.local(readBack.agreed.at).time
        let said =
            readBack.agreedBy.isEmpty
            ? context.words(.notes(.readBackAt), ["time": time])
            : context.words(.notes(.readBackBy), ["time": time, "who": readBack.agreedBy])
        let changes = context.state.changes(since: readBack)
        guard !changes.isEmpty else { return ("✓ \(said)", .success) }
        return ("≠ \(said) · \(context.words(.notes(.changesSince), ["n": changes.count]))", .warning)
    }
}
