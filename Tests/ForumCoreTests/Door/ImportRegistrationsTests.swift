import ForumCore
import ForumTestSupport
import StrictJSON
import Testing

/// A list taken in again, longer, changed, or at two consoles.
@Suite struct ImportRegistrationsTests {
    private func names(_ console: SimulatedConsole) -> [String] { console.state.people.all.filter { !$0.isRemoved }.map(\.name).sorted() }

    private static let list = [
        Registration(given: "Jean", family: "Martin", email: "a@example.fr"),
        Registration(given: "Jean", family: "Martin", email: "b@example.fr"),
        Registration(given: "Ida", family: "Roy"), Registration(given: "Ida", family: "Roy"),
        Registration(given: "Rama", family: "Diop", codes: ["T1", "CMD"], order: "CMD"),
        Registration(given: "Awa", family: "Diop", codes: ["T2", "CMD"], order: "CMD"),
    ]

    @Test func homonymsStayAsManyAsTheyAreHoweverOftenTheListComes() {
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: Self.list, source: "l"))
        #expect(console.state.people.count == 6)
        #expect(console.perform(ImportRegistrations(people: Self.list, source: "l"))?.reason == .nothingChanged)
        let longer = Self.list + [Registration(given: "Ida", family: "Roy"), Registration(given: "Li", family: "Wu")]
        console.perform(ImportRegistrations(people: longer.reversed(), source: "l"))
        #expect(console.state.people.count == 8)
        #expect(console.perform(ImportRegistrations(people: longer, source: "l"))?.reason == .nothingChanged)
    }

    @Test func anAddressThatComesLaterCompletesAndDoublesNobody() {
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: [Registration(given: "Zoé", family: "Lefèvre")], source: "l"))
        console.perform(CheckIn(people: [.id(console.state.people[place: 0].id)]))
        console.perform(
            ImportRegistrations(people: [Registration(given: "ZOE", family: "LEFEVRE", email: "z@example.fr", table: "4")], source: "l"))
        #expect(console.state.people.count == 1)
        #expect(console.state.people[place: 0].registration.email == "z@example.fr" && console.state.people[place: 0].hasArrived)
    }

    @Test func aTicketKeepsItsPersonWhenTheNameIsCorrected() {
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: [Registration(given: "Zoe", family: "Lefevr", codes: ["T9"])], source: "l"))
        console.perform(ImportRegistrations(people: [Registration(given: "Zoé", family: "Lefèvre", codes: ["t9"])], source: "l"))
        #expect(names(console) == ["Zoé Lefèvre"])
    }

    /// Codes are one platform's: the first ticket of a second one is not the first person of the first.
    @Test func oneCodeWithAnotherNameAndAddressIsSomebodyElse() throws {
        var console = SimulatedConsole("a")
        let first = [
            Registration(given: "Anne", family: "Durand", email: "anne@x.fr", codes: ["1"]),
            Registration(given: "Paul", family: "Petit", codes: ["2"]),
        ]
        let second = [
            Registration(given: "Marc", family: "Leroy", email: "marc@y.fr", codes: ["1"]),
            Registration(given: "Luc", family: "Blanc", codes: ["2"]),
        ]
        console.perform(ImportRegistrations(people: first, source: "l"))
        let plan = try ImportPlan(second, in: console.state.people)
        #expect(plan.added == 2 && plan.contested.map(\.holder) == ["Anne Durand", "Paul Petit"])
        console.perform(ImportRegistrations(people: second, source: "m"))
        #expect(names(console) == ["Anne Durand", "Luc Blanc", "Marc Leroy", "Paul Petit"])
        #expect(console.perform(ImportRegistrations(people: first + second, source: "n"))?.reason == .nothingChanged)
        #expect(console.perform(CheckIn(people: [.code("1")]))?.reason == .personAmbiguous)
        // The same where the lists were taken in at two consoles that were apart.
        var one = SimulatedConsole("a")
        var other = SimulatedConsole("b")
        one.perform(ImportRegistrations(people: first, source: "l"))
        other.perform(ImportRegistrations(people: second, source: "m"))
        other.replica.receive(one.journal)
        #expect(names(other) == ["Anne Durand", "Luc Blanc", "Marc Leroy", "Paul Petit"])
    }

    @Test func aThousandWithoutANameOfTheirOwnAreAThousand() {
        var console = SimulatedConsole("a")
        let guests = (0..<1_000).map { _ in Registration(given: "Invité") }
        console.perform(ImportRegistrations(people: guests, source: "l"))
        #expect(console.perform(ImportRegistrations(people: guests, source: "l"))?.reason == .nothingChanged)
        console.perform(ImportRegistrations(people: guests + guests.prefix(1), source: "l"))
        #expect(console.state.people.count == 1_001)
    }

    @Test func oneListAtTwoConsolesIsOneList() {
        var first = SimulatedConsole("a")
        var second = SimulatedConsole("b")
        first.perform(ImportRegistrations(people: Self.list, source: "l"))
        second.perform(ImportRegistrations(people: Self.list, source: "l"))
        second.perform(CheckIn(people: [.id(second.state.people[place: 3].id)]))
        SimulatedConsole.exchange(&first, &second)
        #expect(first.state.people.count == 6 && first.state.people.counts.arrived == 1)
        #expect(canonical(first.state) == canonical(second.state))
    }

    /// Each event becomes one line of a journal, which holds 32 MiB, also where every byte of it is escaped to six.
    @Test func aListOfLongAnswersIsCutIntoEventsThatFitALine() throws {
        let answer = String(repeating: "家", count: 500)
        let people = (0..<2_500).map { Registration(given: "P\($0)", organisation: answer, remarks: answer) }
        var number = 0
        let inputs = DecisionInputs(reading: ClockReading(wall: Timestamp(milliseconds: 0))) {
            number += 1
            return String(number)
        }
        let decision = try ImportRegistrations(people: people, source: "l").decide(in: ForumState(), with: inputs)
        let events = decision.events.compactMap { $0 as? RegistrationsImported }
        #expect(events.count == 2 && events.count == decision.events.count)
        #expect(events.flatMap { $0.people.map(\.registration.given) } == people.map(\.given))
        for event in events { #expect(JSONValue.object(event.json).encoded().count < (32 << 20) / 6) }
    }

    @Test func whoCannotComeIsKeptForNewsOnly() {
        var console = SimulatedConsole("a")
        let declined = [
            Registration(given: "Oui", wishesNews: true, isDeclined: true), Registration(given: "Non", isDeclined: true),
        ]
        console.perform(ImportRegistrations(people: declined, source: "l"))
        #expect(names(console) == ["Oui"])
        #expect(console.state.people.counts.declined == 1 && console.state.people.counts.awaited == 0)
        console.perform(ImportRegistrations(people: [Registration(given: "Oui")], source: "l"))
        #expect(console.state.people.counts.awaited == 1 && console.state.people.counts.declined == 0)
    }
}
