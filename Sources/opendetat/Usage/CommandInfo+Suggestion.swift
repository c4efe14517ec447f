extension CommandInfo {
    /// The command whose name is nearest to `word`, if any is near.
    func suggestion(for word: String) -> String? { Nearest.of(word, among: subcommands.map(\.word)) }
}

/// The nearest of a few words.
enum Nearest {
    /// The word that takes the fewest changed, added, left out or swapped letters, up to a third of its own. Words of two letters are near to
    /// nothing. O(words × length²).
    static func of(_ word: String, among words: [String]) -> String? {
        let near = words.filter { $0.count > 2 }.map { (word: $0, distance: distance(word, $0)) }.filter {
            $0.distance <= max(1, $0.word.count / 3)
        }
        return near.min { $0.distance < $1.distance }?.word
    }

    /// The optimal string alignment distance.
    static func distance(_ one: String, _ other: String) -> Int {
        let left = Array(one.prefix(64))
        let right = Array(other.prefix(64))
        var before: [Int] = []
        var former = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                var cost = min(former[column + 1] + 1, current[column] + 1, former[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = former
            former = current
        }
        return former[right.count]
    }
}
