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

    /// The notes that stand under `question` (nil: outside all questions), oldest first.
    public func notes(under question: QuestionID?) -> [Note] {
        notes.values.filter { !$0.isWithdrawn && $0.question == question }
    }

    /// How many notes stand under each question; nil holds those outside all questions.
    public var noteCounts: [QuestionID?: Int] {
        var counts: [QuestionID?: Int] = [:]
        for note in notes.values where !note.isWithdrawn { counts[note.question, default: 0] += 1 }
        return counts
    }

    /// The questions of the programme, in order.
    public var standingQuestions: [Question] { questions.filter { !$0.isWithdrawn } }
}
