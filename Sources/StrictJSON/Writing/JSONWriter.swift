/// Writes JSON texts member by member, without building values.
///
/// The same calls give the same bytes. A text ends without a line end. If a body throws, nothing is written.
public enum JSONWriter {
    /// Writes an object.
    /// - Parameter capacity: the length to expect, in bytes.
    public static func object<Failure: Error>(
        _ layout: JSONLayout = .compact, capacity: Int = 0, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        try object(appendingTo: &bytes, layout, body)
        return bytes
    }

    /// Writes an array.
    /// - Parameter capacity: the length to expect, in bytes.
    public static func array<Failure: Error>(
        _ layout: JSONLayout = .compact, capacity: Int = 0, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        try array(appendingTo: &bytes, layout, body)
        return bytes
    }

    /// Appends an object to `bytes`, which stay as they were if `body` throws.
    public static func object<Failure: Error>(
        appendingTo bytes: inout [UInt8], _ layout: JSONLayout = .compact, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try append(to: &bytes) { buffer throws(Failure) in try JSONObjectWriter.write(to: &buffer, layout, body) }
    }

    /// Appends an array to `bytes`, which stay as they were if `body` throws.
    public static func array<Failure: Error>(
        appendingTo bytes: inout [UInt8], _ layout: JSONLayout = .compact, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try append(to: &bytes) { buffer throws(Failure) in try JSONArrayWriter.write(to: &buffer, layout, body) }
    }

    private static func append<Failure: Error>(
        to bytes: inout [UInt8], _ write: (inout TextBuffer) throws(Failure) -> Void
    ) throws(Failure) {
        let count = bytes.count
        var buffer = TextBuffer()
        swap(&buffer.bytes, &bytes)
        do throws(Failure) {
            try write(&buffer)
            swap(&buffer.bytes, &bytes)
        } catch {
            swap(&buffer.bytes, &bytes)
            bytes.removeSubrange(count...)
            throw error
        }
    }
}

extension JSONValue {
    /// The value as a text without a final line end. The same value gives the same bytes.
    public func encoded(_ layout: JSONLayout = .compact) -> [UInt8] {
        var buffer = TextBuffer()
        buffer.append(self, layout)
        return buffer.bytes
    }
}
