/// The result of majority judgment: each proposal's grade is the one that a majority stands behind, the lower median.
///
/// Equal grades are told apart by taking one median vote away from each and looking at the next median, until they differ; proposals that
/// never differ share a rank. M. Balinski, R. Laraki, "Majority Judgment", MIT Press 2011.
public struct MajorityJudgment: Hashable, Sendable {
    public enum Sign: Hashable, Sendable {
        /// More votes above the majority grade than below.
        case plus
        case minus
    }

    public struct Merit: Hashable, Sendable {
        public let proposal: Candidate
        /// The place of the majority grade, the worst being 0.
        public let grade: Int
        /// The votes for a better grade.
        public let above: Natural
        /// The votes for a worse one.
        public let below: Natural
        /// 1 for the best; equals share it.
        public let rank: Int
        /// Of each grade the share of votes, in whole per cent that sum to 100.
        public let percentages: [Int]
        /// The votes of each grade, those of people without an opinion among the worst.
        public let tally: GradeTally

        public var sign: Sign { below < above ? .plus : .minus }
    }

    /// In the board's order.
    public let merits: [Merit]

    /// The proposals of rank 1.
    public var winners: [Candidate] { merits.filter { $0.rank == 1 }.map(\.proposal) }

    /// Judges tallies of the same grades. Where one has fewer votes than another, the missing ones count as the worst grade.
    public init(_ tallies: [GradeTally]) {
        let total = tallies.map(\.total).max() ?? .zero
        let tallies = tallies.map { $0.filled(to: total) }
        let orders = tallies.map(MedianOrder.init)
        let ranks = StandardRanking.ranks(of: orders.indices) { orders[$0].precedes(orders[$1]) }
        merits = tallies.enumerated().map { place, tally in
            let grade = orders[place].median
            return Merit(
                proposal: Candidate(place), grade: grade, above: tally.counts.dropFirst(grade + 1).reduce(.zero, +),
                below: tally.counts.prefix(grade).reduce(.zero, +), rank: ranks[place],
                percentages: LargestRemainder.percentages(of: tally.counts), tally: tally)
        }
    }

    /// Judges ballots that give candidates grades from 0, the worst, to `gradeCount` − 1. Ballots with another grade are set aside; a
    /// candidate a ballot does not name has the worst grade from it.
    public init(_ ballots: PointBallots, gradeCount: Int) {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: max(1, gradeCount)), count: ballots.candidateCount)
        var valid = 0
        for ballot in ballots where ballot.allSatisfy({ (0..<gradeCount).contains($0.points) }) {
            valid += 1
            for mark in ballot { counts[mark.candidate.place][mark.points] += 1 }
        }
        self.init(counts.map { GradeTally($0).filled(to: Natural(UInt(valid))) })
    }
}
