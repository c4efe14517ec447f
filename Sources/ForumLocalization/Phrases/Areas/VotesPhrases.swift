extension Phrase {
    /// The words of votes and their results, in `phrases/votes.txt`.
    public enum Votes: String, CaseIterable, Hashable, Sendable {
        case title
        case titles
        case open
        case chooseMethod
        case close
        case closeQuestion
        case callOff
        case callOffQuestion
        case reopen
        case phaseOpen
        case phaseClosed
        case phaseCancelled
        case openedAt
        case closedAt
        case hiddenUntilClosed
        case tooFewThemes
        case hands
        case handsHelp
        case handsCount
        case handsFor
        case abstentions
        case present
        case notCounted
        case dots
        case dotsHelp
        case allowance
        case cap
        case dotsCount
        case dotsLeft
        case votersCount
        case ballot
        case ballotNumber
        case ballots
        case recordBallot
        case removeBallot
        case ballotRecorded
        case disputed
        case result
        case rank
        case theme
        case points
        case tied
        case tieAloud
        case nobodyVoted
        case total
    }
}
