import ForumCore

/// A person on a printed page.
struct PaperEntry {
    let person: Person
    let number: SheetNumber
    /// Folded words to sort by: family name without a leading « de », then given name.
    let key: String

    /// The letter of the alphabet it stands under; nil for names in other scripts.
    var letter: Character? {
        guard let first = key.first, first.isASCII, first.isLetter else { return nil }
        return Character(first.uppercased())
    }

    /// The family name in capitals first, as lists are read: "LE GOFF Anne-Cécile".
    var name: String {
        let known = person.registration
        return [known.family.uppercased(), known.given].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension People {
    /// The people who may stand at the door or are in, by name. O(n log n).
    var paperEntries: [PaperEntry] {
        var entries: [PaperEntry] = []
        for person in all where person.hasArrived || person.isAwaited || person.isWaiting {
            entries.append(PaperEntry(person: person, number: SheetNumber(person), key: Self.key(person.registration)))
        }
        let latin = entries.filter { $0.letter != nil }.sorted { ($0.key, $0.number.number) < ($1.key, $1.number.number) }
        return latin + entries.filter { $0.letter == nil }.sorted { ($0.key, $0.number.number) < ($1.key, $1.number.number) }
    }

    private static func key(_ known: Registration) -> String {
        var words = Folding.words(known.family)
        if words.count > 1, ["de", "d"].contains(words[0]) { words.removeFirst() }
        return (words + Folding.words(known.given)).joined(separator: " ")
    }
}
