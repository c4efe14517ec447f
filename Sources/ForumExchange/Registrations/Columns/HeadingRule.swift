/// A pattern of words in a heading and what such a column means.
struct HeadingRule {
    let meaning: ColumnMeaning
    /// How sure the pattern is; the surest rule that fits decides. From 1, a mere hint, to 9.
    let strength: Int
    /// One word of each of these lists has to occur.
    private let required: [[String]]
    /// None of these may occur.
    private let excluded: [String]
    /// The heading may have no more words than this.
    private let longest: Int

    /// Writes a rule as text: lists separated by spaces, alternatives by `|`, `*` at the end of a stem, `!` before what may not occur.
    init(_ meaning: ColumnMeaning, _ strength: Int, _ pattern: String, longest: Int = .max) {
        self.meaning = meaning
        self.strength = strength
        self.longest = longest
        let parts = pattern.split(separator: " ")
        required = parts.filter { !$0.hasPrefix("!") }.map { $0.split(separator: "|").map(String.init) }
        excluded = parts.filter { $0.hasPrefix("!") }.flatMap { $0.dropFirst().split(separator: "|").map(String.init) }
    }

    func fits(_ words: [String]) -> Bool {
        words.count <= longest
            && required.allSatisfy { alternatives in words.contains { word in alternatives.contains { Self.fits(word, $0) } } }
            && !words.contains { word in excluded.contains { Self.fits(word, $0) } }
    }

    private static func fits(_ word: String, _ pattern: String) -> Bool {
        pattern.utf8.last == UInt8(ascii: "*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
    }
}

extension HeadingRule {
    /// What a heading suggests, the surest first, each meaning once.
    static func suggestions(for words: [String]) -> [(meaning: ColumnMeaning, strength: Int)] {
        var found: [(meaning: ColumnMeaning, strength: Int)] = []
        for rule in all where rule.fits(words) {
            if let known = found.firstIndex(where: { $0.meaning == rule.meaning }) {
                found[known].strength = max(found[known].strength, rule.strength)
            } else {
                found.append((rule.meaning, rule.strength))
            }
        }
        return found.sorted { $0.strength > $1.strength }
    }
}
