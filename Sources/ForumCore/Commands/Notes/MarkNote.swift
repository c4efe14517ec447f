import StrictJSON

/// Stars notes for the plenary, marks them as minority views, or takes a mark off. What is left out stays as it is.
public struct MarkNote: ForumCommand {
    public static let name = "mark-note"
    public static let fields: [CommandField] = [
        .required("note"), .optional("others", .strings), .optional("star", .boolean), .optional("minority", .boolean),
    ]

    public var note: NoteID
    /// Notes that are marked in the same way.
    public var others: [NoteID]
    public var star: Bool?
    public var minority: Bool?

    public init(note: NoteID, others: [NoteID] = [], star: Bool? = nil, minority: Bool? = nil) {
        self.note = note
        self.others = others
        self.star = star
        self.minority = minority
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), others: try json.ids("others"), star: try json.boolIfPresent("star"),
            minority: try json.boolIfPresent("minority"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNotes([note] + others)
        let changes = known.map {
            NoteMarked(note: $0.id, star: star == $0.isStarred ? nil : star, minority: minority == $0.isMinority ? nil : minority)
        }.filter { $0.star != nil || $0.minority != nil }
        guard !changes.isEmpty else { throw Refusal(.nothingChanged) }
        let step = changes.contains { $0.star == true } ? "star-note" : changes.contains { $0.minority == true } ? "minority-note" : nil
        return Decision(changes, step: step ?? "unmark-note", subject: known.subject)
    }
}

/// Links notes to a theme, or takes the links off.
public struct LinkNote: ForumCommand {
    public static let name = "link-note"
    public static let fields: [CommandField] = [
        .required("note"), .optional("others", .strings), .required("theme"), .optional("linked", .boolean),
    ]

    public var note: NoteID
    /// Notes that are linked in the same way.
    public var others: [NoteID]
    public var theme: ThemeID
    public var isLinked: Bool

    public init(note: NoteID, others: [NoteID] = [], theme: ThemeID, isLinked: Bool = true) {
        self.note = note
        self.others = others
        self.theme = theme
        self.isLinked = isLinked
    }

    public init(json: JSONObject) throws {
        self.init(
            note: try json.id("note"), others: try json.ids("others"), theme: try json.id("theme"),
            isLinked: try json.boolIfPresent("linked") ?? true)
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNotes([note] + others).filter { $0.themes.contains(theme) != isLinked }
        guard !known.isEmpty else { throw Refusal(.nothingChanged) }
        let title = isLinked ? try state.standingTheme(theme).title : state.themes[theme]?.title ?? ""
        return Decision(
            known.map { NoteLinked(note: $0.id, theme: theme, isLinked: isLinked) }, step: isLinked ? Self.name : "unlink-note",
            subject: title)
    }
}

/// Makes a theme of a note and links the note to it; where the theme is there already, only links.
public struct ThemeFromNote: ForumCommand {
    public static let name = "theme-from-note"
    public static let fields: [CommandField] = [.required("note"), .optional("title")]

    public var note: NoteID
    /// The theme's title, or "" for the note's own text.
    public var title: String

    public init(note: NoteID, title: String = "") {
        self.note = note
        self.title = title
    }

    public init(json: JSONObject) throws { self.init(note: try json.id("note"), title: try json.text("title")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        let (theme, events) = try state.theme(titled: title.trimmed.isEmpty ? known.text : title, with: inputs)
        let links = known.themes.contains(theme) ? [] : [NoteLinked(note: note, theme: theme)]
        let all = events + links
        guard !all.isEmpty else { throw Refusal(.nothingChanged) }
        return Decision(
            all, step: Self.name, subject: (events.first as? ThemeWorded)?.title ?? state.themes[theme]?.title ?? "",
            answer: ["theme": .string(theme.text)])
    }
}

extension ForumState {
    /// The standing theme of that title, or a new one with the event that proposes it.
    func theme(titled title: String, with inputs: DecisionInputs) throws(Refusal) -> (theme: ThemeID, events: [any ForumEvent]) {
        let cleaned = try title.split(whereSeparator: \.isNewline).joined(separator: " ").checked()
        let folded = Folding.fold(cleaned)
        if let same = standingThemes.first(where: { Folding.fold($0.title) == folded }) { return (same.id, []) }
        try checkThemesAreFree()
        let theme = ThemeID(inputs.freshID())
        return (theme, [ThemeWorded(theme: theme, title: cleaned)])
    }
}
