import ForumCore
import ForumExchange
import ForumLocalization
import Testing

@Suite struct PaperTests {
    static let people = [
        Registration(given: "Anne-Cécile", family: "Le Goff", organisation: "Préfecture", sector: .publicServant, table: "4"),
        Registration(given: "Jean-Baptiste", family: "de La Rochefoucauld", remarks: "accès PMR", needsAttention: true),
        Registration(given: "小明", family: "王"),
        Registration(given: "<script>alert(1)</script>", family: "\"onload=\"x", organisation: "A & B\u{202E}"),
        Registration(given: "Absent", wishesNews: true, isDeclined: true),
    ]

    static var state: ForumState {
        var state = ForumState()
        state.session.title = "Forum <n° 1>"
        for (place, registration) in people.enumerated() {
            state.people.insert(Person(id: PersonID("p\(place)"), registration: registration))
        }
        return state
    }

    private static func checklist(_ language: Language = .french) -> String {
        String(
            decoding: Checklist.html(
                state, words: Phrasebook(language: language), zone: TimeZoneRules(offset: 3_600),
                now: ClockReading(wall: Timestamp(milliseconds: 1_520_870_000_000))), as: UTF8.self)
    }

    @Test func theListIsByLetterWithBoxesMarksAndNumbers() throws {
        let page = Self.checklist()
        let order = try ["DE LA ROCHEFOUCAULD Jean-Baptiste", "LE GOFF Anne-Cécile", "王 小明"].map {
            try #require(page.ranges(of: $0).first?.lowerBound, "\($0)")
        }
        #expect(order == order.sorted())
        #expect(page.contains("⚠ accès PMR") && page.contains("☐") && page.contains("size: A4"))
        #expect(page.contains(SheetNumber(Self.state.people[place: 0]).description))
        #expect(!page.contains("Absent"))
    }

    @Test(arguments: Language.allCases)
    func nothingThatSomebodyWroteIsMarkup(_ language: Language) {
        let badges = String(
            decoding: NameBadges.html(
                Self.state, words: Phrasebook(language: language), zone: TimeZoneRules(offset: 0),
                now: ClockReading(wall: Timestamp(milliseconds: 0))), as: UTF8.self)
        for page in [Self.checklist(language), badges] {
            #expect(!page.contains("<script") && !page.contains("<n°") && !page.contains("\u{202E}"))
            #expect(!page.contains("\"onload=\""))
            #expect(page.contains("&lt;") && page.contains("A &amp; B"))
        }
    }

    @Test func badgesStandEightToAPageWithASignForEachSector() {
        var state = ForumState()
        for number in 0..<17 {
            let sector = Sector.allCases[number % Sector.allCases.count]
            state.people.insert(
                Person(id: PersonID("p\(number)"), registration: Registration(given: "P\(number)", sector: sector, table: "3")))
        }
        let page = String(
            decoding: NameBadges.html(
                state, words: Phrasebook(language: .french), zone: TimeZoneRules(offset: 0),
                now: ClockReading(wall: Timestamp(milliseconds: 0))), as: UTF8.self)
        #expect(page.ranges(of: "<section class=\"sheet\">").count == 3)
        #expect(page.ranges(of: "<div class=\"badge\">").count == 17)
        #expect(page.contains("▲ agent public") && page.contains("Table 3"))
        #expect(Set(Sector.allCases.map(\.badge.sign)).count == Sector.allCases.count)
    }
}
