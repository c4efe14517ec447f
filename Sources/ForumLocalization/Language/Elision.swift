/// French elision before names: "de Zoé", "d’Anne".
enum Elision {
    /// `name` after "de", which becomes "d’" before a vowel, a mute h and a y that sounds as a vowel.
    static func de(_ name: String) -> String {
        elides(name) ? "d’" + name : "de " + name
    }

    /// The beginnings of common given names whose h is mute. Others (Hassan, Hans, Hô) are taken as aspirated, which never offends.
    private static let muteH = [
        "habib", "hadri", "hect", "helen", "hélè", "héli", "helo", "hélo", "henr", "herb", "herm", "herv", "hil", "hip", "hon", "horte",
        "hub", "hug", "humb", "hya", "hyp",
    ]

    private static func elides(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard let first = lower.unicodeScalars.first else { return false }
        switch first {
        case "a", "à", "â", "ä", "á", "ã", "å", "æ", "e", "é", "è", "ê", "ë", "i", "î", "ï", "í", "ì", "o", "ô", "ö", "ó", "ò", "õ", "ø",
            "œ",
            "u", "ù", "û", "ü", "ú":
            return true
        case "h": return muteH.contains { lower.hasPrefix($0) }
        case "y":
            // "d’Yves", but "de Yann".
            guard let second = lower.unicodeScalars.dropFirst().first else { return false }
            return "bcdfghjklmnpqrstvwxz".unicodeScalars.contains(second)
        default: return false
        }
    }
}
