import StrictJSON

/// Takes a note, under a question or outside of all of them.
public struct WriteNote: ForumCommand {
    public static let name = "write-note"
    public static let fields: [CommandField] =
        [
            .required("text"), .optional("question"), .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue))),
            .optional("tags", .strings),
        ] + NoteContext.fields

    public var question: QuestionID?
    public var text: String
    public var noteKind: NoteKind?
    public var tags: [String]
    public var context: NoteContext

    public init(
        question: QuestionID?, text: String, noteKind: NoteKind? = nil, tags: [String] = [], context: NoteContext = NoteContext()
    ) {
        self.question = question
        self.text = text
        self.noteKind = noteKind
        self.tags = tags
        self.context = context
    }

    public init(question: QuestionID?, text: String, noteKind: NoteKind? = nil, tags: [String] = [], table: String) {
        self.init(question: question, text: text, noteKind: noteKind, tags: tags, context: NoteContext(table: table))
    }

    public init(json: JSONObject) throws {
        self.init(
            question: try json.idIfPresent("question"), text: try json.string("text"),
            noteKind: try json.choiceIfPresent("noteKind"), tags: try json.strings("tags"), context: try NoteContext(json: json))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let event = try written(in: state, with: inputs)
        return Decision([event], step: Self.name, subject: event.text.beginning, answer: ["note": .string(event.note.text)])
    }

    /// The event that records the note: what the text names by `#tag` and `@theme` is recorded with it, and under the Chatham House rule
    /// nothing of who spoke.
    func written(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> NoteWritten {
        let cleaned = try text.checked(limit: noteTextLimit)
        try state.checkQuestion(question)
        try tags.checkNumberOfTags()
        return NoteWritten(
            note: NoteID(inputs.freshID()), revision: RevisionID(inputs.freshID()), question: question, text: cleaned, noteKind: noteKind,
            tags: tags.cleanedTags(with: cleaned), table: try context.checkedTable(), round: try context.checkedRound(),
            sector: state.session.isChathamHouse ? nil : context.sector, themes: state.themesNamed(in: cleaned))
    }
}

/// Takes several notes that belong to one context as one step: the lines of a pasted text.
public struct WriteNotes: ForumCommand {
    public static let name = "write-notes"
    public static let fields: [CommandField] =
        [.required("texts", .strings), .optional("question"), .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue)))]
        + NoteContext.fields

    public var question: QuestionID?
    /// The notes, each with the kind it has of its own.
    public var notes: [(text: String, kind: NoteKind?)]
    public var context: NoteContext

    public init(question: QuestionID?, notes: [(text: String, kind: NoteKind?)], context: NoteContext = NoteContext()) {
        self.question = question
        self.notes = notes
        self.context = context
    }

    public init(json: JSONObject) throws {
        let kind: NoteKind? = try json.choiceIfPresent("noteKind")
        self.init(
            question: try json.idIfPresent("question"), notes: try json.strings("texts").map { ($0, kind) },
            context: try NoteContext(json: json))
    }

    /// The most notes of one step.
    public static let limit = 10_000

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard notes.count <= Self.limit else { throw Refusal(.tooManyAtOnce, ["member": "texts", "limit": String(Self.limit)]) }
        var events: [NoteWritten] = []
        for note in notes {
            events.append(
                try WriteNote(question: question, text: note.text, noteKind: note.kind, context: context).written(in: state, with: inputs))
        }
        guard let first = events.first else { throw Refusal(.textEmpty) }
        return Decision(
            events, step: Self.name, subject: first.text.beginning,
            answer: ["notes": .array(events.map { .string($0.note.text) })])
    }
}

/// Where something was said, and by somebody of which sector.
public struct NoteContext: Hashable, Sendable {
    public static let fields: [CommandField] = [
        .optional("table"), .optional("round", .integer), .optional("sector", .choice(Sector.allCases.map(\.rawValue))),
    ]

    public var table: String
    /// From 1.
    public var round: Int?
    public var sector: Sector?

    public init(table: String = "", round: Int? = nil, sector: Sector? = nil) {
        self.table = table
        self.round = round
        self.sector = sector
    }

    init(json: JSONObject) throws {
        self.init(table: try json.text("table"), round: try json.intIfPresent("round"), sector: try json.choiceIfPresent("sector"))
    }

    /// The most rounds that an evening has.
    public static let roundLimit = 99

    /// The table, held to the length of a name.
    func checkedTable() throws(Refusal) -> String {
        let cleaned = table.trimmed
        guard cleaned.count <= shortTextLimit else { throw Refusal(.textTooLong, ["limit": String(shortTextLimit)]) }
        return cleaned
    }

    func checkedRound() throws(Refusal) -> Int? {
        guard let round else { return nil }
        guard (1...Self.roundLimit).contains(round) else {
            throw Refusal(.numberOutOfRange, ["least": "1", "limit": String(Self.roundLimit), "member": "round"])
        }
        return round
    }
}
