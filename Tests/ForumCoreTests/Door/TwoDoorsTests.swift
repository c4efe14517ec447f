import ForumTestSupport
import Testing

@testable import ForumCore

/// What one door takes back does not take away what another recorded, and comes back as it was.
@Suite struct TwoDoorsTests {
    private static func person(_ console: SimulatedConsole, _ given: String) throws -> Person {
        try #require(console.state.people.all.first { $0.registration.given == given })
    }

    @Test(arguments: [true, false]) func whoWasLetInElsewhereStaysWhenTheQueueIsTakenBack(_ isUndoneFirst: Bool) throws {
        var first = sampleConsole("a")
        first.perform(WaitForPlace(registration: Registration(given: "Li")))
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        let li = try Self.person(first, "Li")
        // The clock of the later one is moved on, so that both orders are tried.
        if isUndoneFirst { second.perform(WordTheme(title: "Un pas de plus")) }
        #expect(second.perform(CheckIn(people: [.id(li.id)]), at: 7_000) == nil)
        #expect(first.undo() == nil)
        SimulatedConsole.exchange(&first, &second)
        for state in [first.state, second.state] {
            let known = try #require(state.people[li.id])
            #expect(known.hasArrived && !known.isRemoved && known.attendance?.arrived.console == ConsoleName("b"))
            #expect(state.people.counts.arrived == 1 && state.people.counts.inside == 1 && state.people.counts.walkIns == 1)
        }
        #expect(canonical(first.state) == canonical(second.state))
    }

    @Test func whatTwoDoorsRecordedAtOnceEachTakesBackForItself() throws {
        var first = sampleConsole("a")
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        let id = first.state.people[place: 0].id
        first.perform(CheckIn(people: [.id(id)]), at: 60_000)
        second.perform(CheckIn(people: [.id(id)]), at: 61_000)
        first.replica.receive(second.journal)
        second.replica.receive(first.journal)
        #expect(second.state.people[id]?.attendance?.others.map(\.arrival.console) == [ConsoleName("b")])
        first.perform(Move(person: .id(id), inside: false), at: 90_000)
        #expect(canonical(try SessionFile(bytes: canonical(first.state)).state) == canonical(first.state))
        #expect(first.perform(UndoCheckIn(people: [.id(id)], madeAt: ConsoleName("a"))) == nil)
        #expect(first.state.people[id]?.attendance?.arrived.console == ConsoleName("b") && first.state.people.counts.arrived == 1)
        second.replica.receive(first.journal)
        #expect(second.undo() == nil)
        first.replica.receive(second.journal)
        #expect(first.state.people.counts.arrived == 0 && canonical(first.state) == canonical(second.state))
    }

    @Test func aCheckInDoneAgainStandsBesideTheOtherDoors() {
        var first = sampleConsole("a")
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        let id = first.state.people[place: 0].id
        first.perform(CheckIn(people: [.id(id)]), at: 60_000)
        second.perform(CheckIn(people: [.id(id)]), at: 61_000)
        #expect(first.undo() == nil && first.redo() == nil)
        first.replica.receive(second.journal)
        second.replica.receive(first.journal)
        #expect(second.undo() == nil && second.state.people[id]?.hasArrived == true)
        first.replica.receive(second.journal)
        #expect(first.undo() == nil && first.state.people[id]?.hasArrived == false)
    }

    @Test func anUndoneCheckInComesBackAsItWas() throws {
        var door = sampleConsole("a")
        let ids = door.state.people.all.map(\.id)
        door.perform(CheckIn(people: ids.prefix(5).map { .id($0) }), at: 60_000)
        door.perform(CheckIn(people: [.id(ids[5])], overCapacity: true), at: 120_000)
        door.perform(WalkIn(registration: Registration(given: "Rama"), overCapacity: true), at: 180_000)
        let rama = try Self.person(door, "Rama")
        door.perform(Move(person: .id(rama.id), inside: false), at: 240_000)
        let before = try [ids[5], rama.id].map { try #require(door.state.people[$0]?.attendance) }
        let counts = door.state.people.counts
        for id in [ids[5], rama.id] {
            #expect(door.perform(UndoCheckIn(person: .id(id)), at: 900_000) == nil)
            #expect(door.undo(at: 960_000) == nil)
        }
        for (id, old) in zip([ids[5], rama.id], before) {
            let now = try #require(door.state.people[id]?.attendance)
            #expect(now.arrived == old.arrived && now.isInside == old.isInside && now.lastMove == old.lastMove && now.overCapacity)
        }
        #expect(door.state.people.counts.overCapacity == counts.overCapacity && counts.overCapacity == 2)
        #expect(door.state.people.counts.arrivalsByMinute.filter { $0.value > 0 } == counts.arrivalsByMinute.filter { $0.value > 0 })
        #expect(canonical(try SessionFile(bytes: canonical(door.state)).state) == canonical(door.state))
    }

    @Test func aWithdrawalTakenBackIsNoConsentAtTheDoor() {
        var door = SimulatedConsole("a")
        door.perform(ImportRegistrations(people: [Registration(given: "Ida", wishesNews: true)], source: "l"))
        let ida = door.state.people[place: 0].id
        door.perform(RecordConsent(person: .id(ida), purpose: .news, isGiven: false))
        door.undo()
        #expect(door.state.people[ida]?.consents.isEmpty == true && door.state.people[ida]?.agrees(to: .news) == true)
        door.redo()
        #expect(door.state.people[ida]?.agrees(to: .news) == false)
        door.undo()
        #expect(door.state.people[ida]?.consents.isEmpty == true)
    }

    @Test func aCodeIsReadForWhoIsOnTheList() throws {
        var door = SimulatedConsole("a")
        door.perform(WalkIn(registration: Registration(given: "Ida", codes: ["T7"])))
        door.undo()
        door.perform(WaitForPlace(registration: Registration(given: "Ida", codes: ["T7"])))
        #expect(door.perform(CheckIn(people: [.code("t7")])) == nil)
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func nobodyIsReplacedTwice() throws {
        var door = sampleConsole("a")
        let zoe = try Self.person(door, "Zoé 1")
        door.perform(WalkIn(registration: Registration(given: "Rama"), inPlaceOf: zoe.id))
        let refusal = door.perform(WalkIn(registration: Registration(given: "Yo"), inPlaceOf: zoe.id))
        #expect(refusal == Refusal(.alreadyReplaced, ["name": zoe.name, "substitute": "Rama"]))
        door.undo()
        #expect(door.perform(WalkIn(registration: Registration(given: "Yo"), inPlaceOf: zoe.id)) == nil)
    }
}

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
