import ForumCore

/// The small words of names: particles, titles and what joins two family names.
enum NameWords {
    /// Words that begin a family name of several words, folded.
    static let particles: Set<String> = [
        "de", "du", "des", "d", "la", "le", "les", "l", "da", "das", "do", "dos", "di", "del", "della", "delle", "dello", "degli", "dal",
        "dalla",
        "van", "von", "vom", "der", "den", "het", "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "ben", "bin", "bint", "ibn", "bou",
        "abou", "abu",
        "ait", "el", "al", "mac", "mc", "saint", "sainte", "st", "ste", "san", "santa", "dit", "dite", "o", "y", "bel", "ould", "nic", "ni",
        "بن", "ابن", "بنت", "ولد", "ابو", "ابي", "ال",
    ]

    /// Particles that stand first only in family names; « Ben », « El » or « Al » may begin a given name (« El Mehdi »).
    static let familyOnlyParticles: Set<String> = [
        "de", "du", "des", "d", "la", "le", "les", "da", "das", "do", "dos", "della", "van", "von", "der", "den", "zu", "ait", "dit",
        "saint",
        "sainte", "ould",
    ]

    /// Words that join two family names: « Dupont née Martin », « Ortega y Gasset ».
    static let joiners: Set<String> = ["nee", "ne", "ep", "epouse", "epoux", "veuve", "vve", "alias", "y", "i", "dit", "dite"]

    /// Whether a word joins the family names beside it by a sign: « Dupont ; Durand », « Dupont / Durand ».
    static func isJoiningSign(_ word: String) -> Bool {
        [";", "/", "-", "–", "—", "&", "+", "//"].contains(word)
    }

    static func isParticle(_ word: String) -> Bool {
        particles.contains(Folding.joined(word)) || word.hasPrefix("d'") || word.hasPrefix("d’")
    }

    /// Titles, folded; dropped where they stand before a name.
    static let titles: Set<String> = [
        "m", "mr", "mm", "mme", "mmes", "mlle", "mle", "melle", "monsieur", "madame", "mademoiselle", "messieurs", "mesdames", "mx", "ms",
        "mrs", "miss",
        "sir", "dr", "dre", "docteur", "docteure", "pr", "pre", "prof", "professeur", "professeure", "professor", "maitre", "me", "doctor",
        "herr",
        "frau", "sr", "sra",
    ]

    /// Titles of one or two letters that may be initials or names too; dropped only before two words, or with a dot.
    static let ambiguousTitles: Set<String> = ["m", "me", "pre", "sr", "mm", "ms", "sir"]
}
