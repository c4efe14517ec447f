import ForumCore

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Picks an element, the first ones more often: the square of a uniform number falls off about as name frequencies do.
    mutating func pick(_ list: [String]) -> String {
        let uniform = Double.random(in: 0..<1, using: &self)
        return list[Int(uniform * uniform * Double(list.count))]
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }
}

/// People who could have registered, the same ones from the same seed.
enum Crowd {
    static func make(_ count: Int, seed: UInt64) -> [SearchableEntry] {
        var random = SeededRandom(seed: seed)
        let people = (0..<count).map { number in person(number, &random) }
        return people.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    }

    private static func key(_ person: SearchableEntry) -> [String] {
        [Folding.fold(person.family), Folding.fold(person.given), person.email]
    }

    private static func person(_ number: Int, _ random: inout SeededRandom) -> SearchableEntry {
        let given = random.chance(12) ? random.pick(NameLists.compound) : random.pick(NameLists.given)
        let family = familyName(&random)
        let local = (Folding.words(given) + ["."] + Folding.words(family)).joined()
        let email = random.chance(80) ? "\(local)\(random.chance(40) ? String(number % 100) : "")@\(random.pick(NameLists.domains))" : ""
        return SearchableEntry(
            given: given, family: family, email: email, organisation: random.chance(60) ? random.pick(NameLists.organisations) : "",
            codes: ["T\(100_000 + number)"])
    }

    private static func familyName(_ random: inout SeededRandom) -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<35: return random.pick(NameLists.family)
        case 35..<40: return random.pick(NameLists.particled)
        case 40..<44: return random.pick(NameLists.family) + "-" + random.pick(NameLists.family)
        default:
            let lists = [NameLists.heads, NameLists.middles, NameLists.tails]
            return lists.map { $0[Int.random(in: 0..<$0.count, using: &random)] }.joined()
        }
    }
}

/// How somebody types a name.
struct Typing {
    let isFamilyFirst: Bool
    let hasTypo: Bool

    static let all = [false, true].flatMap { typo in [false, true].map { Typing(isFamilyFirst: $0, hasTypo: typo) } }

    var title: String { (isFamilyFirst ? "family first" : "given first") + (hasTypo ? ", one typo" : "") }

    /// Returns the whole name in lower case, accents as written; the typo, if any, stands in the first name of four letters or more.
    func text(_ person: SearchableEntry, _ random: inout SeededRandom) -> String {
        var names = [person.given, person.family].map { Array($0.lowercased()) }
        if isFamilyFirst { names.reverse() }
        if hasTypo, let name = names.firstIndex(where: { $0.count >= 4 }) {
            names[name] = Self.mistyped(names[name], &random)
        }
        return names.map { String($0) }.joined(separator: " ")
    }

    private static func mistyped(_ name: [Character], _ random: inout SeededRandom) -> [Character] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let wrong = letters[Int.random(in: 0..<26, using: &random)]
        var typed = name
        let place = Int.random(in: 0..<name.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: typed.remove(at: place)
        case 1: typed.insert(wrong, at: place)
        case 2: typed[place] = wrong
        default: typed.swapAt(max(0, place - 1), max(1, place))
        }
        return typed
    }
}
