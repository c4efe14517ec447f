import ForumCore

/// Tells organisations from the many ways to write that one has none.
enum OrganisationAnswer {
    /// Whether a text only says that there is no organisation.
    static func isNone(_ text: String) -> Bool {
        if text.isEmpty { return true }
        guard text.utf8.count <= 60 else { return false }
        let words = Folding.words(text)
        if words.isEmpty { return true }
        let folded = words.joined(separator: " ")
        if phrases.contains(folded) { return true }
        // « sans structure », « aucune organisation particulière », « pas d’association »
        guard let first = words.first, ["sans", "aucun", "aucune", "pas", "no", "none", "without", "hors"].contains(first) else {
            return false
        }
        return words.dropFirst().allSatisfy { word in emptyNouns.contains { word.hasPrefix($0) } }
    }

    private static let phrases: Set<String> = [
        "sans", "sans objet", "s o", "so", "aucun", "aucune", "aucun e", "neant", "n a", "na", "nc", "n c", "nr", "non", "no", "none",
        "null",
        "nil", "rien", "nothing", "ras", "r a s", "vide", "x", "xx", "xxx", "0", "non concerne", "non concernee", "non applicable",
        "not applicable", "non renseigne", "non renseignee", "non communique", "individuel", "individuelle", "a titre individuel",
        "titre individuel", "individu", "individual", "particulier", "particuliere", "un particulier", "citoyen", "citoyenne", "citoyen ne",
        "citoyenne citoyen", "simple citoyen", "simple citoyenne", "personnel", "personnelle", "nul", "nulle", "nada", "a titre personnel",
        "titre personnel", "perso", "personne",
        "moi", "moi meme", "en mon nom", "en mon nom propre", "mon propre nom", "myself", "private", "private individual", "self",
        "independamment", "unaffiliated", "non affilie", "non affiliee", "je n en ai pas", "je ne represente personne",
        "je ne represente que moi meme", "en individuel",
    ]

    private static let emptyNouns = [
        "structure", "organi", "associat", "entreprise", "societe", "affiliation", "appartenance", "etiquette", "employeur", "particulie",
        "d", "de", "une", "un", "company", "employer", "specifique", "du", "tout",
    ]
}
