import ForumCore

/// What somebody wrote when asked whether they come: « Oui », « Je ne pourrai pas venir mais souhaite rester informé·e ».
struct AttendanceAnswer: Hashable {
    /// False when they say that they do not come; true otherwise, also when they say nothing.
    var comes = true
    /// Whether they wish to stay informed all the same.
    var wishesToStayInformed = false

    init(_ text: String) {
        let words = Folding.words(text)
        switch YesNoAnswer(words: words, text: text) {
        case .no: comes = false
        case .yes, .blank: break
        case .other: comes = !Self.refuses(words)
        }
        wishesToStayInformed = Self.asksForNews(words)
    }

    private static func refuses(_ words: [String]) -> Bool {
        let said = withoutIdioms(words)
        let refusals = ["absent", "absente", "absents", "excuse", "excusee", "decline", "declined", "desiste", "unable", "cannot", "wont"]
        if said.contains(where: refusals.contains) { return true }
        if said.contains("not") && said.contains(where: ["attending", "attend", "coming", "able", "come", "going"].contains) {
            return true
        }
        let verbs = [
            "peux", "pourrai", "pourrais", "viens", "viendrai", "vient", "viendra", "viendrons", "venons", "pourrons", "participe",
            "participera", "participerai", "serai", "sera", "serons", "peut",
        ]
        for (place, word) in said.enumerated() {
            let behind = said[(place + 1)...]
            // "I can't come": a letter of its own is what folding leaves behind the apostrophe.
            if ["can", "won", "couldn"].contains(word), behind.first == "t" { return true }
            guard verbs.contains(word) else { continue }
            // « je ne pourrai malheureusement pas », « je peux pas »: a negation goes with its verb.
            let isNegated = said[..<place].suffix(3).contains { $0 == "ne" || $0 == "n" }
            guard let last = behind.prefix(isNegated ? 3 : 2).firstIndex(of: "pas") else { continue }
            if !said[last...].dropFirst().prefix(2).contains(where: { $0.hasPrefix("seul") }) { return true }
        }
        return false
    }

    /// « Pourquoi pas », « pas de souci », "can't wait" refuse nothing.
    private static let idioms = [
        ["pourquoi", "pas"], ["pas", "de", "souci"], ["pas", "de", "soucis"], ["pas", "de", "probleme"], ["why", "not"],
        ["can", "t", "wait"],
    ]

    private static func withoutIdioms(_ words: [String]) -> [String] {
        var left = words
        for idiom in idioms {
            guard let place = left.indices.first(where: { left[$0...].starts(with: idiom) }) else { continue }
            left.removeSubrange(place..<place + idiom.count)
        }
        return left
    }

    private static func asksForNews(_ words: [String]) -> Bool {
        words.contains {
            $0.hasPrefix("inform") || ["courant", "newsletter", "updates", "updated", "posted", "news", "nouvelles", "loop"].contains($0)
        }
    }
}
