import StrictJSON

/// Changes where notes stand or what they are; what is left out stays as it is.
public struct FileNote: ForumCommand {
    public static let name = "file-note"
    public static let fields: [CommandField] = [
        .required("note"), .optional("others", .strings), .optional("question"),
        .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue) + [noKind])), .optional("tags", .strings), .optional("table"),
        .optional("round", .integer), .optional("sector", .choice(Sector.allCases.map(\.rawValue))),
    ]
    private static let noKind = "none"

    public var note: NoteID
    /// Notes that are filed in the same way.
    public var others: [NoteID]
    /// A question, or the empty identifier for "outside of all".
    public var question: QuestionID?
    public var noteKind: NoteKind?
    /// It is of no kind from now on.
    public var isOfNoKind: Bool
    public var tags: [String]?
    public var table: String?
    /// A round, or 0 for none.
    public var round: Int?
    /// A sector, or `unknown` for none.
    public var sector: Sector?

    public init(
        note: NoteID, others: [NoteID] = [], question: QuestionID? = nil, noteKind: NoteKind? = nil, isOfNoKind: Bool = false,
        tags: [String]? = nil, table: String? = nil, round: Int? = nil, sector: Sector? = nil
    ) {
        self.note = note
        self.others = others
        self.question = question
        self.noteKind = noteKind
        self.isOfNoKind = isOfNoKind
        self.tags = tags
        self.table = table
        self.round = round
        self.sector = sector
    }

    public init(json: JSONObject) throws {
        let isOfNoKind = try json.stringIfPresent("noteKind") == Self.noKind
        self.init(
            note: try json.id("note"), others: try json.ids("others"), question: try json.idIfPresent("question"),
            noteKind: isOfNoKind ? nil : try json.choiceIfPresent("noteKind"), isOfNoKind: isOfNoKind,
            tags: json["tags"] == nil ? nil : try json.strings("tags"), table: try json.stringIfPresent("table"),
            round: try json.intIfPresent("round"), sector: try json.choiceIfPresent("sector"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNotes([note] + others)
        let target = question.flatMap { $0.text.isEmpty ? nil : $0 }
        try state.checkQuestion(target)
        try tags?.checkNumberOfTags()
        let checkedTable = try table.map { table throws(Refusal) in try NoteContext(table: table).checkedTable() }
        let checkedRound = try NoteContext(round: round == 0 ? nil : round).checkedRound()
        // Who spoke is not written down any more, not even afterwards. A sector noted before the rule applied may be taken off.
        guard !state.session.isChathamHouse || sector == nil || sector == .unknown else { throw Refusal(.attributionWithheld) }
        var filings: [NoteFiled] = []
        for known in known {
            let filed = NoteFiled.changing(known) { filed in
                if question != nil { filed.question = target }
                if isOfNoKind { filed.noteKind = nil } else if let noteKind { filed.noteKind = noteKind }
                if let tags { filed.tags = tags.cleanedTags(with: "") }
                if let checkedTable { filed.table = checkedTable }
                if round != nil { filed.round = checkedRound }
                if let sector { filed.sector = sector == .unknown ? nil : sector }
            }
            if let filed { filings.append(filed) }
        }
        guard !filings.isEmpty else { throw Refusal(.nothingChanged) }
        return Decision(filings, step: Self.name, subject: known.subject)
    }
}
