import ForumCore
import ForumLocalization
import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct RestitutionTests {
    @Test(arguments: Language.allCases) func tellsTheEvening(_ language: Language) throws {
        try expectGolden(markdown(SampleEvening(), language), "restitution.\(language.rawValue).md")
    }

    @Test(arguments: Language.allCases) func anEmptySessionHasARestitution(_ language: Language) throws {
        let text = Restitution.markdown(
            ForumState(), words: Phrasebook(language: language), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
        try expectGolden(text, "empty.\(language.rawValue).md")
    }

    @Test(arguments: Language.allCases) func namesNobody(_ language: Language) {
        let evening = SampleEvening()
        let text = markdown(evening, language)
        for person in evening.state.people.all {
            for secret in [person.id.text, person.registration.family, person.registration.email, person.registration.organisation]
            where !secret.isEmpty { #expect(!text.contains(secret), "\(secret)") }
        }
        for console in evening.state.consoles.keys { #expect(!text.contains(console.text)) }
    }

    @Test func whatANewerVersionRecordedIsSaidToBeMissing() {
        var evening = SampleEvening()
        let stamp = EventStamp(clock: 10_000, console: ConsoleName("neuf"), sequence: 1, sum: .zero)
        evening.desk.replica.receive([EventRecord(stamp: stamp, at: Timestamp(milliseconds: 0), kind: "teleported", data: [:])])
        #expect(markdown(evening, .english).contains("1 event comes from a newer version"))
    }

    private func markdown(_ evening: SampleEvening, _ language: Language) -> String {
        Restitution.markdown(evening.state, words: Phrasebook(language: language), zone: SampleEvening.paris, now: evening.now)
    }
}
