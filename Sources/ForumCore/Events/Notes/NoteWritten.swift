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
    public var round: Int?
    /// The sector of who spoke; never there under the Chatham House rule.
    public var sector: Sector?
    public var themes: [ThemeID]
    /// The note it was split from.
    public var splitFrom: NoteID?

    public init(
        note: NoteID, revision: RevisionID, question: QuestionID?, text: String, noteKind: NoteKind? = nil, tags: [String] = [],
        table: String = "", round: Int? = nil, sector: Sector? = nil, themes: [ThemeID] = [], splitFrom: NoteID? = nil
    ) {
        self.note = note
        self.revision = revision
        self.question = question
        self.text = text
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
        self.round = round
        self.sector = sector
        self.themes = themes
        self.splitFrom = splitFrom
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), revision: try json.id("revision"), question: try json.idIfPresent("question"),
            text: try json.string("text"), noteKind: try json.choiceIfPresent("noteKind"), tags: try json.strings("tags"),
            table: try json.text("table"), round: try json.intIfPresent("round", in: counts),
            sector: try json.choiceIfPresent("sector"), themes: try json.ids("themes"), splitFrom: try json.idIfPresent("splitFrom"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text), "revision": .string(revision.text)]
        object.set("question", question)
        object.append("text", .string(text))
        if let noteKind { object.set("noteKind", noteKind.rawValue) }
        object.set("tags", tags)
        object.set("table", table)
        object.set("round", round)
        if let sector { object.set("sector", sector.rawValue) }
        object.set("themes", themes.map(\.text))
        object.set("splitFrom", splitFrom)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let first = Revision(id: revision, text: text, mark: Mark(context), by: context.by)
        var written = Note(
            id: note, question: question, kind: noteKind, tags: tags, table: table, round: round, sector: sector,
            written: Mark(context), first: first)
        written.themes = themes
        written.splitFrom = splitFrom
        state.notes.insert(written, for: note)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        // A wording that somebody else saved at the same time has not been read by who takes the note back.
        [NoteWithdrawn(note: note, wordings: [revision])]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.notes[note].map { $0.isStanding && $0.heads == [revision] } ?? false
            && state.claims.holds("note-withdrawn/\(note)", stamp.console)
    }
}
