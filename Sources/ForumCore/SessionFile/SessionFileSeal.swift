/// The last member of a session file: a sum over all bytes before it, which tells a flipped byte or an edit by hand from what was written.
///
/// It is no signature: whoever wants to can make it again. The journals are what can't be altered unseen.
enum SessionFileSeal {
    private static let before = Array(",\n  \"check\": \"".utf8)
    private static let after = Array("\"\n}\n".utf8)
    private static let digits = 16

    /// Puts the seal into a whole pretty JSON object that is not empty, and ends it with a line feed. O(bytes).
    static func seal(_ object: inout [UInt8]) {
        // The line break and the brace at its end come again behind the seal.
        object.removeLast(2)
        let sum = object.withUnsafeBytes { Self.sum(of: $0) }
        object += before
        object += sum.utf8
        object += after
    }

    /// Whether a file that says it is sealed ends with the seal of the bytes before it. O(bytes).
    static func isIntact(_ bytes: [UInt8]) -> Bool {
        let length = before.count + digits + after.count
        let end = bytes.suffix(length)
        guard end.count == length, end.starts(with: before), end.suffix(after.count).elementsEqual(after) else { return false }
        let sum = bytes.withUnsafeBytes { Self.sum(of: UnsafeRawBufferPointer(rebasing: $0.dropLast(length))) }
        return end.dropFirst(before.count).prefix(digits).elementsEqual(sum.utf8)
    }

    /// FNV-1a (Fowler, Noll, Vo) taken eight bytes at a time and stirred, so that 20 MB take some milliseconds.
    private static func sum(of bytes: UnsafeRawBufferPointer) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        let whole = bytes.count & ~7
        var offset = 0
        while offset < whole {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sum = (sum ^ word) &* 0x100_0000_01B3
            sum ^= sum >> 32
            offset += 8
        }
        while offset < bytes.count {
            sum = (sum ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
            offset += 1
        }
        let text = String(sum, radix: 16)
        return String(repeating: "0", count: digits - text.count) + text
    }
}

extension SessionFile {
    /// Whether `bytes`, of which this was read, are still as the program wrote them; true also of files from before there was a way to tell, and
    /// of those that somebody else makes without the member. O(bytes).
    public func isAsWritten(in bytes: [UInt8]) -> Bool { !isSealed || SessionFileSeal.isIntact(bytes) }

    /// Whether `bytes` end with the seal of all before it: then this program wrote them, and wrote all of them. O(bytes).
    public static func isSealed(_ bytes: [UInt8]) -> Bool { SessionFileSeal.isIntact(bytes) }
}
