import StrictJSON

/// Where a note stands or what it is was changed: its question, kind, tags, table, round and sector, all together.
public struct NoteFiled: ForumEvent, Equatable {
    public static let kind = "note-filed"

    public var note: NoteID
    public var question: QuestionID?
    public var noteKind: NoteKind?
    public var tags: [String]
    public var table: String
    public var round: Int?
    public var sector: Sector?

    public init(
        note: NoteID, question: QuestionID?, noteKind: NoteKind?, tags: [String], table: String, round: Int? = nil, sector: Sector? = nil
    ) {
        self.note = note
        self.question = question
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
        self.round = round
        self.sector = sector
    }

    /// The filing that `note` has now.
    public init(_ note: Note) {
        self.init(
            note: note.id, question: note.question, noteKind: note.kind, tags: note.tags, table: note.table, round: note.round,
            sector: note.sector)
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), question: try json.idIfPresent("question"), noteKind: try json.choiceIfPresent("noteKind"),
            tags: try json.strings("tags"), table: try json.text("table"), round: try json.intIfPresent("round", in: counts),
            sector: try json.choiceIfPresent("sector"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["note": .string(note.text)]
        object.set("question", question)
        if let noteKind { object.set("noteKind", noteKind.rawValue) }
        object.set("tags", tags)
        object.set("table", table)
        object.set("round", round)
        if let sector { object.set("sector", sector.rawValue) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.notes.update(note) {
            $0.question = question
            $0.kind = noteKind
            $0.tags = tags
            $0.table = table
            $0.round = round
            $0.sector = sector
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.notes[note].map { [before.filing(of: $0)] }
    }

    /// A sector that was withheld since is nobody's change.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.notes[note] else { return false }
        return now.question == question && now.kind == noteKind && now.tags == tags && now.table == table && now.round == round
            && (now.sector == sector || now.sector == nil)
    }
}

extension ForumState {
    /// The filing that `note` has now, to be recorded again: without who spoke, under the Chatham House rule.
    func filing(of note: Note) -> NoteFiled {
        var filed = NoteFiled(note)
        if session.isChathamHouse { filed.sector = nil }
        return filed
    }

    /// `event`, to be recorded now: under the Chatham House rule, also what is taken back says no more who spoke.
    func withheld(_ event: any ForumEvent) -> any ForumEvent {
        guard session.isChathamHouse, var filed = event as? NoteFiled else { return event }
        filed.sector = nil
        return filed
    }
}
