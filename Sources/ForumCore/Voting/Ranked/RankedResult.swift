/// Everything a ranked vote is counted by, from one reading of the ballots.
public struct RankedResult: Sendable {
    public let pairwise: PairwiseTable
    public let condorcetWinner: Candidate?
    public let smithSet: [Candidate]
    public let schulze: Schulze
    public let schulzeByMargins: Schulze
    /// Twice Borda's points, per candidate.
    public let bordaDoubled: [Int]
    public let bordaWinners: [Candidate]
    /// Twice Copeland's points, per candidate.
    public let copelandDoubled: [Int]
    public let copelandWinners: [Candidate]

    public init(_ profile: RankedProfile) {
        pairwise = PairwiseTable(profile)
        condorcetWinner = pairwise.condorcetWinner
        smithSet = pairwise.smithSet
        schulze = Schulze(pairwise, strength: .winningVotes)
        schulzeByMargins = Schulze(pairwise, strength: .margins)
        bordaDoubled = pairwise.bordaDoubled
        bordaWinners = StandardRanking.leaders(of: bordaDoubled)
        copelandDoubled = pairwise.copelandDoubled
        copelandWinners = StandardRanking.leaders(of: copelandDoubled)
    }
}
