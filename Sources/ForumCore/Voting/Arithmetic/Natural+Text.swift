extension Natural: CustomStringConvertible {
    /// The greatest power of ten below 2⁶⁴.
    private static let chunk: UInt = 10_000_000_000_000_000_000
    private static let chunkDigits = 19

    /// Reads decimal digits `0`…`9` and nothing else; nil for anything else, and for no digit at all.
    public init?(decimal text: some StringProtocol) {
        guard !text.isEmpty else { return nil }
        var value = Natural.zero
        var pending: UInt = 0
        var scale: UInt = 1
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            pending = pending * 10 + UInt(byte - 0x30)
            scale *= 10
            if scale == Self.chunk {
                value = value.multiplied(by: scale) + Natural(pending)
                (pending, scale) = (0, 1)
            }
        }
        self = value.multiplied(by: scale) + Natural(pending)
    }

    /// Decimal digits. O(words × words).
    public var description: String {
        var chunks: [String] = []
        var rest = self
        repeat {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: Self.chunk)
            let digits = String(remainder)
            chunks.append(quotient.isZero ? digits : String(repeating: "0", count: Self.chunkDigits - digits.utf8.count) + digits)
            rest = quotient
        } while !rest.isZero
        return chunks.reversed().joined()
    }
}
