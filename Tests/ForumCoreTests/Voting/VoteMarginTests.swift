import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct VoteMarginTests {
    /// How many ballots change the choice, by trying all ways to fill in up to `limit` ballots anew; nil where so many do not.
    private func margin(_ base: Vote, ballots: [[Int: Int]], upTo limit: Int) -> Int? {
        let before = Set(VoteOutcome(base).chosen)
        let keys = base.ballots.keys.sorted()
        func changes(_ lists: [BallotMarks?]) -> Bool {
            var changed = base
            for (key, marks) in zip(keys, lists) {
                if let marks { changed.ballots[key] = Ballot(key: key, marks: marks, mark: changed.opened) }
            }
            return Set(VoteOutcome(changed).chosen) != before
        }
        let fills = ballots.map { list in BallotMarks(uniqueKeysWithValues: list.map { (ThemeID("\($0.key)"), $0.value) }) }
        func search(_ lists: [BallotMarks?], from: Int, left: Int) -> Bool {
            if left == 0 { return changes(lists) }
            for place in from..<keys.count where keys.count - place >= left {
                for fill in fills {
                    var next = lists
                    next[place] = fill
                    if search(next, from: place + 1, left: left - 1) { return true }
                }
            }
            return false
        }
        return (1...limit).first { search([BallotMarks?](repeating: nil, count: keys.count), from: 0, left: $0) }
    }

    /// All ballots that a method allows for three themes.
    private func allBallots(_ method: VoteMethod) -> [[Int: Int]] {
        var found: [[Int: Int]] = [[:]]
        switch method.shape {
        case .ranks:
            let orders: [[Int]] = [
                [0], [1], [2], [0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1], [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1],
                [2, 1, 0],
            ]
            for order in orders { found.append(Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })) }
        default:
            let values: [Int]
            switch method {
            case .dots(_, let cap): values = Array(0...cap)
            case .quadratic: values = Array(-2...2)
            case .score(let maximum): values = Array(0...maximum)
            case .majorityJudgment: values = Array(0..<method.gradeCount)
            default: values = [0, 1]
            }
            let choices = (0..<3).map { VoteChoice(theme: ThemeID("\($0)"), title: "") }
            for a in values {
                for b in values {
                    for c in values {
                        let list = [0: a, 1: b, 2: c].filter { $0.value != 0 }
                        let marks = BallotMarks(uniqueKeysWithValues: list.map { (ThemeID("\($0.key)"), $0.value) })
                        if method.error(in: marks, choices: choices) == nil { found.append(list) }
                    }
                }
            }
        }
        return Array(Set(found))
    }

    /// What is said of the margin holds against all ballots that people could have filled in.
    @Test(
        arguments: [
            VoteMethod.dots(allowance: 2, cap: 2), .approval, .score(maximum: 2), .quadratic(credits: 4), .borda, .schulze, .instantRunoff,
            .majorityJudgment(grades: ["a", "b", "c"]), .equalShares, .phragmen,
        ])
    func whatIsSaidHolds(_ method: VoteMethod) {
        var generator = SeededGenerator(seed: 11)
        let all = allBallots(method)
        var exact = 0
        for _ in 0..<12 {
            let lists = (0..<Int.random(in: 3...6, using: &generator)).map { _ in
                randomBallot(method, candidates: 3, using: &generator)
            }.map { list in
                method.shape == .scores || method.shape == .grades || method.shape == .credits ? list.mapValues { min(2, $0) } : list
            }
            let base = vote(method, lists.filter { list in all.contains(list.filter { $0.value != 0 }) }, candidates: 3)
            let outcome = VoteOutcome(base)
            guard !outcome.isEmpty, outcome.placesLeft == 0 else { continue }
            let limit = 2
            let least = margin(base, ballots: all, upTo: limit)
            switch VoteMargin(outcome).size {
            case .exactly(let count):
                #expect(count == least ?? count && (least != nil || count > limit), "\(method) \(lists)")
                exact += 1
            case .atMost(let most): #expect(least.map { $0 <= most } ?? (most > limit), "\(method) \(lists)")
            case .between(let from, let to):
                #expect(least.map { $0 >= from && $0 <= to } ?? (to > limit), "\(method) \(lists)")
            case .unknown, .uncounted, .tooMany: Issue.record("\(method) \(lists)")
            }
        }
        if ![VoteMethod.equalShares, .phragmen].contains(method) { #expect(exact > 0, "\(method)") }
    }

    /// One ballot makes another theme win, though several are needed for any of its own supporters: not solid.
    @Test func aRunoffThatOneBallotTurnsIsNotCalledSolid() {
        func order(_ text: String, _ count: Int) -> [[Int: Int]] {
            let places = text.map { Int($0.asciiValue ?? 65) - 65 }
            return Array(repeating: Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0 + 1) }), count: count)
        }
        let lists =
            order("A", 13) + order("ADC", 11) + order("DE", 11) + order("DA", 10) + order("EDF", 10) + order("FBCE", 10) + order("FB", 8)
            + order("ED", 7) + order("B", 5)
        let margin = VoteMargin(VoteOutcome(vote(.instantRunoff, lists, candidates: 6)))
        #expect(margin.strength != .solid)
        #expect(margin.size == .exactly(1) && margin.strength == .fragile)
    }

    @Test func whatHasABoundFromBelowIsSolid() {
        let lists: [[Int: Int]] = Array(repeating: [0: 1, 1: 2], count: 40) + Array(repeating: [1: 1, 0: 2], count: 8)
        for method in [VoteMethod.schulze, .instantRunoff] {
            let margin = VoteMargin(VoteOutcome(vote(method, lists, candidates: 3)))
            #expect(margin.size == .exactly(16) && margin.strength == .solid, "\(method) \(margin.size)")
        }
    }

    /// A place that stays empty is another choice too, and takes fewer ballots than a rival needs.
    @Test func aThemeLeftWithNothingLeavesItsPlaceEmpty() {
        let lists: [[Int: Int]] = [[0: 1]] + Array(repeating: [1: -4], count: 10)
        #expect(VoteMargin(VoteOutcome(vote(.quadratic(credits: 16), lists, candidates: 2))).size == .exactly(1))
    }

    /// Where votes against all themes outweigh those for them, so many ballots have to be filled in anew that one comes out above nothing.
    @Test func whereNothingIsAboveZeroItIsMeasuredToo() {
        let all = allBallots(.quadratic(credits: 4))
        var generator = SeededGenerator(seed: 23)
        var found: Set<Int> = []
        for _ in 0..<15 {
            let lists = (0..<3).map { _ in
                [0: -1, 1: max(-1, Int.random(in: -2...1, using: &generator)), 2: -1].filter { $0.value != 0 }
            }
            let base = vote(.quadratic(credits: 4), lists.filter(all.contains), candidates: 3, places: 2)
            let outcome = VoteOutcome(base)
            guard !outcome.isEmpty, outcome.tied.isEmpty, outcome.placesLeft > 0 else { continue }
            guard case .exactly(let count) = VoteMargin(outcome).size else {
                Issue.record("\(lists)")
                continue
            }
            found.insert(count)
            #expect(margin(base, ballots: all, upTo: min(2, base.ballots.count)) == (count <= 2 ? count : nil), "\(lists)")
        }
        #expect(found.isSuperset(of: [1, 2]), "\(found)")
        let against = Array(repeating: [0: -2], count: 10)
        #expect(VoteMargin(VoteOutcome(vote(.quadratic(credits: 4), against, candidates: 1))).size == .exactly(6))
    }

    @Test func aScoreOfNothingForAllTakesOneBallot() {
        #expect(VoteMargin(VoteOutcome(vote(.score(maximum: 3), [[0: 0], [1: 0]], candidates: 2))).size == .exactly(1))
    }

    @Test func handsAreMeasuredInPeople() {
        var vote = vote(.hands, [], candidates: 3)
        vote.hands = [ThemeID("0"): 12, ThemeID("1"): 7, ThemeID("2"): 1]
        #expect(VoteMargin(VoteOutcome(vote)).size == .exactly(3))
        vote.hands[ThemeID("1")] = nil
        #expect(VoteMargin(VoteOutcome(vote)).size == .uncounted && VoteMargin(VoteOutcome(vote)).strength == .undecided)
    }

    @Test func whatCreditsBuyIsWhole() {
        #expect((0...30).map { MarginSearch.root($0) } == (0...30).map { number in (0...30).last { $0 * $0 <= number } ?? 0 })
        for credits in 0...60 {
            var best = 0
            for lead in 0...8 { for second in 0...8 where lead * lead + second * second <= credits { best = max(best, lead + second) } }
            #expect(MarginSearch.widest(credits) == best)
        }
    }

    /// What another method leaves tied as this one did stays the same result once a lot has settled it here.
    @Test func aTieThatALotSettledIsTheSameTieByAnotherMethod() {
        var vote = vote(.schulze, [[0: 1, 1: 2, 2: 3], [1: 1, 0: 2, 2: 3]], candidates: 3)
        let before = VoteComparison(VoteOutcome(vote)).others.filter(\.agrees).map(\.method)
        #expect(before.contains(.borda))
        vote.decide(
            VoteDecision(
                chosen: [ThemeID("1")], means: .lot, seed: "x", drawn: [ThemeID("1"), ThemeID("0")],
                mark: ForumCore.Mark(at: Timestamp(milliseconds: 0), console: ConsoleName("c"))))
        #expect(VoteComparison(VoteOutcome(vote)).others.filter(\.agrees).map(\.method) == before)
    }

    @Test func otherMethodsAreComparedOnTheSameBallots() {
        let outcome = VoteOutcome(vote(.borda, [[0: 1, 1: 2], [0: 1, 1: 2], [0: 1, 1: 2], [1: 1, 2: 2], [1: 1, 2: 2]], candidates: 3))
        #expect(outcome.chosen == [ThemeID("1")])
        let others = VoteComparison(outcome).others
        #expect(others.map(\.method) == [.schulze, .instantRunoff])
        #expect(others.allSatisfy { $0.chosen == [ThemeID("0")] && !$0.agrees })
        #expect(VoteComparison(VoteOutcome(vote(.hands, [], candidates: 2))).others.isEmpty)
    }
}
