import ForumTestSupport
import Testing

@testable import ForumCore

/// Ranks and choices of a vote: equals are equal, whichever stands first on the board.
@Suite struct VoteRanksTests {
    private typealias Mark = CountableBallots.Mark

    private func ballots(_ lists: [[Int: Int]], candidates: Int) -> CountableBallots {
        CountableBallots(
            candidateCount: candidates,
            ballots: lists.map { list in list.sorted { $0.key < $1.key }.map { Mark(Candidate($0.key), $0.value) } })
    }

    @Test(arguments: [VoteMethod.equalShares, .phragmen, .instantRunoff]) func twoEqualsShareTheFirstRank(_ method: VoteMethod) {
        let count = MethodCount(method, ballots([[0: 1], [1: 1]], candidates: 3), places: 1)
        #expect(count.ranks == [1, 1, 3] && count.tied == [0, 1] && count.chosen.isEmpty && count.placesLeft == 1)
        let vote = vote(method, [[0: 1], [1: 1]], candidates: 3)
        #expect(VoteOutcome(vote).standings.map(\.isTied) == [true, true, false])
    }

    /// Two groups of their own themes: both have a seat, and neither stands before the other.
    @Test func seatsThatWereEqualShareTheBetterRank() {
        let groups: [[Int: Int]] = Array(repeating: [0: 1], count: 4) + Array(repeating: [1: 1], count: 4) + [[2: 1], [2: 1]]
        for method in [VoteMethod.equalShares, .phragmen] {
            let count = MethodCount(method, ballots(groups, candidates: 4), places: 3)
            #expect(count.chosen == [0, 1, 2] && count.ranks == [1, 1, 3, 4] && count.tied.isEmpty, "\(method)")
        }
    }

    /// Themes nobody puts first go out by lot, and it matters to nobody.
    @Test func lotsAmongTheVotelessChangeNothingBefore() {
        let runoff: [[Int: Int]] =
            Array(repeating: [0: 1], count: 5) + Array(repeating: [1: 1], count: 3) + [[2: 1], [2: 1]]
        let count = MethodCount(.instantRunoff, ballots(runoff, candidates: 6), places: 1)
        #expect(count.ranks == [1, 2, 3, 4, 4, 4] && count.chosen == [0])
    }

