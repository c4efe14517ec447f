/// Writes the members of one object, in the order of the calls.
///
/// It does not look for a name written twice; a reader refuses such a text.
public struct JSONObjectWriter: ~Copyable {
    private var buffer: TextBuffer

    static func write<Failure: Error>(
        to buffer: inout TextBuffer, _ layout: JSONLayout, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        let outside = buffer.open(.openBrace, layout)
        var writer = JSONObjectWriter(buffer: TextBuffer())
        // The text moves in and out: a copy would be shared, and cost as much as the text is long.
        swap(&writer.buffer, &buffer)
        do throws(Failure) { try body(&writer) } catch {
            swap(&writer.buffer, &buffer)
            throw error
        }
        swap(&writer.buffer, &buffer)
        buffer.close(.closeBrace, outside)
    }

    /// Writes a string.
    public mutating func member(_ name: String, _ value: String) {
        buffer.begin(name)
        buffer.appendQuoted(value)
    }

    /// Writes a whole number.
    public mutating func member(_ name: String, _ value: Int64) {
        buffer.begin(name)
        buffer.append(value)
    }

    /// Writes a whole number.
    public mutating func member(_ name: String, _ value: Int) { member(name, Int64(value)) }

    /// Writes a truth value.
    public mutating func member(_ name: String, _ value: Bool) {
        buffer.begin(name)
        buffer.append(value)
    }

    /// Writes any value, as loosely as this object is set.
    @_disfavoredOverload
    public mutating func member(_ name: String, _ value: JSONValue) {
        buffer.begin(name)
        buffer.append(value, .pretty)
    }

    /// Writes `null`.
    public mutating func null(_ name: String) {
        buffer.begin(name)
        buffer.appendNull()
    }

    /// Writes all members of `object` among the others.
    public mutating func members(_ object: JSONObject) {
        for member in object.members {
            buffer.begin(member.name)
            buffer.append(member.value, .pretty)
        }
    }

    /// Writes an object, in `layout` or tighter.
    public mutating func object<Failure: Error>(
        _ name: String, _ layout: JSONLayout = .pretty, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.begin(name)
        try JSONObjectWriter.write(to: &buffer, layout, body)
    }

    /// Writes an array, in `layout` or tighter.
    public mutating func array<Failure: Error>(
        _ name: String, _ layout: JSONLayout = .pretty, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.begin(name)
        try JSONArrayWriter.write(to: &buffer, layout, body)
    }
}
