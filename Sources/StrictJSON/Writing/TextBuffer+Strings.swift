extension TextBuffer {
    /// Appends a string in quotes.
    ///
    /// Besides what must be escaped, all that could do harm or mislead in a terminal is: DEL, the C1 controls, the line separators U+2028 and
    /// U+2029, and the controls of bidirectional text.
    mutating func appendQuoted(_ text: String) {
        bytes.append(.quote)
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(.quote)
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        var written = 0
        var at = 0
        while true {
            while at &+ 8 <= text.count {
                let finds = EightBytes.specialsAndDelete(EightBytes.load(base, at))
                guard finds == 0 else {
                    at &+= EightBytes.first(finds)
                    break
                }
                at &+= 8
            }
            guard at < text.count else { break }
            let byte = base[at]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if let unit = TextBuffer.unitToEscape(text, at) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<at]))
                appendEscape(unit)
                written = at &+ length
            }
            at &+= length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// The code unit of the character at `at` if it must not stand as it is. All of them lie in the basic plane.
    @inline(__always)
    private static func unitToEscape(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16? {
        switch text[at] {
        case ..<0x20, .quote, .backslash, .delete: return UInt16(text[at])
        case 0xC2 where text[at &+ 1] < 0xA0: return UInt16(text[at &+ 1])
        case 0xD8 where text[at &+ 1] == 0x9C: return 0x061C
        case 0xE2:
            switch (text[at &+ 1], text[at &+ 2]) {
            case (0x80, let last) where last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last): return 0x2000 | UInt16(last & 0x3F)
            case (0x81, let last) where (0xA6...0xA9).contains(last): return 0x2040 | UInt16(last & 0x3F)
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func appendEscape(_ unit: UInt16) {
        bytes.append(.backslash)
        switch unit {
        case UInt16(UInt8.quote), UInt16(UInt8.backslash): bytes.append(UInt8(truncatingIfNeeded: unit))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift: UInt16 in [12, 8, 4, 0] {
                let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
                bytes.append(digit < 10 ? .zero &+ digit : UInt8(ascii: "a") &+ digit &- 10)
            }
        }
    }
}
