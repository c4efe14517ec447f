import ForumTestSupport
import Foundation
import StrictJSON
import Testing

@testable import ForumCore

@Suite struct NaturalTests {
    /// Words that make carries, borrows and wrong guesses of a quotient's digit.
    static func awkward(_ words: Int, using generator: inout SeededGenerator) -> Natural {
        let kinds: [UInt] = [0, 0, 1, .max, .max, .max - 1, 1 << 63, 1 << 63 - 1]
        return Natural(
            normalizing: (0..<words).map { _ in
                Bool.random(using: &generator)
                    ? kinds.randomElement(using: &generator) ?? 0 : UInt.random(in: .min ... .max, using: &generator)
            })
    }

    @Test func divisionUndoesMultiplication() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<3_000 {
            let number = Self.awkward(Int.random(in: 0...7, using: &generator), using: &generator)
            let divisor = Self.awkward(Int.random(in: 1...4, using: &generator), using: &generator)
            guard !divisor.isZero else { continue }
            let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
            #expect(remainder < divisor)
            #expect(quotient * divisor + remainder == number)
            #expect((number * divisor).quotientAndRemainder(dividingBy: divisor).quotient == number)
            if let word = divisor.asUInt { #expect(number.remainder(by: word) == remainder.asUInt) }
        }
    }

    @Test func sumsAndDifferencesUndoEachOther() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2_000 {
            let first = Self.awkward(Int.random(in: 0...6, using: &generator), using: &generator)
            let second = Self.awkward(Int.random(in: 0...6, using: &generator), using: &generator)
            #expect((first + second) - second == first)
            #expect(first + second == second + first)
            #expect(first * second == second * first)
            #expect((first - second).isZero == (first <= second))
            #expect(Natural(decimal: first.description) == first)
        }
    }

    /// Digit by digit as on paper.
    @Test func productsAreThoseOnPaper() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let first = Self.awkward(Int.random(in: 1...4, using: &generator), using: &generator)
            let second = Self.awkward(Int.random(in: 1...4, using: &generator), using: &generator)
            #expect((first * second).description == Self.paperProduct(first.description, second.description))
        }
    }

    private static func paperProduct(_ first: String, _ second: String) -> String {
        let (left, right) = (Array(first.utf8.reversed()), Array(second.utf8.reversed()))
        var digits = [Int](repeating: 0, count: left.count + right.count)
        for (low, one) in left.enumerated() {
            for (high, other) in right.enumerated() { digits[low + high] += Int(one - 48) * Int(other - 48) }
        }
        for place in digits.indices.dropLast() {
            digits[place + 1] += digits[place] / 10
            digits[place] %= 10
        }
        let text = String(String.UnicodeScalarView(digits.reversed().compactMap { Unicode.Scalar(48 + $0) })).drop { $0 == "0" }
        return text.isEmpty ? "0" : String(text)
    }

    @Test func readsDigitsAndNothingElse() {
        #expect(Natural(decimal: "0") == .zero)
        #expect(Natural(decimal: "00018446744073709551616")?.description == "18446744073709551616")
        for text in ["", "-1", "+1", "1.0", "1e3", " 1", "٣", "0x1"] { #expect(Natural(decimal: text) == nil) }
        #expect(Natural(exactly: -1) == nil)
        #expect(Natural(exactly: UInt64.max)?.bitWidth == 64)
        #expect(Natural.zero.bitWidth == 0)
    }

    @Test func agreesWithPython() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent("Fixtures/voting/fractions.json")))
        let cases = try JSONValue(parsing: bytes).object().array("cases").map { try $0.object() }
        #expect(cases.count == 160)
        for each in cases {
            func naturals(_ name: String) throws -> [Natural] {
                try each.array(name).map { try #require(Natural(decimal: try $0.string())) }
            }
            let (a, b) = (try naturals("a"), try naturals("b"))
            let first = try #require(Fraction(a[0], over: a[1]))
            let second = try #require(Fraction(b[0], over: b[1]))
            #expect(try first.description == each.string("reduced"))
            #expect(try (first + second).description == each.string("sum"))
            #expect(try (first - second).description == each.string("difference"))
            #expect(try (first * second).description == each.string("product"))
            #expect(try (first < second) == each.bool("less"))
            let product = a[0] * a[1]
            let division = product.quotientAndRemainder(dividingBy: b[1])
            #expect(try division.quotient.description == each.string("quotient"))
            #expect(try division.remainder.description == each.string("remainder"))
            #expect(try Natural.greatestCommonDivisor(product, b[0]).description == each.string("gcd"))
            #expect(try Int64(product.bitWidth) == each.integer("bits"))
        }
    }

    @Test func aFractionOverZeroIsNone() {
        #expect(Fraction(.one, over: .zero) == nil)
        #expect(Fraction(.zero, over: Natural(7)) == .zero)
    }
}
