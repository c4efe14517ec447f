import ForumCore
import ForumTestSupport
import Testing

@testable import ForumExchange

/// Rows of one file that are, or are not, one person.
@Suite struct DuplicateTests {
    private func reading(_ rows: [String]) -> ImportReading {
        RegistrationImport.read(Array((["Prénom;Nom;Courriel;Numéro de billet"] + rows).joined(separator: "\n").utf8))
    }

    private static let others = (1...10).map { "Prénom\($0);Nom\($0);p\($0)@example.fr;T\($0)" }

    @Test func oneCodeOfTwoNamesIsThatOfTheirOrder() {
        let reading = reading(Self.others + ["Anne;Durand;anne@x.fr;T100", "Paul;Martin;paul@x.fr;T100"])
        #expect(reading.people.count == 12 && reading.duplicates.isEmpty)
        #expect(reading.people.suffix(2).map(\.orderCode) == ["T100", "T100"] && reading.people[0].orderCode.isEmpty)
        #expect(reading.doubtful.map(\.row) == [12, 13] && reading.doubtful.allSatisfy { $0.doubts == [.sharedCode] })
        // A scanner finds both by it.
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: reading.registrations, source: "l"))
        #expect(console.state.people.people(code: "t100").map(\.name) == ["Anne Durand", "Paul Martin"])
        #expect(console.perform(ImportRegistrations(people: reading.registrations, source: "l"))?.reason == .nothingChanged)
    }

    @Test func oneCodeOfOneNameIsADouble() {
        let reading = reading(Self.others + ["Zoe;Lefevr;;T100", "Zoé;Lefèvre;zoe@x.fr;T100"])
        #expect(reading.people.count == 11 && reading.duplicates.map(\.row) == [13] && reading.doubtful.isEmpty)
    }
}
