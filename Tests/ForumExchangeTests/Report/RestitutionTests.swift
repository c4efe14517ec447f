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

    @Test func tellsHeadingsStarsMinorityViewsAndAgreements() throws {
        var desk = sampleConsole()
        let question = QuestionID("q1")
        let table = NoteContext(table: "3")
        for text in ["Publier tôt", "Attendre", "Relire"] { desk.perform(WriteNote(question: question, text: text, context: table)) }
        let notes = desk.state.notes(under: question).map(\.id)
        desk.perform(MarkNote(note: notes[0], star: true))
        desk.perform(MarkNote(note: notes[1], minority: true))
        desk.perform(WordHeading(question: question, title: "Rythme"))
        let heading = try #require(desk.state.headings(under: question).first)
        desk.perform(PlaceNotes(notes: [notes[1], notes[0]], heading: heading.id))
        desk.perform(AgreeReadBack(question: question, table: "3"))
        desk.perform(ReviseNote(note: notes[2], text: "Relire deux fois"))
        let text = Restitution.markdown(
            desk.state, words: Phrasebook(language: .english), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
        #expect(
            text.contains(
                """
                #### Rythme

                - (minority view) — Attendre (Table 3)
                - ★ — Publier tôt (Table 3)

                #### Other notes

                - Relire deux fois (Table 3)

                Table 3: notes read back and agreed at 00:00. 1 change since.
                """), "\(text)")
    }

    private func markdown(_ evening: SampleEvening, _ language: Language) -> String {
        Restitution.markdown(evening.state, words: Phrasebook(language: language), zone: SampleEvening.paris, now: evening.now)
    }
}
