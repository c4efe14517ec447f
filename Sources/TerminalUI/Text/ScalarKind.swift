/// How one Unicode scalar is treated on a screen.
enum ScalarKind: Equatable {
    /// Takes this many columns.
    case visible(Int)
    /// Stands on the character before it, without a column of its own.
    case mark
    /// A vowel or final of Hangul, drawn into the syllable that its leading consonant opened.
    case hangulPart
    /// Chooses a glyph and shows nothing of its own.
    case variationSelector
    /// The zero width joiner and non-joiner.
    case joiner
    /// Half a flag; its letter.
    case regionalIndicator(Unicode.Scalar)
    /// One of the invisible tag characters that spell the flags of regions; its letter.
    case tag(Unicode.Scalar)
    /// A C0 control or DEL.
    case control
    /// Nothing to see, or nothing agreed: other controls, formats, separators, private use, unassigned.
    case hidden
    /// U+FFFD, which already stands for something else.
    case replacement

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x20..<0x7F: self = .visible(1)
        case 0..<0x20, 0x7F: self = .control
        case 0x80..<0xA0, 0xAD: self = .hidden
        case 0xA0..<0x300: self = .visible(1)
        // The letters and signs met most often, without a look at their properties.
        case 0x300...0x34E, 0x350...0x36F: self = .mark
        case 0x2010...0x2027, 0x202F...0x205E, 0x2500...0x25FC: self = .visible(1)
        case 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .visible(2)
        case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .hangulPart
        case 0x200C, 0x200D: self = .joiner
        case 0xFFFD: self = .replacement
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .variationSelector
        case 0x1F1E6...0x1F1FF: self = .regionalIndicator(Self.ascii(value - 0x1F1E6 + 0x41))
        case 0xE0021...0xE007E: self = .tag(Self.ascii(value - 0xE0000))
        default: self = Self.byCategory(scalar)
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarKind {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return .hidden
        case .nonspacingMark, .enclosingMark:
            return scalar.properties.isDefaultIgnorableCodePoint ? .hidden : .mark
        default:
            if scalar.properties.isDefaultIgnorableCodePoint { return .hidden }
            return .visible(WideRanges.contains(scalar.value) ? 2 : 1)
        }
    }

    private static func ascii(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: value))
    }
}
