import ForumTestSupport
import Testing

@testable import ForumCore

/// Instant runoff as one would do it by hand: recounting all ballots each round and looking back through all rounds on a tie.
private struct Recount {
    let ballots: [RandomBallots.Ranking]

    func votes(_ remaining: [Int]) -> [Int: Int] {
        var votes = Dictionary(uniqueKeysWithValues: remaining.map { ($0, 0) })
        for ballot in ballots {
            for tier in ballot.tiers {
                if tier.count > 1 { break }
                if votes[tier[0]] != nil {
                    votes[tier[0], default: 0] += ballot.count
                    break
                }
            }
        }
        return votes
    }

    /// Those a lot decides between, after this and all earlier rounds.
    func weakest(_ remaining: [Int], _ history: [[Int: Int]]) -> [Int] {
        history.reversed().reduce(remaining) { tied, round in
            let least = tied.map { round[$0] ?? 0 }.min()
            return tied.filter { round[$0] ?? 0 == least }
        }
    }

    func possibleWinners(_ remaining: [Int], _ history: [[Int: Int]] = []) -> Set<Int> {
        guard remaining.count > 1 else { return Set(remaining) }
        let history = history + [votes(remaining)]
        return weakest(remaining, history).reduce(into: []) { winners, loser in
            winners.formUnion(possibleWinners(remaining.filter { $0 != loser }, history))
        }
    }

    func eliminations(_ candidates: Int, lot: (Int) -> Int) -> [Int] {
        var remaining = Array(0..<candidates)
        var history: [[Int: Int]] = []
        var order: [Int] = []
        while !remaining.isEmpty {
            history.append(votes(remaining))
            guard let loser = weakest(remaining, history).max(by: { lot($0) < lot($1) }) else { break }
            order.append(loser)
            remaining.removeAll { $0 == loser }
        }
        return order
    }
}

@Suite struct InstantRunoffTests {
    private func outs(_ runoff: InstantRunoff) -> [Int] {
        runoff.rounds.map {
            switch $0.outcome {
            case .eliminated(let loser, _, _): loser.place
            case .elected(let winner): winner.place
            }
        }
    }

    @Test func agreesWithARecountByHand() throws {
        var generator = SeededGenerator(seed: 30)
        for round in 0..<300 {
            let candidates = 1 + round % 6
            let ballots = RandomBallots.rankings(candidates: candidates, rows: 1 + round % 9, ties: round % 3 == 0, using: &generator)
            let profile = try RandomBallots.profile(ballots, candidates: candidates)
            let recount = Recount(ballots: ballots)
            let runoff = InstantRunoff(profile)
            #expect(outs(runoff) == recount.eliminations(candidates) { $0 })
            #expect(Set(runoff.possibleWinners.places) == recount.possibleWinners(Array(0..<candidates)))
            #expect(runoff.possibleWinnersAreAll)
            for each in runoff.rounds {
                let remaining = each.tallies.map(\.candidate.place)
                let votes = recount.votes(remaining)
                #expect(each.tallies.allSatisfy { votes[$0.candidate.place] == $0.votes })
                #expect(each.exhausted + each.tallies.reduce(0) { $0 + $1.votes } == profile.ballotCount)
            }

            let lot = Array(0..<candidates).shuffled(using: &generator)
            let order = try #require(TieOrder(lot: lot.map { Candidate($0) }))
            let drawn = InstantRunoff(profile, order: order)
            #expect(outs(drawn) == recount.eliminations(candidates) { lot.firstIndex(of: $0) ?? 0 })
            #expect(drawn.winner.map { runoff.possibleWinners.contains($0) } == true)
        }
    }

    /// Equals are told apart by the most recent round in which they differed, not by the first.
    @Test func looksBackFromTheMostRecentRound() throws {
        var profile = try RankedProfile(candidateCount: 5)
        func add(_ order: [Int], _ count: Int) throws { try profile.add(order: order.map { Candidate($0) }, count: count) }
        // 0 has 5, 5, 7 votes in the first three rounds and 1 has 4, 6, 7: ahead at first, then behind, then equal.
        try add([0], 5)
        try add([1], 4)
        try add([2], 20)
        try add([3, 1], 2)
        try add([4, 0], 2)
        try add([4, 1], 1)
        let runoff = InstantRunoff(profile)
        #expect(runoff.rounds[2].outcome == .eliminated(Candidate(0), tied: [Candidate(0), Candidate(1)], .previousRound))
        #expect(outs(runoff) == [3, 4, 0, 1, 2])
        #expect(runoff.possibleWinners.places == [2])
    }

    @Test func aTieNamesAllWhoWereEqual() throws {
        var profile = try RankedProfile(candidateCount: 3)
        for place in [0, 1, 2] { try profile.add(order: [Candidate(place)]) }
        let runoff = InstantRunoff(profile)
        #expect(runoff.rounds[0].outcome == .eliminated(Candidate(2), tied: [Candidate(0), Candidate(1), Candidate(2)], .lot))
        #expect(runoff.possibleWinners.places == [0, 1, 2])
        #expect(runoff.simultaneousWinners.places == [0, 1, 2])
    }

    /// A search cut short says so, and claims no more than it found.
    @Test func admitsACutSearch() throws {
        var profile = try RankedProfile(candidateCount: 12)
        for one in 0..<12 { for other in 0..<12 where one != other { try profile.add(order: [Candidate(one), Candidate(other)]) } }
        let cut = InstantRunoff(profile, searchLimit: 3)
        #expect(!cut.possibleWinnersAreAll)
        #expect(cut.winner.map { cut.possibleWinners.contains($0) } == true)
        let whole = InstantRunoff(profile)
        #expect(whole.possibleWinnersAreAll)
        #expect(whole.possibleWinners.count == 12)
    }

    /// Three dozen themes nobody names: forty factorial orders of lots, all of them the same.
    @Test func themesWithoutAVoteCostNothing() throws {
        var profile = try RankedProfile(candidateCount: 40)
        try profile.add(order: [Candidate(3), Candidate(5)], count: 4)
        try profile.add(order: [Candidate(5)], count: 4)
        let runoff = InstantRunoff(profile, searchLimit: 50)
        #expect(runoff.possibleWinners.places == [3, 5])
        #expect(runoff.possibleWinnersAreAll)
    }
}
