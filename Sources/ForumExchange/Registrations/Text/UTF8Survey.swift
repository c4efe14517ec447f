/// What a pass over bytes finds when it takes them for UTF-8.
struct UTF8Survey {
    /// Well-formed sequences of two to four bytes.
    private(set) var sequences = 0
    /// Bytes that belong to no well-formed sequence.
    private(set) var invalid = 0
    /// Signs in the place of a character that was lost before (U+FFFD).
    private(set) var replacements = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                    continue
                }
                let length = Self.sequenceLength(at: index, in: buffer)
                if length > 0 {
                    sequences += 1
                    if Self.isReplacement(at: index, length, in: buffer) { replacements += 1 }
                    index += length
                } else {
                    invalid += 1
                    index += 1
                }
            }
        }
    }

    /// Whether the sequence of so many bytes at an index is U+FFFD.
    @inline(__always)
    static func isReplacement(at index: Int, _ length: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        length == 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD
    }

    /// The length of the well-formed sequence beyond ASCII that begins at an index, or zero (Unicode 16, table 3-7).
    @inline(__always)
    static func sequenceLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
