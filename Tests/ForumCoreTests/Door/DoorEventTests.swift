import ForumCore
import ForumTestSupport
import StrictJSON
import Testing

/// What is settled at the door whatever order events arrive in.
@Suite struct DoorEventTests {
    private static func person(_ console: SimulatedConsole, _ given: String) throws -> Person {
        try #require(console.state.people.all.first { $0.registration.given == given })
    }

    @Test func onePersonAtTwoDoorsIsInOnce() throws {
        var first = sampleConsole("porte-1")
        var second = SimulatedConsole("porte-2")
        second.replica.receive(first.journal)
        let zoe = try Self.person(first, "Zoé 1")
        first.perform(CheckIn(people: [.id(zoe.id)]), at: 1_000)
        second.perform(CheckIn(people: [.id(zoe.id)]), at: 1_000)
        SimulatedConsole.exchange(&first, &second)
        #expect(first.state.people.counts.arrived == 1 && second.state.people.counts.arrived == 1)
        #expect(canonical(first.state) == canonical(second.state))
        #expect(first.perform(CheckIn(people: [.id(zoe.id)]))?.reason == .alreadyCheckedIn)
    }

    @Test func aConsentIsTheLastAnswerWithItsPlace() throws {
        var door = sampleConsole("porte-1")
        let zoe = try Self.person(door, "Zoé 1")
        #expect(ConsentPurpose.allCases.allSatisfy { !zoe.agrees(to: $0) })
        door.perform(RecordConsent(person: .id(zoe.id), purpose: .photo, isGiven: true), at: 5_000)
        #expect(door.perform(RecordConsent(person: .id(zoe.id), purpose: .photo, isGiven: true))?.reason == .nothingChanged)
        let consent = try #require(door.state.people[zoe.id]?.consents[.photo])
        #expect(consent == Consent(isGiven: true, mark: Mark(at: Timestamp(milliseconds: 5_000), console: ConsoleName("porte-1"))))
        door.undo(at: 6_000)
        #expect(door.state.people[zoe.id]?.agrees(to: .photo) == false)
        #expect(door.state.people[zoe.id]?.consents[.photo]?.mark.at == Timestamp(milliseconds: 6_000))
    }

    @Test func aWishForNewsGivenAtRegistrationIsWithdrawnAtTheDoor() {
        var door = SimulatedConsole("porte-1")
        door.perform(ImportRegistrations(people: [Registration(given: "Ida", wishesNews: true)], source: "l"))
        let ida = door.state.people[place: 0]
        #expect(ida.agrees(to: .news))
        door.perform(RecordConsent(person: .id(ida.id), purpose: .news, isGiven: false))
        #expect(door.state.people[ida.id]?.agrees(to: .news) == false)
        // A newer list that says the same as the old one undoes no withdrawal.
        door.perform(ImportRegistrations(people: [Registration(given: "Ida", organisation: "X", wishesNews: true)], source: "l"))
        #expect(door.state.people[ida.id]?.agrees(to: .news) == false)
    }

    @Test func theWaitingListKeepsItsOrderThroughUndoAndOtherConsoles() throws {
        var first = sampleConsole("a")
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        let (zoe, ida) = (try Self.person(first, "Zoé 1"), try Self.person(first, "Zoé 2"))
        first.perform(WaitForPlace(person: zoe.id))
        second.replica.receive(first.journal)
        second.perform(WaitForPlace(person: ida.id))
        second.perform(WaitForPlace(registration: Registration(given: "Li")))
        first.replica.receive(second.journal)
        #expect(first.state.people.waiting == second.state.people.waiting && first.state.people.waiting.count == 3)
        #expect(first.perform(WaitForPlace(person: zoe.id))?.reason == .alreadyWaiting)
        first.perform(StopWaiting(person: .id(zoe.id)))
        #expect(first.state.people.waiting.first == ida.id)
        first.undo()
        #expect(first.state.people.waiting.first == zoe.id)
        #expect(first.state.people.counts.waiting == 3)
        let read = try SessionFile(bytes: canonical(first.state)).state
        #expect(read.people.waiting == first.state.people.waiting)
        #expect(read.people.counts == first.state.people.counts)
    }

