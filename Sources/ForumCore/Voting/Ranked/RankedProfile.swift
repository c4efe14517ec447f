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
    public mutating func add(_ tiers: [[Candidate]], count: Int = 1) throws(BallotFault) {
        try begin(count)
        for (rank, tier) in tiers.enumerated() {
            guard !tier.isEmpty else { throw .emptyTier }
            for candidate in tier { try rankAt(rank, candidate) }
        }
        commit(count)
    }

    /// Adds `count` ballots that put `order` one after the other, no two equal. O(candidates) on average.
    public mutating func add(order: [Candidate], count: Int = 1) throws(BallotFault) {
        try begin(count)
        for (rank, candidate) in order.enumerated() { try rankAt(rank, candidate) }
        commit(count)
    }

    private mutating func begin(_ count: Int) throws(BallotFault) {
        guard count >= 0 else { throw .negativeCount }
        guard ballotCount <= VotingLimits.ballots - count else { throw .tooManyBallots }
        for place in 0..<candidateCount { scratch[place] = Self.unranked }
    }

    private mutating func rankAt(_ rank: Int, _ candidate: Candidate) throws(BallotFault) {
        guard candidate.place >= 0, candidate.place < candidateCount else { throw .unknownCandidate(candidate) }
        guard scratch[candidate.place] == Self.unranked else { throw .repeatedCandidate(candidate) }
        // No tier is empty and no candidate stands twice, so the rank is below the number of candidates.
        scratch[candidate.place] = Int16(truncatingIfNeeded: rank)
    }

    private mutating func commit(_ count: Int) {
        ballotCount += count
        if count > 0 { rows.add(scratch, number: count) }
    }

    /// How many ballots put each candidate first, alone on the first tier.
    public var plurality: [Int] {
        var counts = [Int](repeating: 0, count: candidateCount)
        for row in 0..<rows.count {
            let start = row * rows.stride
            var leader: Int?
            var leaders = 0
            for place in 0..<candidateCount where rows.elements[start + place] == 0 {
                leader = place
                leaders += 1
            }
            if let leader, leaders == 1 { counts[leader] += rows.counts[row] }
        }
        return counts
    }
}
