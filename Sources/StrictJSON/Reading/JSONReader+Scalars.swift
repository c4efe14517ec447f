extension JSONReader {
    /// Reads a whole number of 64 bits.
    ///
    /// - Throws: `notAnInteger` for a fraction, an exponent (`1.0` and `1e2` as well), a number beyond 64 bits and `-0`.
    public mutating func readInteger() throws(JSONError) -> Int64 {
        let byte = try peek()
        guard byte == .minus || byte &- .zero <= 9 else { throw mismatch(.number) }
        let match = try matchNumber()
        guard match.isWhole, let integer = NumberGrammar.integer(bytes, place..<match.end) else { throw error(.notAnInteger) }
        place = match.end
        isValueDue = false
        return integer
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        switch try peek() {
        case UInt8(ascii: "t"):
            try pass("true")
            return true
        case UInt8(ascii: "f"):
            try pass("false")
            return false
        default: throw mismatch(.bool)
        }
    }

    /// Reads `null`.
    public mutating func readNull() throws(JSONError) {
        guard try peek() == UInt8(ascii: "n") else { throw mismatch(.null) }
        try pass("null")
    }

    @inline(__always) mutating func matchNumber() throws(JSONError) -> NumberGrammar.Match {
        switch NumberGrammar.match(bytes, from: place) {
        case .success(let match): return match
        case .failure(let stop): throw refuse(stop.offset < bytes.count ? .invalidNumber : .unexpectedEnd, at: stop.offset)
        }
    }

    /// Moves past one of the three literal names.
    @inline(__always) mutating func pass(_ literal: StaticString) throws(JSONError) {
        for index in 0..<literal.utf8CodeUnitCount {
            let at = place &+ index
            guard at < bytes.count else { throw refuse(.unexpectedEnd, at: at) }
            guard bytes[at] == literal.utf8Start[index] else { throw refuse(.unexpectedByte(bytes[at]), at: at) }
        }
        place &+= literal.utf8CodeUnitCount
        isValueDue = false
    }
}
