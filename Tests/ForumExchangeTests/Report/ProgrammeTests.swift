import ForumCore
import ForumLocalization
import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumExchange

@Suite struct ProgrammeTests {
    private let words = Phrasebook(language: .english)
    private let now = ClockReading(wall: Timestamp(milliseconds: 0))
    private let zone = TimeZoneRules(offset: 0)

    /// Two votes on the themes of the sample; the first chooses the first theme by hands, the second again by approval.
    private func evening() -> (console: SimulatedConsole, themes: [ThemeID]) {
        var console = sampleConsole()
        let themes = console.state.standingThemes.map(\.id)
        console.perform(OpenVote(VoteRules(.hands)))
        for (place, theme) in themes.enumerated() { console.perform(CountHands(theme: theme, count: place == 0 ? 5 : 1)) }
        console.perform(EndVote())
        console.perform(DecideVote(means: .count))
        console.perform(OpenVote(VoteRules(.approval)))
        console.perform(RecordBallot(number: 1, marks: [themes[1]: 1]))
        console.perform(EndVote())
        return (console, themes)
    }

    private func restitution(_ console: SimulatedConsole) -> String {
        Restitution.markdown(console.state, words: words, zone: zone, now: now)
    }

    private func shown(_ console: SimulatedConsole) -> String {
        StateSummary.text(console.state, words: words, zone: zone, now: now)
    }

    @Test func theProgrammeIsPublished() throws {
        let (console, themes) = evening()
        let title = try #require(console.state.themes[themes[0]]).title
        #expect(restitution(console).contains("## Programme of the next forums\n\n- **\(title)** — chosen by vote 1\n"))
        let text = shown(console)
        #expect(text.contains("Programme of the next forums\n- \(title) (chosen by vote 1)\n"))
        #expect(text.contains("- Chosen: “\(title)”.") && text.contains("- The room has not taken note of this result yet."))
        let summary = try StateSummary.json(console.state, zone: zone, now: now).object()
        let entry = try summary.array("programme")[0].object()
        #expect(try entry.string("theme") == themes[0].text && entry.array("votes") == [.string(console.state.votes[place: 0].id.text)])
        #expect(try summary.array("votes")[1].object().array("ahead") == [.string(themes[1].text)])
    }

    /// What the room chose stays on the programme under the theme that it went into.
    @Test func aChosenThemeThatIsMergedStaysOnTheProgramme() throws {
        var (console, themes) = evening()
        let first = try #require(console.state.themes[themes[0]]).title
        let second = try #require(console.state.themes[themes[1]]).title
        console.record(Decision([ThemesMerged(into: themes[1], themes: [themes[0]])], step: "merge-themes"), at: 0)
        #expect(restitution(console).contains("- **\(second)** — chosen by vote 1 · brings together, since the vote: “\(first)”\n"))
        let files = SessionExport.files(console.state, words: words, zone: zone, now: now)
        let table = String(decoding: try #require(files.first { $0.name == "themes.csv" }).bytes, as: UTF8.self)
        let row = try #require(table.split(separator: "\r\n").first { $0.contains(second) })
        #expect(row.contains("Yes"))
    }

    /// A lot is not drawn again until it suits, and the public paper says so as the screen does.
    @Test func aLotTakenBackAndALineCountedOnceAreTold() {
        var console = sampleConsole()
        let themes = console.state.standingThemes.map(\.id)
        console.perform(OpenVote(VoteRules(.hands)))
        for theme in themes { console.perform(CountHands(theme: theme, count: 3)) }
        console.perform(CountHands(theme: themes[0], count: 3, isRecount: true))
        console.perform(EndVote())
        console.perform(DecideVote(means: .lot, seed: "pi"))
        console.undo()
        console.perform(DecideVote(means: .lot, seed: "été"))
        for text in [restitution(console), shown(console).replacing("\n    ", with: " ")] {
            #expect(text.contains("A lot was drawn with “pi” and taken back") && text.contains("The lot (“été”) decided between"))
        }
        #expect(restitution(console).contains("counted only once."))
    }

    /// What `export` writes of a show of hands is counted by `tally`, and a judgment names its grades in words.
    @Test func theTallyOfAVoteIsAFileOfVotes() throws {
        let (console, themes) = evening()
        let bytes = SessionTally.file(console.state.votes[place: 0], number: 1, words)
        let written = try JSONValue(parsing: bytes).object().array("cases")[0].object()
        #expect(try written.integer("number") == 1 && written.object("hands").integer(themes[0].text) == 5)
        let answer = try JSONValue(parsing: TallyFile.answer(bytes: bytes, digest: SHA256.bytes)).object()
        #expect(try answer.array("cases")[0].object().object("result") == written.object("result"))
        #expect(try written.object("result").array("ranks")[0] == .integer(1))
        var judged = sampleConsole()
        judged.perform(OpenVote(VoteRules(.majorityJudgment(grades: []))))
        judged.perform(RecordBallot(number: 1, marks: [themes[0]: 6]))
        judged.perform(EndVote())
        let grades = try JSONValue(parsing: SessionTally.file(judged.state.votes[place: 0], number: 1, words)).object()
            .array("cases")[0].object()
        #expect(try grades.array("grades_worst_to_best").first == .string("Reject"))
        #expect(try grades.array("result")[0].object().string("majority_grade_name") == "Excellent")
        let told = restitution(judged)
        #expect(told.contains("from the worst to the best: “Reject”") && told.contains("| Majority grade | Ballots that mention it |"))
    }

    @Test func filesOfVotesAreToldFromOthers() {
        for name in ["vote-1.md", "bulletins-12.csv", "tally-3.json", "scelle-1.txt"] { #expect(SessionExport.isOfVote(name)) }
        for name in ["vote-.md", "vote-1.txt", "vote-a.md", "votes.csv", "restitution.md", "my-vote-1.md"] {
            #expect(!SessionExport.isOfVote(name))
        }
    }
}
