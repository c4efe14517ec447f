/// The well-formed byte sequences beyond ASCII (The Unicode Standard, table 3-7).
enum UTF8Grammar {
    /// The length of the well-formed sequence at `at`, or nil: overlong forms, surrogates and what lies beyond U+10FFFF are ill-formed.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        let lead = bytes[at]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0:
            length = 3
            second = 0xA0...0xBF
        case 0xED:
            length = 3
            second = 0x80...0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
            length = 4
            second = 0x90...0xBF
        case 0xF1...0xF3: length = 4
        case 0xF4:
            length = 4
            second = 0x80...0x8F
        default: return nil
        }
        guard at &+ length <= bytes.count, second.contains(bytes[at &+ 1]) else { return nil }
        var index = at &+ 2
        while index < at &+ length {
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            index &+= 1
        }
        return length
    }
}
