/// Writes the elements of one array, in the order of the calls.
public struct JSONArrayWriter: ~Copyable {
    private var buffer: TextBuffer

    static func write<Failure: Error>(
        to buffer: inout TextBuffer, _ layout: JSONLayout, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        let outside = buffer.open(.openBracket, layout)
        var writer = JSONArrayWriter(buffer: TextBuffer())
        swap(&writer.buffer, &buffer)
        do throws(Failure) { try body(&writer) } catch {
            swap(&writer.buffer, &buffer)
            throw error
        }
        swap(&writer.buffer, &buffer)
        buffer.close(.closeBracket, outside)
    }

    /// Writes a string.
    public mutating func element(_ value: String) {
        buffer.separate()
        buffer.appendQuoted(value)
    }

    /// Writes a whole number.
    public mutating func element(_ value: Int64) {
        buffer.separate()
        buffer.append(value)
    }

    /// Writes a whole number.
    public mutating func element(_ value: Int) { element(Int64(value)) }

    /// Writes a truth value.
    public mutating func element(_ value: Bool) {
        buffer.separate()
        buffer.append(value)
    }

    /// Writes any value, as loosely as this array is set.
    @_disfavoredOverload
    public mutating func element(_ value: JSONValue) {
        buffer.separate()
        buffer.append(value, .pretty)
    }

    /// Writes `null`.
    public mutating func null() {
        buffer.separate()
        buffer.appendNull()
    }

    /// Writes an object, in `layout` or tighter.
    public mutating func object<Failure: Error>(
        _ layout: JSONLayout = .pretty, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.separate()
        try JSONObjectWriter.write(to: &buffer, layout, body)
    }

    /// Writes an array, in `layout` or tighter.
    public mutating func array<Failure: Error>(
        _ layout: JSONLayout = .pretty, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.separate()
        try JSONArrayWriter.write(to: &buffer, layout, body)
    }
}
