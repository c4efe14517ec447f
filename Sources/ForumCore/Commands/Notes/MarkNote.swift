import StrictJSON

/// Stars a note for the plenary, marks it as a minority view, or takes a mark off. What is left out stays as it is.
public struct MarkNote: ForumCommand {
    public static let name = "mark-note"
    public static let fields: [CommandField] = [.required("note"), .optional("star", .boolean), .optional("minority", .boolean)]

    public var note: NoteID
    public var star: Bool?
    public var minority: Bool?

    public init(note: NoteID, star: Bool? = nil, minority: Bool? = nil) {
        self.note = note
        self.star = star
        self.minority = minority
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), star: try json.boolIfPresent("star"), minority: try json.boolIfPresent("minority"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        let changes = NoteMarked(
            note: note, star: star == known.isStarred ? nil : star, minority: minority == known.isMinority ? nil : minority)
        let step: String
        switch (changes.star, changes.minority) {
        case (nil, nil): throw Refusal(.nothingChanged)
        case (true?, _): step = "star-note"
        case (_, true?): step = "minority-note"
        default: step = "unmark-note"
        }
        return Decision([changes], step: step, subject: known.text.beginning)
    }
}

/// Links a note to a theme, or takes the link off.
public struct LinkNote: ForumCommand {
    public static let name = "link-note"
    public static let fields: [CommandField] = [.required("note"), .required("theme"), .optional("linked", .boolean)]

    public var note: NoteID
    public var theme: ThemeID
    public var isLinked: Bool

    public init(note: NoteID, theme: ThemeID, isLinked: Bool = true) {
        self.note = note
        self.theme = theme
        self.isLinked = isLinked
    }

    public init(json: JSONObject) throws {
        self.init(note: try json.id("note"), theme: try json.id("theme"), isLinked: try json.boolIfPresent("linked") ?? true)
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try state.standingNote(note)
        guard known.themes.contains(theme) != isLinked else { throw Refusal(.nothingChanged) }
        let title = isLinked ? try state.standingTheme(theme).title : state.themes[theme]?.title ?? ""
        return Decision(
            [NoteLinked(note: note, theme: theme, isLinked: isLinked)], step: isLinked ? Self.name : "unlink-note", subject: title)
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
