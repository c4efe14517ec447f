extension JSONReader {
    /// Skips the next value, checked as strictly as if it were read. Does not recurse.
    public mutating func skipValue() throws(JSONError) {
        let outermost = skipped.count
        var isFirst = try skipHead()
        while skipped.count > outermost {
            let mark = skipped[skipped.count &- 1]
            let hasNext = mark < 0 ? try nextElement(isFirst) : try nextName(isFirst, mark) != nil
            if hasNext {
                isFirst = try skipHead()
            } else {
                if mark >= 0 { ledger.close(mark) }
                skipped.removeLast()
                ascend(place)
                isFirst = false
            }
        }
    }

    /// Skips a scalar and returns false, or opens a container and returns true.
    @inline(__always)
    private mutating func skipHead() throws(JSONError) -> Bool {
        let byte = try peek()
        switch byte {
        case .quote: _ = try scanString()
        case .openBrace:
            _ = try descend()
            skipped.append(ledger.open())
            return true
        case .openBracket:
            _ = try descend()
            skipped.append(-1)
            return true
        case .minus, .zero ... .nine: place = try matchNumber().end
        case UInt8(ascii: "t"): try pass("true")
        case UInt8(ascii: "f"): try pass("false")
        case UInt8(ascii: "n"): try pass("null")
        default: throw refuse(.unexpectedByte(byte), at: place)
        }
        isValueDue = false
        return false
    }
}
