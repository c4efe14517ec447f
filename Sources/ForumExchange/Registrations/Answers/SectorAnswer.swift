import ForumCore

/// The sector that people mean by what they write.
///
/// « Chercheur·se », « association / ONG », « Société civile (association) », « agent de la fonction publique territoriale »,
/// « private sector ». Phrases are taken before single words, so that « société civile » is no company; of several
/// sectors the first one named counts.
struct SectorAnswer: Hashable {
    let sector: Sector
    /// Whether every word belongs to the vocabulary, so that the text is nothing but the name of a sector.
    let isNothingElse: Bool

    init(_ text: String) {
        let words = Folding.words(text).filter { !SectorVocabulary.connectives.contains($0) }
        var taken = words.map { _ in false }
        var found: (place: Int, sector: Sector)?
        var weak: Sector?
        for phrase in SectorVocabulary.phrases {
            while let place = Self.place(of: phrase.stems, in: words, taken: taken) {
                for offset in phrase.stems.indices { taken[place + offset] = true }
                if place < found?.place ?? Int.max { found = (place, phrase.sector) }
            }
        }
        for (place, word) in words.enumerated() where !taken[place] {
            taken[place] = true
            if let sector = SectorVocabulary.sector(of: word) {
                if place < found?.place ?? Int.max { found = (place, sector) }
            } else if let sector = SectorVocabulary.weakSector(of: word) {
                weak = weak ?? sector
            } else {
                taken[place] = SectorVocabulary.isQualifier(word)
            }
        }
        sector = found?.sector ?? weak ?? .unknown
        isNothingElse = sector != .unknown && taken.allSatisfy(\.self) && words.count <= 8
    }

    /// Whether parts of a list ("association, entreprise") name different sectors, each and nothing else.
    ///
    /// What stands in parentheses explains what stands before them; « autre » beside a sector takes nothing from it.
    static func namesSeveral(_ text: String) -> Bool {
        var depth = 0
        var outside = ""
        for character in text {
            if character == "(" || character == "[" { depth += 1 }
            // Boxes that were ticked may stand on lines of their own.
            if depth == 0 { outside.append(character.isNewline ? ";" : character) }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        var parts: [String] = [""]
        for word in outside.split(whereSeparator: { $0.isWhitespace }) {
            if ["et", "ou", "and", "or"].contains(word.lowercased()) {
                parts.append("")
            } else {
                parts[parts.count - 1] += " \(word)"
            }
        }
        let pieces = parts.flatMap { $0.split { ",;/|+&".contains($0) } }.map { String($0) }
        guard pieces.count > 1 else { return false }
        let named = pieces.filter { !isExplanation($0) }.map(SectorAnswer.init).filter(\.isNothingElse)
        return Set(named.map(\.sector)).subtracting([.other, .unknown]).count > 1
    }

    /// « en charge des associations », « auprès des entreprises »: what somebody does, and not where they are from.
    private static func isExplanation(_ part: String) -> Bool {
        let words = Folding.words(part)
        let begins = ["en", "pour", "dans", "avec", "chez", "aupres", "sur", "in", "for", "at", "with", "on"]
        return words.first.map(begins.contains) ?? true || words.contains { $0.hasPrefix("charge") || $0.hasPrefix("responsable") }
    }

    private static func place(of stems: [String], in words: [String], taken: [Bool]) -> Int? {
        guard words.count >= stems.count else { return nil }
        return (0...(words.count - stems.count)).first { place in
            stems.indices.allSatisfy { !taken[place + $0] && SectorVocabulary.fits(words[place + $0], stems[$0]) }
        }
    }
}
