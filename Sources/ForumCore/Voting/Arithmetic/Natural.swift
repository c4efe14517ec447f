/// A whole number without upper limit, zero included.
///
/// Prices and loads of proportional methods multiply one denominator by another at every seat: thirty seats and a hundred thousand ballots
/// need some five hundred bits. Schoolbook algorithms are the quick ones at that size.
public struct Natural: Hashable, Sendable {
    /// The digits in base 2⁶⁴, least significant first, the last one not zero; none for zero.
    var words: [UInt]

    public static let zero = Natural(0)
    public static let one = Natural(1)

    public init(_ value: UInt) { words = value == 0 ? [] : [value] }

    /// Takes any built-in integer; nil for a negative one.
    public init?(exactly value: some BinaryInteger) {
        guard value >= 0 else { return nil }
        self.init(normalizing: Array(value.words))
    }

    /// Drops leading zeros of `words`.
    init(normalizing words: [UInt]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    public var isZero: Bool { words.isEmpty }

    /// The number of binary digits, 0 for zero.
    public var bitWidth: Int {
        guard let top = words.last else { return 0 }
        return words.count * UInt.bitWidth - top.leadingZeroBitCount
    }

    /// The number in 64 bits, or nil where it does not fit.
    public var asUInt: UInt? {
        switch words.count {
        case 0: 0
        case 1: words[0]
        default: nil
        }
    }
}

extension Natural: Comparable {
    public static func < (left: Natural, right: Natural) -> Bool {
        guard left.words.count == right.words.count else { return left.words.count < right.words.count }
        var place = left.words.count
        while place > 0 {
            place -= 1
            if left.words[place] != right.words[place] { return left.words[place] < right.words[place] }
        }
        return false
    }
}
