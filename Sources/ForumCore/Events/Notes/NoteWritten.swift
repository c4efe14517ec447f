import StrictJSON

/// A note was taken.
public struct NoteWritten: ForumEvent {
    public static let kind = "note-written"

    public var note: NoteID
    public var revision: RevisionID
    /// Nil for a note outside all questions.
    public var question: QuestionID?
    public var text: String
    public var noteKind: NoteKind?
    public var tags: [String]
    public var table: String

    public init(
        note: NoteID, revision: RevisionID, question: QuestionID?, text: String, noteKind: NoteKind? = nil, tags: [String] = [],
        table: String = ""
    ) {
        self.note = note
        self.revision = revision
        self.question = question
        self.text = text
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), revision: try json.id("revision"), question: try json.idIfPresent("question"),
            text: try json.string("text"), noteKind: try json.choiceIfPresent("noteKind"), tags: try json.strings("tags"),
            table: try json.text("table"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text), "revision": .string(revision.text)]
        object.set("question", question)
        object.append("text", .string(text))
        if let noteKind { object.set("noteKind", noteKind.rawValue) }
        object.set("tags", tags)
        object.set("table", table)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let first = Revision(id: revision, text: text, mark: Mark(context), by: context.by)
        state.notes.insert(
            Note(id: note, question: question, kind: noteKind, tags: tags, table: table, written: Mark(context), first: first),
            for: note)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [NoteWithdrawn(note: note)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note].map { !$0.isWithdrawn && $0.heads == [revision] } ?? false
    }
}
