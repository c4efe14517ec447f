/// A place in a JSON text.
public struct JSONPosition: Hashable, Sendable {
    /// Bytes from the beginning, from 0.
    public let offset: Int
    /// From 1; line ends are U+000A.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int

    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The position of the byte at `offset`. O(offset).
    init(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == .newline {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(offset: offset, line: line, column: column)
    }
}

/// A refusal of a JSON text: why, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// Why a text is refused; the last four are for what a text means to its reader.
    public enum Reason: Hashable, Sendable {
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case byteOrderMark
        case invalidNumber
        case invalidUTF8
        /// A control character that stands unescaped in a string.
        case controlCharacter(UInt8)
        case invalidEscape
        /// A `\u` escape for one half of a surrogate pair without the other.
        case loneSurrogate
        /// The same name twice in one object, escapes undone.
        case duplicateName(String)
        case tooDeep(limit: Int)
        case tooLarge(limit: Int)
        case trailingContent
        case mismatch(expected: JSONKind, found: JSONKind)
        /// A number with a fraction or an exponent, beyond 64 bits, or `-0`.
        case notAnInteger
        case missingMember(String)
        /// A value of the right kind that its reader refuses.
        case invalidValue
    }

    public let reason: Reason
    public let position: JSONPosition

    public init(_ reason: Reason, at position: JSONPosition) {
        self.reason = reason
        self.position = position
    }
}
