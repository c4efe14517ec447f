/// Why a ballot, or a vote as a whole, cannot be counted.
public enum BallotFault: Error, Hashable, Sendable {
    /// A place that is not on the board.
    case unknownCandidate(Candidate)
    /// The same theme twice on one ballot.
    case repeatedCandidate(Candidate)
    /// A rank that holds nothing.
    case emptyTier
    /// A number of ballots below zero.
    case negativeCount
    /// More ballots than sums of them can be held in 64 bits.
    case tooManyBallots
    /// More themes than `VotingLimits.candidates`.
    case tooManyCandidates
}

/// What a count accepts at most. Both are far beyond any room; they keep every sum within 64 bits.
public enum VotingLimits {
    public static let candidates = 2_000
    public static let ballots = 1 << 47
}
