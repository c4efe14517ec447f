import StrictJSON

/// Proposes a theme, or rewords one.
public struct WordTheme: ForumCommand {
    public static let name = "word-theme"
    public static let fields: [CommandField] = [.optional("theme"), .required("title")]

    public var theme: ThemeID?
    public var title: String

    public init(theme: ThemeID? = nil, title: String) {
        self.theme = theme
        self.title = title
    }

    public init(json: JSONObject) throws { self.init(theme: try json.idIfPresent("theme"), title: try json.string("title")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let cleaned = try title.checked()
        try state.checkThemesAreFree()
        if let theme { _ = try state.standingTheme(theme) }
        if let same = state.standingThemes.first(where: { Folding.fold($0.title) == Folding.fold(cleaned) && $0.id != theme }) {
            throw Refusal(.themeExists, ["name": same.title])
        }
        if let theme, state.themes[theme]?.title == cleaned { throw Refusal(.nothingChanged) }
        let id = theme ?? ThemeID(inputs.freshID())
        return Decision(
            [ThemeWorded(theme: id, title: cleaned)], step: theme == nil ? "propose-theme" : "reword-theme", subject: cleaned,
            answer: ["theme": .string(id.text)])
    }
}

/// Withdraws a theme, with a reason where there is one.
public struct WithdrawTheme: ForumCommand {
    public static let name = "withdraw-theme"
    public static let fields: [CommandField] = [.required("theme"), .optional("reason")]

    public var theme: ThemeID
    public var reason: String

    public init(theme: ThemeID, reason: String = "") {
        self.theme = theme
        self.reason = reason
    }

    public init(json: JSONObject) throws { self.init(theme: try json.id("theme"), reason: try json.text("reason")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        let known = try state.standingTheme(theme)
        return Decision([ThemeWithdrawn(theme: theme, reason: reason.trimmed)], step: Self.name, subject: known.title)
    }
}

/// Merges themes into another one.
public struct MergeThemes: ForumCommand {
    public static let name = "merge-themes"
    public static let fields: [CommandField] = [.required("into"), .required("themes", .strings)]

    public var into: ThemeID
    public var themes: [ThemeID]

    public init(into: ThemeID, themes: [ThemeID]) {
        self.into = into
        self.themes = themes
    }

    public init(json: JSONObject) throws { self.init(into: try json.id("into"), themes: try json.ids("themes")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        let target = try state.standingTheme(into)
        var merged: [ThemeID] = []
        for theme in themes where theme != into && !merged.contains(theme) {
            _ = try state.standingTheme(theme)
            merged.append(theme)
        }
        guard !merged.isEmpty else { throw Refusal(.themesTooFew, ["limit": "2"]) }
        return Decision([ThemesMerged(into: into, themes: merged)], step: Self.name, subject: target.title)
    }
}

extension ForumState {
    func standingTheme(_ id: ThemeID) throws(Refusal) -> Theme {
        guard let theme = themes[id] else { throw Refusal(.themeUnknown, ["name": id.text]) }
        guard theme.isStanding else { throw Refusal(.themeNotStanding, ["name": theme.title]) }
        return theme
    }

    /// Themes stand still while a vote on them is open.
    func checkThemesAreFree() throws(Refusal) {
        guard openVote == nil else { throw Refusal(.themesFrozen) }
    }
}
