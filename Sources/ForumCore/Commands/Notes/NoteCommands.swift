import StrictJSON

/// Takes a note, under a question or outside of all of them.
public struct WriteNote: ForumCommand {
    public static let name = "write-note"
    public static let fields: [CommandField] = [
        .required("text"), .optional("question"), .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue))),
        .optional("tags", .strings), .optional("table"),
    ]

    public var question: QuestionID?
    public var text: String
    public var noteKind: NoteKind?
    public var tags: [String]
    public var table: String

    public init(question: QuestionID?, text: String, noteKind: NoteKind? = nil, tags: [String] = [], table: String = "") {
        self.question = question
        self.text = text
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
    }

    public init(json: JSONObject) throws {
        self.init(
            question: try json.idIfPresent("question"), text: try json.string("text"),
            noteKind: try json.choiceIfPresent("noteKind"), tags: try json.strings("tags"), table: try json.text("table"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let cleaned = try text.checked(limit: noteTextLimit)
        try state.checkQuestion(question)
        let note = NoteID(inputs.freshID())
        return Decision(
            [
                NoteWritten(
                    note: note, revision: RevisionID(inputs.freshID()), question: question, text: cleaned, noteKind: noteKind,
                    tags: tags.cleanedTags(with: cleaned), table: table.trimmed)
            ],
            step: Self.name, subject: cleaned.beginning, answer: ["note": .string(note.text)])
    }
}

/// Gives a note another wording. Its history stays.
public struct ReviseNote: ForumCommand {
    public static let name = "revise-note"
    public static let fields: [CommandField] = [.required("note"), .required("text"), .optional("replacing", .strings)]

    public var note: NoteID
    public var text: String
    /// The wordings that the writer had before them; empty: those that stand now.
    public var replacing: [RevisionID]

    public init(note: NoteID, text: String, replacing: [RevisionID] = []) {
        self.note = note
        self.text = text
        self.replacing = replacing
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), text: try json.string("text"), replacing: try json.ids("replacing"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        let cleaned = try text.checked(limit: noteTextLimit)
        let bases = replacing.isEmpty ? known.heads : replacing
        guard cleaned != known.text || known.isConflicted else { throw Refusal(.nothingChanged) }
        return Decision(
            [NoteRevised(note: note, revision: RevisionID(inputs.freshID()), replacing: bases, text: cleaned)], step: Self.name,
            subject: cleaned.beginning)
    }
}

/// Takes a note out; undo brings it back.
public struct WithdrawNote: ForumCommand {
    public static let name = "withdraw-note"
    public static let fields: [CommandField] = [.required("note")]

    public var note: NoteID

    public init(note: NoteID) { self.note = note }

    public init(json: JSONObject) throws { note = try json.id("note") }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        return Decision([NoteWithdrawn(note: note)], step: Self.name, subject: known.text.beginning)
    }
}

/// Changes where a note stands or what it is; what is left out stays as it is.
public struct FileNote: ForumCommand {
    public static let name = "file-note"
    public static let fields: [CommandField] = [
        .required("note"), .optional("question"), .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue))),
        .optional("tags", .strings), .optional("table"),
    ]

    public var note: NoteID
    /// A question, or the empty identifier for "outside of all".
    public var question: QuestionID?
    public var noteKind: NoteKind?
    public var tags: [String]?
    public var table: String?

    public init(note: NoteID, question: QuestionID? = nil, noteKind: NoteKind? = nil, tags: [String]? = nil, table: String? = nil) {
        self.note = note
        self.question = question
        self.noteKind = noteKind
        self.tags = tags
        self.table = table
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), question: try json.idIfPresent("question"), noteKind: try json.choiceIfPresent("noteKind"),
            tags: json["tags"] == nil ? nil : try json.strings("tags"), table: try json.stringIfPresent("table"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        var filed = NoteFiled(known)
        if let question {
            filed.question = question.text.isEmpty ? nil : question
            try state.checkQuestion(filed.question)
        }
        if let noteKind { filed.noteKind = noteKind }
        if let tags { filed.tags = tags.cleanedTags(with: "") }
        if let table { filed.table = table.trimmed }
        guard
            filed.question != known.question || filed.noteKind != known.kind || filed.tags != known.tags || filed.table != known.table
        else { throw Refusal(.nothingChanged) }
        return Decision([filed], step: Self.name, subject: known.text.beginning)
    }
}

extension ForumState {
    func checkQuestion(_ question: QuestionID?) throws(Refusal) {
        guard let question else { return }
        guard questions.contains(where: { $0.id == question && !$0.isWithdrawn }) else {
            throw Refusal(.questionUnknown, ["name": question.text])
        }
    }

    func standingNote(_ id: NoteID) throws(Refusal) -> Note {
        guard let note = notes[id] else { throw Refusal(.noteUnknown, ["name": id.text]) }
        guard !note.isWithdrawn else { throw Refusal(.noteWithdrawn) }
        return note
    }
}

extension String {
    /// The first forty characters of the first line, to name a text by.
    public var beginning: String {
        let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count > 40 ? String(line.prefix(39)) + "…" : line
    }

    /// The words of the text that start with `#`, without it.
    public var hashtags: [String] {
        split { $0.isWhitespace }.compactMap { word in
            guard word.first == "#" else { return nil }
            let tag = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            return tag.isEmpty ? nil : String(tag)
        }
    }
}

extension [String] {
    /// The tags without their sign, white space and repetitions, with those written in `text`.
    func cleanedTags(with text: String) -> [String] {
        var seen: Set<String> = []
        return (self + text.hashtags).compactMap { tag in
            let cleaned = tag.hasPrefix("#") ? String(tag.dropFirst()).trimmed : tag.trimmed
            guard !cleaned.isEmpty, cleaned.count <= 60, seen.insert(cleaned.lowercased()).inserted else { return nil }
            return cleaned
        }
    }
}
