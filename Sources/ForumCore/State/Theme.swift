/// A theme proposed for the next forums.
public struct Theme: Hashable, Sendable {
    public let id: ThemeID
    public var title: String
    public var proposed: Mark
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
    /// The themes that can be voted on, oldest first.
    public var standingThemes: [Theme] { themes.values.filter(\.isStanding) }

    /// The themes that were merged into `theme`.
    public func themes(mergedInto theme: ThemeID) -> [Theme] { themes.values.filter { $0.mergedInto == theme } }

    /// The questions of the programme, in order.
    public var standingQuestions: [Question] { questions.filter { !$0.isWithdrawn } }
}
