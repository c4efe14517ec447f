/// The number of a person on a printed list: their place, and a letter that a mistyped digit or two swapped ones would change.
///
/// The letter is that of the remainder by 23, as on Spanish identity cards (Real Decreto 1553/2005 uses the same table).
public struct SheetNumber: Hashable, Sendable, CustomStringConvertible {
    /// The place on the list of people, from 0.
    public let place: Int

    public init(place: Int) { self.place = place }

    private static let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE")

    public var number: Int { place + 1 }
    public var letter: Character { Self.letters[number % 23] }

    /// The number as it is printed: "117 K".
    public var description: String { "\(number) \(letter)" }

    /// What was typed from a sheet.
    public enum Typed: Hashable, Sendable {
        case number(SheetNumber)
        /// The letter is another's: a digit is wrong.
        case wrongLetter
        case unreadable
    }

    /// Reads "117", "117k" or "117 K".
    public static func read(_ text: String) -> Typed {
        let typed = text.filter { !$0.isWhitespace }.uppercased()
        let digits = typed.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...1_000_000).contains(number) else { return .unreadable }
        let sheet = SheetNumber(place: number - 1)
        switch typed.dropFirst(digits.count) {
        case "": return .number(sheet)
        case let rest where rest.count == 1: return rest.first == sheet.letter ? .number(sheet) : .wrongLetter
        default: return .unreadable
        }
    }
}
