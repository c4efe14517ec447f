import ForumCore
import ForumExchange

/// Finds themes so much alike that they would split the votes.
enum ThemeLikeness {
    /// From here on two titles are pointed out.
    static let threshold = 0.5
    private static let mostThemes = 300

    /// The pairs of themes that are alike, the most alike first. O(themes²).
    static func pairs(among themes: [ForumTheme]) -> [(first: ThemeID, second: ThemeID)] {
        guard themes.count <= mostThemes else { return [] }
        let words = themes.map { Folding.words($0.title) }
        var found: [(first: ThemeID, second: ThemeID, score: Double)] = []
        for first in themes.indices {
            for second in themes.indices.dropFirst(first + 1) {
                let score = TextSimilarity.score(words[first], words[second])
                if score >= threshold { found.append((themes[first].id, themes[second].id, score)) }
            }
        }
        return found.sorted { $0.score > $1.score }.map { ($0.first, $0.second) }
    }
}
