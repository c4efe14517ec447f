/// The escapes of strings (RFC 8259, section 7).
enum Escapes {
    /// The byte that a backslash and `letter` stand for.
    @inline(__always) static func shortForm(_ letter: UInt8) -> UInt8? {
        switch letter {
        case .quote, .backslash, UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The UTF-16 code unit of the `\uXXXX` at `at`, or nil where none stands.
    static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16? {
        guard at &+ 6 <= bytes.count, bytes[at] == .backslash, bytes[at &+ 1] == UInt8(ascii: "u") else { return nil }
        var unit: UInt16 = 0
        for index in at &+ 2..<at &+ 6 {
            let digit: UInt8
            switch bytes[index] {
            case let byte where byte &- .zero <= 9: digit = byte &- .zero
            case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 6: digit = (byte | 0x20) &- UInt8(ascii: "a") &+ 10
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The text of the inside of a string that was found valid, its escapes undone.
    static func undone(_ inside: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: inside.count) { text in
            var count = 0
            var at = 0
            // The text is never longer than its escaped form: six bytes give three at most, twelve give four.
            func put(_ byte: UInt8) {
                text[count] = byte
                count &+= 1
            }
            while at < inside.count {
                let byte = inside[at]
                if byte != .backslash {
                    put(byte)
                    at &+= 1
                } else if let unit = unit(inside, at) {
                    let other = UTF16.isLeadSurrogate(unit) ? Escapes.unit(inside, at &+ 6) : nil
                    at &+= other == nil ? 6 : 12
                    UTF8.encode(scalar(unit, other)).map { $0.forEach(put) }
                } else {
                    put(shortForm(inside[at &+ 1]) ?? byte)
                    at &+= 2
                }
            }
            return count
        }
    }

    private static func scalar(_ unit: UInt16, _ other: UInt16?) -> Unicode.Scalar {
        let value = other.map { 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32($0) & 0x3FF } ?? UInt32(unit)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
