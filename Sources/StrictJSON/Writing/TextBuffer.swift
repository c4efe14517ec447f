/// The text as it grows, with the white space and the punctuation between values.
struct TextBuffer {
    var bytes: [UInt8] = []
    private var layout = JSONLayout.pretty
    private var depth = 0
    private var isEmpty = true

    /// What to come back to when a container closes.
    struct Outside {
        fileprivate let layout: JSONLayout
    }

    mutating func open(_ bracket: UInt8, _ layout: JSONLayout) -> Outside {
        let outside = Outside(layout: self.layout)
        self.layout = min(self.layout, layout)
        bytes.append(bracket)
        depth &+= 1
        isEmpty = true
        return outside
    }

    mutating func close(_ bracket: UInt8, _ outside: Outside) {
        depth &-= 1
        if layout == .pretty, !isEmpty { breakLine() }
        bytes.append(bracket)
        layout = outside.layout
        isEmpty = false
    }

    /// Sets what stands before an element or a member's name.
    @inline(__always) mutating func separate() {
        if !isEmpty {
            bytes.append(.comma)
            if layout == .inline { bytes.append(.space) }
        }
        isEmpty = false
        if layout == .pretty { breakLine() }
    }

    /// Sets a member's name and what stands before and after it.
    @inline(__always) mutating func begin(_ name: String) {
        separate()
        appendQuoted(name)
        bytes.append(.colon)
        if layout != .compact { bytes.append(.space) }
    }

    private mutating func breakLine() {
        bytes.append(.newline)
        for _ in 0..<2 &* depth { bytes.append(.space) }
    }
}

extension TextBuffer {
    mutating func append(_ value: Bool) { append(value ? "true" : "false") }

    mutating func appendNull() { append("null") }

    mutating func append(_ integer: Int64) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = integer.magnitude
            repeat {
                start &-= 1
                digits[start] = .zero &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if integer < 0 {
                start &-= 1
                digits[start] = .minus
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// Appends any value; objects and arrays in `layout`.
    mutating func append(_ value: JSONValue, _ layout: JSONLayout) {
        switch value {
        case .null: appendNull()
        case .bool(let bool): append(bool)
        case .integer(let integer): append(integer)
        // Text that is no number stays readable as a string: what is written is always JSON.
        case .number(let number): NumberGrammar.accepts(number) ? bytes.append(contentsOf: number.utf8) : appendQuoted(number)
        case .string(let string): appendQuoted(string)
        case .array(let elements):
            let outside = open(.openBracket, layout)
            for element in elements {
                separate()
                append(element, layout)
            }
            close(.closeBracket, outside)
        case .object(let object):
            let outside = open(.openBrace, layout)
            for member in object.members {
                begin(member.name)
                append(member.value, layout)
            }
            close(.closeBrace, outside)
        }
    }

    private mutating func append(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
