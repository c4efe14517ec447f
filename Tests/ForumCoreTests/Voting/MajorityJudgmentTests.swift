import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct MajorityJudgmentTests {
    /// The medians in the order they are taken away, one at a time.
    private func majorityValue(_ counts: [Int]) -> [Int] {
        var votes = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        var medians: [Int] = []
        while !votes.isEmpty { medians.append(votes.remove(at: (votes.count + 1) / 2 - 1)) }
        return medians
    }

    @Test func agreesWithTakingMediansAwayOneByOne() {
        var generator = SeededGenerator(seed: 50)
        for round in 0..<400 {
            let grades = 1 + round % 7
            let votes = round % 12
            let tallies = (0..<6).map { _ in
                var counts = [Int](repeating: 0, count: grades)
                // Few grades at a time, so that equals and near equals come up.
                let window = Int.random(in: 0..<grades, using: &generator)
                for _ in 0..<votes { counts[min(grades - 1, window + Int.random(in: 0...2, using: &generator))] += 1 }
                return counts
            }
            let values = tallies.map(majorityValue)
            let merits = MajorityJudgment(tallies.map { GradeTally($0) }).merits
            for (place, merit) in merits.enumerated() {
                let better = values.filter { values[place].lexicographicallyPrecedes($0) }.count
                #expect(merit.rank == better + 1)
                #expect(merit.grade == values[place].first ?? 0)
                #expect(merit.above == Natural(UInt(tallies[place].dropFirst(merit.grade + 1).reduce(0, +))))
                #expect(merit.below == Natural(UInt(tallies[place].prefix(merit.grade).reduce(0, +))))
                #expect(merit.percentages.reduce(0, +) == (votes == 0 ? 0 : 100))
            }
        }
    }

    /// Ten to the thirty-eighth ballots are judged as ten are.
    @Test func multitudesAreJudgedAlike() throws {
        let scale = try #require(Natural(decimal: "123456789012345678901234567890123456789"))
        let small = [[2, 3, 4, 1], [3, 2, 2, 3], [1, 4, 5, 0], [2, 3, 4, 1]]
        let great = small.map { GradeTally($0.map { scale.multiplied(by: UInt($0)) }) }
        let first = MajorityJudgment(small.map { GradeTally($0) }).merits
        let second = MajorityJudgment(great).merits
        #expect(first.map(\.grade) == second.map(\.grade))
        #expect(first.map(\.percentages) == second.map(\.percentages))
        #expect(first.map(\.sign) == second.map(\.sign))
        #expect(second[0].rank == second[3].rank)
    }

    @Test func noOpinionIsTheWorstGrade() throws {
        var ballots = try PointBallots(candidateCount: 2)
        try ballots.add([.init(Candidate(0), 2)])
        try ballots.add([.init(Candidate(0), 2), .init(Candidate(1), 1)])
        try ballots.add([])
        try ballots.add([.init(Candidate(0), 3)])
        let merits = MajorityJudgment(ballots, gradeCount: 3).merits
        #expect(merits.map(\.tally) == [GradeTally([1, 0, 2]), GradeTally([2, 1, 0])])
        #expect(merits.map(\.grade) == [2, 0])
        #expect(
            MajorityJudgment([GradeTally([0, 5]), GradeTally([0, 3])]).merits.map(\.tally.counts) == [
                [.zero, Natural(5)], [Natural(2), Natural(3)],
            ])
    }

    @Test func nothingToJudge() {
        #expect(MajorityJudgment([]).merits.isEmpty)
        #expect(MajorityJudgment([]).winners.isEmpty)
        let silent = MajorityJudgment([GradeTally([0, 0]), GradeTally([0, 0])])
        #expect(silent.merits.map(\.rank) == [1, 1])
        #expect(silent.merits[0].percentages == [0, 0])
    }
}
