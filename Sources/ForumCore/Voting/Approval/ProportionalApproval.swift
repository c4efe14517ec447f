/// All sets of k candidates with the greatest proportional approval score (Thiele's PAV): each ballot gives 1 + 1/2 + … + 1/j to a set of
/// which it approves j.
///
/// Optimal sets are hard to find (Aziz et al. 2015); this tries them all, and so is for few candidates.
public struct ProportionalApproval: Hashable, Sendable {
    public let score: Fraction
    /// Each and all in the board's order.
    public let committees: [[Candidate]]

    /// Nil where there are more than `limit` sets to try. O(sets × different ballots).
    public init?(_ profile: ApprovalProfile, seats: Int, limit: Int = 10_000) {
        let size = min(max(0, seats), profile.candidateCount)
        guard Self.sets(of: size, from: profile.candidateCount, limit: limit) != nil else { return nil }
        let scale = HarmonicScale(upTo: size)
        let rows = profile.rows
        var best: Natural?
        var committees: [[Int]] = []
        var members = Array(0..<size)
        repeat {
            var set = [UInt64](repeating: 0, count: rows.stride)
            for member in members { set[member / 64] |= 1 << UInt64(member % 64) }
            var sums = [Int](repeating: 0, count: size + 1)
            for row in 0..<rows.count {
                var approved = 0
                for word in 0..<rows.stride { approved += (rows.elements[row * rows.stride + word] & set[word]).nonzeroBitCount }
                sums[approved] += rows.counts[row]
            }
            let worth = scale.worth(sums)
            if let former = best, worth < former { continue }
            if best != worth { committees.removeAll() }
            best = worth
            committees.append(members)
        } while Self.advance(&members, candidates: profile.candidateCount)
        score = Fraction(reducing: best ?? .zero, scale.unit)
        self.committees = committees.map(\.asCandidates)
    }

    /// How many sets there are, or nil for more than `limit`.
    private static func sets(of size: Int, from count: Int, limit: Int) -> Int? {
        var sets = 1
        for step in 0..<min(size, count - size) {
            let (product, overflow) = sets.multipliedReportingOverflow(by: count - step)
            guard !overflow else { return nil }
            sets = product / (step + 1)
            guard sets <= limit else { return nil }
        }
        return sets
    }

    /// The next set in lexicographic order.
    private static func advance(_ members: inout [Int], candidates: Int) -> Bool {
        guard let turning = members.indices.last(where: { members[$0] < candidates - members.count + $0 }) else { return false }
        members[turning] += 1
        for place in members.indices where place > turning { members[place] = members[place - 1] + 1 }
        return true
    }
}
