import Testing

@testable import ForumLocalization

@Suite struct DemoRegistrationsTests {
    /// The rows below the heading. Only remarks are quoted, and they come last, so that a split reads all columns before them.
    private func rows() throws -> [[String]] {
        let text = try #require(EmbeddedResource(named: "demo/registrations.csv")).text
        let lines = text.split(separator: "\n")
        #expect(lines.first == "Code;Prénom;Nom;Courriel;Structure;Vous êtes;Observations")
        return lines.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func thereAreAHundredAndTwentyPeople() throws {
        let rows = try rows()
        #expect(rows.count == 120)
        #expect(Set(rows.map { $0[0] }).count == 120)
        #expect(rows.allSatisfy { $0.count >= 7 && !$0[1].isEmpty && !$0[2].isEmpty })
    }

    @Test func noAddressCanReachAnybody() throws {
        let addresses = try rows().map { $0[3] }.filter { !$0.isEmpty }
        #expect(Set(addresses).count == addresses.count)
        #expect(addresses.allSatisfy { $0.hasSuffix("@example.fr") || $0.hasSuffix("@example.org") })
        #expect(addresses.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test func everySectorIsThere() throws {
        let sectors = try Set(rows().map { $0[5] })
        #expect(sectors == ["Agent public", "Association", "Entreprise", "Recherche", "Citoyen·ne", "Presse", "Autre", ""])
    }

    @Test func theNamesAreAsHardAsInRealLife() throws {
        let people = try rows().map { ($0[1], $0[2]) }
        #expect(people.count { $0 == ("Marie", "Martin") } == 2)
        #expect(people.contains { $0.0.count == 2 && $0.1.count == 2 })
        #expect(people.contains { $0.1.hasPrefix("de ") } && people.contains { $0.1.hasPrefix("Le ") })
        #expect(people.contains { $0.1.contains("’") } && people.contains { $0.1.contains("'") })
        #expect(people.contains { ($0.0 + $0.1).contains("œ") } && people.contains { $0.1.contains("ß") })
        #expect(people.contains { $0.0.unicodeScalars.allSatisfy { $0.value > 0x400 } })
    }
}
