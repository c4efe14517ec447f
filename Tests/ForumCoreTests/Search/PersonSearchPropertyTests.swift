import Testing

@testable import ForumCore

@Suite struct PersonSearchPropertyTests {
    private static let given = [
        "Anne", "Anne-Cécile", "Jean", "Jean-Baptiste", "Jeanne", "Marie", "Marie-Noëlle", "Mathieu", "Matthieu", "Li", "Yo", "Philippe",
        "Æsa",
        "Ольга", "小龙", "Théo", "Élan", "Annan", "", "José María de las Mercedes del Pilar",
    ]
    private static let family = [
        "Le Goff", "Legoff", "Goff", "Lefèvre", "Lefebvre", "Le Fèvre", "de La Rochefoucauld", "Martin", "Martin-Dubois", "Marin", "d’Arc",
        "Arc",
        "Darc", "Li", "李", "O'Brien", "van der Anne", "Ann", "Gauthier", "Gautier", "", "Strauß", "Ёлкин", "Jeanjean",
    ]
    private static let organisations = ["", "Mairie de Paris", "Regards Citoyens", "Anne & Co", "Ministère de la Mer", "—"]

    private static func entry(_ random: inout SeededRandom) -> SearchableEntry {
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        let given = pick(given)
        let family = pick(family)
        let local = Folding.words(given + " " + family).joined(separator: pick([".", "-", "", "_"]))
        return SearchableEntry(
            given: given, family: family, email: pick(["", local + "@mairie.fr", local + "@free.fr", "contact@anne.org", local]),
            organisation: pick(organisations), codes: Bool.random(using: &random) ? ["T\(Int.random(in: 0..<20, using: &random))"] : [])
    }

