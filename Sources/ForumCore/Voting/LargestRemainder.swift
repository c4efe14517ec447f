/// Whole percentages that sum to 100 (Hamilton's method): each share rounded down, then one more for the largest remainders, the earlier of
/// equals first.
public enum LargestRemainder {
    /// The percentage of each count; all 0 where there is nothing to share.
    public static func percentages(of counts: [Natural]) -> [Int] {
        let total = counts.reduce(Natural.zero, +)
        guard !total.isZero else { return counts.map { _ in 0 } }
        let shares = counts.map { $0.multiplied(by: 100).quotientAndRemainder(dividingBy: total) }
        var percentages = shares.map { Int($0.quotient.asUInt ?? 0) }
        let missing = 100 - percentages.reduce(0, +)
        let order = counts.indices.sorted { (shares[$1].remainder, $0) < (shares[$0].remainder, $1) }
        for place in order.prefix(missing) { percentages[place] += 1 }
        return percentages
    }

    /// The percentage of each count.
    public static func percentages(of counts: [Int]) -> [Int] {
        percentages(of: counts.map { Natural(UInt(max(0, $0))) })
    }
}
