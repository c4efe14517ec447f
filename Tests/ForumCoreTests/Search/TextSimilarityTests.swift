import Testing

@testable import ForumCore

@Suite struct TextSimilarityTests {
    @Test func orderCaseAndAccentsNeverMatter() {
        #expect(TextSimilarity.score("Anne-Cécile Le Goff", "LE GOFF anne cecile") == 1)
        #expect(TextSimilarity.score("", "") == 0)
        #expect(TextSimilarity.score("…", "Anne") == 0)
        #expect(TextSimilarity.score("abc", "xyz") == 0)
    }

    @Test func nearTextsScoreAboveFarOnes() {
        let theme = "La transparence de la vie publique"
        let plural = TextSimilarity.score(theme, "Transparence de la vie publique locale")
        let typo = TextSimilarity.score("Mathieu Lefèvre", "Matthieu Lefebvre")
        let other = TextSimilarity.score(theme, "La place de la nature dans la ville")
        #expect(plural > 0.75)
        #expect(typo > 0.25 && typo < 0.9)
        #expect(other < 0.4)
        #expect(TextSimilarity.score("données ouvertes", "donnée ouverte") > other)
    }

    @Test func isSymmetricAndBounded() {
        var random = SeededRandom(seed: 11)
        let words = ["données", "ouvertes", "publique", "de", "la", "transparence", "commun", "communs", "ville", "é"]
        for _ in 0..<500 {
            let pair = (0..<2).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
                    .joined(separator: " ")
            }
            let score = TextSimilarity.score(pair[0], pair[1])
            #expect(score == TextSimilarity.score(pair[1], pair[0]))
            #expect(score >= 0 && score <= 1)
        }
    }
}
