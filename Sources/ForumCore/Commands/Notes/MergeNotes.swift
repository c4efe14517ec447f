import StrictJSON

/// Merges notes into another one, which gets their texts, tags, themes and marks; all stay traceable.
public struct MergeNotes: ForumCommand {
    public static let name = "merge-notes"
    public static let fields: [CommandField] = [.required("into"), .required("notes", .strings), .optional("text")]

    public var into: NoteID
    public var notes: [NoteID]
    /// The wording of the whole; nil: all texts, each on lines of its own.
    public var text: String?

    public init(into: NoteID, notes: [NoteID], text: String? = nil) {
        self.into = into
        self.notes = notes
        self.text = text
    }

    public init(json: JSONObject) throws {
        self.init(into: try json.id("into"), notes: try json.ids("notes"), text: try json.stringIfPresent("text"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let target = try state.settledNote(into)
        var merged: [Note] = []
        for id in notes where id != into && !merged.contains(where: { $0.id == id }) { merged.append(try state.settledNote(id)) }
        guard !merged.isEmpty else { throw Refusal(.notesTooFew) }
        let whole = try (text ?? Self.text(of: [target] + merged) { "«\u{202F}\($0)\u{202F}»" }).checked(limit: noteTextLimit)
        var events: [any ForumEvent] = []
        if whole != target.text {
            events.append(NoteRevised(note: into, revision: RevisionID(inputs.freshID()), replacing: target.heads, text: whole))
        }
        let filed = NoteFiled.changing(target) { filed in
            filed.tags = (target.tags + merged.flatMap(\.tags)).cleanedTags(with: whole)
            // What holds anything but words that were said is no verbatim.
            if target.kind == .verbatim, merged.contains(where: { $0.kind != .verbatim }) { filed.noteKind = nil }
            // What some said is not put into the mouth of others: whose it is and where it was said stand only where all agree.
            if merged.contains(where: { $0.table != target.table }) { filed.table = "" }
            if merged.contains(where: { $0.round != target.round }) { filed.round = nil }
            if merged.contains(where: { $0.sector != target.sector }) { filed.sector = nil }
        }
        if let filed { events.append(filed) }
        var linked = Set(target.themes)
        for theme in merged.flatMap(\.themes) + state.themesNamed(in: whole) where linked.insert(theme).inserted {
            events.append(NoteLinked(note: into, theme: theme))
        }
        let star = !target.isStarred && merged.contains(where: \.isStarred)
        let minority = !target.isMinority && merged.contains(where: \.isMinority)
        if star || minority { events.append(NoteMarked(note: into, star: star ? true : nil, minority: minority ? true : nil)) }
        events.append(NotesMerged(into: into, notes: merged.map(\.id), wordings: merged.flatMap(\.heads)))
        return Decision(events, step: Self.name, subject: whole.beginning)
    }

    /// The texts of notes, each on lines of its own, what was said word for word between quotation marks: `quoted` puts it into some.
    public static func text(of notes: [Note], quoted: (String) -> String) -> String {
        notes.map { $0.kind == .verbatim && !$0.text.isQuotation ? quoted($0.text) : $0.text }.joined(separator: "\n")
    }
}

/// Splits a note into several: it keeps the first text, the others become notes of their own beside it, and say where they come from.
public struct SplitNote: ForumCommand {
    public static let name = "split-note"
    public static let fields: [CommandField] = [
        .required("note"), .required("texts", .strings), .optional("noteKinds", .choices([""] + NoteKind.allCases.map(\.rawValue))),
    ]

    public var note: NoteID
    public var texts: [String]
    /// The most parts: each has the tags, the themes and the marks of the whole.
    public static let limit = 200
    /// What each part is; nil or missing: what the note was.
    public var kinds: [NoteKind?]

    public init(note: NoteID, texts: [String], kinds: [NoteKind?] = []) {
        self.note = note
        self.texts = texts
        self.kinds = kinds
    }

    public init(json: JSONObject) throws {
        let kinds = try json.strings("noteKinds").map { word -> NoteKind? in
            guard !word.isEmpty else { return nil }
            guard let kind = NoteKind(rawValue: word) else { throw JSONShapeError.invalid(["noteKinds"]) }
            return kind
        }
        self.init(note: try json.id("note"), texts: try json.strings("texts"), kinds: kinds)
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.settledNote(note)
        guard texts.count > 1 else { throw Refusal(.notesTooFew) }
        guard texts.count <= Self.limit else { throw Refusal(.tooManyAtOnce, ["member": "texts", "limit": String(Self.limit)]) }
        var parts: [String] = []
        for text in texts { parts.append(try text.checked(limit: noteTextLimit)) }
        var events: [any ForumEvent] = []
        if parts[0] != known.text {
            events.append(NoteRevised(note: note, revision: RevisionID(inputs.freshID()), replacing: known.heads, text: parts[0]))
        }
        // A tag written in the text goes with its part; the others are of all parts.
        let written = Set(known.text.hashtags.map { $0.lowercased() })
        let tags = known.tags.filter { !written.contains($0.lowercased()) }
        let filed = NoteFiled.changing(known) { filed in
            filed.noteKind = kind(of: 0, known)
            filed.tags = tags.cleanedTags(with: parts[0])
        }
        if let filed { events.append(filed) }
        var made: [NoteID] = []
        var before = note
        for (place, part) in parts.enumerated().dropFirst() {
            let written = NoteWritten(
                note: NoteID(inputs.freshID()), revision: RevisionID(inputs.freshID()), question: known.question, text: part,
                noteKind: kind(of: place, known), tags: tags.cleanedTags(with: part), table: known.table, round: known.round,
                sector: state.session.isChathamHouse ? nil : known.sector, themes: known.themes, splitFrom: note)
            events.append(written)
            if known.isStarred || known.isMinority {
                events.append(
                    NoteMarked(note: written.note, star: known.isStarred ? true : nil, minority: known.isMinority ? true : nil))
            }
            if let heading = known.heading { events.append(NotePlaced(note: written.note, heading: heading, after: before)) }
            before = written.note
            made.append(written.note)
        }
        return Decision(events, step: Self.name, subject: known.text.beginning, answer: ["notes": made.json])
    }

    private func kind(of place: Int, _ note: Note) -> NoteKind? { (kinds.indices.contains(place) ? kinds[place] : nil) ?? note.kind }
}
