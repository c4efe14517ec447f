import ForumTestSupport

@testable import ForumCore

/// Votes made up from a seed, and the same ballots in other orders.
enum RandomBallots {
    struct Ranking: Hashable {
        var tiers: [[Int]]
        var count: Int
    }

    struct Approval: Hashable {
        var approved: [Int]
        var count: Int
    }

    /// Rankings of which some are short, blank or have equals, from few enough tastes that ties come up.
    static func rankings(candidates: Int, rows: Int, ties: Bool, using generator: inout SeededGenerator) -> [Ranking] {
        (0..<rows).map { _ in
            let order = Array((0..<candidates).shuffled(using: &generator).prefix(Int.random(in: 0...candidates, using: &generator)))
            var tiers: [[Int]] = []
            for candidate in order {
                if ties, !tiers.isEmpty, Int.random(in: 0..<3, using: &generator) == 0 {
                    tiers[tiers.count - 1].append(candidate)
                } else {
                    tiers.append([candidate])
                }
            }
            return Ranking(tiers: tiers, count: Int.random(in: 1...3, using: &generator))
        }
    }

    static func approvals(candidates: Int, rows: Int, using generator: inout SeededGenerator) -> [Approval] {
        let share = Int.random(in: 1...4, using: &generator)
        return (0..<rows).map { _ in
            Approval(
                approved: (0..<candidates).filter { _ in Int.random(in: 0..<5, using: &generator) < share },
                count: Int.random(in: 1...4, using: &generator))
        }
    }

    static func profile(_ ballots: [Ranking], candidates: Int) throws -> RankedProfile {
        var profile = try RankedProfile(candidateCount: candidates)
        for ballot in ballots { try profile.add(ballot.tiers.map { $0.map { Candidate($0) } }, count: ballot.count) }
        return profile
    }

    static func profile(_ ballots: [Approval], candidates: Int) throws -> ApprovalProfile {
        var profile = try ApprovalProfile(candidateCount: candidates)
        for ballot in ballots { try profile.add(ballot.approved.map { Candidate($0) }, count: ballot.count) }
        return profile
    }

    /// The same ballots one by one, in another order.
    static func scattered(_ ballots: [Ranking], using generator: inout SeededGenerator) -> [Ranking] {
        ballots.flatMap { Array(repeating: Ranking(tiers: $0.tiers.map { $0.reversed() }, count: 1), count: $0.count) }
            .shuffled(using: &generator)
    }
}

extension Sequence<Candidate> {
    var places: [Int] { map(\.place) }
}
