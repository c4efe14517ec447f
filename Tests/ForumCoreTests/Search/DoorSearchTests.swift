import Testing

@testable import ForumCore

/// What volunteers type at the door, and who has to come first.
@Suite struct DoorSearchTests {
    private func index(_ people: [(String, String)], codes: [String] = []) -> PersonSearchIndex {
        PersonSearchIndex(
            people.enumerated().map { place, name in
                SearchableEntry(given: name.0, family: name.1, codes: place < codes.count ? [codes[place]] : [])
            })
    }

    @Test func aGuessAtTheWholeNameComesBeforeOneAtItsBeginning() {
        var index = index([("Ana", "D'Almeida"), ("Jean-Baptiste", "de La Vallée"), ("Valérie", "Legrand"), ("Rose", "Vidal")])
        #expect(index.search("vdal", limit: 4).hits.first?.id == 3)
    }

    @Test(arguments: ["oe1-33w4f", "OE133W4F", "33w4f", "oe1 33w4f"])
    func aTicketIsFoundWithoutItsHyphenAndByItsLastPart(_ typed: String) {
        var index = index([("Zoé", "Roy"), ("Li", "Wu")], codes: ["OE1-33W4F", "OE1-44X5G"])
        let expected = typed.contains(" ") ? [] : [0]
        #expect(index.search(typed, limit: 4).hits.map(\.id) == expected)
        #expect(index.ids(code: "33w4f").isEmpty)
        index.replace(0, with: SearchableEntry(given: "Zoé", family: "Roy", codes: ["QQ-12345"]))
        #expect(index.search(typed, limit: 4).hits.isEmpty && index.search("12345", limit: 4).hits.map(\.id) == [0])
        index.remove(0)
        #expect(index.ids(code: "qq12345").isEmpty)
    }
}
