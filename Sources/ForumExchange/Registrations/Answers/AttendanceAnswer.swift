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
        let refusals = ["absent", "absente", "absents", "excuse", "excusee", "decline", "declined", "desiste", "unable", "cannot", "wont"]
        if words.contains(where: refusals.contains) { return true }
        if words.contains("not") && words.contains(where: ["attending", "attend", "coming", "able", "come", "going"].contains) {
            return true
        }
        if words.starts(with: ["can", "t"]) || words.starts(with: ["won", "t"]) { return true }
        let negated = words.contains("ne") || words.contains("n")
        let verbs = [
            "peux", "pourrai", "viens", "viendrai", "vient", "viendra", "participe", "participera", "participerai", "serai", "sera", "peut",
        ]
        return (negated || words.contains("pas")) && words.contains("pas") && words.contains(where: verbs.contains)
    }

    private static func asksForNews(_ words: [String]) -> Bool {
        words.contains { $0.hasPrefix("inform") || $0 == "courant" || $0 == "newsletter" || $0 == "updates" }
    }
}
