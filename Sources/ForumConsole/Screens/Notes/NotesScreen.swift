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
    /// The chosen note, when the list has been entered.
    var isListEntered = false
    var scroll = ListScroll()
    /// The notes shown, oldest first.
    private(set) var listed: [NoteID] = []
    private var listedAt = -1
    private var listedQuestion: QuestionID?
    private var hasChosenQuestion = false

    struct Revising: Hashable, Sendable {
        var note: NoteID
        var replacing: [RevisionID]
    }

    public init() {}

    public var isTyping: Bool { true }

    public var draft: Draft? {
        guard !field.text.trimmingIsEmpty else { return nil }
        var values: [String: String] = [:]
        if let question { values["question"] = question.text }
        if let revising {
            values["note"] = revising.note.text
            values["replacing"] = revising.replacing.map(\.text).joined(separator: " ")
        }
        return Draft(screen: .notes, values: values, text: field.text)
    }

    public mutating func restore(_ draft: Draft, _ context: ScreenContext) {
        field = TextBuffer(draft.text, multiline: true)
        question = draft.values["question"].map { QuestionID($0) }
        hasChosenQuestion = true
        if let note = draft.values["note"] {
            revising = Revising(
                note: NoteID(note), replacing: (draft.values["replacing"] ?? "").split(separator: " ").map { RevisionID(String($0)) })
        }
    }

    public mutating func settle(_ context: ScreenContext) {
        let questions = context.state.standingQuestions
        if !hasChosenQuestion || (question != nil && !questions.contains { $0.id == question }) { question = questions.first?.id }
        if !questions.isEmpty { hasChosenQuestion = true }
        list(context)
        let layout = NotesLayout(context.area)
        scroll.settle(count: listed.count, height: layout.items)
        field.settle(width: layout.field.width, height: layout.field.height)
        if listed.isEmpty { isListEntered = false }
    }

    /// Lists the notes of the question anew when something has happened. A list not entered shows its end.
    private mutating func list(_ context: ScreenContext) {
        guard listedAt != context.state.eventCount || listedQuestion != question else { return }
        listed = context.state.notes(under: question).map(\.id)
        if !isListEntered || listedQuestion != question {
            scroll.select(listed.count - 1, count: listed.count, height: NotesLayout(context.area).items)
        }
        listedAt = context.state.eventCount
        listedQuestion = question
    }

    /// The note that actions on a note are about: the chosen one, or the last one written.
    func chosen(_ context: ScreenContext) -> Note? {
        guard listed.indices.contains(scroll.selected) else { return nil }
        return context.state.notes[listed[scroll.selected]]
    }

    mutating func choose(_ other: QuestionID?) {
        question = other
        hasChosenQuestion = true
        isListEntered = false
    }
}

extension String {
    /// Nothing but white space.
    var trimmingIsEmpty: Bool { allSatisfy(\.isWhitespace) }
}

/// Where things stand on the notes' screen.
struct NotesLayout {
    let tabs: Rect
    let question: Rect
    let list: Rect
    let rule: Rect
    let field: Rect

    /// Rows of one note in the list.
    static let itemHeight = 2

    init(_ area: Rect) {
        var rest = area
        tabs = rest.takeTop(1)
        question = rest.takeTop(2).inset(left: 1, right: 1)
        field = rest.takeBottom(area.height >= 30 ? 6 : 4).inset(left: 1, right: 1)
        rule = rest.takeBottom(1)
        list = rest
    }

    /// How many notes fit.
    var items: Int { max(1, list.height / Self.itemHeight) }
}
