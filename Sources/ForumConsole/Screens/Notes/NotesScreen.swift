import ForumCore
import ForumLocalization
import TerminalUI

/// The notes: the questions, what was said under each, and a field that is always ready.
public struct NotesScreen: ConsoleScreen {
    public static let kind = ScreenKind.notes
    public static let help = Phrase.notes(.help)

    /// The field's text: a new note, or another wording of one.
    var field = TextBuffer(multiline: true)
    /// The question whose notes are shown; nil for those outside all questions.
    var question: QuestionID?
    /// The note being revised, and the wordings its writer had before them.
    var revising: Revising?
    /// Where people speak and of which sector they are: kept for the next note until changed.
    var speaking = NoteContext()
    /// The chosen note, when the list has been entered.
    var isListEntered = false
    var scroll = ListScroll()
    /// The places of the notes shown, oldest first.
    var listed: [Int] = []
    /// The rows of the notes in view.
    private(set) var rows = NoteRows()
    /// The notes marked to be merged or put under a heading together.
    var marked: Set<NoteID> = []
    /// The note that this console wrote last: what keys right after it are about.
    var lastWritten: NoteID?
    /// What Tab would complete now.
    var completion: NoteCompletion?
    /// The search, while there is one: its hits stand in the list.
    var search: NoteSearch?
    /// The texts as they were before keys that may be a scanner's.
    var beforeScan: (field: TextBuffer, query: TextBuffer?)?
    /// What covers the notes, while something does.
    var panel: (any NotesPanel)?
    /// Who types here, and how much they had recorded when they did: what a draft is known by after a crash.
    private(set) var typist = Typist()
    private var chosenNote: NoteID?
    private var listedAt = -1
    private var listedQuestion: QuestionID?
    var hasChosenQuestion = false
    private var hasContext = false

    struct Revising: Hashable, Sendable {
        var note: NoteID
        var replacing: [RevisionID]
    }

    struct Typist: Hashable, Sendable {
        var console = ConsoleName("")
        var events = 0
    }

    public init() {}

    public var isTyping: Bool { panel == nil }

    public mutating func settle(_ context: ScreenContext) {
        let questions = context.state.questions
        if !hasChosenQuestion || (question != nil && !questions.contains { $0.id == question }) {
            question = context.state.standingQuestions.first?.id
        }
        if !questions.isEmpty { hasChosenQuestion = true }
        if !hasContext { takeUpContext(context) }
        typist = Typist(console: context.console, events: context.state.consoles[context.console]?.events ?? 0)
        // Nobody's sector is kept where it may not be written down.
        if context.state.session.isChathamHouse { speaking.sector = nil }
        let layout = layout(context)
        list(context, height: layout.items)
        scroll.settle(count: listed.count, height: layout.items)
        chosenNote = listed.indices.contains(scroll.selected) ? context.state.notes[place: listed[scroll.selected]].id : nil
        let shown = listed.dropFirst(scroll.first).prefix(layout.items)
        // What the list leaves of its width: the sign of the chosen note, and the bar at the right where not all fit.
        let width = max(1, layout.list.width - (listed.count > layout.items ? 4 : 2) - NoteRows.inset)
        rows.settle(Array(shown), width: width, isFound: search != nil, context)
        field.settle(width: layout.field.width, height: layout.field.height)
        search?.query.settle(width: max(1, layout.question.width - 2), height: 1)
        completion = search == nil && panel == nil && !isListEntered ? NoteCompletion(field, former: completion, context.state) : nil
        if listed.isEmpty, search == nil { isListEntered = false }
        panel?.settle(context)
    }

    func layout(_ context: ScreenContext) -> NotesLayout {
        let rows = field.rowCount(width: NotesLayout(context.area).field.width)
        return NotesLayout(context.area, rows: rows)
    }

    /// After a restart, the table and the round are those of the last note that this console took. O(notes), once.
    private mutating func takeUpContext(_ context: ScreenContext) {
        guard context.state.eventCount > 0 || !context.state.notes.isEmpty else { return }
        hasContext = true
        guard speaking == NoteContext() else { return }
        var last: Note?
        for note in context.state.notes.values where note.written.console == context.console { last = note }
        speaking = NoteContext(table: last?.table ?? "", round: last?.round)
    }

    /// Lists the notes anew when something has happened, the chosen one staying chosen. A list not entered shows its end.
    private mutating func list(_ context: ScreenContext, height: Int) {
        let isNew = listedAt != context.state.eventCount || listedQuestion != question
        guard isNew || search?.isStale == true else { return }
        let isOther = listedQuestion != question
        if search != nil {
            search?.find(context)
            listed = search?.hits ?? []
        } else {
            listed = context.state.notes.places(under: question)
        }
        listedAt = context.state.eventCount
        listedQuestion = question
        if search != nil || isListEntered, !isOther, let chosenNote, let place = context.state.notes.place(of: chosenNote),
            let index = listed.firstIndex(of: place)
        {
            scroll.select(index, count: listed.count, height: height)
        } else if search == nil, !isListEntered || isOther {
            scroll.select(listed.count - 1, count: listed.count, height: height)
        }
    }

    /// Has the list made anew at the next settling.
    mutating func refresh() { listedAt = -1 }

    /// The note that actions on a note are about: the chosen one, or else the last one that this console wrote here.
    func chosen(_ context: ScreenContext) -> Note? {
        if isListEntered || search != nil { return selected(context) }
        if let revising { return context.state.notes[revising.note] }
        if let note = lastWritten.flatMap({ context.state.notes[$0] }), note.isStanding, note.question == question { return note }
        return selected(context)
    }

    /// The note under the bar of the list.
    func selected(_ context: ScreenContext) -> Note? {
        guard listed.indices.contains(scroll.selected), listed[scroll.selected] < context.state.notes.count else { return nil }
        return context.state.notes[place: listed[scroll.selected]]
    }

    mutating func choose(_ other: QuestionID?) {
        question = other
        hasChosenQuestion = true
        isListEntered = false
        search = nil
        marked = []
        refresh()
    }
}

extension String {
    /// Nothing but white space.
    var trimmingIsEmpty: Bool { allSatisfy(\.isWhitespace) }
}

extension TextBuffer {
    /// Nothing but white space. O(1) for a text that starts with a word.
    var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }
}

extension ForumState {
    /// The tabs of the notes: the questions of the programme, those taken off it that have notes, and the notes outside all questions.
    var noteTabs: [Question?] {
        standingQuestions.map { Optional($0) } + questions.filter { $0.isWithdrawn && notes.count(under: $0.id) > 0 }.map { Optional($0) }
            + [nil]
    }
}
