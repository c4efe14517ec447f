import StrictJSON

/// Records that a table's notes under a question were read to the table, and that it said yes.
public struct AgreeReadBack: ForumCommand {
    public static let name = "agree-read-back"
    public static let fields: [CommandField] = [
        .optional("question"), .optional("table"), .optional("agreedBy"), .optional("wordings", .strings),
    ]

    public var question: QuestionID?
    public var table: String
    /// Who said yes, as far as that may be written down.
    public var agreedBy: String
    /// The wordings that were read; empty: those that stand now. A wording that came in meanwhile was not read, and nobody agreed to it.
    public var wordings: [RevisionID]

    public init(question: QuestionID?, table: String, agreedBy: String = "", wordings: [RevisionID] = []) {
        self.question = question
        self.table = table
        self.agreedBy = agreedBy
        self.wordings = wordings
    }

    public init(json: JSONObject) throws {
        self.init(
            question: try json.idIfPresent("question"), table: try json.text("table"), agreedBy: try json.text("agreedBy"),
            wordings: try json.ids("wordings"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkQuestion(question)
        let notes = state.notes(under: question, table: table.trimmed)
        guard !notes.isEmpty else { throw Refusal(.nothingToReadBack) }
        var readings: [ReadBack.Reading] = []
        for note in notes {
            let known = try state.settledNote(note.id)
            guard wordings.isEmpty || known.heads.allSatisfy(wordings.contains) else {
                throw Refusal(.changedWhileRead, ["name": known.text.beginning])
            }
            for head in known.heads { readings.append(ReadBack.Reading(note: known.id, wording: head, kind: known.kind)) }
        }
        guard agreedBy.count <= shortTextLimit else { throw Refusal(.textTooLong, ["limit": String(shortTextLimit)]) }
        let id = ReadBackID(inputs.freshID())
        let event = ReadBackAgreed(
            readBack: id, question: question, table: table.trimmed, agreedBy: state.session.isChathamHouse ? "" : agreedBy.trimmed,
            readings: readings)
        return Decision(
            [event], step: Self.name, subject: table.trimmed, answer: ["readBack": .string(id.text)])
    }
}

/// Takes a table's yes back.
public struct WithdrawReadBack: ForumCommand {
    public static let name = "withdraw-read-back"
    public static let fields: [CommandField] = [.required("readBack")]

    public var readBack: ReadBackID

    public init(readBack: ReadBackID) { self.readBack = readBack }

    public init(json: JSONObject) throws { readBack = try json.id("readBack") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard let known = state.readBacks[readBack], !known.isWithdrawn else {
            throw Refusal(.readBackUnknown, ["name": readBack.text])
        }
        return Decision(
            [ReadBackWithdrawn(readBack: readBack)], step: Self.name, subject: known.table)
    }
}
