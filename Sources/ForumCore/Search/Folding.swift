/// Reduces text to what a person types in a hurry: lower case, no accents, no punctuation.
///
/// Names are written in many ways and mean the same: « LE GOFF », « Le-Goff », « le goff ». Folded text is words of letters and
/// digits separated by one space, so comparing bytes is enough. Every scalar folds on its own, whatever stands around it; composed and
/// decomposed accents therefore give the same result, and folding twice changes nothing more.
///
/// Latin letters become ASCII (œ is `oe`, ß is `ss`, þ is `th`). Greek, Cyrillic and Arabic letters lose their accents, other scripts
/// stay as written, in lower case where they have one.
public enum Folding {
    /// Folds a text into words separated by single spaces.
    ///
    /// - Complexity: O(n), about a nanosecond a byte for ASCII.
    public static func fold(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        foldBytes(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Folds a text into its words.
    ///
    /// Hyphens, apostrophes, dots, spaces and every other sign end a word: « Jean-Baptiste d’Arc » has four.
    public static func words(_ text: some StringProtocol) -> [String] {
        var bytes: [UInt8] = []
        foldBytes(text, into: &bytes)
        return bytes.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Folds a text into one word, so that « Le Goff » and « Legoff » compare equal.
    public static func joined(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        foldBytes(text, into: &bytes)
        bytes.removeAll { $0 == space }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the UTF-8 bytes of the folded text, without a space before or after them.
    public static func foldBytes(_ text: some StringProtocol, into folded: inout [UInt8]) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { foldUTF8($0, into: &folded) }
        if done == nil {
            Array(text.utf8).withUnsafeBufferPointer { foldUTF8($0, into: &folded) }
        }
    }

    /// Appends the folded form of valid UTF-8.
    static func foldUTF8(_ bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        let start = folded.count
        var pendingBreak = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let result: UInt32
            if byte < 0x80 {
                index += 1
                result = foldASCII(byte)
            } else {
                result = FoldingTable.fold(decodeScalar(bytes, &index))
            }
            if result == wordBreak {
                pendingBreak = true
            } else if result != dropped {
                if pendingBreak, folded.count > start {
                    folded.append(space)
                }
                pendingBreak = false
                append(result, to: &folded)
            }
        }
    }
}

extension Folding {
    static let space: UInt8 = 0x20
    /// The folded form of a scalar that ends a word; 0xFF never occurs in UTF-8.
    static let wordBreak: UInt32 = 0xFFFF_FFFF
    /// The folded form of a scalar that leaves nothing behind, such as an accent.
    static let dropped: UInt32 = 0

    /// Returns the folded form of an ASCII byte: up to four UTF-8 bytes, the first one lowest.
    @inline(__always)
    static func foldASCII(_ byte: UInt8) -> UInt32 {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 {
            return UInt32(lower)
        }
        return byte &- 0x30 < 10 ? UInt32(byte) : wordBreak
    }

    /// Returns the folded form of any scalar, packed as ``foldASCII(_:)`` packs it.
    @inline(__always)
    static func foldScalar(_ value: UInt32) -> UInt32 {
        value < 0x80 ? foldASCII(UInt8(truncatingIfNeeded: value)) : FoldingTable.fold(value)
    }

    @inline(__always)
    static func append(_ packed: UInt32, to folded: inout [UInt8]) {
        var rest = packed
        repeat {
            folded.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while rest != 0
    }

    /// Reads one scalar of two to four bytes and moves the index behind it.
    @inline(__always)
    static func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(bytes[index])
        let length = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4)
        var value = lead & (0x7F >> UInt32(length))
        let end = min(index + length, bytes.count)
        index += 1
        while index < end {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return value
    }
}
