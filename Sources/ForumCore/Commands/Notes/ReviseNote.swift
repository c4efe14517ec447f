import StrictJSON

/// Gives a note another wording. Its history stays.
public struct ReviseNote: ForumCommand {
    public static let name = "revise-note"
    public static let fields: [CommandField] = [
        .required("note"), .required("text"), .optional("replacing", .strings),
        .optional("noteKind", .choice(NoteKind.allCases.map(\.rawValue))),
    ]

    public var note: NoteID
    public var text: String
    /// The wordings that the writer had before them; empty: those that stand now.
    public var replacing: [RevisionID]
    /// What the note is from now on; nil: what it is.
    public var noteKind: NoteKind?

    public init(note: NoteID, text: String, replacing: [RevisionID] = [], noteKind: NoteKind? = nil) {
        self.note = note
        self.text = text
        self.replacing = replacing
        self.noteKind = noteKind
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), text: try json.string("text"), replacing: try json.ids("replacing"),
            noteKind: try json.choiceIfPresent("noteKind"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        let cleaned = try text.checked(limit: noteTextLimit)
        let bases = replacing.isEmpty ? known.heads : replacing
        var events: [any ForumEvent] = []
        if cleaned != known.text || known.isConflicted {
            events.append(NoteRevised(note: note, revision: RevisionID(inputs.freshID()), replacing: bases, text: cleaned))
        }
        events += state.filings(of: known, naming: cleaned, as: noteKind)
        guard !events.isEmpty else { throw Refusal(.nothingChanged) }
        return Decision(events, step: Self.name, subject: cleaned.beginning)
    }
}

/// Takes notes out; undo brings them back.
public struct WithdrawNote: ForumCommand {
    public static let name = "withdraw-note"
    public static let fields: [CommandField] = [.required("note"), .optional("others", .strings)]

    public var note: NoteID
    /// Notes that are taken out with it.
    public var others: [NoteID]

    public init(note: NoteID, others: [NoteID] = []) {
        self.note = note
        self.others = others
    }

    public init(json: JSONObject) throws { self.init(note: try json.id("note"), others: try json.ids("others")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNotes([note] + others)
        return Decision(
            known.map { NoteWithdrawn(note: $0.id, wordings: $0.heads) }, step: Self.name, subject: known.subject)
    }
}

extension ForumState {
    /// What has to be recorded so that `note`, with another text, has the tags and themes that the text names, and the kind given.
    func filings(of note: Note, naming text: String, as kind: NoteKind? = nil) -> [any ForumEvent] {
        var events: [any ForumEvent] = []
        let filed = NoteFiled.changing(note) { filed in
            filed.tags = note.tags.cleanedTags(with: text)
            if let kind { filed.noteKind = kind }
        }
        if let filed { events.append(filed) }
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
