/// Turns the scalars of one character into what a terminal may show of it.
///
/// Most characters become one cluster. A character with several spacing parts, as in Indic scripts, becomes several; nothing that has no
/// width of its own passes unseen, unless it merely joins or chooses glyphs where its script or emoji need it.
struct ClusterBuilder {
    private(set) var clusters: [DisplayCluster] = []
    private var base: Unicode.Scalar?
    private var marks: [Unicode.Scalar] = []
    private var width = 0
    private var isSubstitute = false
    private var isCut = false
    /// Whether the last scalar was a joiner that the base allows.
    private var isJoining = false
    private var hasSelector = false
    /// The letters that the tags after a black flag spell.
    private var tagLetters: [Unicode.Scalar] = []

    /// The most marks one base keeps: with it, five scalars fit in a cell of ncurses.
    private static let mostMarks = 4
    private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
    private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"

    init(_ character: Character) {
        for scalar in character.unicodeScalars { add(scalar) }
        flush()
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        let wasJoining = isJoining
        isJoining = false
        switch ScalarKind(scalar) {
        case .visible(let columns):
            if let base, Self.isEmoji(base), scalar.properties.isEmojiModifier || (wasJoining && Self.isEmoji(scalar)) { return }
            start(scalar, width: columns)
        case .mark:
            if base == nil { start(Self.dottedCircle, width: 1) }
            attach(scalar)
        case .hangulPart:
            if let base, Self.isHangul(base) { attach(scalar) } else { substitute(scalar) }
        case .joiner:
            if let base, Self.isEmoji(base) || Self.isJoiningLetter(base) { isJoining = true } else { substitute(scalar) }
        case .variationSelector:
            if let base, !hasSelector, Self.mayChoose(scalar, after: base) { hasSelector = true } else { substitute(scalar) }
        case .regionalIndicator(let letter):
            start(letter, width: 1, isSubstitute: true)
        case .tag(let letter):
            if base == Self.blackFlag { tagLetters.append(letter) } else { substitute(scalar) }
        case .control:
            substitute(scalar)
        case .hidden:
            if scalar.value == 0xE007F, base == Self.blackFlag, !tagLetters.isEmpty { return }
            substitute(scalar)
        case .replacement:
            start(scalar, width: 1, isSubstitute: true)
        }
    }

    private mutating func start(_ scalar: Unicode.Scalar, width: Int, isSubstitute: Bool = false) {
        flush()
        base = scalar
        self.width = width
        self.isSubstitute = isSubstitute
    }

    private mutating func attach(_ mark: Unicode.Scalar) {
        if marks.count < Self.mostMarks { marks.append(mark) } else { isCut = true }
    }

    private mutating func substitute(_ scalar: Unicode.Scalar) {
        flush()
        for sign in Self.spelling(of: scalar) {
            clusters.append(DisplayCluster(String(sign), width: 1, isSubstitute: true))
        }
    }

    private mutating func flush() {
        guard let base else { return }
        let whole = Composition.composed(base: base, marks: marks)
        var text = String(Character(whole.base))
        text.unicodeScalars.append(contentsOf: whole.marks)
        clusters.append(DisplayCluster(text, width: width, isSubstitute: isSubstitute))
        if isCut { clusters.append(DisplayCluster("…", width: 1, isSubstitute: true)) }
        for letter in tagLetters {
            clusters.append(DisplayCluster(String(Character(letter)), width: 1, isSubstitute: true))
        }
        self.base = nil
        marks = []
        isCut = false
        hasSelector = false
        tagLetters = []
    }
}

extension ClusterBuilder {
    /// `^[` for a C0 control or DEL, `<202E>` for anything else.
    private static func spelling(of scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x80 {
            return "^" + String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) ^ 0x40)))
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.isEmoji
    }

    /// Whether a vowel or final may follow: a leading consonant or a syllable.
    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115E, 0xA960...0xA97C, 0xAC00...0xD7A3: true
        default: false
        }
    }

    /// Whether `selector` is one that Unicode knows after such a base: text or emoji style, or the form of an ideograph.
    private static func mayChoose(_ selector: Unicode.Scalar, after base: Unicode.Scalar) -> Bool {
        switch selector.value {
        case 0xFE0E, 0xFE0F: base.properties.isEmoji
        default: base.properties.isIdeographic
        }
    }

    /// Whether joiners have a meaning after a letter of this script: Arabic and its neighbours, Indic scripts, Mongolian.
    private static func isJoiningLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF,
            0xFE70...0xFEFC, 0x10A00...0x11FFF:
            true
        default: false
        }
    }
}
