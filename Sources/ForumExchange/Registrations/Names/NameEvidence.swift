/// What a name in one cell says about the order of its parts.
struct NameEvidence {
    /// A family name in capitals beside a given name in small letters: how many words it takes, and where it stands.
    private(set) var capitals: (order: NameOrder, boundary: Int)?
    private(set) var email: EmailNameMatch?
    /// The side on which a common given name stands, if it is one side only.
    private(set) var knownGivenName: NameOrder?
    /// The side on which initials stand (« ROY J.-P. »): they are a given name's.
    private(set) var initials: NameOrder?
    /// A particle that only family names begin with stands first.
    private(set) var beginsWithParticle = false

    init(words: [String], email address: String) {
        capitals = Self.capitalRun(in: words)
        email = EmailNameMatch(words: words, email: address)
        if let first = words.first, let last = words.last, words.count > 1 {
            let (knowsFirst, knowsLast) = (GivenNames.contains(first), GivenNames.contains(last))
            if knowsFirst != knowsLast { knownGivenName = knowsFirst ? .givenFirst : .familyFirst }
            let (isFirst, isLast) = (Self.isDottedInitials(first), Self.isDottedInitials(last))
            if isFirst != isLast { initials = isFirst ? .givenFirst : .familyFirst }
            beginsWithParticle = Self.isFamilyParticle(first)
        }
    }

    /// Above zero for given name first, below for family name first.
    var balance: Int {
        var sum = 0
        if let capitals { sum += capitals.order == .givenFirst ? 4 : -4 }
        if let email { sum += email.order == .givenFirst ? 2 : -2 }
        if let knownGivenName { sum += knownGivenName == .givenFirst ? 2 : -2 }
        if let initials { sum += initials == .givenFirst ? 5 : -5 }
        if beginsWithParticle { sum -= 3 }
        return sum
    }

    static func isFamilyParticle(_ word: String) -> Bool {
        let lower = word.lowercased()
        return NameWords.familyOnlyParticles.contains(lower) || lower.hasPrefix("d'") || lower.hasPrefix("d’")
    }

    /// Finds one run of words in capitals at the beginning or end, the rest being written otherwise.
    private static func capitalRun(in words: [String]) -> (order: NameOrder, boundary: Int)? {
        let cases = words.map { NameLetterCase($0) }
        guard cases.contains(.upper), cases.contains(.mixed) else { return nil }
        let isCapital = zip(words, cases).map { word, letters in
            letters == .upper || letters == .none || letters == .lower && NameWords.isParticle(word)
        }
        let leading = isCapital.prefix { $0 }.count
        let trailing = isCapital.reversed().prefix { $0 }.count
        let capitals = isCapital.filter { $0 }.count
        if leading > 0, leading == capitals, cases[..<leading].contains(.upper), !isInitials(words[..<leading]) {
            return (.familyFirst, leading)
        }
        if trailing > 0, cases[(words.count - trailing)...].contains(.upper) {
            return (.givenFirst, words.count - trailing)
        }
        return nil
    }

    /// « J.-P. », « M.C. »: single letters with a dot behind them.
    private static func isDottedInitials(_ word: String) -> Bool {
        guard word.contains(".") else { return false }
        let letters = word.split { !$0.isLetter }
        return !letters.isEmpty && letters.allSatisfy { $0.count == 1 }
    }

    /// « JP Dupont » begins with initials, not with a family name.
    private static func isInitials(_ words: ArraySlice<String>) -> Bool {
        guard words.count == 1, let word = words.first else { return false }
        return word.count <= 2 && !word.contains { "AEIOUY".contains($0) }
    }
}
