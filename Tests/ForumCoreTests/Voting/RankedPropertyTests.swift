import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct RankedPropertyTests {
    /// Who votes, and in what order the ballots come, makes no difference.
    @Test func anonymous() throws {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<60 {
            let ballots = RandomBallots.rankings(candidates: 5, rows: 8, ties: true, using: &generator)
            let first = try RandomBallots.profile(ballots, candidates: 5)
            let second = try RandomBallots.profile(RandomBallots.scattered(ballots, using: &generator), candidates: 5)
            #expect(PairwiseTable(first) == PairwiseTable(second))
            #expect(InstantRunoff(first) == InstantRunoff(second))
            #expect(first.plurality == second.plurality)
        }
    }

    /// Themes in other places on the board win just as well, ties apart.
    @Test func neutral() throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<60 {
            let candidates = 6
            let ballots = RandomBallots.rankings(candidates: candidates, rows: 7, ties: true, using: &generator)
            let names = Array(0..<candidates).shuffled(using: &generator)
            let renamed = ballots.map { RandomBallots.Ranking(tiers: $0.tiers.map { $0.map { names[$0] } }, count: $0.count) }
            let first = RankedResult(try RandomBallots.profile(ballots, candidates: candidates))
            let second = RankedResult(try RandomBallots.profile(renamed, candidates: candidates))
            func moved(_ list: [Candidate]) -> [Int] { list.places.map { names[$0] }.sorted() }
            #expect(first.schulze.tiers.map(moved) == second.schulze.tiers.map { $0.places.sorted() })
            #expect(first.schulzeByMargins.tiers.map(moved) == second.schulzeByMargins.tiers.map { $0.places.sorted() })
            #expect(moved(first.smithSet) == second.smithSet.places)
            #expect(moved(first.bordaWinners) == second.bordaWinners.places)
            #expect(moved(first.copelandWinners) == second.copelandWinners.places)
            let runoffs = try [ballots, renamed].map { InstantRunoff(try RandomBallots.profile($0, candidates: candidates)) }
            #expect(moved(runoffs[0].possibleWinners) == runoffs[1].possibleWinners.places)
            #expect(moved(runoffs[0].simultaneousWinners) == runoffs[1].simultaneousWinners.places)
        }
    }

    @Test func emptyAndBlank() throws {
        let nobody = RankedResult(try RankedProfile(candidateCount: 0))
        #expect(nobody.condorcetWinner == nil && nobody.smithSet.isEmpty && nobody.schulze.tiers.isEmpty && nobody.bordaWinners.isEmpty)
        let empty = InstantRunoff(try RankedProfile(candidateCount: 0))
        #expect(empty.rounds.isEmpty && empty.winner == nil && empty.possibleWinners.isEmpty && empty.simultaneousWinners.isEmpty)

        let unvoted = try RankedProfile(candidateCount: 3)
        #expect(RankedResult(unvoted).schulze.tiers.map(\.places) == [[0, 1, 2]])
        #expect(InstantRunoff(unvoted).possibleWinners.places == [0, 1, 2])
        #expect(InstantRunoff(unvoted).winner == Candidate(0))
    }

    @Test func refusesBallotsThatCannotBe() throws {
        var profile = try RankedProfile(candidateCount: 3)
        #expect(throws: BallotFault.unknownCandidate(Candidate(3))) { try profile.add(order: [Candidate(3)]) }
        #expect(throws: BallotFault.unknownCandidate(Candidate(-1))) { try profile.add(order: [Candidate(-1)]) }
        #expect(throws: BallotFault.repeatedCandidate(Candidate(1))) { try profile.add([[Candidate(1)], [Candidate(0), Candidate(1)]]) }
        #expect(throws: BallotFault.emptyTier) { try profile.add([[Candidate(1)], []]) }
        #expect(throws: BallotFault.negativeCount) { try profile.add(order: [], count: -1) }
        #expect(throws: BallotFault.tooManyBallots) { try profile.add(order: [], count: .max) }
        #expect(profile.ballotCount == 0)
        #expect(throws: BallotFault.tooManyCandidates) { try RankedProfile(candidateCount: 100_000) }
        #expect(throws: BallotFault.tooManyCandidates) { try RankedProfile(candidateCount: -1) }
    }
}
