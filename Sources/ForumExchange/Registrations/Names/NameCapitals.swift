/// Restores the capitals of names written all in capitals or all in small letters.
///
/// Names with mixed letters are left as their bearers write them, and so are initials and scripts without case.
public enum NameCapitals {
    /// Which part of a name a text is; particles are small only in family names.
    public enum Part: Hashable {
        case given
        case family
    }

    /// Returns the text with capitals where they belong: « DE LA ROCHEFOUCAULD » becomes « de La Rochefoucauld », « jean-baptiste » « Jean-Baptiste ».
    public static func restored(_ text: String, as part: Part) -> String {
        let words = text.split(separator: " ")
        switch NameLetterCase(text) {
        case .none: return text
        case .mixed:
            // « DUPONT épouse MARTIN »: the small words between capitals are as they should be.
            let names = words.filter { !(smallParticles.contains($0.lowercased()) && NameLetterCase($0) == .lower) }
            guard part == .family, names.count < words.count, !names.isEmpty, names.allSatisfy({ NameLetterCase($0) == .upper }) else {
                return text
            }
        case .upper, .lower: break
        }
        return words.indices.map { index in
            if index > 0,
                ordinals.contains(words[index])
                    || smallParticles.contains(words[index].lowercased()) && words[index].first?.isLowercase == true
            {
                return String(words[index])
            }
            let isParticle = part == .family && index < words.count - 1 && smallParticles.contains(words[index].lowercased())
            return isParticle ? words[index].lowercased() : restoredWord(words[index], as: part)
        }.joined(separator: " ")
    }

    private static func restoredWord(_ word: Substring, as part: Part) -> String {
        if part == .given, isInitials(word) { return String(word) }
        var result = ""
        var piece = ""
        for character in word {
            guard character.isLetter else {
                // « supprimé·e »: what follows the dot is an ending.
                if character == "·" {
                    piece.append(character)
                    continue
                }
                if character == "'" || character == "’", part == .family, piece.lowercased() == "d", result.isEmpty {
                    result += "d"
                } else {
                    result += capitalised(piece)
                }
                piece = ""
                result.append(character)
                continue
            }
            piece.append(character)
        }
        return result + capitalised(piece)
    }

    private static func capitalised(_ piece: String) -> String {
        guard let first = piece.first else { return "" }
        let rest = smallLetters(piece.dropFirst())
        // « MCDONALD » is never « Mcdonald »; « MAC » begins too many French names to be told apart.
        if piece.count > 4, first == "M" || first == "m", rest.hasPrefix("c"), let third = rest.dropFirst().first {
            return "Mc" + third.uppercased() + rest.dropFirst(2)
        }
        return first.uppercased() + rest
    }

    /// Lower case that knows the Turkish dotted capital and the Greek final sigma.
    private static func smallLetters(_ piece: Substring) -> String {
        var result = ""
        for character in piece {
            result += character == "İ" ? "i" : character.lowercased()
        }
        if result.hasSuffix("σ") {
            result.removeLast()
            result += "ς"
        }
        return result
    }

    /// « JP », « M.-C. »: letters without a vowel, or separated by dots.
    private static func isInitials(_ word: Substring) -> Bool {
        if word.contains(".") { return true }
        return word.count <= 3 && !word.contains { "AEIOUYÉÈÊËÀÂÎÏÔÖÛÜŒÆaeiouyéèêëàâîïôöûüœæ".contains($0) } && word.allSatisfy(\.isASCII)
    }

    /// « DUPONT III »
    private static let ordinals: Set<Substring> = ["II", "III", "IV"]

    private static let smallParticles: Set<String> = [
        "de", "du", "des", "von", "vom", "der", "den", "zu", "zum", "zur", "bin", "bint", "ibn", "y", "e", "née", "nee", "épouse", "epouse",
        "ép.", "ép", "veuve", "dit", "dite",
    ]
}

/// How the letters of a text are cased.
enum NameLetterCase: Hashable {
    case upper
    case lower
    case mixed
    /// No letters with case, or a single one.
    case none

    init(_ text: some StringProtocol) {
        var (upper, lower) = (0, 0)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if scalar.value &- 0x41 < 26 { upper += 1 }
                if scalar.value &- 0x61 < 26 { lower += 1 }
            } else if scalar.properties.isUppercase {
                upper += 1
            } else if scalar.properties.isLowercase {
                lower += 1
            }
        }
        if upper + lower < 2 {
            self = .none
        } else if lower == 0 {
            self = .upper
        } else {
            self = upper == 0 ? .lower : .mixed
        }
    }
}
