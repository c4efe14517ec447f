/// A stretch of UTF-8 that is read from both ends. It points into the embedded file and copies nothing.
struct PhraseLine {
    private var bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isEmpty: Bool { bytes.isEmpty }
    var first: UInt8? { bytes.first }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes everything up to the next line break, and drops the break.
    mutating func takeLine() -> PhraseLine {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = PhraseLine(UnsafeBufferPointer(rebasing: bytes[..<end]))
        bytes = UnsafeBufferPointer(rebasing: bytes[min(end + 1, bytes.count)...])
        return line
    }

    /// Takes `word` from the beginning, or nothing.
    mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        for index in 0..<count where bytes[index] != word.utf8Start[index] { return false }
        bytes = UnsafeBufferPointer(rebasing: bytes[count...])
        return true
    }

    /// Takes a character from the end, or nothing.
    mutating func takeLast(_ character: Unicode.Scalar) -> Bool {
        guard let last = bytes.last, Unicode.Scalar(last) == character else { return false }
        bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
        return true
    }

    /// Drops spaces, tabs and carriage returns at both ends.
    mutating func trim() {
        var start = 0
        var end = bytes.count
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
