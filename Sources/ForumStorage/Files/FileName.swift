/// Names for files, made from what people type.
public enum FileName {
    /// The longest name made, in bytes of UTF-8, so that suffixes and a number still fit where 255 bytes are the limit.
    public static let maximumLength = 120

    /// Makes a file name of `title`: letters with their accents, digits, `-` and `_` are kept, anything else becomes one `-` between words.
    ///
    /// The result never contains a slash, a control or bidirectional character, a space or a dot, is at most 120 bytes, cut between
    /// characters, and is not one of the names that Windows reserves. Where nothing is left, it is `fallback`.
    public static func safe(_ title: String, fallback: String) -> String {
        var name = ""
        var length = 0
        var isGapPending = false
        for character in title {
            guard isKept(character) else {
                isGapPending = true
                continue
            }
            let added = character.utf8.count + (isGapPending && !name.isEmpty ? 1 : 0)
            guard length + added <= maximumLength else { break }
            if isGapPending, !name.isEmpty { name.append("-") }
            isGapPending = false
            name.append(character)
            length += added
        }
        // A leading hyphen would be read as an option.
        name = String(name.drop { $0 == "-" })
        return name.isEmpty || isReserved(name) ? fallback : name
    }

    /// Tells whether `name` can be used as it is for one file in one folder.
    public static func isSafe(_ name: String) -> Bool { !name.isEmpty && safe(name, fallback: "") == name }

    /// The next name after one that is taken: `porte-1` gives `porte-2`, `facilitateur` gives `facilitateur-2`.
    static func successor(of name: String) -> String {
        let digits = name.utf8.reversed().prefix { (48...57).contains($0) }.count
        let stem = String(decoding: name.utf8.dropLast(digits), as: UTF8.self)
        guard digits > 0, digits < 6, stem.utf8.last == UInt8(ascii: "-"),
            let number = Int(String(decoding: name.utf8.suffix(digits), as: UTF8.self))
        else { return name + "-2" }
        return stem + String(number + 1)
    }

    private static func isKept(_ character: Character) -> Bool {
        var isFirst = true
        for scalar in character.unicodeScalars {
            defer { isFirst = false }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: continue
            case .nonspacingMark, .spacingMark:
                // A mark belongs to the letter before it; alone it would join whatever is printed before.
                if isFirst { return false }
            default:
                guard scalar == "-" || scalar == "_" else { return false }
            }
        }
        return true
    }

    /// Device names on Windows, where a USB stick may go next.
    private static func isReserved(_ name: String) -> Bool {
        let upper = name.uppercased()
        if ["CON", "PRN", "AUX", "NUL"].contains(upper) { return true }
        return upper.utf8.count == 4 && (upper.hasPrefix("COM") || upper.hasPrefix("LPT")) && ("1"..."9").contains(upper.suffix(1))
    }
}
