/// The grades of a proposal in the order in which its medians are taken away, one vote at a time.
///
/// The lower median of n votes has rank ⌊(n + 1)/2⌋ from the worst. Once it is gone, the next median is its neighbour on one side, then on the
/// other, and so on outwards. So after the first vote of an odd number the medians come in pairs (one from below, one from above), and pairs
/// of the same two grades follow each other in a few long runs: that makes 10³⁷ votes as quick as ten.
public struct MedianOrder: Sendable {
    struct Run: Sendable {
        /// The two grades, in the order they are taken.
        let first: Int
        let second: Int
        /// How many pairs of them.
        var length: Natural
    }

    /// The majority grade; of an odd number of votes it stands before the runs, of an even number it is the first run's.
    let median: Int
    let runs: [Run]
    private let isOdd: Bool

    public init(_ tally: GradeTally) {
        let total = tally.total
        let (half, odd) = total.quotientAndRemainder(dividingBy: 2)
        // Rank ⌊(n + 1)/2⌋: for an even number half of it, for an odd one the middle.
        isOdd = odd == 1
        median = tally.grade(ofRank: odd == 1 ? half + .one : half)
        let lower = Self.runs(of: tally.counts, fromWorst: half)
        let upper = Self.runs(of: tally.counts.reversed(), fromWorst: half).map {
            (grade: tally.counts.count - 1 - $0.grade, count: $0.count)
        }
        runs = Self.pairs(lower, upper)
    }

    /// The `limit` worst votes as runs of one grade, from the best of them to the worst.
    private static func runs(of counts: [Natural], fromWorst limit: Natural) -> [(grade: Int, count: Natural)] {
        var runs: [(grade: Int, count: Natural)] = []
        var left = limit
        for (grade, count) in counts.enumerated() where !count.isZero && !left.isZero {
            let taken = min(count, left)
            runs.append((grade, taken))
            left = left - taken
        }
        return runs.reversed()
    }

    private static func pairs(_ lower: [(grade: Int, count: Natural)], _ upper: [(grade: Int, count: Natural)]) -> [Run] {
        var pairs: [Run] = []
        var (lower, upper) = (ArraySlice(lower), ArraySlice(upper))
        while let below = lower.first, let above = upper.first {
            let length = min(below.count, above.count)
            pairs.append(Run(first: below.grade, second: above.grade, length: length))
            lower = Self.dropping(length, from: lower)
            upper = Self.dropping(length, from: upper)
        }
        return pairs
    }

    private static func dropping(_ length: Natural, from runs: ArraySlice<(grade: Int, count: Natural)>)
        -> ArraySlice<(grade: Int, count: Natural)>
    {
        guard let first = runs.first else { return runs }
        var rest = runs.dropFirst()
        if length < first.count { rest = [(first.grade, first.count - length)] + rest }
        return rest
    }

    /// Whether this one has the better grade where the two first differ; both are of the same number of votes. O(runs).
    func precedes(_ other: MedianOrder) -> Bool {
        guard median == other.median else { return median > other.median }
        var (mine, theirs) = (ArraySlice(runs), ArraySlice(other.runs))
        while let one = mine.first, let two = theirs.first {
            guard one.first == two.first else { return one.first > two.first }
            guard one.second == two.second else { return one.second > two.second }
            let length = min(one.length, two.length)
            mine = Self.dropping(length, from: mine)
            theirs = Self.dropping(length, from: theirs)
        }
        return false
    }

    private static func dropping(_ length: Natural, from runs: ArraySlice<Run>) -> ArraySlice<Run> {
        guard var first = runs.first else { return runs }
        let rest = runs.dropFirst()
        guard length < first.length else { return rest }
        first.length = first.length - length
        return [first] + rest
    }
}

extension MedianOrder {
    /// The first `limit` grades in the order they are taken away, equal neighbours together.
    public func grades(limit: Int) -> [(grade: Int, count: Int)] {
        var taken: [(grade: Int, count: Int)] = []
        var left = limit
        func take(_ grade: Int, _ count: Int) {
            let number = min(count, left)
            guard number > 0 else { return }
            left -= number
            if let last = taken.last, last.grade == grade { taken[taken.count - 1].count += number } else { taken.append((grade, number)) }
        }
        if isOdd { take(median, 1) }
        for run in runs where left > 0 {
            let length = run.length.asUInt.map { Int(clamping: $0) } ?? .max
            if run.first == run.second {
                take(run.first, length > .max / 2 ? .max : 2 * length)
            } else {
                for _ in 0..<min(length, left) {
                    take(run.first, 1)
                    take(run.second, 1)
                }
            }
        }
        return taken
    }

    /// After how many grades, the differing one included, the two are told apart; nil where they never are, or not within a million grades.
    public func lengthUntilDifferent(from other: MedianOrder) -> Int? {
        guard median == other.median else { return 1 }
        var taken = isOdd ? 1 : 0
        var (mine, theirs) = (ArraySlice(runs), ArraySlice(other.runs))
        while let one = mine.first, let two = theirs.first {
            if one.first != two.first { return taken + 1 }
            if one.second != two.second { return taken + 2 }
            let length = min(one.length, two.length)
            guard let count = length.asUInt, count < 500_000, taken < 1_000_000 else { return nil }
            taken += 2 * Int(count)
            mine = Self.dropping(length, from: mine)
            theirs = Self.dropping(length, from: theirs)
        }
        return nil
    }
}
