/// Says how alike two texts are, for themes that were written down twice and walk-ins who are on the list after all.
public enum TextSimilarity {
    /// Returns 0 for nothing in common up to 1 for the same words, in whatever order, case and accents.
    ///
    /// The mean of two Dice coefficients (Dice, 1945): one over the folded words, weighted by their length so that « de » and « la »
    /// count little; one over the three-letter sequences of each word, which forgives plurals and typos. A text without a letter is like no
    /// other.
    ///
    /// - Complexity: O(n log n) in the length of the texts.
    public static func score(_ first: String, _ second: String) -> Double {
        score(Folding.words(first), Folding.words(second))
    }

    /// Returns the similarity of two texts folded into words beforehand.
    public static func score(_ first: [String], _ second: [String]) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let words = dice(first.sorted(), second.sorted()) { Double($0.utf8.count) }
        let trigrams = dice(trigrams(first), trigrams(second)) { _ in 1 }
        return (words + trigrams) / 2
    }

    /// Returns twice the shared weight over the whole weight of two sorted lists, repeated elements counting as often as both have them.
    private static func dice<Element: Comparable>(_ first: [Element], _ second: [Element], weight: (Element) -> Double) -> Double {
        var shared = 0.0
        var left = 0
        var right = 0
        while left < first.count, right < second.count {
            if first[left] == second[right] {
                shared += weight(first[left])
                left += 1
                right += 1
            } else if first[left] < second[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let whole = first.reduce(0) { $0 + weight($1) } + second.reduce(0) { $0 + weight($1) }
        return whole == 0 ? 0 : 2 * shared / whole
    }

    /// Returns the sorted sequences of three letters of each word, a word's edges counting as a letter.
    private static func trigrams(_ words: [String]) -> [UInt64] {
        var grams: [UInt64] = []
        for word in words {
            let scalars = [1] + word.unicodeScalars.map { UInt64($0.value) } + [1]
            for index in 0..<(scalars.count - 2) {
                grams.append(scalars[index] << 42 | scalars[index + 1] << 21 | scalars[index + 2])
            }
        }
        return grams.sorted()
    }
}
