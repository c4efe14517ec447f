extension JSONReader {
    /// Reads an object, member by member.
    ///
    /// - Parameter each: reads the value of the member; one that it leaves unread is skipped.
    /// - Throws: `JSONError`, or what `each` throws.
    public mutating func readObject(_ each: (inout JSONReader, JSONName) throws -> Void) throws {
        guard try peek() == .openBrace else { throw mismatch(.object) }
        let start = try descend()
        let mark = ledger.open()
        var isFirst = true
        while let name = try nextName(isFirst, mark) {
            isFirst = false
            try each(&self, name)
            if isValueDue { try skipValue() }
        }
        ledger.close(mark)
        ascend(start)
    }

    /// Reads an array, element by element.
    ///
    /// - Parameter each: reads the element; one that it leaves unread is skipped.
    /// - Throws: `JSONError`, or what `each` throws.
    public mutating func readArray(_ each: (inout JSONReader) throws -> Void) throws {
        guard try peek() == .openBracket else { throw mismatch(.array) }
        let start = try descend()
        var isFirst = true
        while try nextElement(isFirst) {
            isFirst = false
            try each(&self)
            if isValueDue { try skipValue() }
        }
        ascend(start)
    }

    /// Moves to the next member's value and returns the member's name, or nil past the object's end.
    @inline(__always)
    mutating func nextName(_ isFirst: Bool, _ mark: Int) throws(JSONError) -> JSONName? {
        guard try next(isFirst, .closeBrace) else { return nil }
        guard place < bytes.count else { throw refuse(.unexpectedEnd, at: place) }
        guard bytes[place] == .quote else { throw refuse(.unexpectedByte(bytes[place]), at: place) }
        let start = place
        let name = name(of: try scanString())
        guard ledger.insert(name, mark) else { throw refuse(.duplicateName(name.text), at: start) }
        skipSpace()
        guard place < bytes.count else { throw refuse(.unexpectedEnd, at: place) }
        guard bytes[place] == .colon else { throw refuse(.unexpectedByte(bytes[place]), at: place) }
        place &+= 1
        isValueDue = true
        return name
    }

    /// Moves to the next element and returns true, or past the array's end and returns false.
    @inline(__always)
    mutating func nextElement(_ isFirst: Bool) throws(JSONError) -> Bool {
        guard try next(isFirst, .closeBracket) else { return false }
        isValueDue = true
        return true
    }

    /// Moves past a comma, or past nothing before the first, to what follows; returns false past the `close`.
    @inline(__always)
    private mutating func next(_ isFirst: Bool, _ close: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard place < bytes.count else { throw refuse(.unexpectedEnd, at: place) }
        if bytes[place] == close {
            place &+= 1
            return false
        }
        if !isFirst {
            guard bytes[place] == .comma else { throw refuse(.unexpectedByte(bytes[place]), at: place) }
            place &+= 1
            skipSpace()
        }
        return true
    }
}
