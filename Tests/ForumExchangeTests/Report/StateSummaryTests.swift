import ForumCore
import ForumLocalization
import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct StateSummaryTests {
    @Test(arguments: Language.allCases) func showsTheEveningInWords(_ language: Language) throws {
        let evening = SampleEvening()
        let text = StateSummary.text(evening.state, words: Phrasebook(language: language), zone: SampleEvening.paris, now: evening.now)
        try expectGolden(text, "state.\(language.rawValue).txt")
    }

    @Test func showsTheEveningInJSON() throws {
        let evening = SampleEvening()
        let json = StateSummary.json(evening.state, zone: SampleEvening.paris, now: evening.now)
        try expectGolden(String(decoding: json.encoded(.pretty), as: UTF8.self) + "\n", "state.json")
    }

    /// Every identifier that a script needs for `opendetat do` stands in the summary.
    @Test func givesTheIdentifiersThatCommandsTake() throws {
        for seed in UInt64(0)..<40 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            for step in 0..<60 { console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 60_000) }
            let state = console.state
            let json = StateSummary.json(state, zone: TimeZoneRules(offset: 0), now: ClockReading(wall: Timestamp(milliseconds: 0)))
            #expect(try JSONValue(parsing: json.encoded()) == json, "seed \(seed)")
            let summary = try json.object()
            func ids(_ list: [JSONValue]) throws -> [String] { try list.map { try $0.object().string("id") } }
            #expect(try ids(summary.array("people")) == state.people.all.filter { !$0.isRemoved }.map(\.id.text))
            #expect(try ids(summary.object("agenda").array("items")) == state.agenda.items.map(\.id.text))
            #expect(try ids(summary.array("votes")) == state.votes.values.map(\.id.text))
            let themes = try summary.array("themes").flatMap { theme in
                try ids([theme]) + ids(try theme.object().arrayIfPresent("merged") ?? [])
            }
            #expect(Set(themes) == Set(state.themes.values.map(\.id.text)) && themes.count == state.themes.count)
            let notes = try summary.array("questions").flatMap { try ids($0.object().array("notes")) } + ids(summary.array("notesOutside"))
            #expect(Set(notes) == Set(state.standingNotes.map(\.id.text)))
        }
    }

    /// What came after the first form of the summary: headings, read-backs, the waiting list, consents, people who come for others.
    @Test func tellsHeadingsReadBacksAndTheDoorsAnswers() throws {
        var console = sampleConsole()
        console.perform(
            ImportRegistrations(
                people: [Registration(given: "Zoé", wishesNews: true), Registration(given: "Ida", wishesNews: true, isDeclined: true)],
                source: "l"))
        let (zoe, ida) = (console.state.people.count - 2, console.state.people.count - 1)
        let person = PersonReference.id(console.state.people[place: zoe].id)
        console.perform(RecordConsent(person: person, purpose: .news, isGiven: false))
        console.perform(RecordConsent(person: person, purpose: .photo, isGiven: true))
        console.perform(WriteNote(question: QuestionID("q1"), text: "Une idée", table: "3"))
        let note = console.state.notes[place: 0].id
        console.record(
            Decision(
                [
                    HeadingWorded(heading: HeadingID("h1"), question: QuestionID("q1"), title: "Lieux"),
                    NotePlaced(note: note, heading: HeadingID("h1"), after: nil),
                ], step: "word-heading"), at: 0)
        console.perform(
            AgreeReadBack(question: QuestionID("q1"), table: "3", agreedBy: "la table", wordings: console.state.notes[place: 0].heads))
        let summary = try StateSummary.json(
            console.state, zone: TimeZoneRules(offset: 0), now: ClockReading(wall: Timestamp(milliseconds: 0))
        ).object()
        let question = try summary.array("questions")[0].object()
        let heading = try question.array("headings")[0].object()
        #expect(try heading.string("id") == "h1" && heading.array("notes") == [.string(note.text)])
        let readBack = try question.array("readBacks")[0].object()
        #expect(try readBack.string("id") == console.state.readBacks[place: 0].id.text && readBack.string("agreedBy") == "la table")
        let people = try summary.array("people").map { try $0.object() }
        #expect(try people[zoe].object("consents") == ["news": .bool(false), "photo": .bool(true)])
        #expect(try people[ida].bool("declined") && people[ida].object("consents") == ["news": .bool(true)])
        #expect(try summary.object("counts").integer("declined") == 1)
    }

    /// Only what somebody wrote at length has lines of its own: a name or a title must not look like a line of the report.
    @Test func aLineBreakInANameMakesNoLine() {
        var console = sampleConsole()
        console.perform(ChangeSession(SessionChanged(title: "Titre\nVotes : 0")))
        console.perform(WriteNote(question: QuestionID("q1"), text: "une note\nen deux lignes"))
        let text = StateSummary.text(
            console.state, words: Phrasebook(language: .french), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
        #expect(text.hasPrefix("Titre Votes : 0\n"))
        #expect(text.contains("  - une note\n    en deux lignes\n"))
    }

    @Test func linesAreNeverWiderThanEightyColumns() {
        var console = sampleConsole()
        let texts = [
            String(repeating: "anticonstitutionnellement", count: 20), String(repeating: "家", count: 300),
            String(repeating: "👩‍👩‍👧 ", count: 100),
            String(repeating: "mot ", count: 200), "un\n\n\ndeux\u{202E}\u{1B}[2J", String(repeating: "e\u{301}", count: 400),
        ]
        for text in texts { console.perform(WriteNote(question: QuestionID("q1"), text: text)) }
        let words = Phrasebook(language: .french)
        let text = StateSummary.text(
            console.state, words: words, zone: TimeZoneRules(offset: 0), now: ClockReading(wall: Timestamp(milliseconds: 0)))
        for line in text.split(separator: "\n") { #expect(PlainWidth.columns(of: line) <= 80, "\(line)") }
        #expect(text.contains("deux<202E>^[[2J"))
        for note in texts.prefix(4) {
            #expect(text.filter { !$0.isWhitespace && $0 != "-" }.contains(note.filter { !$0.isWhitespace && $0 != "-" }), "\(note)")
        }
    }

    /// Ballots that come in from another laptop after the close break its seal: that is said where the result is.
    @Test func aBrokenSealIsSaidWithTheResult() {
        var desk = sampleConsole("urne")
        desk.perform(OpenVote(VoteRules(.approval)))
        var other = SimulatedConsole("autre")
        other.replica.receive(desk.journal)
        let themes = desk.state.standingThemes.map(\.id)
        other.perform(RecordBallot(number: 11, marks: [themes[1]: 1]))
        for number in 1...3 { desk.perform(RecordBallot(number: number, marks: [themes[0]: 1])) }
        desk.perform(EndVote())
        let words = Phrasebook(language: .french)
        func said() -> String {
            StateSummary.text(
                desk.state, words: words, zone: TimeZoneRules(offset: 0), now: ClockReading(wall: Timestamp(milliseconds: 0)))
        }
        let seal = words(.votes(.sealDoesNotHold), ["digest": "", "n": 3, "now": 4]).prefix(8).firstLetterCapital
        #expect(!said().contains("! \(seal)"), "\(said())")
        desk.replica.receive(other.journal)
        #expect(said().contains("! \(seal)"), "\(said())")
    }
}
