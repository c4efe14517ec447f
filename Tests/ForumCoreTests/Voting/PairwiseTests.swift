import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct PairwiseTests {
    private func rank(_ candidate: Int, _ ballot: RandomBallots.Ranking) -> Int {
        ballot.tiers.firstIndex { $0.contains(candidate) } ?? ballot.tiers.count
    }

    @Test func countsAsTheDefinitionsSay() throws {
        var generator = SeededGenerator(seed: 10)
        for candidates in [1, 2, 3, 5, 15, 16, 17, 33] {
            let ballots = RandomBallots.rankings(candidates: candidates, rows: 25, ties: true, using: &generator)
            let table = PairwiseTable(try RandomBallots.profile(ballots, candidates: candidates))
            let all = 0..<candidates
            #expect(table.ballotCount == ballots.reduce(0) { $0 + $1.count })
            for one in all {
                for other in all where one != other {
                    #expect(table[one, other] == ballots.reduce(0) { $0 + (rank(one, $1) < rank(other, $1) ? $1.count : 0) })
                }
                // Borda by ballots: twice those below, and those beside.
                let borda = ballots.reduce(0) { sum, ballot in
                    let below = all.filter { rank($0, ballot) > rank(one, ballot) }.count
                    let beside = all.filter { $0 != one && rank($0, ballot) == rank(one, ballot) }.count
                    return sum + ballot.count * (2 * below + beside)
                }
                #expect(table.bordaDoubled[one] == borda)
            }
        }
    }

    /// A number of ballots is counted through its binary digits: many, and more than a lane holds.
    @Test func countsMultitudes() throws {
        var profile = try RankedProfile(candidateCount: 3)
        let huge = (1 << 46) + (1 << 20) + 5
        try profile.add(order: [Candidate(1), Candidate(0)], count: huge)
        try profile.add(order: [Candidate(2)], count: 3)
        try profile.add(order: [], count: 9)
        let table = PairwiseTable(profile)
        #expect(table.rows == [[0, 0, huge], [huge, 0, huge], [3, 3, 0]])
        #expect(Schulze(table, strength: .winningVotes).winners == [Candidate(1)])
        #expect(
            table.bordaDoubled
                == [0, 1, 2].map { (one: Int) in
                    (0..<3).filter { $0 != one }.reduce(0) { $0 + table.ballotCount + table[one, $1] - table[$1, one] }
                })

        var crowd = try RankedProfile(candidateCount: 2)
        for number in 0..<40_000 { try crowd.add(order: [Candidate(number % 2)]) }
        #expect(PairwiseTable(crowd).rows == [[0, 20_000], [20_000, 0]])
    }

    /// More different ballots than a lane of sixteen bits counts.
    @Test func countsMoreRowsThanALaneHolds() throws {
        var profile = try RankedProfile(candidateCount: 9)
        var order = Array(0..<9)
        var rows = 0
        func permute(_ size: Int) throws {
            if size == 1 {
                if rows < 33_000 { try profile.add(order: order.map { Candidate($0) }) }
                rows += 1
                return
            }
            for place in 0..<size {
                try permute(size - 1)
                order.swapAt(size % 2 == 1 ? 0 : place, size - 1)
            }
        }
        try permute(8)
        #expect(profile.rows.count == 33_000)
        let table = PairwiseTable(profile)
        // The ninth is last on each of them.
        for one in 0..<8 { #expect(table[one, 8] == 33_000 && table[8, one] == 0) }
        #expect((0..<8).allSatisfy { one in (0..<8).allSatisfy { one == $0 || table[one, $0] + table[$0, one] == 33_000 } })
    }

    @Test func smithSetIsTheSmallestDominatingSet() throws {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<200 {
            let candidates = 1 + round % 6
            let ballots = RandomBallots.rankings(candidates: candidates, rows: 5, ties: true, using: &generator)
            let table = PairwiseTable(try RandomBallots.profile(ballots, candidates: candidates))
            let all = Array(0..<candidates)
            let sets = (1..<(1 << candidates)).map { set in all.filter { set >> $0 & 1 == 1 } }
            let dominating = sets.filter { set in
                set.allSatisfy { one in all.allSatisfy { other in set.contains(other) || table.beats(one, other) } }
            }
            #expect(table.smithSet.places == dominating.min { $0.count < $1.count })
            #expect((table.condorcetWinner != nil) == (table.smithSet.count == 1))
        }
    }

    @Test func schulzeFindsTheWidestPaths() throws {
        var generator = SeededGenerator(seed: 12)
        for round in 0..<150 {
            let candidates = 2 + round % 5
            let ballots = RandomBallots.rankings(candidates: candidates, rows: 6, ties: true, using: &generator)
            let table = PairwiseTable(try RandomBallots.profile(ballots, candidates: candidates))
            for strength in [Schulze.Strength.winningVotes, .margins] {
                let schulze = Schulze(table, strength: strength)
                func weight(_ one: Int, _ other: Int) -> Int {
                    guard table.beats(one, other) else { return 0 }
                    return strength == .margins ? table[one, other] - table[other, one] : table[one, other]
                }
                // All simple paths.
                func widest(_ start: Int, _ end: Int, _ through: Set<Int>) -> Int {
                    through.reduce(weight(start, end)) { best, middle in
                        max(best, min(weight(start, middle), widest(middle, end, through.subtracting([middle]))))
                    }
                }
                for one in 0..<candidates {
                    for other in 0..<candidates where one != other {
                        #expect(schulze.paths[one][other] == widest(one, other, Set(0..<candidates).subtracting([one, other])))
                    }
                }
                // Layer by layer, those nobody left has a stronger path against.
                var left = Array(0..<candidates)
                for tier in schulze.tiers {
                    #expect(tier.places == left.filter { one in left.allSatisfy { schulze.paths[one][$0] >= schulze.paths[$0][one] } })
                    left.removeAll { tier.places.contains($0) }
                }
                #expect(left.isEmpty)
                if let winner = table.condorcetWinner { #expect(schulze.winners == [winner]) }
                #expect(Set(schulze.winners).isSubset(of: Set(table.smithSet)))
            }
        }
    }
}