    /// Turning the board round turns nothing else round: no tie is broken in silence.
    @Test func theOrderOfTheBoardDecidesNothing() {
        var generator = SeededGenerator(seed: 5)
        var ties = 0
        for method in VoteMethod.all where method != .hands {
            for _ in 0..<150 {
                let candidates = Int.random(in: 2...5, using: &generator)
                let places = method.choosesOne ? 1 : Int.random(in: 1..<candidates, using: &generator)
                let lists = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                    randomBallot(method, candidates: candidates, using: &generator)
                }
                let turned = (0..<candidates).shuffled(using: &generator)
                let others = lists.map { list in Dictionary(uniqueKeysWithValues: list.map { (turned[$0.key], $0.value) }) }
                let one = MethodCount(method, ballots(lists, candidates: candidates), places: places)
                let other = MethodCount(method, ballots(others, candidates: candidates), places: places)
                #expect((0..<candidates).map { other.ranks[turned[$0]] } == one.ranks, "\(method) \(lists)")
                #expect(Set(one.chosen.map { turned[$0] }) == Set(other.chosen) && Set(one.tied.map { turned[$0] }) == Set(other.tied))
                #expect(Set(one.unranked.map { turned[$0] }) == other.unranked)
                if one.ranks != Array(Set(one.ranks)).sorted() { ties += 1 }
            }
        }
        #expect(ties > 500, "the ballots are few enough for ties")
    }

    /// Nine pairs of equals can end in more ways than are followed: that is said, and nobody counts as certain on the strength of some ways.
    @Test func tooManyWaysToBreakTiesAreSaid() {
        let pairs = (0..<9).flatMap { pair in Array(repeating: [2 * pair: 1, 2 * pair + 1: 1], count: 2) }
        let count = MethodCount(.phragmen, ballots(pairs + [[18: 1], [18: 1]], candidates: 19), places: 10)
        #expect(!count.followsEveryCase && count.placesLeft == 10 && Set(count.tied).isSuperset(of: 0..<18))
        // Of four pairs all ways are followed: whoever is alone beside them has a place in each.
        let few = MethodCount(.phragmen, ballots(pairs.prefix(8) + [[18: 1], [18: 1]], candidates: 19), places: 5)
        #expect(few.followsEveryCase && few.chosen == [18] && few.tied == Array(0..<8))
    }

    /// Ten ballots against a theme do not put it first, and a 0 says no more than nothing.
    @Test func lessThanNothingIsBehindNothing() {
        let against = vote(.quadratic(credits: 25), Array(repeating: [0: -4], count: 10) + [[1: 1]], candidates: 3)
        let comparison = VoteComparison(VoteOutcome(against))
        #expect(comparison.others.map(\.method.name).contains("schulze"))
        for other in comparison.others { #expect(!other.chosen.contains(ThemeID("0")) && !other.tied.contains(ThemeID("0"))) }
        let zeros = ballots([[0: 0, 1: 3], [2: 5]], candidates: 4).asRankings
        #expect(zeros.ballots.map { $0.sorted { $0.candidate < $1.candidate }.map(\.points) } == [[2, 1, 2, 2], [2, 2, 1, 2]])
        #expect(VoteOutcome(against).standings.first { $0.choice.theme == ThemeID("0") }?.voters == 0)
    }

    /// What chose after a lot is a count with the lot's order, and it can be shown.
    @Test(arguments: [VoteMethod.instantRunoff, .equalShares, .phragmen]) func theDecisiveCountIsTheLots(_ method: VoteMethod) {
        for seed in ["a", "b", "c", "d", "e", "f"] {
            var vote = vote(method, [[0: 1], [1: 1], [2: 1]], candidates: 4)
            let lot = VoteLot(VoteOutcome(vote), seed: seed)
            vote.decide(
                VoteDecision(
                    chosen: lot.chosen, means: .lot, seed: seed, drawn: lot.order,
                    mark: ForumCore.Mark(at: Timestamp(milliseconds: 0), console: ConsoleName("c"))))
            let outcome = VoteOutcome(vote)
            #expect(vote.lotOfCount == seed && outcome.decided == lot.chosen)
            switch outcome.decisive.detail {
            case .runoff(let runoff): #expect(runoff.winner.map { vote.choices[$0.place].theme } == lot.chosen.first)
            case .equalShares(let shares): #expect(shares.order.map { vote.choices[$0.place].theme } == lot.chosen)
            case .phragmen(let phragmen): #expect(phragmen.order.map { vote.choices[$0.place].theme } == lot.chosen)
            default: Issue.record("no steps")
            }
        }
    }

}

/// A closed vote with these ballots; themes are called by their places.
func vote(_ method: VoteMethod, _ lists: [[Int: Int]], candidates: Int, places: Int = 1) -> Vote {
    let mark = ForumCore.Mark(at: Timestamp(milliseconds: 0), console: ConsoleName("c"))
    var rules = VoteRules(method)
    rules.places = places
    let choices = (0..<candidates).map { VoteChoice(theme: ThemeID("\($0)"), title: "T\($0)") }
    var vote = Vote(id: VoteID("v"), rules: rules, choices: choices, opened: mark, present: nil)
    for (number, list) in lists.enumerated() {
        let marks = BallotMarks(uniqueKeysWithValues: list.map { (ThemeID("\($0.key)"), $0.value) })
        vote.ballots[.number(number + 1)] = Ballot(key: .number(number + 1), marks: marks, mark: mark)
    }
    vote.phase = .closed
    return vote
}

/// A ballot that keeps to the rules of `method`.
func randomBallot(_ method: VoteMethod, candidates: Int, using generator: inout SeededGenerator) -> [Int: Int] {
    var list: [Int: Int] = [:]
    var left = 16
    for (turn, place) in (0..<candidates).shuffled(using: &generator).prefix(Int.random(in: 0...candidates, using: &generator)).enumerated()
    {
        switch method.shape {
        case .dots: if turn < 3 { list[place] = 1 }
        case .approvals: list[place] = 1
        case .grades: list[place] = Int.random(in: 0..<max(1, method.gradeCount), using: &generator)
        case .scores: list[place] = Int.random(in: 0...10, using: &generator)
        case .ranks: list[place] = turn + 1
        case .credits:
            let votes = [-2, -1, 1, 2, 3].randomElement(using: &generator) ?? 1
            if votes * votes <= left {
                list[place] = votes
                left -= votes * votes
            }
        case .hands: break
        }
    }
    return list
}
