/// Reads a JSON text (RFC 8259) by pulling one value after another from its bytes.
///
/// It accepts what the grammar allows and nothing else: UTF-8 without a byte order mark, no lone surrogates, no name twice in an object.
/// Everything is checked, what is skipped as well. The reader cannot be copied, so none outlives the bytes it reads.
public struct JSONReader: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    private let limits: JSONLimits
    /// The offset of the next byte; the end of the text once the text is refused.
    var place = 0
    /// Whether a value is due that nobody has read yet.
    var isValueDue = true
    private var depth = 0
    private var valueStart = 0
    /// The refusal of the text, which no swallowed error may undo.
    private var refusal: JSONError?
    var ledger = NameLedger()
    /// The containers that `skipValue` is inside: an object's mark in the ledger, or -1 for an array. Kept for its storage.
    var skipped: [Int] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// A reader of the same text, as deep inside as this one, that begins at another place.
    func fork(at place: Int) -> JSONReader {
        var reader = JSONReader(bytes, limits)
        reader.place = place
        reader.depth = depth
        return reader
    }

    /// Reads a whole text: one value with nothing but white space around it.
    ///
    /// A value that `body` leaves unread is skipped.
    /// - Throws: `JSONError`, or what `body` throws.
    public static func read<Value>(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), _ body: (inout JSONReader) throws -> Value
    ) throws -> Value {
        try bytes.withUnsafeBytes { try read($0, limits: limits, body) }
    }

    /// Reads a whole text from memory that stays valid and unchanged during the call.
    public static func read<Value>(
        _ bytes: UnsafeRawBufferPointer, limits: JSONLimits = JSONLimits(), _ body: (inout JSONReader) throws -> Value
    ) throws -> Value {
        var reader = JSONReader(bytes.assumingMemoryBound(to: UInt8.self), limits)
        try reader.checkStart()
        let value = try body(&reader)
        try reader.checkEnd()
        return value
    }

    /// The same as `read` for a body that throws nothing but `JSONError`.
    static func readChecked<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits, _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        var reader = JSONReader(bytes, limits)
        try reader.checkStart()
        let value = try body(&reader)
        try reader.checkEnd()
        return value
    }

    private mutating func checkStart() throws(JSONError) {
        guard bytes.count <= limits.bytes else { throw refuse(.tooLarge(limit: limits.bytes), at: 0) }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw refuse(.byteOrderMark, at: 0) }
    }

    private mutating func checkEnd() throws(JSONError) {
        if let refusal { throw refusal }
        if isValueDue { try skipValue() }
        skipSpace()
        guard place == bytes.count else { throw refuse(.trailingContent, at: place) }
    }
}

extension JSONReader {
    /// The kind of the next value. Reads nothing.
    public mutating func peekKind() throws(JSONError) -> JSONKind {
        let byte = try peek()
        guard let kind = JSONKind(firstByte: byte) else { throw refuse(.unexpectedByte(byte), at: place) }
        return kind
    }

    /// Makes an error at the value read last, or at the one that is being read. O(text before it).
    public func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason, at: JSONPosition(offset: valueStart, in: bytes))
    }

    /// Moves to the value that is due and returns its first byte.
    @inline(__always) mutating func peek() throws(JSONError) -> UInt8 {
        skipSpace()
        guard place < bytes.count else { throw refuse(.unexpectedEnd, at: place) }
        guard isValueDue else { throw refuse(.unexpectedByte(bytes[place]), at: place) }
        valueStart = place
        return bytes[place]
    }

    /// The error for a value of another kind than the one asked for; the reader stays before it.
    @inline(never) mutating func mismatch(_ expected: JSONKind) -> JSONError {
        let byte = bytes[place]
        guard let found = JSONKind(firstByte: byte) else { return refuse(.unexpectedByte(byte), at: place) }
        return error(.mismatch(expected: expected, found: found))
    }

    /// Gives the text up and returns the error to throw: the first one, if it was given up before.
    @inline(never) mutating func refuse(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
        let error = refusal ?? JSONError(reason, at: JSONPosition(offset: offset, in: bytes))
        refusal = error
        place = bytes.count
        return error
    }

    @inline(__always) mutating func skipSpace() {
        while place < bytes.count {
            let byte = bytes[place]
            guard byte <= .space, byte == .space || byte == .newline || byte == 0x0D || byte == 0x09 else { return }
            place &+= 1
        }
    }

    /// Goes one container deeper and returns where it starts.
    @inline(__always) mutating func descend() throws(JSONError) -> Int {
        guard depth < limits.depth else { throw refuse(.tooDeep(limit: limits.depth), at: place) }
        depth &+= 1
        isValueDue = false
        let start = place
        place &+= 1
        return start
    }

    @inline(__always) mutating func ascend(_ start: Int) {
        depth &-= 1
        isValueDue = false
        valueStart = start
    }
}
