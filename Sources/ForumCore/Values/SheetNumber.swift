/// The number of a person on a printed list, with two letters that say aloud when it is not theirs.
///
/// The number is the person's for good. The first letter is that of the number's remainder by 23, as on Spanish identity cards (Real Decreto
/// 1553/2005 uses the same table): a mistyped digit or two swapped ones would change it. The second is drawn from the person's identifier: it
/// tells two apart to whom consoles that were apart gave one number.
public struct SheetNumber: Hashable, Sendable, CustomStringConvertible {
    /// No list is longer.
    public static let highest = 10_000_000

    /// The number as it is recorded with somebody new; nil beyond the highest: such people get that of their place on the list.
    static func recorded(_ number: Int?) -> Int? { number.flatMap { (1...highest).contains($0) ? $0 : nil } }

    /// From 1.
    public let number: Int
    /// The letter of the person; nil where it was not typed.
    public let personLetter: Character?
    /// At least the letter of the number was typed, so that a wrong digit would have been noticed.
    public let isChecked: Bool

    public init(_ person: Person) {
        isChecked = true
        number = person.number
        personLetter = Self.letter(of: person.id)
    }

    private init(number: Int, personLetter: Character?, isChecked: Bool) {
        self.isChecked = isChecked
        self.number = number
        self.personLetter = personLetter
    }

    private static let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE")

    /// The letter of the number.
    public var letter: Character { Self.letters[number % 23] }

    /// FNV-1a of the identifier (Fowler, Noll, Vo), as it is the same on every computer.
    private static func letter(of id: PersonID) -> Character {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return letters[Int((hash >> 32) % 23)]
    }

    /// As it is printed: "117 KT".
    public var description: String { "\(number) \(letter)\(personLetter.map { String($0) } ?? "")" }

    /// What was typed from a sheet.
    public enum Typed: Hashable, Sendable {
        case number(SheetNumber)
        /// The letter is another's: a digit is wrong.
        case wrongLetter
        case unreadable
    }

    /// Reads "117", "117k" or "117 KT".
    public static func read(_ text: String) -> Typed {
        let typed = text.filter { !$0.isWhitespace }.uppercased()
        let digits = typed.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...highest).contains(number) else { return .unreadable }
        let rest = Array(typed.dropFirst(digits.count))
        guard rest.count <= 2, rest.allSatisfy({ $0.isLetter }) else { return .unreadable }
        let sheet = SheetNumber(number: number, personLetter: rest.count == 2 ? rest[1] : nil, isChecked: !rest.isEmpty)
        return rest.isEmpty || rest[0] == sheet.letter ? .number(sheet) : .wrongLetter
    }

    /// Whom a sheet means by this.
    public enum Meaning: Sendable {
        case person(Person)
        /// Several have the number, and the letters typed don't tell them apart.
        case several([Person])
        /// The number is another's than whose sheet this was typed from.
        case another
        case nobody

        /// All who may be meant.
        public var people: [Person] {
            switch self {
            case .person(let person): [person]
            case .several(let people): people
            case .another, .nobody: []
            }
        }
    }

    /// The person whose number it is. O(1).
    public func meaning(in people: People) -> Meaning {
        let numbered = people.numbered(number).filter { !$0.isRemoved }
        guard !numbered.isEmpty else { return .nobody }
        // A list printed before consoles that were apart heard of each other has the letter of the identifier that one of them gave.
        let meant =
            personLetter.map { letter in
                numbered.filter { people.identifiers(of: $0, numbered: number).contains { Self.letter(of: $0) == letter } }
            } ?? numbered
        guard let first = meant.first else { return .another }
        return meant.count == 1 ? .person(first) : .several(meant)
    }
}
