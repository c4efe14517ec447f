import StrictJSON

/// Proposes a theme, or rewords one.
public struct WordTheme: ForumCommand {
    public static let name = "word-theme"
    public static let fields: [CommandField] = [.optional("theme"), .required("title"), .optional("origin")]

    public var theme: ThemeID?
    public var title: String
    /// Who or which table it came from; nil keeps what is known.
    public var origin: String?

    public init(theme: ThemeID? = nil, title: String, origin: String? = nil) {
        self.theme = theme
        self.title = title
        self.origin = origin
    }

    public init(json: JSONObject) throws {
        self.init(theme: try json.idIfPresent("theme"), title: try json.string("title"), origin: try json.stringIfPresent("origin"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let cleaned = try title.checked(member: "title")
        try state.checkThemesAreFree()
        if let theme { _ = try state.standingTheme(theme) }
        if let same = state.standingThemes.first(where: { Folding.fold($0.title) == Folding.fold(cleaned) && $0.id != theme }) {
            throw Refusal(.themeExists, ["name": same.title, "member": "title"])
        }
        let former = theme.flatMap { state.themes[$0] }
        let from = (origin ?? former?.origin ?? "").trimmed
        guard from.count <= shortTextLimit else { throw Refusal(.textTooLong, ["limit": String(shortTextLimit), "member": "origin"]) }
        if let former, former.title == cleaned, former.origin == from { throw Refusal(.nothingChanged) }
        let id = theme ?? ThemeID(inputs.freshID())
        return Decision(
            [ThemeWorded(theme: id, title: cleaned, origin: from)], step: theme == nil ? "propose-theme" : "reword-theme", subject: cleaned,
            answer: ["theme": .string(id.text)])
    }
}

/// Withdraws a theme, with the reason: whoever proposed it can read why. One that the room chose for the next forums, only knowingly.
public struct WithdrawTheme: ForumCommand {
    public static let name = "withdraw-theme"
    public static let fields: [CommandField] = [.required("theme"), .required("reason"), .optional("knowingly", .boolean)]

    public var theme: ThemeID
    public var reason: String
    /// The team has been told that the room chose it.
    public var knowingly: Bool

    public init(theme: ThemeID, reason: String, knowingly: Bool = false) {
        self.theme = theme
        self.reason = reason
        self.knowingly = knowingly
    }

    public init(json: JSONObject) throws {
        self.init(theme: try json.id("theme"), reason: try json.string("reason"), knowingly: try json.flag("knowingly"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        let known = try state.standingTheme(theme)
        let said = try reason.checked()
        if !knowingly { try state.checkIsNotProgrammed([known]) }
        return Decision([ThemeWithdrawn(theme: theme, reason: said)], step: Self.name, subject: known.title)
    }
}

/// Lets a withdrawn theme stand again.
public struct RestoreTheme: ForumCommand {
    public static let name = "restore-theme"
    public static let fields: [CommandField] = [.required("theme")]

    public var theme: ThemeID

    public init(theme: ThemeID) { self.theme = theme }

    public init(json: JSONObject) throws { self.init(theme: try json.id("theme")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        guard let known = state.themes[theme] else { throw Refusal(.themeUnknown, ["name": theme.text]) }
        guard known.isWithdrawn else { throw Refusal(.nothingChanged) }
        try state.checkTitleIsFree(known)
        return Decision([ThemeRestored(theme: theme)], step: Self.name, subject: known.title)
    }
}

/// Lets merged themes stand on their own again.
public struct SeparateThemes: ForumCommand {
    public static let name = "separate-themes"
    public static let fields: [CommandField] = [.required("from")]

    public var from: ThemeID

    public init(from: ThemeID) { self.from = from }

    public init(json: JSONObject) throws { self.init(from: try json.id("from")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        guard let known = state.themes[from] else { throw Refusal(.themeUnknown, ["name": from.text]) }
        let parts = state.themes(mergedInto: from)
        let merged = parts.map(\.id)
        guard !merged.isEmpty else { throw Refusal(.nothingChanged) }
        for part in parts where !part.isWithdrawn { try state.checkTitleIsFree(part) }
        return Decision([ThemesSeparated(into: from, themes: merged)], step: Self.name, subject: known.title)
    }
}

/// Puts the standing themes in the order of a lot whose seed the room says.
public struct OrderThemes: ForumCommand {
    public static let name = "order-themes"
    public static let fields: [CommandField] = [.required("seed")]

    public var seed: String

    public init(seed: String) { self.seed = seed }

    public init(json: JSONObject) throws { self.init(seed: try json.string("seed")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        let order = try state.boardOrder(drawnWith: seed)
        guard state.boardOrder != order else { throw Refusal(.nothingChanged) }
        return Decision([ThemesOrdered(seed: order.seed, order: order.themes)], step: Self.name, subject: order.seed)
    }
}

extension ForumState {
    /// The standing themes in the order that the lot with this seed gives them.
    func boardOrder(drawnWith seed: String) throws(Refusal) -> BoardOrder {
        // Of one line, so that anybody can draw it again.
        let said = try seed.tidied.checked()
        let standing = themes.values.filter(\.isStanding).map(\.id.text)
        guard standing.count >= 2 else { throw Refusal(.themesTooFew, ["limit": "2"]) }
        return BoardOrder(seed: said, themes: Lot(seed: said, ids: standing, digest: SHA256.bytes).order.map { ThemeID($0) })
    }
}

/// Merges themes into another one; those that the room chose for the next forums, only knowingly: the other one is on the programme then.
public struct MergeThemes: ForumCommand {
    public static let name = "merge-themes"
    public static let fields: [CommandField] = [.required("into"), .required("themes", .strings), .optional("knowingly", .boolean)]

    public var into: ThemeID
    public var themes: [ThemeID]
    /// The team has been told that the room chose one of them.
    public var knowingly: Bool

    public init(into: ThemeID, themes: [ThemeID], knowingly: Bool = false) {
        self.into = into
        self.themes = themes
        self.knowingly = knowingly
    }

    public init(json: JSONObject) throws {
        self.init(into: try json.id("into"), themes: try json.ids("themes"), knowingly: try json.flag("knowingly"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        try state.checkThemesAreFree()
        let target = try state.standingTheme(into)
        var merged: [Theme] = []
        for theme in themes where theme != into && !merged.contains(where: { $0.id == theme }) {
            merged.append(try state.standingTheme(theme))
        }
        guard !merged.isEmpty else { throw Refusal(.themesTooFew, ["limit": "2"]) }
        if !knowingly { try state.checkIsNotProgrammed(merged) }
        return Decision([ThemesMerged(into: into, themes: merged.map(\.id))], step: Self.name, subject: target.title)
    }
}

extension ForumState {
    func standingTheme(_ id: ThemeID) throws(Refusal) -> Theme {
        guard let theme = themes[id] else { throw Refusal(.themeUnknown, ["name": id.text]) }
        guard theme.isStanding else { throw Refusal(.themeNotStanding, ["name": theme.title]) }
        return theme
    }

    /// Two standing themes never bear one title: a room that votes could not tell them apart.
    func checkTitleIsFree(_ theme: Theme) throws(Refusal) {
        let title = Folding.fold(theme.title)
        if let same = standingThemes.first(where: { $0.id != theme.id && Folding.fold($0.title) == title }) {
            throw Refusal(.themeExists, ["name": same.title])
        }
    }

    /// What the room chose for the next forums does not leave the board unnoticed.
    fileprivate func checkIsNotProgrammed(_ themes: [Theme]) throws(Refusal) {
        let programmed = programmedThemes
        if let chosen = themes.first(where: { programmed.contains($0.id) }) { throw Refusal(.themeProgrammed, ["name": chosen.title]) }
    }

    /// Themes stand still while a vote on them is open.
    func checkThemesAreFree() throws(Refusal) {
        guard openVote == nil else { throw Refusal(.themesFrozen) }
    }
}
