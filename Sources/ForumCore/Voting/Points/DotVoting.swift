/// The result of a vote by dots: so many dots a person, at most so many on one theme.
public struct DotVoting: Hashable, Sendable {
    /// The dots of each candidate.
    public let totals: [Int]
    /// The ballots that gave each candidate a dot.
    public let voters: [Int]
    /// The ballots that count.
    public let valid: Int
    /// The ballots set aside, by their numbers from 0: over the allowance, over the cap on one theme, or with a count below zero.
    public let rejected: [Int]
    public let ranks: [Int]

    public init(_ ballots: PointBallots, allowance: Int, cap: Int) {
        var totals = [Int](repeating: 0, count: ballots.candidateCount)
        var voters = totals
        var rejected: [Int] = []
        for (number, ballot) in ballots.enumerated() {
            guard Self.isValid(ballot, allowance: allowance, cap: cap) else {
                rejected.append(number)
                continue
            }
            for mark in ballot where mark.points > 0 {
                totals[mark.candidate.place] = totals[mark.candidate.place].addingSaturated(mark.points)
                voters[mark.candidate.place] += 1
            }
        }
        self.totals = totals
        self.voters = voters
        self.rejected = rejected
        valid = ballots.count - rejected.count
        ranks = StandardRanking.ranks(of: totals)
    }

    /// Whether a ballot keeps to the rules; takes from the allowance instead of adding up, so that no ballot can overflow.
    private static func isValid(_ ballot: ArraySlice<PointBallots.Mark>, allowance: Int, cap: Int) -> Bool {
        var left = allowance
        for mark in ballot {
            guard (0...max(0, cap)).contains(mark.points), mark.points <= left else { return false }
            left -= mark.points
        }
        return true
    }
}

extension Int {
    /// The sum, held at the greatest or least integer.
    func addingSaturated(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : .min) : sum
    }
}
