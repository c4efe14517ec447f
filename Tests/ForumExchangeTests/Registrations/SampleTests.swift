import Testing

@testable import ForumExchange

@Suite struct SampleTests {
    @Test(arguments: RegistrationFixtures.names)
    func importsToItsTruth(_ name: String) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(name))
        let truth = try RegistrationFixtures.truth(name)
        let people = RegistrationFixtures.people(reading)
        #expect(people.count == truth.count)
        for (person, expected) in zip(people, truth) { #expect(person == expected) }
        for (person, expected) in zip(people, truth) {
            #expect(person.given.utf8.elementsEqual(expected.given.utf8), "composed form")
            #expect(person.family.utf8.elementsEqual(expected.family.utf8), "composed form")
        }
    }

    @Test(arguments: RegistrationFixtures.names)
    func losesNoRow(_ name: String) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(name))
        #expect(reading.people.count + reading.duplicates.count + reading.rejected.count + reading.notExpected.count == reading.rows)
    }

    /// What the truth of a sample does not say: codes and rows of the first and last person, and who is not expected.
    struct Facts: Sendable {
        let name: String
        let codes: Int
        let first: ([String], Int)
        let last: ([String], Int)
        var notExpected: [Int] = []
        var doubtful: [Int]
    }

    @Test(arguments: [
        Facts(name: "helloasso.csv", codes: 120, first: (["73B8EA58CB"], 2), last: (["9DA334026A"], 121), doubtful: [22, 27]),
        Facts(
            name: "eventbrite.csv", codes: 75, first: (["880000"], 2), last: (["880079"], 81), notExpected: [3, 6, 31, 59, 61],
            doubtful: [28, 70]),
        Facts(
            name: "pretix-checkinlist.csv", codes: 180, first: (["20e56c4151qz7k", "20E56"], 2), last: (["d8b4f60262qz7k", "D8B4F"], 91),
            doubtful: [39, 55]),
        Facts(name: "framaforms.tsv", codes: 0, first: ([], 4), last: ([], 73), doubtful: [25, 62]),
        Facts(name: "limesurvey.csv", codes: 0, first: ([], 2), last: ([], 61), doubtful: [45, 48]),
        Facts(name: "decidim-registrations.csv", codes: 50, first: (["B343D67B"], 2), last: (["B0AACEFE"], 51), doubtful: [28, 46]),
        Facts(name: "tableur-windows-1252.csv", codes: 0, first: ([], 2), last: ([], 104), doubtful: [24, 60]),
    ])
    func codesAndRowsAreThoseOfTheFile(_ facts: Facts) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(facts.name))
        let (first, last) = (try #require(reading.people.first), try #require(reading.people.last))
        #expect(Set(reading.people.flatMap(\.codes)).count == facts.codes)
        #expect(first.codes == facts.first.0 && first.row == facts.first.1)
        #expect(last.codes == facts.last.0 && last.row == facts.last.1)
        #expect(reading.notExpected.map(\.row) == facts.notExpected)
        #expect(Array(reading.doubtful.map(\.row).prefix(2)) == facts.doubtful)
        #expect(reading.rejected.isEmpty && reading.duplicates.isEmpty)
        // Rows rise, and each stands once.
        let rows = (reading.people.map(\.row) + reading.notExpected.map(\.row)).sorted()
        #expect(
            rows.count == reading.rows && Set(rows).count == rows.count && reading.people.map(\.row) == reading.people.map(\.row).sorted())
    }
}
