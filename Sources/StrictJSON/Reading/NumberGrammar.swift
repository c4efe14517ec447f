/// The grammar of numbers (RFC 8259, section 6).
enum NumberGrammar {
    struct Match {
        let end: Int
        /// Without fraction and exponent.
        let isWhole: Bool
    }

    /// Matches the longest number from `start` on.
    ///
    /// - Returns: the match, or the offset at which the number breaks off.
    @inline(__always)
    static func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Result<Match, Break> {
        var at = start
        if at < bytes.count, bytes[at] == .minus { at &+= 1 }
        let first = at
        guard digits(bytes, &at) else { return .failure(Break(offset: at)) }
        guard bytes[first] != .zero || at == first &+ 1 else { return .failure(Break(offset: first)) }
        var isWhole = true
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            isWhole = false
            at &+= 1
            guard digits(bytes, &at) else { return .failure(Break(offset: at)) }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            at &+= 1
            if at < bytes.count, bytes[at] == .minus || bytes[at] == UInt8(ascii: "+") { at &+= 1 }
            guard digits(bytes, &at) else { return .failure(Break(offset: at)) }
        }
        return .success(Match(end: at, isWhole: isWhole))
    }

    struct Break: Error {
        let offset: Int
    }

    /// Moves `at` past digits and returns whether there was one.
    @inline(__always)
    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
        let start = at
        while at < bytes.count, bytes[at] &- .zero <= 9 { at &+= 1 }
        return at > start
    }

    /// The value of a whole number, or nil beyond 64 bits and for `-0`, which an integer cannot tell from `0`.
    @inline(__always)
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        let isNegative = bytes[range.lowerBound] == .minus
        var at = isNegative ? range.lowerBound &+ 1 : range.lowerBound
        if isNegative, bytes[at] == .zero { return nil }
        var value: Int64 = 0
        if range.count < 19 {
            while at < range.upperBound {
                value = value &* 10 &+ Int64(bytes[at] &- .zero)
                at &+= 1
            }
            return isNegative ? 0 &- value : value
        }
        // Downwards, because the least integer has no positive counterpart.
        while at < range.upperBound {
            let (tenfold, overflowsTenfold) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = tenfold.subtractingReportingOverflow(Int64(bytes[at] &- .zero))
            guard !overflowsTenfold, !overflows else { return nil }
            value = sum
            at &+= 1
        }
        if isNegative { return value }
        return value == .min ? nil : 0 &- value
    }

    /// Returns whether all of `text` is one number.
    static func accepts(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard case .success(let match) = match(bytes, from: 0) else { return false }
            return match.end == bytes.count
        }
    }
}
