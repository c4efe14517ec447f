/// The result of a quadratic vote: n votes on one theme cost n² credits.
///
/// S. P. Lalley, E. G. Weyl, "Quadratic voting", AEA Papers and Proceedings 108 (2018). Votes against a theme are votes below zero.
public struct QuadraticVoting: Hashable, Sendable {
    /// The votes of each candidate.
    public let totals: [Int]
    /// What each ballot cost, those set aside too.
    public let costs: [Natural]
    /// The ballots set aside, by their numbers from 0: they cost more than the credits.
    public let rejected: [Int]
    public let ranks: [Int]

    public init(_ ballots: PointBallots, credits: Int) {
        let costs = ballots.map { Self.cost(of: $0.lazy.map(\.points)) }
        let limit = Natural(UInt(Swift.max(0, credits)))
        var totals = [Int](repeating: 0, count: ballots.candidateCount)
        var rejected: [Int] = []
        for (number, ballot) in ballots.enumerated() {
            guard costs[number] <= limit else {
                rejected.append(number)
                continue
            }
            for mark in ballot { totals[mark.candidate.place] = totals[mark.candidate.place].addingSaturated(mark.points) }
        }
        self.totals = totals
        self.costs = costs
        self.rejected = rejected
        ranks = StandardRanking.ranks(of: totals)
    }

    /// The sum of the squares.
    private static func cost(of votes: some Collection<Int>) -> Natural {
        var sum: UInt = 0
        for vote in votes {
            let (square, overflow) = vote.magnitude.multipliedReportingOverflow(by: vote.magnitude)
            let (total, again) = sum.addingReportingOverflow(square)
            guard !overflow, !again else {
                return votes.reduce(Natural.zero) { $0 + Natural($1.magnitude).multiplied(by: $1.magnitude) }
            }
            sum = total
        }
        return Natural(sum)
    }
}
