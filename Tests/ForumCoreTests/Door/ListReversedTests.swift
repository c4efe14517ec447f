import ForumCore
import ForumTestSupport
import Testing

/// A list that was taken in is taken back as one step.
@Suite struct ListReversedTests {
    private func names(_ console: SimulatedConsole) -> [String] { console.state.people.all.filter { !$0.isRemoved }.map(\.name).sorted() }

    private static let list = [
        Registration(given: "Anne", family: "Roy", email: "anne@x.fr", organisation: "DINUM"), Registration(given: "Li", family: "Wu"),
    ]

    private static let longer: [Registration] =
        list.dropFirst() + [
            Registration(given: "Anne", family: "Roy", email: "anne@x.fr", organisation: "Etalab", table: "4"),
            Registration(given: "Ida", family: "Petit"),
        ]

    @Test func everythingIsAsBeforeAndStandsAgainByRedo() {
        var desk = SimulatedConsole("a")
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        desk.perform(ImportRegistrations(people: Array(Self.longer), source: "m"))
        #expect(desk.state.people[place: 0].registration.organisation == "Etalab")
        #expect(desk.undo() == nil)
        #expect(names(desk) == ["Anne Roy", "Li Wu"])
        #expect(desk.state.people[place: 0].registration == Self.list[0] && desk.state.people[place: 0].listed == Self.list[0])
        #expect(desk.redo() == nil)
        #expect(names(desk) == ["Anne Roy", "Ida Petit", "Li Wu"] && desk.state.people[place: 0].registration.table == "4")
        #expect(desk.undo() == nil)
        #expect(desk.undo() == nil)
        #expect(names(desk).isEmpty && desk.state.people.counts.awaited == 0)
        // The right list after the wrong one is taken in as if there had been none.
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        #expect(names(desk) == ["Anne Roy", "Li Wu"])
    }

    @Test func whoCameAndWhatWasCorrectedSinceStays() {
        var desk = SimulatedConsole("a")
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        desk.perform(ImportRegistrations(people: Array(Self.longer), source: "m"))
        var door = SimulatedConsole("b")
        door.replica.receive(desk.journal)
        let (anne, ida) = (door.state.people[place: 0].id, door.state.people[place: 2].id)
        door.perform(CheckIn(people: [.id(ida)]))
        door.perform(CorrectPerson(person: anne, from: Registration(table: "4"), to: Registration(table: "7")))
        desk.replica.receive(door.journal)
        #expect(desk.undo() == nil)
        #expect(names(desk) == ["Anne Roy", "Ida Petit", "Li Wu"] && desk.state.people.counts.arrived == 1)
        let registration = desk.state.people[place: 0].registration
        #expect(registration.organisation == "DINUM" && registration.table == "7")
        door.replica.receive(desk.journal)
        #expect(canonical(door.state) == canonical(desk.state))
    }

    @Test func whomAnotherListNamesStays() {
        var desk = SimulatedConsole("a")
        var other = SimulatedConsole("b")
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        other.perform(ImportRegistrations(people: [Self.list[1]], source: "m"))
        desk.replica.receive(other.journal)
        #expect(desk.undo() == nil)
        #expect(names(desk) == ["Li Wu"])
        other.replica.receive(desk.journal)
        #expect(canonical(other.state) == canonical(desk.state))
    }

    @Test func aListThatCameBackOtherwiseIsNotRedone() {
        var desk = SimulatedConsole("a")
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        #expect(desk.undo() == nil)
        var other = SimulatedConsole("b")
        other.replica.receive(desk.journal)
        other.perform(ImportRegistrations(people: Self.list, source: "l"))
        desk.replica.receive(other.journal)
        #expect(desk.redo()?.reason == .changedSince)
        #expect(names(desk) == ["Anne Roy", "Li Wu"])
    }

    /// What another console does with somebody, before or after the list that had put them there is taken back in the one order.
    @Test(arguments: ["a", "z"], 0..<4) func whoIsNamedElsewhereIsOnTheListInEitherOrder(other: String, deed: Int) throws {
        var desk = SimulatedConsole("k")
        desk.perform(ImportRegistrations(people: Self.list, source: "l"))
        let anne = desk.state.people[place: 0].id
        var door = SimulatedConsole(other)
        door.replica.receive(desk.journal)
        // The one that writes more before stands behind the other.
        if other == "z" { for _ in 0..<3 { door.perform(WordTheme(title: "T\(door.journal.count)")) } }
        switch deed {
        case 0: door.perform(ImportRegistrations(people: [Self.longer[1]], source: "m"))
        case 1: door.perform(WaitForPlace(person: anne))
        case 2: door.perform(RecordConsent(person: .id(anne), purpose: .photo, isGiven: true))
        default: door.perform(CorrectPerson(person: anne, changes: ["table": "7"]))
        }
        #expect(desk.undo() == nil)
        let heard = door.journal
        door.replica.receive(desk.journal)
        desk.replica.receive(heard)
        #expect(names(desk) == ["Anne Roy"] && canonical(door.state) == canonical(desk.state))
        #expect(desk.state.people.waiting == (deed == 1 ? [anne] : []))
    }

    /// The place on the platform's waiting list comes back with the list that had ended it.
    @Test func aPlaceThatOnlyTheListGaveIsTakenBackWithIt() throws {
        var desk = SimulatedConsole("a")
        desk.perform(ImportRegistrations(people: [], waiting: [Self.list[0]], source: "l"))
        let before = try #require(desk.state.people[place: 0].waiting)
        desk.perform(ImportRegistrations(people: [Self.list[0]], source: "m"))
        var door = SimulatedConsole("b")
        door.replica.receive(desk.journal)
        #expect(desk.state.people[place: 0].isAwaited && desk.state.people.waiting.isEmpty)
        #expect(desk.undo() == nil)
        #expect(desk.state.people[place: 0].waiting == before && !desk.state.people[place: 0].isAwaited)
        #expect(desk.redo() == nil && desk.state.people[place: 0].isAwaited)
        #expect(desk.undo() == nil && desk.state.people[place: 0].isWaiting)
        // Whoever came meanwhile is in.
        door.perform(CheckIn(people: [.id(door.state.people[place: 0].id)]))
        desk.replica.receive(door.journal)
        #expect(desk.state.people[place: 0].hasArrived && desk.state.people.waiting.isEmpty)
    }

    /// Another list that says so too keeps the place.
    @Test func aPlaceThatTwoListsGaveStays() {
        var desk = SimulatedConsole("a")
        desk.perform(ImportRegistrations(people: [], waiting: [Self.list[0]], source: "l"))
        var other = SimulatedConsole("b")
        other.replica.receive(desk.journal)
        desk.perform(ImportRegistrations(people: [Self.list[0]], source: "m"))
        other.perform(ImportRegistrations(people: [Self.list[0]], source: "n"))
        desk.replica.receive(other.journal)
        #expect(desk.undo() == nil && desk.state.people[place: 0].isAwaited)
        other.replica.receive(desk.journal)
        #expect(canonical(desk.state) == canonical(other.state))
    }
}
