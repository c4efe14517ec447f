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

    public mutating func element(_ value: String) {
        buffer.separate()
        buffer.appendQuoted(value)
    }

    public mutating func element(_ value: Int64) {
        buffer.separate()
        buffer.append(value)
    }

    public mutating func element(_ value: Int) { element(Int64(value)) }

    public mutating func element(_ value: Bool) {
        buffer.separate()
        buffer.append(value)
    }

    @_disfavoredOverload
    public mutating func element(_ value: JSONValue) {
        buffer.separate()
        buffer.append(value, .pretty)
    }

    public mutating func null() {
        buffer.separate()
        buffer.appendNull()
    }

    public mutating func object<Failure: Error>(
        _ layout: JSONLayout = .pretty, _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.separate()
        try JSONObjectWriter.write(to: &buffer, layout, body)
    }

    public mutating func array<Failure: Error>(
        _ layout: JSONLayout = .pretty, _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.separate()
        try JSONArrayWriter.write(to: &buffer, layout, body)
    }
}
