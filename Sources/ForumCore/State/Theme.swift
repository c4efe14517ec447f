/// A theme proposed for the next forums.
public struct Theme: Hashable, Sendable {
    public let id: ThemeID
    public var title: String
    public var proposed: Mark
    /// Who or which table it came from, as the room says it.
    public var origin = ""
    /// The theme that this one was merged into.
    public var mergedInto: ThemeID?
    public var isWithdrawn = false
    public var withdrawalReason = ""

    public init(id: ThemeID, title: String, proposed: Mark) {
        self.id = id
        self.title = title
        self.proposed = proposed
    }

    /// It can be voted on.
    public var isStanding: Bool { mergedInto == nil && !isWithdrawn }
}

extension ForumState {
    /// The themes that can be voted on, in the order of the board: the lot's, and those proposed since after them; without a lot, oldest first.
    public var standingThemes: [Theme] {
        let standing = themes.values.filter(\.isStanding)
        guard !boardOrder.themes.isEmpty else { return standing }
        var turns: [ThemeID: Int] = [:]
        for (turn, theme) in boardOrder.themes.enumerated() where turns[theme] == nil { turns[theme] = turn }
        let drawn = standing.filter { turns[$0.id] != nil }.sorted { (turns[$0.id] ?? 0) < (turns[$1.id] ?? 0) }
        return drawn + standing.filter { turns[$0.id] == nil }
    }

    /// The themes that were merged into `theme`.
    public func themes(mergedInto theme: ThemeID) -> [Theme] { themes.values.filter { $0.mergedInto == theme } }

    /// The questions of the programme, in order.
    public var standingQuestions: [Question] { questions.filter { !$0.isWithdrawn } }
}

/// An order of the board that the room drew by lot.
public struct BoardOrder: Hashable, Sendable {
    /// The lot's seed; empty where there was none.
    public var seed: String
    public var themes: [ThemeID]

    public init(seed: String = "", themes: [ThemeID] = []) {
        self.seed = seed
        self.themes = themes
    }
}

/// A theme of the next forums.
public struct ProgrammeEntry: Hashable, Sendable {
    public var theme: ThemeID
    /// The vote that chose it.
    public var vote: VoteID?

    public init(theme: ThemeID, vote: VoteID? = nil) {
        self.theme = theme
        self.vote = vote
    }
}
