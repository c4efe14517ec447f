import ForumLocalization
import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore
@testable import ForumExchange

/// What is told of a vote to those who were not there.
@Suite struct VoteReportTests {
    private func restitution(_ console: SimulatedConsole, _ language: Language = .english) -> String {
        Restitution.markdown(
            console.state, words: Phrasebook(language: language), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
    }

    private func page(_ console: SimulatedConsole) -> String {
        let words = Phrasebook(language: .english)
        return VotePage(wholeOf: VoteOutcome(console.state.votes[place: 0]), title: "t", words).lines.map(\.text).joined(separator: "\n")
    }

    private func opened(_ rules: VoteRules) -> (console: SimulatedConsole, themes: [ThemeID]) {
        var console = sampleConsole()
        #expect(console.perform(OpenVote(rules)) == nil)
        return (console, console.state.standingThemes.map(\.id))
    }

    /// Ballots against everything are ballots: somebody voted.
    @Test func nobodyVotedIsSaidOnlyWhereNobodyDid() {
        var (console, themes) = opened(VoteRules(.majorityJudgment(grades: [])))
        for number in 1...3 { console.perform(RecordBallot(number: number, marks: [themes[0]: 0, themes[1]: 0])) }
        console.perform(EndVote())
        #expect(!restitution(console).contains("No votes cast"))
        var (blank, _) = opened(VoteRules(.approval))
        blank.perform(RecordBallot(number: 1, marks: [:]))
        blank.perform(EndVote())
        #expect(restitution(blank).contains("No votes cast"))
    }

    @Test func theRestitutionTellsWhatWasSetAsideAndWhatWasDecided() {
        var rules = VoteRules(.phragmen)
        rules.places = 1
        var (console, themes) = opened(rules)
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(RecordBallot(number: 2, marks: [themes[1]: 1]))
        console.perform(RecordBallot(number: 3, marks: [themes[1]: 2], setAside: true))
        console.perform(RecordBallot(number: 4, marks: [:]))
        console.perform(EndVote())
        let told = restitution(console)
        #expect(told.contains("3 ballots counted. 1 of them blank. 1 ballot set aside, which broke the rules. 1 theme to choose."))
        #expect(told.contains("Tied for 1 place: “Données ouvertes” and “Budget participatif”."))
        #expect(told.contains("| tied | Données ouvertes |") && told.contains("The room has not taken note"))
        console.perform(DecideVote(means: .lot, seed: "12 mars"))
        let decided = restitution(console)
        #expect(decided.contains("The lot (“12 mars”) settled the ties along the count"))
        #expect(decided.contains("a lot decided among those who were tied"))
        #expect(!decided.contains("Tied for 1 place"))
    }

    /// Where there were too many ways to break the ties, the list of those tied is not said to be the whole truth.
    @Test func waysThatWereNotFollowedAreTold() {
        var console = sampleConsole()
        for number in 1...18 { console.perform(WordTheme(title: "Thème \(number)")) }
        let themes = console.state.standingThemes.map(\.id).suffix(18).map { $0 }
        var rules = VoteRules(.phragmen)
        rules.places = 9
        #expect(console.perform(OpenVote(rules, themes: themes)) == nil)
        for pair in 0..<9 {
            console.perform(RecordBallot(number: pair + 1, marks: [themes[2 * pair]: 1, themes[2 * pair + 1]: 1]))
        }
        console.perform(EndVote())
        let page = page(console)
        #expect(page.split(separator: "\n").count { $0.contains("There were too many cases to follow them all") } == 2, "\(page)")
        #expect(restitution(console).contains("There were too many cases to follow them all"))
    }

    @Test func moreBallotsThanVotersAreTold() {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        var (console, themes) = opened(rules)
        console.perform(CountVote())
        for number in 1...2 { console.perform(RecordBallot(number: number, marks: [themes[0]: 1])) }
        console.perform(EndVote())
        #expect(restitution(console).contains("2 ballots, but 0 ticked off."))
        let turnout = VoteOutcome(console.state.votes[place: 0]).turnout(Phrasebook(language: .french))
        #expect(turnout.contains("! 2 bulletins pour 0 émargement"))
    }

    /// The page shows the rounds with the lot's order, and a lot that was taken back.
    @Test func theStepsAreThoseOfTheLot() {
        var (console, themes) = opened(VoteRules(.instantRunoff))
        for (number, theme) in themes.enumerated() { console.perform(RecordBallot(number: number + 1, marks: [theme: 1])) }
        console.perform(EndVote())
        #expect(page(console).contains("here the order of the board takes out theme"))
        console.perform(DecideVote(means: .lot, seed: "un"))
        console.undo()
        console.perform(DecideVote(means: .lot, seed: "deux"))
        let text = page(console)
        #expect(text.contains("Counted with the order of the lot “deux”") && !text.contains("here the order of the board"))
        let winner = themes.firstIndex { $0 == console.state.votes[place: 0].decision?.chosen.first }.map { $0 + 1 } ?? 0
        #expect(text.contains("Theme \(winner) is left."))
        #expect(text.contains("A lot was drawn with “un” and taken back; it chose:"))
    }

    @Test func equalGradesAreToldApartByTheMediansTakenAway() {
        var (console, themes) = opened(VoteRules(.majorityJudgment(grades: [])))
        let ballots: [[Int]] = [[2, 2, 6, 3], [2, 1, 6, 3], [1, 1, 6, 0], [6, 6, 0, 0], [0, 2, 6, 6]]
        for (number, grades) in ballots.enumerated() {
            console.perform(RecordBallot(number: number + 1, marks: BallotMarks(uniqueKeysWithValues: zip(themes, grades))))
        }
        console.perform(EndVote())
        let text = page(console)
        // Both have "Acceptable"; without one of them the one has "Poor", the other too; then they differ.
        #expect(text.contains("What tells equal grades apart") && text.contains("At “Acceptable”"))
        #expect(text.contains("1  Acceptable, Poor, Acceptable, Reject") && text.contains("2  Acceptable, Poor, Acceptable, Poor"))
    }

    @Test func anInstantRunoffIsTalliedEvenWithEqualRanks() throws {
        var (console, themes) = opened(VoteRules(.instantRunoff))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
        console.perform(RecordBallot(number: 2, marks: [themes[2]: 1]))
        console.perform(EndVote())
        let result = try #require(SessionTally.cases(console.state, Phrasebook(language: .english)).first).object().object("result")
        #expect(try result.object("irv").string("winner") == themes[2].text)
    }

    @Test func linesNobodyCountedAreNullInATally() throws {
        var (console, themes) = opened(VoteRules(.hands))
        console.perform(CountHands(theme: themes[0], count: 0))
        console.perform(EndVote(withUncounted: true))
        let result = try #require(SessionTally.cases(console.state, Phrasebook(language: .english)).first).object().object("result")
        #expect(try result.object("totals")[themes[0].text] == .integer(0) && result.object("totals")[themes[1].text] == .null)
    }

    /// A decision is not told while the result is not.
    @Test func aReopenedVoteTellsNoDecision() throws {
        var (console, themes) = opened(VoteRules(.approval))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        console.perform(DecideVote(means: .count))
        console.perform(EndVote(reopened: true))
        let summary = StateSummary.json(
            console.state, zone: TimeZoneRules(offset: 0), now: ClockReading(wall: Timestamp(milliseconds: 0))
        ).encoded()
        #expect(!String(decoding: summary, as: UTF8.self).contains("\"chosen\""))
    }

    @Test func halfPointsAreNotLost() {
        let words = Phrasebook(language: .french)
        let choice = VoteChoice(theme: ThemeID("a"), title: "A")
        let standing = VoteStanding(choice: choice, points: 7, round: nil, voters: 1, rank: 1, isTied: false, place: 0, isCounted: true)
        #expect(VoteMethod.borda.brief(standing, words) == "3,5")
    }
}
