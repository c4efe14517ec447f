import ForumCore
import ForumTestSupport
import StrictJSON
import Testing

/// A correction is about the members that were changed.
@Suite struct PersonCorrectedTests {
    @Test func twoConsolesCorrectDifferentThingsAtOnce() {
        var one = sampleConsole("a")
        var other = SimulatedConsole("b")
        other.replica.receive(one.journal)
        let person = one.state.people[place: 0]
        let known = person.registration
        let moved = Registration(
            given: known.given, family: known.family, email: known.email, organisation: known.organisation, sector: known.sector,
            codes: known.codes,
            table: "7")
        one.perform(CorrectPerson(person: person.id, from: Registration(email: known.email), to: Registration(email: "neuf@example.fr")))
        other.perform(CorrectPerson(person: person.id, from: known, to: moved))
        one.replica.receive(other.journal)
        other.replica.receive(one.journal)
        #expect(one.state.people[place: 0].registration.email == "neuf@example.fr" && one.state.people[place: 0].registration.table == "7")
        #expect(canonical(one.state) == canonical(other.state))
        // Taken back, only the e-mail address is.
        #expect(one.undo() == nil)
        #expect(one.state.people[place: 0].registration.email == known.email && one.state.people[place: 0].registration.table == "7")
    }

    @Test func aMemberCanBeEmptied() {
        var desk = SimulatedConsole("a")
        desk.perform(WalkIn(registration: Registration(given: "Zoé", remarks: "PMR", needsAttention: true)))
        let person = desk.state.people[place: 0]
        desk.perform(CorrectPerson(person: person.id, from: person.registration, to: Registration(given: "Zoé")))
        #expect(desk.state.people[place: 0].registration == Registration(given: "Zoé"))
    }

    @Test func olderJournalsReplaceTheWholeRegistration() throws {
        let event = try PersonCorrected(json: ["person": .string("p"), "given": .string("Zoé"), "table": .string("3")])
        var state = ForumState()
        state.people.insert(Person(id: PersonID("p"), registration: Registration(given: "Zoe", email: "z@example.fr")))
        event.apply(
            to: &state,
            at: EventContext(
                stamp: EventStamp(clock: 1, console: ConsoleName("a"), sequence: 1, sum: .zero), at: Timestamp(milliseconds: 0)))
        #expect(state.people[place: 0].registration == Registration(given: "Zoé", table: "3"))
    }
}
