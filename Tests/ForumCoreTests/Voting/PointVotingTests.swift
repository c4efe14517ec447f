import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct PointVotingTests {
    private func ballots(_ rows: [[Int: Int]], candidates: Int = 3) throws -> PointBallots {
        var ballots = try PointBallots(candidateCount: candidates)
        for row in rows { try ballots.add(row.sorted { $0.key < $1.key }.map { PointBallots.Mark(Candidate($0.key), $0.value) }) }
        return ballots
    }

    @Test func dotsThatBreakTheRulesAreSetAside() throws {
        let result = DotVoting(
            try ballots([[0: 2, 1: 1], [0: 3], [1: -1], [0: 2, 1: 2], [:], [2: 0], [0: .max, 1: .max], [1: 2, 2: 1]]), allowance: 3, cap: 2)
        #expect(result.rejected == [1, 2, 3, 6])
        #expect(result.valid == 4)
        #expect(result.totals == [2, 3, 1])
        #expect(result.voters == [1, 2, 1])
        #expect(result.ranks == [2, 1, 3])
    }

    @Test func scores() throws {
        let result = ScoreVoting(try ballots([[0: 3, 1: 0], [0: 4], [0: 6], [1: -1]]), maximum: 5)
        #expect(result.rejected == [2, 3])
        #expect(result.sums == [7, 0, 0])
        #expect(result.given == [2, 1, 0])
        #expect(result.meansGiven.map { $0?.description } == ["7/2", "0", nil])
        #expect(result.meansOverAll.map { $0?.description } == ["7/2", "0", "0"])
        #expect(result.ranks == [1, 2, 2])
        #expect(ScoreVoting(try ballots([]), maximum: 5).meansOverAll == [nil, nil, nil])
    }

    @Test func quadraticCosts() throws {
        let result = QuadraticVoting(try ballots([[0: 4], [0: 3, 1: 3], [1: -4], [0: .min, 1: .max], [:]]), credits: 16)
        #expect(result.costs.map(\.description) == ["16", "18", "16", "170141183460469231713240559642174554113", "0"])
        #expect(result.rejected == [1, 3])
        #expect(result.totals == [4, -4, 0])
        #expect(result.ranks == [1, 3, 2])
    }

    /// A ballot that is refused leaves no mark behind.
    @Test func aRefusedBallotLeavesNothing() throws {
        var box = try ballots([[0: 1]])
        #expect(throws: BallotFault.repeatedCandidate(Candidate(1))) {
            try box.add([.init(Candidate(2), 1), .init(Candidate(1), 1), .init(Candidate(1), 2)])
        }
        #expect(throws: BallotFault.unknownCandidate(Candidate(3))) { try box.add([.init(Candidate(2), 1), .init(Candidate(3), 1)]) }
        try box.add([.init(Candidate(2), 5), .init(Candidate(1), 1)])
        #expect(box.count == 2)
        #expect(box.map { $0.map(\.points) } == [[1], [5, 1]])
    }

    @Test func ranksShareAndSkip() {
        #expect(StandardRanking.ranks(of: [5, 9, 5, 1, 9]) == [3, 1, 3, 5, 1])
        #expect(StandardRanking.ranks(of: [Int]()).isEmpty)
        #expect(StandardRanking.leaders(of: [2, 7, 7]).places == [1, 2])
        #expect(StandardRanking.leaders(of: []).isEmpty)
    }

    @Test func percentagesSumToAHundred() {
        var generator = SeededGenerator(seed: 60)
        #expect(LargestRemainder.percentages(of: [1, 1, 1]) == [34, 33, 33])
        #expect(LargestRemainder.percentages(of: [0, 0, 1, 5, 1]) == [0, 0, 14, 72, 14])
        #expect(LargestRemainder.percentages(of: [Int]()).isEmpty)
        for _ in 0..<500 {
            let counts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in Int.random(in: 0...40, using: &generator) }
            let total = counts.reduce(0, +)
            let percentages = LargestRemainder.percentages(of: counts)
            #expect(percentages.reduce(0, +) == (total == 0 ? 0 : 100))
            // Never more than one away from the share (Hamilton keeps to the quota).
            for (count, percentage) in zip(counts, percentages) where total > 0 { #expect(abs(percentage * total - 100 * count) < total) }
        }
    }

    @Test func aLotNamesEachThemeOnce() {
        #expect(TieOrder(lot: [Candidate(1), Candidate(0)]) != nil)
        #expect(TieOrder(lot: [Candidate(1), Candidate(1)]) == nil)
        #expect(TieOrder(lot: [Candidate(2), Candidate(0)]) == nil)
        #expect(TieOrder(lot: [Candidate(-1)]) == nil)
    }

    /// The order is the digests', whatever they are; the digest is of seed, line feed, id.
    @Test func lotsAreOrderedByDigest() {
        let lot = Lot(seed: "é", ids: ["b", "a", "b"]) { bytes in
            #expect(Array(bytes.prefix(3)) == [0xC3, 0xA9, 0x0A])
            return [bytes.last == 0x61 ? 0xF0 : 0x9F, 0x0A]
        }
        #expect(lot.order == ["b", "b", "a"])
        #expect(lot.entries.map(\.digest) == ["9f0a", "9f0a", "f00a"])
    }
}
