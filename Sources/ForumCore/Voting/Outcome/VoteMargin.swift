/// How many ballots would have had to be filled in otherwise for other themes to be chosen.
public struct VoteMargin: Hashable, Sendable {
    public enum Size: Hashable, Sendable {
        /// Nothing was counted that could be told apart.
        case unknown
        /// No fewer and no more.
        case exactly(Int)
        /// A way with so many was found; there may be one with fewer.
        case atMost(Int)
        /// Fewer can't do it.
        case atLeast(Int)
        case between(Int, Int)
    }

    public let size: Size
    /// The ballots, or people counted, that it is held against.
    public let ballots: Int

    /// A result that two ballots, or one in fifty, could overturn is fragile.
    public var isFragile: Bool {
        let limit = max(2, ballots / 50)
        switch size {
        case .unknown: return false
        case .exactly(let count), .atMost(let count), .between(_, let count), .atLeast(let count): return count <= limit
        }
    }

    /// Measures the result of `outcome`. Exact where points are added up; otherwise a bound.
    ///
    /// Where points are added up, a theme b overtakes a chosen theme a once enough ballots are filled in anew that give b all they can and a
    /// nothing. What each such ballot moves is known, so that the fewest that close the gap are those that move most: the least over all pairs
    /// is the margin. O(pairs × ballots log ballots).
    public init(_ outcome: VoteOutcome) {
        let vote = outcome.vote
        ballots = vote.method == .hands ? (vote.present ?? outcome.standings.map(\.points).max() ?? 0) : outcome.counted
        guard !outcome.isEmpty, !outcome.chosen.isEmpty || !outcome.tied.isEmpty else {
            size = .unknown
            return
        }
        // One ballot that names one of the tied, or somebody for an empty place, decides.
        guard outcome.placesLeft == 0 else {
            size = .exactly(1)
            return
        }
        size = MarginSearch(outcome).size
    }
}

/// The search for the fewest ballots that change a result.
struct MarginSearch {
    private let outcome: VoteOutcome
    private let chosen: [Int]
    private let others: [Int]

    /// Beyond this many marks, a search that counts again and again is left out.
    private static let recountLimit = 300_000
    private static let challengers = 4

    init(_ outcome: VoteOutcome) {
        self.outcome = outcome
        chosen = outcome.count.chosen
        let isChosen = Set(chosen)
        others = outcome.vote.choices.indices.filter { !isChosen.contains($0) }
    }

    var size: VoteMargin.Size {
        guard !chosen.isEmpty, !others.isEmpty else { return .unknown }
        let method = outcome.vote.method
        switch method {
        case .hands:
            let gap = (chosen.map { outcome.count.points[$0] }.min() ?? 0) - (others.map { outcome.count.points[$0] }.max() ?? 0)
            // One person lowers a hand for one theme and raises it for the other.
            return .atLeast(max(1, (gap + 1) / 2))
        case .dots(let allowance, let cap): return additive(reach: min(allowance, cap)) { $0 }
        case .approval: return additive(reach: 1) { $0 }
        case .score(let maximum): return additive(reach: maximum) { $0 }
        case .quadratic(let credits): return additive(reach: Self.widest(credits)) { $0 }
        case .borda:
            let count = outcome.ballots.candidateCount
            return additive(reach: 2 * (count - 1)) { marks in Self.bordaPoints(marks, count: count) }
        case .majorityJudgment: return judged()
        case .schulze, .instantRunoff, .equalShares, .phragmen: return recounted()
        }
    }

    /// The greatest difference between votes for one theme and against another that `credits` buy.
    private static func widest(_ credits: Int) -> Int {
        var best = 0
        var lead = 0
        while lead * lead <= credits {
            let rest = Int(Double(credits - lead * lead).squareRoot())
            // The root may be off by one where it is not exact.
            let second =
                (rest + 1) * (rest + 1) <= credits - lead * lead ? rest + 1 : rest * rest <= credits - lead * lead ? rest : rest - 1
            best = max(best, lead + second)
            lead += 1
        }
        return best
    }

    /// Twice Borda's points of each theme on one ballot.
    private static func bordaPoints(_ ranks: [Int], count: Int) -> [Int] {
        let effective = ranks.map { $0 == 0 ? Int.max : $0 }
        return effective.map { own in effective.reduce(-1) { $0 + ($1 > own ? 2 : $1 == own ? 1 : 0) } }
    }

    /// The marks of each ballot, a number for every theme.
    private func rows(_ points: ([Int]) -> [Int]) -> [[Int]] {
        outcome.ballots.ballots.map { ballot in
            var row = [Int](repeating: 0, count: outcome.ballots.candidateCount)
            for mark in ballot { row[mark.candidate.place] = mark.points }
            return points(row)
        }
    }

