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

    @Test func oneListAtTwoConsolesIsOneList() {
        var first = SimulatedConsole("a")
        var second = SimulatedConsole("b")
        first.perform(ImportRegistrations(people: Self.list, source: "l"))
        second.perform(ImportRegistrations(people: Self.list, source: "l"))
        second.perform(CheckIn(people: [.id(second.state.people[place: 3].id)]))
        let (one, two) = (first.journal, second.journal)
        first.replica.receive(two)
        second.replica.receive(one)
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

@Suite struct SheetNumberTests {
    @Test func everyMistypedDigitAndEverySwapIsNoticed() {
        for place in [0, 7, 116, 999, 54_321] {
            let sheet = SheetNumber(place: place)
            let digits = Array(String(sheet.number))
            #expect(SheetNumber.read("\(sheet.number) \(sheet.letter)") == .number(sheet))
            for index in digits.indices {
                for other in "0123456789" where other != digits[index] {
                    var wrong = digits
                    wrong[index] = other
                    #expect(SheetNumber.read(String(wrong) + String(sheet.letter)) != .number(sheet))
                    if wrong[0] != "0" { #expect(SheetNumber.read(String(wrong) + String(sheet.letter)) == .wrongLetter) }
                }
                if index > 0, digits[index] != digits[index - 1] {
                    var swapped = digits
                    swapped.swapAt(index, index - 1)
                    if swapped[0] != "0" { #expect(SheetNumber.read(String(swapped) + String(sheet.letter)) == .wrongLetter) }
                }
            }
        }
        for text in ["", "abc", "0", "12 KK", "-3", "99999999999999999999"] { #expect(SheetNumber.read(text) == .unreadable, "\(text)") }
    }
}
