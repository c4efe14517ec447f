import ForumTestSupport
import Testing

@testable import ForumCore

/// The list comes again, after people were corrected at the door.
@Suite struct CorrectionTests {
    private static let list = [
        Registration(given: "Jean", family: "Martn", organisation: "Mairie", codes: ["T1"]),
        Registration(given: "Ida", family: "Roy", email: "ida@exemple.fr"),
    ]

    private func corrected() -> SimulatedConsole {
        var door = SimulatedConsole("a")
        door.perform(ImportRegistrations(people: Self.list, source: "l"))
        let ids = door.state.people.all.map(\.id)
        let jean = Registration(given: "Jean", family: "Martin", organisation: "Région", codes: ["T1"])
        door.perform(CorrectPerson(person: ids[0], registration: jean))
        door.perform(CorrectPerson(person: ids[1], registration: Registration(given: "Ida", family: "Roy", email: "ida@example.fr")))
        return door
    }

    @Test(arguments: [true, false]) func correctionsOutliveTheSameList(_ isReadBack: Bool) throws {
        var door = corrected()
        if isReadBack { door.replica = Replica(baseline: try SessionFile(bytes: canonical(door.state)).state) }
        #expect(door.perform(ImportRegistrations(people: Self.list, source: "l"))?.reason == .nothingChanged)
        let longer = Self.list + [Registration(given: "Li", family: "Wu")]
        #expect(door.perform(ImportRegistrations(people: longer.reversed(), source: "l")) == nil)
        #expect(door.state.people.all.map(\.name) == ["Jean Martin", "Ida Roy", "Li Wu"])
        #expect(door.state.people[place: 0].registration.organisation == "Région")
        #expect(door.state.people[place: 1].registration.email == "ida@example.fr")
        #expect(canonical(try SessionFile(bytes: canonical(door.state)).state) == canonical(door.state))
    }

    @Test func whatTheListSaysAnewIsTakenOver() {
        var door = corrected()
        let newer = [
            Registration(given: "Jean", family: "Martn", organisation: "Préfecture", codes: ["T1"], table: "4"),
            Registration(given: "Ida", family: "Roy", email: "ida@example.fr", isDeclined: true),
        ]
        #expect(door.perform(ImportRegistrations(people: newer, source: "l")) == nil)
        #expect(door.state.people.count == 2)
        let jean = door.state.people[place: 0].registration
        #expect(jean.family == "Martin" && jean.organisation == "Préfecture" && jean.table == "4")
        #expect(door.state.people[place: 1].registration.isDeclined)
    }
}