    private func additive(reach: Int, points: ([Int]) -> [Int]) -> VoteMargin.Size {
        let rows = rows(points)
        var least: Int?
        for one in chosen {
            for other in others {
                let gap = outcome.count.points[one] - outcome.count.points[other]
                var swings = rows.map { $0[one] - $0[other] + reach }
                swings.sort(by: >)
                var moved = 0
                var used = 0
                while moved < gap, used < swings.count, used < (least ?? .max) {
                    moved += swings[used]
                    used += 1
                }
                if moved >= gap { least = min(least ?? .max, max(1, used)) }
            }
        }
        return least.map { .exactly($0) } ?? .unknown
    }

    /// Between what it takes when each theme's ballots could be chosen apart, and what it takes with whole ballots, those first that set the
    /// two furthest apart.
    private func judged() -> VoteMargin.Size {
        let gradeCount = outcome.vote.method.gradeCount
        let rows = rows { $0 }
        var lower: Int?
        var upper: Int?
        for one in chosen {
            for other in others {
                let order = rows.indices.sorted { rows[$0][one] - rows[$0][other] > rows[$1][one] - rows[$1][other] }
                let whole = Self.least(upTo: rows.count) { count in
                    var tallies = [[Int](repeating: 0, count: gradeCount), [Int](repeating: 0, count: gradeCount)]
                    for (turn, ballot) in order.enumerated() {
                        tallies[0][turn < count ? 0 : rows[ballot][one]] += 1
                        tallies[1][turn < count ? gradeCount - 1 : rows[ballot][other]] += 1
                    }
                    return Self.overtakes(tallies)
                }
                let best = rows.map { $0[one] }.sorted(by: >)
                let worst = rows.map { $0[other] }.sorted()
                let apart = Self.least(upTo: rows.count) { count in
                    var tallies = [[Int](repeating: 0, count: gradeCount), [Int](repeating: 0, count: gradeCount)]
                    for turn in rows.indices {
                        tallies[0][turn < count ? 0 : best[turn]] += 1
                        tallies[1][turn < count ? gradeCount - 1 : worst[turn]] += 1
                    }
                    return Self.overtakes(tallies)
                }
                if let whole { upper = min(upper ?? .max, whole) }
                if let apart { lower = min(lower ?? .max, apart) }
            }
        }
        guard let upper, let lower else { return .unknown }
        return lower == upper ? .exactly(upper) : .between(lower, upper)
    }

    /// The second is at least as good as the first.
    private static func overtakes(_ tallies: [[Int]]) -> Bool {
        MajorityJudgment(tallies.map { GradeTally($0) }).merits[1].rank == 1
    }

    /// Where counting is no sum: ballots are filled in anew for one challenger alone, more and more of them, until the result changes.
    private func recounted() -> VoteMargin.Size {
        let ballots = outcome.ballots
        guard ballots.count * ballots.candidateCount <= Self.recountLimit else { return .unknown }
        let vote = outcome.vote
        let before = Set(chosen)
        let targets = others.sorted { (outcome.count.points[$1], $0) < (outcome.count.points[$0], $1) }.prefix(Self.challengers)
        var least: Int?
        for target in targets {
            // First those that do nothing for the challenger.
            let order = ballots.ballots.indices.sorted { first, second in
                let (one, two) = (
                    Self.support(of: target, on: ballots.ballots[first]), Self.support(of: target, on: ballots.ballots[second])
                )
                return one != two ? one < two : first < second
            }
            let found = Self.least(upTo: min(ballots.count, (least ?? .max - 1))) { count in
                var changed = ballots
                for ballot in order.prefix(count) { changed.ballots[ballot] = [CountableBallots.Mark(Candidate(target), 1)] }
                let recount = MethodCount(vote.method, changed, places: vote.rules.places)
                return Set(recount.chosen) != before
            }
            if let found { least = min(least ?? .max, found) }
        }
        return least.map { .atMost($0) } ?? .unknown
    }

    private static func support(of target: Int, on ballot: [CountableBallots.Mark]) -> Int {
        guard let mark = ballot.first(where: { $0.candidate.place == target }) else { return 0 }
        return 1_000 - min(999, mark.points)
    }

    /// The least count from 1 for which `test` holds, looked for by halves; nil where it does not hold for the most.
    private static func least(upTo most: Int, where test: (Int) -> Bool) -> Int? {
        guard most >= 1, test(most) else { return nil }
        var low = 1
        var high = most
        while low < high {
            let middle = (low + high) / 2
            if test(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
