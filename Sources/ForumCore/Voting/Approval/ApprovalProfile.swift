/// The ballots of an approval vote: on each a set of candidates, perhaps none. Identical ballots are kept once.
public struct ApprovalProfile: Sendable {
    public let candidateCount: Int
    /// All ballots, blank ones too.
    public private(set) var ballotCount = 0
    /// Per row a bit for each candidate.
    private(set) var rows: DistinctRows<UInt64>
    private var scratch: [UInt64]

    public init(candidateCount: Int) throws(BallotFault) {
        guard (0...VotingLimits.candidates).contains(candidateCount) else { throw .tooManyCandidates }
        self.candidateCount = candidateCount
        let stride = (candidateCount + 63) / 64
        rows = DistinctRows(stride: stride)
        scratch = [UInt64](repeating: 0, count: stride)
    }

    /// Adds `count` ballots that approve `candidates`. O(candidates) on average.
    public mutating func add(_ candidates: [Candidate], count: Int = 1) throws(BallotFault) {
        guard count >= 0 else { throw .negativeCount }
        if let fault = mark(candidates) { throw fault }
        guard ballotCount <= VotingLimits.ballots - count else { throw .tooManyBallots }
        ballotCount += count
        if count > 0 { rows.add(scratch, number: count) }
    }

    /// Sets the bits of `candidates`, and no others, in `scratch`; returns what is wrong with them.
    private mutating func mark(_ candidates: [Candidate]) -> BallotFault? {
        scratch.withUnsafeMutableBufferPointer { [candidateCount] words in
            words.update(repeating: 0)
            for candidate in candidates {
                guard candidate.place >= 0, candidate.place < candidateCount else { return .unknownCandidate(candidate) }
                let bit: UInt64 = 1 << UInt64(candidate.place & 63)
                guard words[candidate.place >> 6] & bit == 0 else { return .repeatedCandidate(candidate) }
                words[candidate.place >> 6] |= bit
            }
            return nil
        }
    }

    /// The approvals of each candidate.
    public var scores: [Int] {
        var scores = [Int](repeating: 0, count: candidateCount)
        scores.withUnsafeMutableBufferPointer { scores in
            rows.forEachBit { _, count, candidate in scores[candidate] &+= count }
        }
        return scores
    }
}

/// An approval profile turned round: for each candidate the rows that approve it.
struct ApprovalSupport: Sendable {
    let candidateCount: Int
    let ballotCount: Int
    /// How many ballots are as each row.
    let counts: [Int]
    /// The ballots that approve each candidate.
    let support: [Int]
    private let rows: [Int32]
    private let starts: [Int]

    /// O(rows × words + approvals).
    init(_ profile: ApprovalProfile) {
        candidateCount = profile.candidateCount
        ballotCount = profile.ballotCount
        counts = profile.rows.counts
        let support = profile.scores
        var starts = [Int](repeating: 0, count: candidateCount + 1)
        profile.rows.forEachBit { _, _, candidate in starts[candidate + 1] += 1 }
        for candidate in support.indices { starts[candidate + 1] += starts[candidate] }
        var rows = [Int32](repeating: 0, count: starts[support.count])
        var free = starts
        profile.rows.forEachBit { row, _, candidate in
            rows[free[candidate]] = Int32(truncatingIfNeeded: row)
            free[candidate] += 1
        }
        (self.support, self.starts, self.rows) = (support, starts, rows)
    }

    func supporters(of candidate: Int) -> ArraySlice<Int32> { rows[starts[candidate]..<starts[candidate + 1]] }

    /// Sums up, per class, the ballots that support a candidate; `classes` holds each row's class. O(rows that approve it).
    func addSupport(of candidate: Int, by classes: [Int32], to sums: inout [Int]) {
        let range = starts[candidate]..<starts[candidate + 1]
        rows.withUnsafeBufferPointer { rows in
            classes.withUnsafeBufferPointer { classes in
                counts.withUnsafeBufferPointer { counts in
                    sums.withUnsafeMutableBufferPointer { sums in
                        for entry in range {
                            let row = Int(rows[entry])
                            sums[Int(classes[row])] &+= counts[row]
                        }
                    }
                }
            }
        }
    }
}

extension DistinctRows<UInt64> {
    /// Calls back for each bit that is set, row after row: with the row, how many ballots are as it, and the bit's number in it.
    @inline(__always)
    func forEachBit(_ body: (_ row: Int, _ count: Int, _ bit: Int) -> Void) {
        withRows { elements, counts in
            var place = 0
            for row in counts.indices {
                for word in 0..<stride {
                    var bits = elements[place]
                    place += 1
                    while bits != 0 {
                        body(row, counts[row], word * 64 + bits.trailingZeroBitCount)
                        bits &= bits - 1
                    }
                }
            }
        }
    }
}
