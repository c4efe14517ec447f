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

extension ForumState {
    /// Where a theme went in the end. A circle, which only a damaged file can hold, ends at the smallest identifier of it.
    public func finalTheme(of theme: Theme) -> ThemeID {
        var path = [theme.id]
        var last = theme
        while let next = last.mergedInto.flatMap({ themes[$0] }) {
            if let place = path.firstIndex(of: next.id) { return path[place...].min() ?? theme.id }
            path.append(next.id)
            last = next
        }
        return last.id
    }

    /// The themes of the next forums, each once, and where one was merged since, the theme that it went to.
    public var programmedThemes: [ThemeID] {
        var found: [ThemeID] = []
        for theme in programme.map({ final($0.theme) }) where !found.contains(theme) { found.append(theme) }
        return found
    }

    /// The numbers of the votes, from 1, that chose a theme or what was merged into it.
    public func votesChoosing(_ theme: ThemeID) -> [Int] {
        let votes = Set(programme.filter { final($0.theme) == theme }.compactMap(\.vote))
        return self.votes.values.enumerated().filter { votes.contains($0.element.id) }.map { $0.offset + 1 }
    }

    private func final(_ theme: ThemeID) -> ThemeID { themes[theme].map { finalTheme(of: $0) } ?? theme }

    /// People vote on one of these themes now.
    func isVotedOn(_ themes: [ThemeID]) -> Bool {
        votes.values.contains { vote in vote.phase.takesBallots && vote.choices.contains { themes.contains($0.theme) } }
    }
}
