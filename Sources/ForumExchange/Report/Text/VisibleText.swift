import ForumCore

/// Text of a file made safe to stand in a document: what would act on a reader unseen is spelled out.
///
/// Controls, text direction overrides and invisible characters become `^[` or `<202E>`, as on the screens. Joiners and variation selectors
/// stay where emoji and scripts need them.
enum VisibleText {
    /// One line: line breaks and tabs become spaces, white space at the ends goes. O(n).
    static func line(_ text: String) -> String {
        var line = ""
        line.reserveCapacity(text.utf8.count)
        for character in text {
            if character.isNewline || character == "\t" { line.append(" ") } else { append(character, to: &line) }
        }
        return line.trimmed
    }

    /// The lines of a text, each as `line` makes it; empty ones stand for the space between paragraphs.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line(String($0)) }
    }

    private static func append(_ character: Character, to line: inout String) {
        var base: Unicode.Scalar?
        for scalar in character.unicodeScalars {
            if isHidden(scalar, after: base) {
                line += spelling(of: scalar)
            } else {
                line.unicodeScalars.append(scalar)
                if !isJoiner(scalar) { base = scalar }
            }
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB: return true
        case 0x200C, 0x200D: return base.map { !$0.takesJoiners } ?? true
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return base == nil
        case 0xE0020...0xE007F: return base?.value != 0x1F3F4 && base.map { !(0xE0020...0xE007F).contains($0.value) } ?? true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { (0x200C...0x200D).contains(scalar.value) }

    private static func spelling(of scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x80 { return "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}

extension Unicode.Scalar {
    /// A joiner means something after this scalar: an emoji (its variation selector included), or a letter or mark of a script that joins.
    fileprivate var takesJoiners: Bool {
        switch value {
        case 0xFE0F, 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF,
            0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x11FFF:
            true
        default: value > 0x7F && properties.isEmoji
        }
    }
}
