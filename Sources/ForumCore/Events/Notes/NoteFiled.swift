import StrictJSON

/// Where a note stands or what it is was changed: its question, kind, tags and table, all four together.
public struct NoteFiled: ForumEvent {
    public static let kind = "note-filed"

    public var note: NoteID
    public var question: QuestionID?
    public var noteKind: NoteKind?
    public var tags: [String]
    public var table: String

    public init(note: NoteID, question: QuestionID?, noteKind: NoteKind?, tags: [String], table: String) {
        self.note = note
        self.question = question
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
    }

    /// The filing that `note` has now.
    public init(_ note: Note) {
        self.init(note: note.id, question: note.question, noteKind: note.kind, tags: note.tags, table: note.table)
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), question: try json.idIfPresent("question"), noteKind: try json.choiceIfPresent("noteKind"),
            tags: try json.strings("tags"), table: try json.text("table"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        object.set("question", question)
        if let noteKind { object.set("noteKind", noteKind.rawValue) }
        object.set("tags", tags)
        object.set("table", table)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.notes.update(note) {
            $0.question = question
            $0.kind = noteKind
            $0.tags = tags
            $0.table = table
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.notes[note].map { [NoteFiled($0)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.notes[note] else { return false }
        return now.question == question && now.kind == noteKind && now.tags == tags && now.table == table
    }
}
