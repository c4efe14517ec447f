import ForumCore

/// Drops the titles people put before their names.
enum NameTitle {
    /// The words without leading titles: « Mme », « M. », « Dr. », « Monsieur le professeur ».
    static func dropped(from words: [String]) -> [String] {
        var rest = words[...]
        while let first = rest.first, rest.count > 1 {
            let folded = Folding.joined(first)
            guard NameWords.titles.contains(folded) else { break }
            let isAmbiguous = NameWords.ambiguousTitles.contains(folded)
            // « Ms Li » and « M. Li » are titles, « Me Linh » is a name.
            if isAmbiguous, rest.count < 3, !first.hasSuffix("."), folded != "ms" { break }
            rest = rest.dropFirst()
            if rest.count > 2, ["le", "la"].contains(Folding.joined(rest[rest.startIndex])),
                NameWords.titles.contains(Folding.joined(rest[rest.startIndex + 1]))
            {
                rest = rest.dropFirst()
            }
        }
        return Array(rest)
    }
}
