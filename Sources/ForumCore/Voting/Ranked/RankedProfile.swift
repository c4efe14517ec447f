/// The ballots of a ranked vote.
///
/// A ballot is a list of tiers, the best first; themes in one tier are equal, themes in none are equal and last. A ballot without a tier is
/// blank and counts as a ballot. Identical ballots are kept once.
public struct RankedProfile: Sendable {
    /// The rank of a theme that stands on no tier: below all.
    static let unranked = Int16.max

    public let candidateCount: Int
    /// All ballots, blank ones too.
    public private(set) var ballotCount = 0
    /// Per row the tier of each candidate, padded so that a row is a whole number of vector registers.
    private(set) var rows: DistinctRows<Int16>
    private var scratch: [Int16]

    public init(candidateCount: Int) throws(BallotFault) {
        guard (0...VotingLimits.candidates).contains(candidateCount) else { throw .tooManyCandidates }
        self.candidateCount = candidateCount
        let stride = (candidateCount + 15) / 16 * 16
        rows = DistinctRows(stride: stride)
        scratch = [Int16](repeating: 0, count: stride)
    }

    /// Adds `count` ballots with these tiers. O(candidates) on average.
    public mutating func add(_ tiers: some Sequence<some Sequence<Candidate>>, count: Int = 1) throws(BallotFault) {
        guard count >= 0 else { throw .negativeCount }
        for place in 0..<candidateCount { scratch[place] = Self.unranked }
        var rank: Int16 = 0
        for tier in tiers {
            var isEmpty = true
            for candidate in tier {
                guard candidate.place >= 0, candidate.place < candidateCount else { throw .unknownCandidate(candidate) }
                guard scratch[candidate.place] == Self.unranked else { throw .repeatedCandidate(candidate) }
                scratch[candidate.place] = rank
                isEmpty = false
            }
            guard !isEmpty else { throw .emptyTier }
            rank += 1
        }
        guard ballotCount <= VotingLimits.ballots - count else { throw .tooManyBallots }
        ballotCount += count
        if count > 0 { rows.add(scratch, number: count) }
    }

    /// How many ballots put each candidate first, alone on the first tier.
    public var plurality: [Int] {
        var counts = [Int](repeating: 0, count: candidateCount)
        for row in 0..<rows.count {
            let leaders = (0..<candidateCount).filter { rows.elements[row * rows.stride + $0] == 0 }
            if leaders.count == 1 { counts[leaders[0]] += rows.counts[row] }
        }
        return counts
    }
}