    /// A query somebody could type about some entry: parts of its fields, with errors now and then.
    private static func query(_ entry: SearchableEntry, _ random: inout SeededRandom) -> String {
        var chunks: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let fields = [entry.given, entry.family, entry.given, entry.family, entry.organisation, entry.email]
            var letters = Array(fields[Int.random(in: 0..<fields.count, using: &random)])
            let parts = letters.indices.filter { $0 == 0 || !letters[$0 - 1].isLetter }
            if let from = parts.randomElement(using: &random) { letters.removeFirst(from) }
            letters = Array(letters.prefix(Int.random(in: 1...14, using: &random)))
            if letters.count > 1, Int.random(in: 0..<3, using: &random) == 0 {
                let place = Int.random(in: 0..<letters.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: letters.remove(at: place)
                case 1: letters.insert("abelnr".randomElement(using: &random)!, at: place)
                case 2: letters[place] = "abelnr".randomElement(using: &random)!
                default: letters.swapAt(place, max(0, place - 1))
                }
            }
            if Bool.random(using: &random) { letters.removeAll { !$0.isLetter && $0 != "@" } }
            chunks.append(String(letters))
        }
        if Int.random(in: 0..<6, using: &random) == 0 { chunks = [["jbr", "alg", "T7", "ma", "jm", "lr"].randomElement(using: &random)!] }
        let text = chunks.joined(separator: [" ", "", "-"].randomElement(using: &random)!)
        return Bool.random(using: &random) ? text.uppercased() : text
    }

    private func check(_ index: inout PersonSearchIndex, _ plain: PlainSearch, _ text: String) {
        let hasArrived: (Int) -> Bool = { $0 % 3 == 1 }
        let expected = plain.search(text, hasArrived: hasArrived)
        let results = index.search(text, limit: .max, hasArrived: hasArrived)
        #expect(results.hits.map { PlainSearch.Found(id: $0.id, quality: $0.quality) } == expected, "\(text)")
        #expect(results.total == expected.count)
        #expect(results.certain == expected.count { !$0.quality.isGuess })
        let few = index.search(text, limit: 3, hasArrived: hasArrived)
        #expect(few.hits.map(\.id) == expected.prefix(3).map(\.id), "\(text)")
    }

    /// Types queries letter by letter, so that narrowing is held against the plain search as well, while entries come, change and go.
    @Test(arguments: 0..<12)
    func agreesWithThePlainSearch(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var plain = PlainSearch(entries: (0..<30).map { _ in Self.entry(&random) })
        var index = PersonSearchIndex(plain.entries.compactMap { $0 })
        for _ in 0..<8 {
            let text = Self.query(Self.entry(&random), &random)
            for length in 0...text.count {
                check(&index, plain, String(text.prefix(length)))
            }
            check(&index, plain, String(text.dropLast(2)))
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let entry = Self.entry(&random)
                #expect(index.append(entry) == plain.entries.count)
                plain.entries.append(entry)
            case 1:
                let id = Int.random(in: 0..<plain.entries.count, using: &random)
                plain.entries[id] = Self.entry(&random)
                index.replace(id, with: plain.entries[id]!)
            default:
                let id = Int.random(in: 0..<plain.entries.count, using: &random)
                plain.entries[id] = nil
                index.remove(id)
            }
            check(&index, plain, text)
        }
        #expect(index.count == plain.entries.count { $0 != nil })
    }

    /// A list long enough for its columns to be built side by side is the same index as one that grew entry by entry.
    @Test func aLongListIsIndexedAsOneThatGrew() {
        var random = SeededRandom(seed: 8)
        let entries = (0..<4_500).map { _ in Self.entry(&random) }
        var built = PersonSearchIndex(entries)
        var grown = PersonSearchIndex()
        for entry in entries { grown.append(entry) }
        #expect(built.count == grown.count)
        for _ in 0..<60 {
            let text = Self.query(entries[Int.random(in: 0..<entries.count, using: &random)], &random)
            let (left, right) = (built.search(text, limit: 50), grown.search(text, limit: 50))
            #expect(left.hits == right.hits && left.total == right.total, "\(text)")
        }
        #expect(built.search("", limit: 50).hits == grown.search("", limit: 50).hits)
        built.remove(4_400)
        grown.remove(4_400)
        #expect(built.search("a", limit: .max).hits.map(\.id) == grown.search("a", limit: .max).hits.map(\.id))
    }

    @Test func everybodyIsFoundByAnyBeginning() {
        var random = SeededRandom(seed: 3)
        let entries = (0..<40).map { _ in Self.entry(&random) }
        var index = PersonSearchIndex(entries)
        for (id, entry) in entries.enumerated() {
            for name in [entry.given, entry.family] where name.count >= 2 {
                for length in 2...name.count {
                    let typed = String(name.prefix(length))
                    for text in [typed, Folding.fold(typed), Folding.joined(typed), typed.uppercased()] {
                        #expect(index.search(text, limit: .max).hits.contains { $0.id == id }, "\(text) for \(name)")
                    }
                }
            }
        }
    }

    /// Whatever is highlighted lies in its field and ascends.
    @Test func highlightsStayInTheirFields() {
        var random = SeededRandom(seed: 5)
        let entries = (0..<40).map { _ in Self.entry(&random) }
        var index = PersonSearchIndex(entries)
        for _ in 0..<120 {
            let text = Self.query(entries[Int.random(in: 0..<40, using: &random)], &random)
            for hit in index.search(text, limit: .max).hits {
                let entry = entries[hit.id]
                let fields = [
                    (entry.given, hit.highlights.given), (entry.family, hit.highlights.family),
                    (entry.organisation, hit.highlights.organisation), (entry.email, hit.highlights.email),
                ]
                for (field, ranges) in fields {
                    #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= field.count }, "\(text)")
                    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(text)")
                }
                let isMarked = fields.contains { !$0.1.isEmpty }
                #expect(isMarked == (!SearchQuery(text).words.isEmpty && hit.quality != .ticketCode), "\(text) \(entry)")
            }
        }
    }
}
