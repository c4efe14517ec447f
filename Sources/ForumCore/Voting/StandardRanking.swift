/// Ranks as competitions show them: equals share the better rank and the next one is left out (1, 1, 3).
public enum StandardRanking {
    /// The rank of each value, the greatest first. O(n log n).
    public static func ranks<Score: Comparable>(of scores: [Score]) -> [Int] {
        ranks(of: scores.indices) { scores[$0] > scores[$1] }
    }

    /// All who have the greatest value; nobody where there are no values.
    public static func leaders(of scores: [Int]) -> [Candidate] {
        guard let best = scores.max() else { return [] }
        return scores.indices.filter { scores[$0] == best }.asCandidates
    }

    /// The rank of each place by `precedes`, a strict weak order.
    static func ranks(of places: Range<Int>, by precedes: (Int, Int) -> Bool) -> [Int] {
        let order = places.sorted(by: precedes)
        var ranks = [Int](repeating: 0, count: order.count)
        for (turn, place) in order.enumerated() {
            let equalsFormer = turn > 0 && !precedes(order[turn - 1], place)
            ranks[place] = equalsFormer ? ranks[order[turn - 1]] : turn + 1
        }
        return ranks
    }
}
