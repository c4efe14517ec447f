/// A SHA-256 digest (FIPS 180-4): 32 bytes.
public struct Digest: Hashable, Comparable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// Reads 32 bytes, or returns nil for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var read: [UInt64] = [0, 0, 0, 0]
        for (place, byte) in bytes.enumerated() { read[place / 8] = read[place / 8] << 8 | UInt64(byte) }
        words = (read[0], read[1], read[2], read[3])
    }

    /// Reads 64 lowercase hexadecimal digits, or returns nil for anything else.
    public init?(hexadecimal text: some StringProtocol) {
        self.init(hexadecimalBytes: Array(text.utf8))
    }

    /// Reads 64 lowercase hexadecimal digits in ASCII, or returns nil for anything else. Read once for each line of a journal.
    public init?(hexadecimalBytes bytes: [UInt8]) {
        guard bytes.count == 64, let first = Self.word(bytes, 0), let second = Self.word(bytes, 16), let third = Self.word(bytes, 32),
            let fourth = Self.word(bytes, 48)
        else { return nil }
        words = (first, second, third, fourth)
    }

    /// The value of sixteen digits, or nil where one is none.
    private static func word(_ digits: [UInt8], _ start: Int) -> UInt64? {
        var word: UInt64 = 0
        for place in start..<start + 16 {
            switch digits[place] {
            case 48...57: word = word << 4 | UInt64(digits[place] - 48)
            case 97...102: word = word << 4 | UInt64(digits[place] - 87)
            default: return nil
            }
        }
        return word
    }

    /// 64 lowercase hexadecimal digits.
    public var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
                digits.append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }
    public static func < (left: Digest, right: Digest) -> Bool { left.words < right.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest {
    /// 32 zero bytes: the digest of nothing that exists.
    public static let zero = Digest(word: 0)

    private init(word: UInt64) { words = (word, word, word, word) }
}
