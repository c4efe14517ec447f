extension Character {
    /// Whether the character is a line feed, with or without a carriage return.
    var breaksLine: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return value == 0x0A || (value == 0x0D && utf8.count == 2)
    }

    /// Whether the character is a space at which a line may end.
    var isBreakingSpace: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        switch value {
        case 0x20: return true
        case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
        default: return false
        }
    }

    /// Whether a line may end after this character, between its two neighbours.
    func allowsBreak(after previous: Character?, before next: Character?) -> Bool {
        guard let value = unicodeScalars.first?.value, let next else { return false }
        switch value {
        case 0x2D, 0x2010:
            return previous?.isLetter == true && next.isLetter
        case 0x2014:
            return next.isLetter
        case 0x3001...:
            return (isIdeographOrKana || isClosingWide) && next.isIdeographOrKana
        default:
            return isBreakingSpace && !next.isBreakingSpace && !next.isTiedToSpaceBefore && previous != "«"
        }
    }

    /// The punctuation that French sets apart with a space and yet never leaves alone at the head of a line.
    private var isTiedToSpaceBefore: Bool {
        switch onlyScalar {
        case "»", ";", ":", "!", "?": true
        default: false
        }
    }

    private var isIdeographOrKana: Bool {
        guard let scalar = unicodeScalars.first, scalar.value >= 0x3041 else { return false }
        return scalar.properties.isIdeographic || (0x3041...0x30FA).contains(scalar.value)
    }

    /// Closing punctuation of East Asian text, after which a line may end.
    private var isClosingWide: Bool {
        switch onlyScalar {
        case "、", "。", "」", "』", "）", "，", "！", "？": true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether a scalar surely begins a character, whatever ordinary text stands before it: Latin letters and signs, general punctuation,
    /// kana and ideographs. A quick answer that spares the full segmentation; no for many scalars that do.
    @inline(__always)
    var startsCharacter: Bool {
        switch value {
        case 0..<0x300, 0x2010...0x2027, 0x202F...0x205E, 0x3041...0x3096, 0x309B...0x9FFF: value != 0x0A
        default: false
        }
    }
}
