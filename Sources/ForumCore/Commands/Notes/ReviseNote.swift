import StrictJSON

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
        let revised = NoteRevised(note: note, revision: RevisionID(inputs.freshID()), replacing: bases, text: cleaned)
        return Decision([revised] + state.filings(of: known, naming: cleaned), step: Self.name, subject: cleaned.beginning)
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
        return Decision([NoteWithdrawn(note: note, wordings: known.heads)], step: Self.name, subject: known.text.beginning)
    }
}

extension ForumState {
    /// What has to be recorded so that `note`, with another text, has the tags and themes that the text names.
    func filings(of note: Note, naming text: String) -> [any ForumEvent] {
        var events: [any ForumEvent] = []
        let tags = note.tags.cleanedTags(with: text)
        if tags != note.tags {
            var filed = filing(of: note)
            filed.tags = tags
            events.append(filed)
        }
        for theme in themesNamed(in: text) where !note.themes.contains(theme) { events.append(NoteLinked(note: note.id, theme: theme)) }
        return events
    }

    /// The themes that the words of a text starting with `@` name: `@budget-participatif` is « Budget participatif ». O(themes) where there
    /// is such a word.
    public func themesNamed(in text: String) -> [ThemeID] {
        let names = text.words(after: "@").map { Folding.joined($0) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { return [] }
        var found: [ThemeID] = []
        for name in names {
            guard let theme = standingThemes.first(where: { Folding.joined($0.title) == name }), !found.contains(theme.id) else { continue }
            found.append(theme.id)
        }
        return found
    }
}
