/// The bytes of the grammar (RFC 8259, section 2).
extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let minus = UInt8(ascii: "-")
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let space: UInt8 = 0x20
    static let newline: UInt8 = 0x0A
    static let delete: UInt8 = 0x7F
}

/// Tests on eight bytes at once, lowest address in the lowest byte.
///
/// Each test sets the high bit of the bytes it finds. Above the first byte found there may be false finds (a borrow runs upwards), so only
/// the lowest counts. Source of the method: Sean Eron Anderson, "Bit Twiddling Hacks", determine if a word has a byte less than n.
enum EightBytes {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always) static func load(_ base: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Finds what a string cannot hold as plain ASCII: quotes, backslashes, controls and all beyond ASCII.
    @inline(__always) static func specials(_ word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* UInt64(UInt8.quote))
        let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
        let finds =
            ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones &* 0x20) & ~word) | word
        return finds & highs
    }

    /// Finds what `specials` finds and U+007F.
    @inline(__always) static func specialsAndDelete(_ word: UInt64) -> UInt64 {
        let deletes = word ^ (ones &* UInt64(UInt8.delete))
        return specials(word) | ((deletes &- ones) & ~deletes & highs)
    }

    /// The index of the lowest byte found in `finds`, which must not be zero.
    @inline(__always) static func first(_ finds: UInt64) -> Int { finds.trailingZeroBitCount &>> 3 }
}
