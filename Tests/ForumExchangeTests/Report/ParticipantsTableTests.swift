import ForumCore
import ForumLocalization
import ForumTestSupport
import Testing

@testable import ForumExchange

@Suite struct ParticipantsTableTests {
    /// What was said at the door counts, not what the list said before (GDPR, article 7(3)).
    @Test func consentsAreThoseGivenLast() throws {
        var console = SimulatedConsole("a")
        var people = ["Ida", "Paul", "Zoé"].map { name in
            Registration(given: name, family: name, email: "\(name.first ?? "x")@x.fr", wishesNews: name != "Paul")
        }
        people.append(Registration(given: "Zoé", family: "Zut", wishesNews: true, isDeclined: true))
        console.perform(ImportRegistrations(people: people, source: "l"))
        func answer(_ place: Int, _ purpose: ConsentPurpose, _ isGiven: Bool) {
            let person = PersonReference.id(console.state.people[place: place].id)
            console.perform(RecordConsent(person: person, purpose: purpose, isGiven: isGiven))
        }
        answer(1, .news, true)
        answer(1, .photo, true)
        answer(2, .news, false)
        answer(2, .naming, true)
        let files = SessionExport.files(
            console.state, words: Phrasebook(language: .english), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
        let table = try #require(files.first { $0.isPersonal })
        let rows = String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
        let (said, withdrawn) = ("1970-01-01 00:00 · a", "withdrawn: 1970-01-01 00:00 · a")
        #expect(
            rows.map { $0.suffix(7) } == [
                ["Yes", "on registering", "I@x.fr", "", "", "", ""], ["Yes", said, "P@x.fr", "Yes", said, "", ""],
                ["", withdrawn, "", "", "", "Yes", said], ["Yes", "on registering", "", "", "", "", ""],
            ])
        // Who can't come is no one expected.
        #expect(rows.map { $0[6] } == ["", "", "", "Yes"])
    }

    /// Who waited can be told after the evening, and walk-ins were on no list.
    @Test func whoWaitedIsSaidAndWalkInsAreOnNoList() throws {
        var console = SimulatedConsole("a")
        console.perform(ImportRegistrations(people: [Registration(given: "Ida", family: "A", sector: .press)], source: "l"))
        console.perform(WalkIn(registration: Registration(given: "Léo", family: "Z", sector: .press)))
        console.perform(WaitForPlace(person: console.state.people[place: 0].id))
        let files = SessionExport.files(
            console.state, words: Phrasebook(language: .english), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
        func rows(_ name: String) throws -> [[String]] {
            let bytes = try #require(files.first { $0.name == name }).bytes
            return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
        }
        let people = try rows("participants-personal.csv")
        let place = try #require(people[0].firstIndex(of: "Waiting list since"))
        #expect(people[1][place...(place + 1)] == ["1970-01-01 00:00", "1"] && people[2][place...(place + 1)] == ["", ""])
        #expect(try rows("sectors.csv")[1].prefix(3) == ["press", "1", "1"])
    }
}
