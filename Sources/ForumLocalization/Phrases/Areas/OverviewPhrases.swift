extension Phrase {
    /// The words of the overview of the evening, in `phrases/overview.txt`.
    public enum Overview: String, CaseIterable, Hashable, Sendable {
        case title
        case tab
        case help
        case now
        case step
        case nextStep
        case nextStepAt
        case startsIn
        case notStarted
        case finished
        case paused
        case leftOf
        case people
        case arrived
        case inside
        case registered
        case walkIns
        case capacity
        case noCapacity
        case full
        case nearlyFull
        case sectors
        case nobodyYet
        case notesByQuestion
        case outsideQuestions
        case noNotesYet
        case votes
        case noVotesYet
        case consoles
        case consolesConnected
        case thisConsole
        case consoleGone
        case lastEvent
        case whereabouts
    }
}
