/// The result of Schulze's beatpath method.
///
/// A path is as strong as its weakest duel; who has the stronger path to the other goes first. M. Schulze, "A new monotonic,
/// clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011).
public struct Schulze: Hashable, Sendable {
    /// What a won duel weighs. They differ only where ballots leave candidates equal.
    public enum Strength: Hashable, Sendable {
        /// The ballots for the winner of the duel.
        case winningVotes
        /// Those less the ballots for its loser.
        case margins
    }

    public let strength: Strength
    /// Layers of candidates: the first has no candidate with a stronger path against it, the next none among those left, and so on.
    public let tiers: [[Candidate]]
    /// Row by row, the strength of the strongest path from the row's candidate to the column's; 0 where there is none.
    public let paths: [[Int]]

    public var winners: [Candidate] { tiers.first ?? [] }

    /// O(candidates³).
    public init(_ table: PairwiseTable, strength: Strength) {
        self.strength = strength
        let count = table.candidateCount
        // Sixteen bits carry a room, thirty-two a city: the narrower, the more of them are compared at a time.
        let flat =
            if table.ballotCount <= Int(Int16.max) {
                Self.strongestPaths(table, strength, as: Int16.self)
            } else if table.ballotCount <= Int(Int32.max) {
                Self.strongestPaths(table, strength, as: Int32.self)
            } else {
                Self.strongestPaths(table, strength, as: Int.self)
            }
        paths = (0..<count).map { Array(flat[$0 * count..<($0 + 1) * count]) }
        tiers = Self.layers(flat, count).map(\.asCandidates)
    }

    /// Floyd and Warshall's closure with (max, min) for (min, +).
    private static func strongestPaths<Number: FixedWidthInteger>(
        _ table: PairwiseTable, _ strength: Strength, as _: Number.Type
    ) -> [Int] {
        let count = table.candidateCount
        var paths = [Number](repeating: 0, count: count * count)
        for one in 0..<count {
            for other in 0..<count where table.beats(one, other) {
                let weight = strength == .winningVotes ? table[one, other] : table[one, other] - table[other, one]
                paths[one * count + other] = Number(truncatingIfNeeded: weight)
            }
        }
        paths.withUnsafeMutableBufferPointer { paths in
            guard let base = paths.baseAddress else { return }
            for middle in 0..<count {
                let onward = base.advanced(by: middle * count)
                for start in 0..<count where start != middle {
                    let line = base.advanced(by: start * count)
                    let toMiddle = line[middle]
                    guard toMiddle > 0 else { continue }
                    for end in 0..<count { line[end] = max(line[end], min(toMiddle, onward[end])) }
                }
            }
        }
        for candidate in 0..<count { paths[candidate * count + candidate] = 0 }
        return paths.map { Int($0) }
    }

    /// Peels off those without a stronger path against them, layer by layer. O(candidates²), for the relation is a strict order.
    private static func layers(_ paths: [Int], _ count: Int) -> [[Int]] {
        var betters = (0..<count).map { one in
            (0..<count).reduce(0) { $0 + (paths[$1 * count + one] > paths[one * count + $1] ? 1 : 0) }
        }
        var layers: [[Int]] = []
        var left = Array(0..<count)
        while !left.isEmpty {
            let layer = left.filter { betters[$0] == 0 }
            guard !layer.isEmpty else { break }
            left.removeAll { betters[$0] == 0 }
            for one in layer {
                for other in left where paths[one * count + other] > paths[other * count + one] { betters[other] -= 1 }
            }
            layers.append(layer)
        }
        return layers
    }
}
