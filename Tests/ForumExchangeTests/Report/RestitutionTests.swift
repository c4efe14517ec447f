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

    /// What was said is told where it was said, for the themes it speaks for, and for whom unless the Chatham House rule holds.
    @Test(arguments: [false, true]) func tellsThemesRoundsAndSectors(_ isChathamHouse: Bool) throws {
        var desk = sampleConsole()
        let context = NoteContext(table: "Table des Lilas", round: 2, sector: .association)
        desk.perform(WriteNote(question: QuestionID("q1"), text: "Publier tôt", noteKind: .verbatim, context: context))
        let note = desk.state.notes[place: 0].id
        desk.perform(ThemeFromNote(note: note, title: "Rythme"))
        desk.perform(MarkNote(note: note, star: true, minority: true))
        desk.perform(WordHeading(question: QuestionID("q1"), title: "Quand"))
        let heading = try #require(desk.state.headings.values.first { $0.title == "Quand" })
        desk.perform(PlaceNotes(notes: [note], heading: heading.id))
        desk.perform(AgreeReadBack(question: QuestionID("q1"), table: "Table des Lilas", agreedBy: "Mme Roy"))
        if isChathamHouse { desk.perform(ChangeSession(SessionChanged(chathamHouse: true))) }
        let sector = isChathamHouse ? "" : ", association"
        let (words, zone) = (Phrasebook(language: .english), TimeZoneRules(offset: 0))
        let now = ClockReading(wall: Timestamp(milliseconds: 0))
        let text = Restitution.markdown(desk.state, words: words, zone: zone, now: now)
        #expect(text.contains("“Publier tôt” (Table des Lilas, round 2\(sector)) → Rythme"), "\(text)")
        #expect(
            text.contains("- **Rythme**\n  - ★ **verbatim** (minority view) — “Publier tôt” (Table des Lilas, round 2\(sector))"), "\(text)"
        )
        let files = SessionExport.files(desk.state, words: words, zone: zone, now: now)
        let table = try #require(files.first { $0.name == "notes.csv" }.map { String(decoding: $0.bytes, as: UTF8.self) })
        #expect(table.contains("Yes,Yes,Rythme,2,\(isChathamHouse ? "" : "association"),Quand,00:00"), "\(table)")
        #expect(!text.contains("Roy") && !table.contains("Roy"))
    }

    private func markdown(_ evening: SampleEvening, _ language: Language) -> String {
        Restitution.markdown(evening.state, words: Phrasebook(language: language), zone: SampleEvening.paris, now: evening.now)
    }

    /// Only what stands between marks as a whole needs none around it.
    @Test(arguments: [
        ("‘They don’t answer’", "‘They don’t answer’"), ("“Never” she said, “never”", "““Never” she said, “never””"), ("Never", "“Never”"),
    ])
    func aVerbatimIsQuotedOnce(_ text: String, _ quoted: String) {
        #expect(Phrasebook(language: .english).quotation(text) == quoted)
    }
}
