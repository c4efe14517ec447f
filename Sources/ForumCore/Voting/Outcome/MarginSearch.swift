/// The search for the fewest ballots that change a result.
struct MarginSearch {
    let outcome: VoteOutcome
    let chosen: [Int]
    let others: [Int]

    init(_ outcome: VoteOutcome) {
        self.outcome = outcome
        chosen = outcome.count.chosen
        let isChosen = Set(chosen)
        others = outcome.vote.choices.indices.filter { !isChosen.contains($0) }
    }

    var size: VoteMargin.Size {
        guard !chosen.isEmpty, !others.isEmpty else { return .unknown }
        switch outcome.vote.method {
        case .hands:
            let gap = (chosen.map { outcome.count.points[$0] }.min() ?? 0) - (others.map { outcome.count.points[$0] }.max() ?? 0)
            // At least as many people as the gap raised a hand for the one and not for the other: each of them closes it by two.
            return .exactly(max(1, (gap + 1) / 2))
        case .dots(let allowance, let cap): return additive(reach: min(allowance, cap), against: 0) { $0 }
        case .approval: return additive(reach: 1, against: 0) { $0 }
        case .score(let maximum): return additive(reach: maximum, against: 0) { $0 }
        case .quadratic(let credits): return additive(reach: Self.widest(credits), against: Self.root(credits)) { $0 }
        case .borda:
            let count = outcome.ballots.candidateCount
            return additive(reach: 2 * (count - 1), against: nil) { marks in Self.bordaPoints(marks, count: count) }
        case .majorityJudgment: return judged()
        case .schulze, .instantRunoff, .equalShares, .phragmen: return recounted()
        }
    }

    /// The same where places stay empty and nobody is tied: a ballot that names somebody for one of them decides. Only where votes against
    /// themes are cast do others have to outweigh these first. O(candidates × ballots log ballots).
    var sizeWithEmptyPlaces: VoteMargin.Size {
        guard case .quadratic(let credits) = outcome.vote.method else { return .exactly(1) }
        let most = Self.root(credits)
        let rows = rows { $0 }
        let ways = others.map { other in Self.fewest(rows.map { most - $0[other] }, moving: 1 - outcome.count.points[other]) }
        let losses = chosen.map { one in Self.fewest(rows.map { $0[one] + most }, moving: outcome.count.points[one]) }
        return (ways + losses).compactMap { $0 }.min().map { .exactly($0) } ?? .unknown
    }

    /// How many ballots, those first that move most, move `gap` together; nil where all of them do not.
    private static func fewest(_ swings: [Int], moving gap: Int) -> Int? {
        var moved = 0
        var used = 0
        for swing in swings.sorted(by: >) where moved < gap {
            moved += swing
            used += 1
        }
        return moved >= gap ? max(1, used) : nil
    }

    /// The greatest integer whose square is not above `number`.
    static func root(_ number: Int) -> Int {
        var root = 0
        while (root + 1) * (root + 1) <= number { root += 1 }
        return root
    }

    /// The greatest difference between votes for one theme and against another that `credits` buy. O(√credits).
    static func widest(_ credits: Int) -> Int {
        var best = 0
        var second = root(max(0, credits))
        for lead in 0...root(max(0, credits)) {
            while second * second > credits - lead * lead { second -= 1 }
            best = max(best, lead + second)
        }
        return best
    }

    /// Twice Borda's points of each theme on one ballot. O(candidates log candidates).
    private static func bordaPoints(_ ranks: [Int], count: Int) -> [Int] {
        let order = ranks.indices.sorted { (ranks[$0] == 0 ? Int.max : ranks[$0]) < (ranks[$1] == 0 ? Int.max : ranks[$1]) }
        var points = [Int](repeating: 0, count: count)
        var start = 0
        while start < order.count {
            let tier = order[start...].prefix { ranks[$0] == ranks[order[start]] }
            for place in tier { points[place] = 2 * (order.count - start - tier.count) + tier.count - 1 }
            start += tier.count
        }
        return points
    }

    /// The marks of each ballot, a number for every theme.
    private func rows(_ points: ([Int]) -> [Int]) -> [[Int]] {
        outcome.ballots.ballots.map { ballot in
            var row = [Int](repeating: 0, count: outcome.ballots.candidateCount)
            for mark in ballot { row[mark.candidate.place] = mark.points }
            return points(row)
        }
    }

    /// `reach` is the most that one ballot can set a theme above another, `against` the most that it can take from a theme; nil where a theme
    /// needs nothing to be chosen.
    private func additive(reach: Int, against: Int?, points: ([Int]) -> [Int]) -> VoteMargin.Size {
        let rows = rows(points)
        var least: Int?
        /// Replaces ballots, those first that move most, until they have moved `gap`.
        func consider(_ swings: [Int], _ gap: Int) {
            var moved = 0
            var used = 0
            for swing in swings.sorted(by: >) where moved < gap && used < (least ?? .max) {
                moved += swing
                used += 1
            }
            if moved >= gap { least = min(least ?? .max, max(1, used)) }
        }
        for one in chosen {
            for other in others {
                consider(rows.map { $0[one] - $0[other] + reach }, outcome.count.points[one] - outcome.count.points[other])
            }
            // A theme left with nothing leaves its place empty.
            if let against { consider(rows.map { $0[one] + against }, outcome.count.points[one]) }
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

    /// The least count from 1 for which `test` holds, looked for by halves; nil where it does not hold for the most.
    static func least(upTo most: Int, where test: (Int) -> Bool) -> Int? {
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
