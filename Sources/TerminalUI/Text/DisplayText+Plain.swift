/// Plain text: every scalar is a character of its own, shown as it is and one column wide. Nearly all that is written in French and English is
/// plain, and is then measured and drawn without a look at its characters.
extension DisplayText {
    /// Returns the columns of `text` if it is plain, else nil. O(n).
    static func plainColumns(_ text: some StringProtocol) -> Int? {
        let columns = text.utf8.withContiguousStorageIfAvailable { plainColumns($0) }
        return columns ?? (isPlainASCII(text.utf8) ? text.utf8.count : nil)
    }

    private static func plainColumns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var columns = 0
        var place = 0
        while place < bytes.count {
            let length = plainLength(at: place, in: bytes)
            guard length > 0 else { return nil }
            place += length
            columns += 1
        }
        return columns
    }

    /// Returns how many bytes the plain scalar at `place` of valid UTF-8 takes; 0 if what stands there is not plain.
    ///
    /// Plain are printable ASCII, U+00A0 to U+017F but for the soft hyphen, the dashes, quotation marks and dots from U+2010 to U+2027, the narrow
    /// no-break space, and the lines and blocks from U+2500 to U+25BF. None of them joins another to one character.
    @inline(__always)
    static func plainLength(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let first = bytes[place]
        if first >= 0x20, first < 0x7F { return 1 }
        switch first {
        case 0xC2: return bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD ? 2 : 0
        case 0xC3...0xC5: return 2
        case 0xE2:
            switch bytes[place + 1] {
            case 0x80: return (0x90...0xA7).contains(bytes[place + 2]) || bytes[place + 2] == 0xAF ? 3 : 0
            case 0x94...0x96: return 3
            default: return 0
            }
        default: return 0
        }
    }
}
