import ForumCore
import ForumLocalization
import TerminalUI

/// The notes of one table under one question, one at a time in large type, to be read aloud; the table's yes is recorded.
///
/// A note that is longer than the screen is read part by part, and counts as heard once its last part was shown.
struct ReadBackPanel: NotesPanel {
    let title = Phrase.notes(.readBack)
    private var question: QuestionID?
    private var table: String
    private var notes: [NoteID] = []
    private var place = 0
    /// The part of the note that is shown.
    private var part = 0
    private var parts: [ReadBackPart] = []
    private var isLarge = true
    /// What the parts were made for.
    private var basis: Basis?
    /// What the table agreed to last, and what changed since.
    private var agreed: (readBack: ReadBack, changes: ReadBackChanges)?
    private var listed: Listed?
    /// The wordings that the table has heard: those that stood when it came to each note.
    private var heard: [NoteID: [RevisionID]] = [:]

    private struct Basis: Hashable {
        var note: NoteID
        var heads: [RevisionID]
        var kind: NoteKind?
        var size: Size
        var isLarge: Bool
        var language: Language
    }

    private struct Listed: Hashable {
        var events: Int
        var question: QuestionID?
        var table: String
    }

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
        let state = context.state
        let now = Listed(events: state.eventCount, question: question, table: table)
        if listed != now {
            listed = now
            notes = state.notes(under: question, table: table).map(\.id)
            agreed = state.readBack(under: question, table: table).map { ($0, state.changes(since: $0)) }
        }
        place = max(0, min(place, notes.count - 1))
        guard notes.indices.contains(place), let note = state.notes[notes[place]] else {
            basis = nil
            parts = []
            return
        }
        let size = noteRoom(in: NotesScreen.room(of: self, context), context).size
        let wanted = Basis(
            note: note.id, heads: note.heads, kind: note.kind, size: size, isLarge: isLarge, language: context.words.language)
        if basis != wanted {
            // Another note or another wording begins at its beginning; another size begins there too, for what was read is not known any more.
            part = 0
            basis = wanted
            let text = note.standing.map { NoteWords.shown($0.text, of: note, context.words) }.joined(separator: "\n‼ ")
            parts = ReadBackPart.parts(of: text, in: size, isLarge: isLarge)
        }
        part = max(0, min(part, parts.count - 1))
        if part == parts.count - 1, heard[note.id] == nil { heard[note.id] = note.heads }
    }

    /// Where the note itself stands: below the question, what was agreed and the note's marks.
    private func noteRoom(in area: Rect, _ context: ScreenContext) -> Rect { area.inset(top: askedRows(width: area.width, context) + 3) }

    /// The question in full, as it is read aloud first.
    private func asked(_ context: ScreenContext) -> String {
        context.state.questions.first { $0.id == question }?.text ?? context.words(.notes(.outsideHelp))
    }

    /// The rows that the question takes, two at least and four at most.
    private func askedRows(width: Int, _ context: ScreenContext) -> Int {
        min(4, max(2, Wrapping.lines(asked(context), width: max(1, width)).count))
    }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [
            PanelKey("↑↓", .readBackNext), PanelKey("←→", .readBackTable), PanelKey(KeyPress(.tab), .readBackQuestion, context),
            PanelKey(KeyPress(.enter), isHeard ? .readBackYes : .readBackOn, context), PanelKey(.function(7), .reviseShort, context),
            PanelKey("G", .readBackLarge),
        ]
    }

    /// How many notes have not been on the screen to their end yet.
    private var unheard: Int { notes.count { heard[$0] == nil } }

    /// All notes were read to their end: only then the table can say yes to them.
    private var isHeard: Bool { unheard == 0 }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        switch key.key {
        case .escape: return .close
        case .down, .pageDown, .character(" "): if part + 1 < parts.count { part += 1 } else { go(to: place + 1) }
        case .up, .pageUp: if part > 0 { part -= 1 } else { go(to: place - 1) }
        case .home: go(to: 0)
        case .end: go(to: notes.count - 1)
        case .left, .right: step(Self.tables(question, context.state), by: key.key == .right ? 1 : -1)
        case .tab, .backTab: stepQuestion(by: key.key == .tab ? 1 : -1, context.state)
        case .character("g"), .character("G"): isLarge.toggle()
        case .function(7):
            guard notes.indices.contains(place), let note = context.state.notes[notes[place]] else { return .stay }
            // What it will say has to be heard anew.
            heard[note.id] = nil
            return PanelAnswer(wish: .revise(note.id, text: note.text))
        case .enter: return agree(context)
        default: break
        }
        settle(context)
        return .stay
    }

    /// Goes to the beginning of another note.
    private mutating func go(to other: Int) {
        let other = max(0, min(other, notes.count - 1))
        guard other != place else { return }
        place = other
        part = 0
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
        part = 0
        heard = [:]
    }

    /// Asks who said yes, once all notes have been on the screen as they stand now; until then, reads on.
    private mutating func agree(_ context: ScreenContext) -> PanelAnswer {
        let state = context.state
        if let changed = notes.first(where: { note in heard[note].map { $0 != state.notes[note]?.heads } ?? false }) {
            heard[changed] = nil
            go(to: notes.firstIndex(of: changed) ?? place)
            part = 0
            return .asking(.say(Message(.warning, Sentence(.notes(.readBackChanged)))))
        }
        if let unread = notes.firstIndex(where: { heard[$0] == nil }) {
            // Before the last note has been read, there is nothing to say yes to: the reading goes on.
            guard unread != place else {
                part += 1
                settle(context)
                return .stay
            }
            go(to: unread)
            settle(context)
            return isHeard ? .stay : .asking(.say(Message(.information, Sentence(.notes(.readBackLeft), ["n": unheard]))))
        }
        guard !notes.isEmpty else { return .stay }
        let question = Wording.said(Sentence(.notes(.readBackAsk), ["n": notes.count]))
        if state.session.isChathamHouse {
            return .asking(.open(ChoiceDialog.confirm(question, purpose: Self.agreeing, tone: .information)))
        }
        let fields: [FormDialog.Field] = [
            .text(.phrase(.notes(.readBackWho)), "", hint: .phrase(.notes(.readBackWhoHint)), member: "agreedBy"),
            .hidden(self.question?.text ?? "", member: "question"), .hidden(table, member: "table"),
            .hidden(heardWordings.map(\.text).joined(separator: " "), member: "wordings"),
        ]
        return .asking(.open(.form(FormDialog(title: question, fields: fields, purpose: Self.agreeing))))
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
        Paragraph(asked(context), role: .title).draw(into: &frame, in: rest.takeTop(askedRows(width: area.width, context)))
        let place = table.isEmpty ? words(.notes(.noTable)) : words.table(table)
        let state = rest.takeTop(1)
        var position = notes.isEmpty ? place : "\(place) · \(self.place + 1)/\(notes.count)"
        if parts.count > 1 {
            position += " · \(words(.notes(.readBackPart), ["n": part + 1, "of": parts.count]))\(part + 1 < parts.count ? " ↓" : "")"
        }
        let used = frame.put(position, at: state.origin, role: .emphasis, maxWidth: state.width)
        let (said, role) = agreement(context)
        frame.put(said, at: Point(column: state.column + used + 3, row: state.row), role: role, maxWidth: max(0, state.width - used - 3))
        guard notes.indices.contains(self.place), let note = context.state.notes[notes[self.place]] else {
            Paragraph(words(.refusals(.nothingToReadBack)), role: .muted).draw(into: &frame, in: rest.inset(top: 1))
            return
        }
        let isChanged = agreed.map { $0.changes.changed.contains(note.id) || $0.changes.added.contains(note.id) } ?? false
        let flags = [
            note.kind.map { words($0.phrase) } ?? "", note.isMinority ? words(.notes(.minorityMark)) : "",
            isChanged ? "≠ \(words(.notes(.readBackSince)))" : "",
        ].filter { !$0.isEmpty }
        let head = rest.inset(top: 1)
        frame.put(flags.joined(separator: " · "), at: head.origin, role: isChanged ? .warning : .muted, maxWidth: head.width)
        if parts.indices.contains(part) { parts[part].draw(into: &frame, in: noteRoom(in: area, context)) }
    }

    private func agreement(_ context: ScreenContext) -> (String, StyleRole) {
        guard let (readBack, changes) = agreed else { return (context.words(.notes(.readBackNotYet)), .muted) }
        let time = context.moment.local(readBack.agreed.at).time
        let said =
            readBack.agreedBy.isEmpty
            ? context.words(.notes(.readBackAt), ["time": time])
            : context.words(.notes(.readBackBy), ["time": time, "who": readBack.agreedBy])
        guard !changes.isEmpty else { return ("✓ \(said)", .success) }
        return ("≠ \(said) · \(context.words(.notes(.changesSince), ["n": changes.count]))", .warning)
    }
}
