/// What each scalar beyond ASCII folds to.
///
/// The runs were derived from the canonical decompositions and lower cases of the Unicode Character Database, version 15; letters without
/// a decomposition (ø, ł, đ…) follow what their speakers type on a keyboard that lacks them.
enum FoldingTable {
    /// Returns the folded form of a scalar from U+0080 up, packed as `Folding.foldASCII` packs it.
    @inline(__always)
    static func fold(_ value: UInt32) -> UInt32 {
        let low = Int(value) - 0x80
        if low < nearby.count {
            return nearby[low]
        }
        let high = Int(value) - 0x1E00
        if high >= 0, high < additional.count {
            return additional[high]
        }
        return compute(value)
    }

    /// Latin to Cyrillic: U+0080 to U+052F.
    private static let nearby = filled(0x80, 0x52F)
    /// Latin Extended Additional (Vietnamese among others) and Greek Extended: U+1E00 to U+1FFF.
    private static let additional = filled(0x1E00, 0x1FFF)

    private static func filled(_ first: UInt32, _ last: UInt32) -> [UInt32] {
        var table = (first...last).map(compute)
        for (start, letters) in runs where start >= first && start <= last {
            for (offset, letter) in letters.enumerated() where letter != "." {
                table[Int(start - first) + offset] = pack(String(letter).utf8)
            }
        }
        for (letters, replacement) in expansions {
            for scalar in letters.unicodeScalars where scalar.value >= first && scalar.value <= last {
                table[Int(scalar.value - first)] = pack(replacement.utf8)
            }
        }
        return table
    }

    /// Folds a scalar by its Unicode properties.
    private static func compute(_ value: UInt32) -> UInt32 {
        if let letters = compatibility(value) {
            return letters
        }
        guard !isHarmlessMark(value), let scalar = Unicode.Scalar(value) else { return Folding.dropped }
        switch scalar.properties.generalCategory {
        case .format:
            return Folding.dropped
        case .modifierLetter where (0x2B0...0x2FF).contains(value):
            return Folding.wordBreak
        case .uppercaseLetter, .titlecaseLetter:
            guard let lower = scalar.properties.lowercaseMapping.unicodeScalars.first else { return Folding.dropped }
            return pack(UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
        case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return pack(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default:
            return Folding.wordBreak
        }
    }

    /// Folds ligatures, raised letters, full-width forms and the Arabic letters that carry a hamza or madda.
    private static func compatibility(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xFF01...0xFF5E: Folding.foldASCII(UInt8(truncatingIfNeeded: value - 0xFF01 + 0x21))
        case 0xFB00...0xFB06: pack(["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)].utf8)
        case 0x622, 0x623, 0x625: pack("ا".utf8)
        case 0x2C65: pack("a".utf8)
        case 0x2C66: pack("t".utf8)
        case 0x624: pack("و".utf8)
        case 0x626: pack("ي".utf8)
        default: nil
        }
    }

    /// Whether a mark can be left out without making another word of the text.
    ///
    /// Accents over Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and tatweel, variation selectors. The vowel signs of
    /// Indic and South-East Asian scripts are letters to their readers and stay.
    private static func isHarmlessMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x640,
            0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
            0xFE00...0xFE0F, 0xFE20...0xFE2F:
            true
        default:
            false
        }
    }

    /// Packs up to four bytes, the first one lowest.
    private static func pack(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var packed: UInt32 = 0
        var shift: UInt32 = 0
        for byte in bytes {
            packed |= UInt32(byte) << shift
            shift += 8
        }
        return packed
    }

    /// Letters that fold to one letter, in the order of their scalars; a dot leaves the scalar as it is.
    private static let runs: [(UInt32, String)] = [
        (0xC0, "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"),
        (0x100, "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllll"),
        (0x141, "llnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"),
        (0x180, "bbbbbboccdddddeeeffgg.iikkllunnooo..pprss.sttttuuuvyyzzzzzz....w"),
        (0x1CD, "aaiioouuuuuuuuuueaaaa..ggggkkoooozzj...gg.wnnaa..oo"),
        (0x200, "aaaaeeeeiiiioooorrrruuuussttyyhhnd..zzaaeeooooooooyylntj..acclts"),
        (0x240, "z..buveejjqqrryy"),
        (0x250, "aa.bo.dd.e.e....g..g....ii.....u..n..o..........r.......tuuvv..."),
        (0x290, "..z"),
        (0x386, "α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυ"),
        (0x3C2, "σ.......ιυουω"),
        (0x400, "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя.........и"),
        (0x450, "ее.г...і....киу."),
        (0x4C1, "жж"),
        (0x4D0, "аааа..ее..әәжжзз..ииииоо..өөээууууууччӷ.ыы"),
        (0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"),
        (0x1E40, "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"),
        (0x1E80, "wwwwwwwwwwxxxxyyzzzzzzhtwyasss.daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"),
        (0x1EC0, "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..vvyy"),
        (0x1F00, "ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"),
        (0x1F40, "οοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υωωωωωωωωωωωωωωωωααεεηηιιοουυωω.."),
        (0x1F80, "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα.ι."),
        (0x1FC2, "ηηη.ηηεεηηη...ιιιι..ιιιιιι....υυυυρρυυυυυυρ.....ωωω.ωωοοωωω"),
    ]

    /// Letters that fold to several, or whose one letter stands out of order.
    private static let expansions: [(letters: String, replacement: String)] = [
        ("ÆæǢǣǼǽ", "ae"), ("Œœ", "oe"), ("ßẞ", "ss"), ("Þþ", "th"), ("Ĳĳ", "ij"), ("Ŋŋ", "ng"), ("Ƕƕ", "hv"), ("Ƣƣ", "oi"), ("Ȣȣ", "ou"),
        ("Ʃʃ", "sh"), ("Ǆǅǆ", "dz"), ("Ǳǲǳ", "dz"), ("Ǉǈǉ", "lj"), ("Ǌǋǌ", "nj"), ("Ỻỻ", "ll"), ("ϓϔ", "ϒ"), ("Ѷѷ", "ѵ"), ("ª", "a"),
        ("º", "o"), ("¹", "1"),
        ("²", "2"), ("³", "3"),
    ]
}
