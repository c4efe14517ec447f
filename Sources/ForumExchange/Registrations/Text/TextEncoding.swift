/// How the characters of a text file are stored as bytes.
///
/// The raw values are the labels of the WHATWG Encoding Standard.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    /// ISO 8859-15, Latin-1 with the euro sign and œ.
    case latin9 = "iso-8859-15"
    /// What Excel for Mac wrote until 2016.
    case macRoman = "macintosh"
}

extension TextEncoding {
    /// The byte order mark this encoding may begin with; empty for those that have none.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1252, .latin9, .macRoman: []
        }
    }

    /// The scalars of the bytes 0x80 to 0xFF; empty for the encodings of more than one byte.
    var upperHalf: [Unicode.Scalar] {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: []
        case .windows1252: Self.windows1252Upper
        case .latin9: Self.latin9Upper
        case .macRoman: Self.macRomanUpper
        }
    }

    private static let windows1252Upper: [Unicode.Scalar] =
        Array(
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        + latin1

    private static let latin9Upper: [Unicode.Scalar] = {
        var table = (UInt8(0x80)..<0xA0).map { Unicode.Scalar($0) } + latin1
        let changed: [(Int, Unicode.Scalar)] = [
            (0xA4, "€"), (0xA6, "Š"), (0xA8, "š"), (0xB4, "Ž"), (0xB8, "ž"), (0xBC, "Œ"), (0xBD, "œ"), (0xBE, "Ÿ"),
        ]
        for (byte, scalar) in changed { table[byte - 0x80] = scalar }
        return table
    }()

    private static let latin1 = (UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) }

    private static let macRomanUpper: [Unicode.Scalar] = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
            + "ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)
}
