import ForumCore
import ForumLocalization
import ForumTestSupport
import Testing

@testable import ForumExchange

@Suite struct ParticipantsTableTests {
    /// What was said at the door counts, not what the list said before (GDPR, article 7(3)).
    @Test func consentsAreThoseGivenLast() throws {
        var console = SimulatedConsole("a")
        let people = ["Ida", "Paul", "Zoé"].map { name in
            Registration(given: name, family: name, email: "\(name.first ?? "x")@x.fr", wishesNews: name != "Paul")
        }
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
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(4).map { String($0) } }
        #expect(rows == [["Yes", "I@x.fr", "", ""], ["Yes", "P@x.fr", "Yes", ""], ["", "", "", "Yes"]])
    }
}