    @Test func aWalkInWhoWaitedGoesBackToTheQueue() throws {
        var door = sampleConsole("a")
        door.perform(WaitForPlace(registration: Registration(given: "Li")))
        let li = try Self.person(door, "Li")
        #expect(door.state.people.counts.registered == 6)
        door.perform(CheckIn(people: [.id(li.id)]))
        #expect(door.state.people.counts.walkIns == 1 && door.state.people.waiting.isEmpty)
        door.perform(UndoCheckIn(person: .id(li.id)))
        #expect(door.state.people.waiting == [li.id] && door.state.people.counts.walkIns == 0)
    }

    @Test func aSubstituteReplacesAndUndoRestores() throws {
        var door = sampleConsole("a")
        let zoe = try Self.person(door, "Zoé 1")
        door.perform(WalkIn(registration: Registration(given: "Rama"), inPlaceOf: zoe.id))
        let rama = try Self.person(door, "Rama")
        #expect(door.state.people[zoe.id]?.replacedBy == rama.id && rama.inPlaceOf == zoe.id)
        #expect(door.state.people.counts.awaited == 5)
        door.undo()
        #expect(door.state.people[zoe.id]?.replacedBy == nil && door.state.people.counts.awaited == 6)
        door.redo()
        #expect(door.state.people[zoe.id]?.replacedBy == rama.id && door.state.people.counts.arrived == 1)
        door.perform(CheckIn(people: [.id(zoe.id)]))
        #expect(door.perform(WalkIn(registration: Registration(given: "Yo"), inPlaceOf: zoe.id))?.reason == .alreadyCheckedIn)
    }

    @Test func countsKeptPersonByPersonAreThoseOfAFreshCount() throws {
        for seed in UInt64(1)...40 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole("a")
            for step in 0..<60 { console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 40_000) }
            let read = try SessionFile(bytes: canonical(console.state)).state
            var kept = console.state.people.counts
            var fresh = read.people.counts
            kept.dropZeros()
            fresh.dropZeros()
            #expect(kept == fresh, "seed \(seed)")
            #expect(read.people.waiting == console.state.people.waiting)
        }
    }

    @Test func arrivalsAreCountedByMinuteAndByQuarter() {
        var counts = PeopleCounts()
        let evening = Timestamp("2018-03-12T17:00:00Z") ?? Timestamp(milliseconds: 0)
        for minutes in [0, 2, 14, 15, 44] {
            counts.arrivalsByMinute[evening.adding(minutes: minutes).milliseconds / 60_000, default: 0] += 1
        }
        let now = evening.adding(minutes: 44)
        #expect(counts.arrivals(inLast: 10, before: evening.adding(minutes: 20)) == 2)
        #expect(counts.arrivalsByQuarter(until: now, limit: 10).map { $0.count } == [3, 1, 1])
        #expect(counts.arrivalsByQuarter(until: now, limit: 2).map { $0.start } == [15, 30].map { evening.adding(minutes: $0) })
    }

    /// Who came without being on the list is counted among those who came, and not on the list, until a list names them.
    @Test func walkInsAreNotOnTheListOfTheirSector() {
        var door = sampleConsole("porte-1")
        let listed = door.state.people.counts.registeredBySector[.citizen] ?? 0
        func leo(codes: [String] = []) -> Registration {
            Registration(given: "Léo", family: "Dür", email: "leo@example.fr", sector: .citizen, codes: codes)
        }
        door.perform(WalkIn(registration: leo()))
        #expect(door.state.people.counts.registeredBySector[.citizen] == listed)
        #expect(door.state.people.counts.arrivedBySector[.citizen] == 1)
        door.perform(ImportRegistrations(people: [leo(codes: ["L1"])], source: "liste.csv"))
        #expect(door.state.people.counts.registeredBySector[.citizen] == listed + 1)
    }
}

extension PeopleCounts {
    fileprivate mutating func dropZeros() {
        arrivedBySector = arrivedBySector.filter { $0.value != 0 }
        registeredBySector = registeredBySector.filter { $0.value != 0 }
        arrivalsByMinute = arrivalsByMinute.filter { $0.value != 0 }
    }
}
