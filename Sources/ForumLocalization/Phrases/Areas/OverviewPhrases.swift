extension Phrase {
    /// The words of the overview of the evening, in `phrases/overview.txt`.
    public enum Overview: String, CaseIterable, Hashable, Sendable {
        case tab
        case help
        case nextStepAt
        case people
        case arrived
        case inside
        case registered
        case walkIns
        case full
        case nearlyFull
        case sectors
        case notesByQuestion
        case outsideQuestions
        case noteConflicts
        case votes
        case noVotesYet
        case consolesConnected
        case thisConsole
        case changeSession
        case changeSessionShort
        case sessionChanged
        case venueHint
        case dateHint
        case timeHint
        case capacityHint
        case rulesHint
        case attribution
        case attributionKept
        case attributionWithheld
        case dateInvalid
        case timeInvalid
        case capacityInvalid
        case placesLeft
        case waiting
        case nobodyListed
        case session
        case coming
        case minutesLeft
        case secondsLeft
        case overBy
        case pausedLeft
    }
}
