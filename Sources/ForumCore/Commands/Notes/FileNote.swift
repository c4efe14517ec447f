import StrictJSON

/// Changes where a note stands or what it is; what is left out stays as it is.
public struct FileNote: ForumCommand {
    public static let name = "file-note"
    public static let fields: [CommandField] = [
        .required("note"), .optional("question"), .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue))),
        .optional("tags", .strings), .optional("table"), .optional("round", .integer),
        .optional("sector", .choice(Sector.allCases.map(\.rawValue))),
    ]

    public var note: NoteID
    /// A question, or the empty identifier for "outside of all".
    public var question: QuestionID?
    public var noteKind: NoteKind?
    public var tags: [String]?
    public var table: String?
    /// A round, or 0 for none.
    public var round: Int?
    /// A sector, or `unknown` for none.
    public var sector: Sector?

    public init(
        note: NoteID, question: QuestionID? = nil, noteKind: NoteKind? = nil, tags: [String]? = nil, table: String? = nil,
        round: Int? = nil, sector: Sector? = nil
    ) {
        self.note = note
        self.question = question
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
        self.round = round
        self.sector = sector
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), question: try json.idIfPresent("question"), noteKind: try json.choiceIfPresent("noteKind"),
            tags: json["tags"] == nil ? nil : try json.strings("tags"), table: try json.stringIfPresent("table"),
            round: try json.intIfPresent("round"), sector: try json.choiceIfPresent("sector"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        let before = state.filing(of: known)
        var filed = before
        if let question {
            filed.question = question.text.isEmpty ? nil : question
            try state.checkQuestion(filed.question)
        }
        if let noteKind { filed.noteKind = noteKind }
        if let tags { filed.tags = tags.cleanedTags(with: "") }
        if let table { filed.table = table.trimmed }
        if let round { filed.round = round == 0 ? nil : try NoteContext(round: round).checkedRound() }
        if let sector {
            // Who spoke is not written down any more, not even afterwards.
            guard !state.session.isChathamHouse || sector == .unknown else { throw Refusal(.attributionWithheld) }
            filed.sector = sector == .unknown ? nil : sector
        }
        // A sector noted before the Chatham House rule applied may be taken off by itself.
        guard filed != (sector == nil ? before : NoteFiled(known)) else { throw Refusal(.nothingChanged) }
        return Decision([filed], step: Self.name, subject: known.text.beginning)
    }
}
