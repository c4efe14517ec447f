/// A fraction that is not negative, in lowest terms.
public struct Fraction: Hashable, Sendable {
    public let numerator: Natural
    /// Never zero; one for a whole number.
    public let denominator: Natural

    public static let zero = Fraction(.zero)
    public static let one = Fraction(.one)

    public init(_ whole: Natural) {
        numerator = whole
        denominator = .one
    }

    /// Reduces `numerator` / `denominator`; nil for a denominator of zero.
    public init?(_ numerator: Natural, over denominator: Natural) {
        guard !denominator.isZero else { return nil }
        self.init(reducing: numerator, denominator)
    }

    /// As `init(_:over:)` where the denominator is known not to be zero.
    init(reducing numerator: Natural, _ denominator: Natural) {
        let divisor = Natural.greatestCommonDivisor(numerator, denominator)
        if divisor == .one {
            self.numerator = numerator
            self.denominator = denominator
        } else {
            self.numerator = numerator.quotientAndRemainder(dividingBy: divisor).quotient
            self.denominator = denominator.quotientAndRemainder(dividingBy: divisor).quotient
        }
    }
}

extension Fraction {
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
    }

    /// The difference, or zero where `right` is the greater.
    public static func - (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator)
    }

    public static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(reducing: left.numerator * right.numerator, left.denominator * right.denominator)
    }
}

extension Fraction: Comparable {
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction: CustomStringConvertible {
    /// "11/32", or "3" for a whole number.
    public var description: String {
        denominator == .one ? numerator.description : "\(numerator)/\(denominator)"
    }
}
