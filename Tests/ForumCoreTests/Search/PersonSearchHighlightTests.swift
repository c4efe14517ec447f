import Testing

@testable import ForumCore

@Suite struct PersonSearchHighlightTests {
    private static let people: [SearchableEntry] = [
        .init(
            given: "Anne-Cécile", family: "Le Goff", email: "A-C.LeGoff@Mairie-Brest.bzh", organisation: "Mairie de Brest — Œuvres")
    ]

    /// Marks what is highlighted with brackets.
    private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
        var marked = ""
        for (position, character) in text.enumerated() {
            if ranges.contains(where: { $0.lowerBound == position }) { marked += "[" }
            marked.append(character)
            if ranges.contains(where: { $0.upperBound == position + 1 }) { marked += "]" }
        }
        return marked
    }

    private func highlighted(_ text: String, in people: [SearchableEntry] = people) -> [String] {
        var index = PersonSearchIndex(people)
        guard let hit = index.search(text, limit: 1).hits.first else { return [] }
        let person = people[hit.id]
        let fields = [
            (person.given, hit.highlights.given), (person.family, hit.highlights.family),
            (person.organisation, hit.highlights.organisation),
            (person.email, hit.highlights.email),
        ]
        return fields.filter { !$0.1.isEmpty }.map { marked($0.0, $0.1) }
    }

    @Test(arguments: [
        ("an", ["[An]ne-Cécile"]), ("goff anne", ["[Anne]-Cécile", "Le [Goff]"]), ("legoff", ["[Le Goff]"]), ("annec", ["[Anne-C]écile"]),
        ("ceci", ["Anne-[Céci]le"]), ("le g", ["[Le G]off"]), ("oeuv", ["Mairie de Brest — [Œuv]res"]),
        ("brest", ["Mairie de [Brest] — Œuvres"]),
        ("aclg", ["[A]nne-[C]écile", "[L]e [G]off"]), ("alg", ["[A]nne-Cécile", "[L]e [G]off"]),
        ("ac.legoff@mai", ["[A-C.LeGoff@Mai]rie-Brest.bzh"]),
        ("@mairie", ["A-C.LeGoff[@Mairie]-Brest.bzh"]), ("annececileleg", ["[Anne-Cécile]", "[Le G]off"]),
        ("lgoff", ["[Le Goff]"]), ("leeg", ["[Le G]off"]), ("cecyl", ["Anne-[Cécil]e"]), ("sessil", ["Anne-[Cécile]"]),
    ])
    func marksWhatWasTyped(_ text: String, _ expected: [String]) {
        let found = highlighted(text)
        #expect(found == expected)
    }

    @Test func combiningMarksStayWithTheirLetter() {
        #expect(highlighted("noe", in: [.init(given: "Noe\u{308}l", family: "Ba")]) == ["[Noe\u{308}]l"])
        #expect(highlighted("straus", in: [.init(family: "Strauß")]) == ["[Strauß]"])
    }
}
