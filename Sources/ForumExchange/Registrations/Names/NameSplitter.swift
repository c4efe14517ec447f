import ForumCore

/// A name in its two parts, tidied, with capitals restored.
struct SplitName: Hashable {
    var given = ""
    var family = ""
    /// Whether another reading is as likely.
    var isUncertain = false
}

/// Splits a name written in one cell into given and family name.
///
/// In this order: « Nom, Prénom »; a family name in capitals; agreement with the e-mail address; particles; else the last word, or the first one
/// where the column is written family name first, is the family name. Titles are dropped. A single word is the family name.
struct NameSplitter: Hashable {
    var estimate: NameOrderEstimate

    func split(_ text: String, email: String) -> SplitName {
        let name = TidyText.line(text)
        if let name = splitAtComma(name) { return name }
        let words = NameTitle.dropped(from: name.split(separator: " ").map(String.init))
        guard words.count > 1 else {
            return Self.finished(given: [], family: words)
        }
        let evidence = NameEvidence(words: words, email: email)
        if let capitals = evidence.capitals {
            return Self.cut(words, at: capitals.boundary, order: capitals.order)
        }
        let balance = evidence.balance + columnWeight
        let order: NameOrder = balance >= 0 ? .givenFirst : .familyFirst
        if let match = evidence.email {
            return Self.cut(words, at: match.boundary, order: order)
        }
        if words.count == 2 {
            if evidence.beginsWithParticle, Folding.joined(words[0]) != "d" { return Self.finished(given: [], family: words) }
            var name = Self.cut(words, at: 1, order: order)
            name.isUncertain = balance.magnitude < 2 && evidence.knownGivenName != nil
            return name
        }
        let boundary = order == .givenFirst ? Self.familyStart(in: words) : Self.familyEnd(in: words)
        var result = Self.cut(words, at: boundary, order: order)
        let plainWords = words.filter { NameLetterCase($0) != .none }
        result.isUncertain =
            plainWords.count > 2 && !plainWords.contains(where: NameWords.isParticle) && !Self.isClear(words, boundary, order)
        return result
    }

    private var columnWeight: Int {
        let weight = estimate.isEvident ? 3 : 1
        return estimate.order == .givenFirst ? weight : -weight
    }

    /// « Dupont, Jean »: one comma, and what follows it is short.
    private func splitAtComma(_ name: String) -> SplitName? {
        let sides = name.split(separator: ",", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        let family = NameTitle.dropped(from: sides[0].split(separator: " ").map(String.init))
        let given = NameTitle.dropped(from: sides[1].split(separator: " ").map(String.init))
        guard !family.isEmpty, !given.isEmpty, given.count <= 4 else { return nil }
        if family.count > 1, GivenNames.contains(family[0]), !GivenNames.contains(given[0]) {
            // « Jean Dupont, Etalab »
            var whole = split(family.joined(separator: " "), email: "")
            whole.isUncertain = true
            return whole
        }
        return Self.finished(given: given, family: family)
    }

    private static func cut(_ words: [String], at boundary: Int, order: NameOrder) -> SplitName {
        let (first, second) = (Array(words[..<boundary]), Array(words[boundary...]))
        return order == .givenFirst ? finished(given: first, family: second) : finished(given: second, family: first)
    }

    private static func finished(given: [String], family: [String]) -> SplitName {
        let given = NameTitle.dropped(from: given).joined(separator: " ")
        let family = family.joined(separator: " ")
        return SplitName(given: NameCapitals.restored(given, as: .given), family: NameCapitals.restored(family, as: .family))
    }
}

extension NameSplitter {
    /// The first word of the family name, given name first: at the first particle, or at the last word and those joined to it.
    private static func familyStart(in words: [String]) -> Int {
        if let particle = words.indices.dropFirst().first(where: { isParticleInside(words, $0) }) {
            let isJoiner = NameWords.joiners.contains(Folding.joined(words[particle]))
            return isJoiner && particle > 1 ? particle - 1 : particle
        }
        var start = words.count - 1
        while start > 2, NameWords.isJoiningSign(words[start - 1]) || isLowerJoiner(words[start - 1]) { start -= 2 }
        if start == 2, NameWords.isJoiningSign(words[1]) || isLowerJoiner(words[1]) { start = 1 }
        return start
    }

    /// The end of the family name, family name first: after leading particles and one word, and what is joined to it.
    private static func familyEnd(in words: [String]) -> Int {
        var end = 0
        while end < words.count - 1, NameWords.isParticle(words[end]) || isQuoted(words[end]) { end += 1 }
        end += 1
        while end + 1 < words.count - 1, NameWords.isJoiningSign(words[end]) || isLowerJoiner(words[end]) { end += 2 }
        // « Dupont Durand Marie »: what is no given name before one that is
        while end < words.count - 1, !GivenNames.contains(words[end]), words[(end + 1)...].allSatisfy({ GivenNames.contains($0) }) {
            end += 1
        }
        return min(end, words.count - 1)
    }

    private static func isParticleInside(_ words: [String], _ index: Int) -> Bool {
        let word = words[index]
        guard word.count > 1 || NameLetterCase(word) == .lower || !word.allSatisfy(\.isASCII) else { return false }
        return NameWords.isParticle(word) || ["nee", "ep", "epouse"].contains(Folding.joined(word))
    }

    private static func isLowerJoiner(_ word: String) -> Bool {
        NameWords.joiners.contains(Folding.joined(word)) && word == word.lowercased()
    }

    private static func isQuoted(_ word: String) -> Bool {
        guard let first = word.first, let last = word.last, word.count > 2 else { return false }
        return "\"«“'".contains(first) && "\"»”'".contains(last)
    }

    /// Whether all words on the given side are known given names.
    private static func isClear(_ words: [String], _ boundary: Int, _ order: NameOrder) -> Bool {
        let given = order == .givenFirst ? words[..<boundary] : words[boundary...]
        return given.allSatisfy { GivenNames.contains($0) || NameLetterCase($0) == .none }
    }
}
