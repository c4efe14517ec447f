/// Says whether two names with one ticket can be one person's: written with a typo, with initials, in another order or not in full.
public enum NameLikeness {
    /// Every word of the shorter name has to stand in the longer one: the same, as an initial, or with a typo (two from eight letters on).
    ///
    /// « Zoe Lefevr » is like « Zoé Lefèvre », « A. Durand » like « Anne-Marie Durand »; « Anne Durand » is not like « Anne Martin ».
    public static func areAlike(_ first: String, _ second: String) -> Bool {
        let one = Folding.words(first).map { Array($0.unicodeScalars) }
        let other = Folding.words(second).map { Array($0.unicodeScalars) }
        guard !one.isEmpty, !other.isEmpty else { return false }
        if one == other || areOneWritten(one, other) { return true }
        var rest = one.count > other.count ? one : other
        let short = one.count > other.count ? other : one
        var isSure = false
        for word in short.sorted(by: { $0.count > $1.count }) {
            guard let place = rest.firstIndex(of: word) ?? rest.firstIndex(where: { isLike(word, $0) }) else { return false }
            isSure = isSure || min(word.count, rest[place].count) > 1
            rest.remove(at: place)
        }
        return isSure
    }

    /// Whether the words are the same letters without their breaks, the last of them first or not: « LE GOFF Anne », « Anne Legoff ».
    private static func areOneWritten(_ one: [[Unicode.Scalar]], _ other: [[Unicode.Scalar]]) -> Bool {
        let whole = Array(one.joined())
        return other.indices.contains { start in
            let turned = Array((other[start...] + other[..<start]).joined())
            return turned == whole || min(turned.count, whole.count) >= 8 && isLike(turned, whole)
        }
    }

    private static func isLike(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        if one == other { return true }
        if one.count == 1 || other.count == 1 { return one.first == other.first }
        let length = min(one.count, other.count)
        guard length >= 4 else { return false }
        return distance(one, other) <= (length >= 8 ? 2 : 1)
    }

    /// How many letters are missing, extra, wrong or swapped with the next. O(n²) in the length of a word.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        guard abs(one.count - other.count) <= 2 else { return 3 }
        var before: [Int] = []
        var last = Array(0...other.count)
        for (place, letter) in one.enumerated() {
            var row = [place + 1]
            row.reserveCapacity(other.count + 1)
            for (column, second) in other.enumerated() {
                var least = min(last[column] + (letter == second ? 0 : 1), last[column + 1] + 1, row[column] + 1)
                if place > 0, column > 0, letter == other[column - 1], one[place - 1] == second {
                    least = min(least, before[column - 1] + 1)
                }
                row.append(least)
            }
            before = last
            last = row
        }
        return last[other.count]
    }
}
