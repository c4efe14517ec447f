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
    /// Where people speak here, while a text is in the field that another console had left: it was said elsewhere.
    var speakingBefore: NoteContext?
    /// Texts that were being written when another note was opened; the last one comes back first.
    var aside: [Writing] = []
    /// The texts that Escape took out of the field since one was saved; undoing brings the last one back first.
    var abandoned: [Writing] = []
    /// Nothing was typed since Escape emptied the field.
    var hasJustAbandoned = false
    /// The keys are about the list, not about the field.
    var isListEntered = false
    /// The list, whose chosen line follows its note.
    var list = FollowedList<NoteID>()
    /// The places of the notes shown, oldest first.
    var listed: [Int] = []
    /// This console has just changed what the list shows: where the chosen note has gone by that, its neighbour is chosen.
    var hasActed = false
    /// The note to choose in the list once what was asked for is recorded: the one that others were merged into.
    var following: NoteID?
    /// What to say once the step asked for last is recorded.
    var saying: Sentence?
    /// What the question that stands in front of the screen is about, as it was when it was asked.
    var asked = Asked()
    /// The rows of the notes in view.
    var rows = NoteRows()
    /// How many notes are in view, each on as many rows as it needs.
    var fitting = 1
    /// The columns of a note's text in the list.
    var textWidth = 1
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
    /// The read-back that a note was opened from: it goes on once the note is done.
    var reading: (note: NoteID, panel: ReadBackPanel)?
    /// What was searched for last, and the hit chosen then.
    var formerSearch: (query: String, hit: NoteID?)?
    /// Who types here, and how much they had recorded when they did: what a draft is known by after a crash.
    private(set) var typist = Typist()
    private var listedAt = -1
    var listedQuestion: QuestionID?
    var hasChosenQuestion = false
    private var hasContext = false

    struct Revising: Hashable, Sendable {
        var note: NoteID
        var replacing: [RevisionID]
        /// What the field said when the note was opened.
        var began: String

        /// The note has got another wording since it was opened.
        func isOutdated(by note: Note) -> Bool { replacing != note.heads && Set(replacing) != Set(note.heads) }
    }

    /// A text being written, with what is needed to go on with it.
    struct Writing: Sendable {
        var field: TextBuffer
        var revising: Revising?
    }

    struct Asked: Hashable, Sendable {
        var notes: [NoteID] = []
        var themes: [ThemeID] = []
        var questions: [QuestionID] = []
    }

    struct Typist: Hashable, Sendable {
        var console = ConsoleName("")
        var events = 0
        /// The last note there was when this console last recorded something.
        var last: NoteID?
    }

    /// What stands around the field, as it was drawn last: typing changes nothing of it.
    let drawnHead = DrawnPart<NotesHead.Basis>()
    let drawnList = DrawnPart<ListBasis>()
    let drawnRule = DrawnPart<RuleBasis>()
    /// What the rows were settled for.
    var settledRows: RowsBasis?
    private var settledHead: NotesHead?

    public init() {}

    public var isTyping: Bool { panel == nil }

    public mutating func settle(_ context: ScreenContext) {
        let questions = context.state.questions
        if !hasChosenQuestion || (question != nil && !questions.contains { $0.id == question }) {
            question = context.state.standingQuestions.first?.id
        }
        if !questions.isEmpty { hasChosenQuestion = true }
        if !hasContext { takeUpContext(context) }
        let events = context.state.consoles[context.console]?.events ?? 0
        // Not with what others record: every change of it puts the draft on disk again.
        if typist.console != context.console || typist.events != events {
            let notes = context.state.notes
            typist = Typist(console: context.console, events: events, last: notes.count > 0 ? notes[place: notes.count - 1].id : nil)
        }
        // Nobody's sector is kept where it may not be written down.
        if context.state.session.isChathamHouse { speaking.sector = nil }
        settledHead = head(context)
        let layout = layout(context)
        makeList(context, height: fitting)
        settleRows(in: layout.list, context)
        field.settle(width: layout.field.width, height: layout.field.height)
        search?.query.settle(width: max(1, layout.question.width - 2), height: 1)
        completion = search == nil && panel == nil && !isListEntered ? NoteCompletion(field, former: completion, context.state) : nil
        if listed.isEmpty, search == nil { isListEntered = false }
        panel?.settle(context)
    }

    /// The tabs and the question, as they were laid out when something last changed.
    func head(_ context: ScreenContext) -> NotesHead {
        let basis = NotesHead.Basis(context, question: question, isSearched: search != nil)
        if let settledHead, settledHead.basis == basis { return settledHead }
        return NotesHead(basis, context)
    }

    func layout(_ context: ScreenContext) -> NotesLayout { layout(head(context), context) }

    func layout(_ head: NotesHead, _ context: ScreenContext) -> NotesLayout {
        let rows = field.rowCount(width: NotesLayout(context.area).field.width)
        return NotesLayout(context.area, rows: rows, asked: search == nil ? head.askedHeight : 2)
    }

    /// After a restart, table, round and sector are those of the last note that this console took, and that one is the last. O(notes), once.
    private mutating func takeUpContext(_ context: ScreenContext) {
        guard context.state.eventCount > 0 || !context.state.notes.isEmpty else { return }
        hasContext = true
        var last: Note?
        for note in context.state.notes.values where note.written.console == context.console { last = note }
        lastWritten = lastWritten ?? last?.id
        guard speaking == NoteContext() else { return }
        speaking = NoteContext(table: last?.table ?? "", round: last?.round, sector: last?.sector)
    }

    /// Lists the notes anew when something has happened, the chosen one staying chosen. A list not entered shows its end, or the note being
    /// revised.
    private mutating func makeList(_ context: ScreenContext, height: Int) {
        let isNew = listedAt != context.state.eventCount || listedQuestion != question
        let isTyped = search?.isStale == true
        if isNew || isTyped {
            if search != nil {
                search?.find(context)
                listed = search?.hits ?? []
            } else {
                listed = context.state.notes.places(under: question)
            }
        }
        let ids = ids(context)
        if let target = following {
            list.choose(target, of: ids, height: height)
            following = nil
        }
        if search == nil, !isListEntered || listedQuestion != question {
            let seen = revised(context)?.id ?? ids.last
            if isNew || list.chosen != seen, let seen { list.choose(seen, of: ids, height: height) }
        } else if list.settle(ids, height: height) != nil, hasActed || isTyped {
            list.chooseNeighbour(of: ids, height: height)
        }
        list.settle(ids, height: height)
        listedAt = context.state.eventCount
        listedQuestion = question
        hasActed = false
    }

    /// The notes of the list.
    func ids(_ context: ScreenContext) -> LazyMapCollection<[Int], NoteID> {
        let notes = context.state.notes
        return listed.lazy.map { notes[place: $0].id }
    }

    /// Has the list made anew at the next settling.
    mutating func refresh() { listedAt = -1 }

    /// The note that actions on a note are about: in the list the chosen one, else the one being revised or the last that this console wrote
    /// here; nil where it wrote none, for nobody means a note of somebody else's that has just come in.
    func chosen(_ context: ScreenContext) -> Note? {
        if isInList { return selected(context) }
        if let revising { return context.state.notes[revising.note] }
        guard let note = lastWritten.flatMap({ context.state.notes[$0] }), note.isStanding, note.question == question else { return nil }
        return note
    }

    /// The note being revised, where it stands in the list of the question shown.
    private func revised(_ context: ScreenContext) -> Note? {
        guard let note = revising.flatMap({ context.state.notes[$0.note] }), note.isStanding, note.question == question else { return nil }
        return note
    }

    /// The notes that an action for several is about: the marked ones, or else the one it is about anyway.
    func subjects(_ context: ScreenContext) -> [Note] {
        guard isInList, !marked.isEmpty else { return chosen(context).map { [$0] } ?? [] }
        let places = marked.compactMap { context.state.notes.place(of: $0) }.sorted()
        return places.map { context.state.notes[place: $0] }.filter(\.isStanding)
    }

    /// Keys are about the list: it was entered, or shows what is searched for.
    var isInList: Bool { isListEntered || search != nil }

    /// The note under the bar of the list.
    func selected(_ context: ScreenContext) -> Note? { list.chosen.flatMap { context.state.notes[$0] } }

    mutating func choose(_ other: QuestionID?) {
        question = other
        hasChosenQuestion = true
        isListEntered = false
        endSearch()
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
