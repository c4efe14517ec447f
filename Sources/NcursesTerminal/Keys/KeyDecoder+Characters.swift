import TerminalUI

/// A UTF-8 sequence of which bytes are missing.
struct PartialCharacter: Equatable, Sendable {
    var value: UInt32
    var missing: Int
    /// What the next byte may be: narrower than 0x80...0xBF after the leads E0, ED, F0 and F4 (Unicode, table 3-7).
    var allowed: ClosedRange<UInt8> = 0x80...0xBF

    init?(lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: (value, missing) = (UInt32(lead & 0x1F), 1)
        case 0xE0...0xEF: (value, missing) = (UInt32(lead & 0x0F), 2)
        case 0xF0...0xF4: (value, missing) = (UInt32(lead & 0x07), 3)
        default: return nil
        }
        switch lead {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: break
        }
    }
}

extension KeyDecoder {
    mutating func startCharacter(_ byte: UInt8, alt: Bool) {
        if let partial = PartialCharacter(lead: byte) {
            state = .character(partial, alt: alt)
        } else {
            report("\u{FFFD}", alt: alt)
        }
    }

    mutating func continueCharacter(_ partial: PartialCharacter, _ byte: UInt8, alt: Bool) {
        guard partial.allowed.contains(byte) else {
            report("\u{FFFD}", alt: alt)
            return ground(byte, alt: false)
        }
        var partial = partial
        partial.value = partial.value << 6 | UInt32(byte & 0x3F)
        partial.missing -= 1
        partial.allowed = 0x80...0xBF
        guard partial.missing == 0 else {
            state = .character(partial, alt: alt)
            return
        }
        state = .ground
        // U+0080 to U+009F are controls that no key sends.
        guard let scalar = Unicode.Scalar(partial.value), !(0x80...0x9F).contains(scalar.value) else { return }
        report(scalar, alt: alt)
    }

    /// The key of a byte below 0x20, or 0x7F.
    func controlKey(_ byte: UInt8) -> KeyPress {
        switch byte {
        case 0x08, 0x7F: KeyPress(.backspace, byte == eraseByte ? [] : .control)
        case 0x09: KeyPress(.tab)
        case 0x0D: KeyPress(.enter)
        case 0x1B: KeyPress(.escape)
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }
}
