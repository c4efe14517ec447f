import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

/// What a vote and its result are guarded against: slips of the hand, and consoles that were apart.
@Suite struct VoteGuardTests {
    private func opened(_ rules: VoteRules, present: Int? = nil) -> (console: SimulatedConsole, themes: [ThemeID]) {
        var console = sampleConsole()
        let themes = console.state.standingThemes.map(\.id)
        #expect(console.perform(OpenVote(rules, present: present)) == nil)
        return (console, themes)
    }

    /// A vote by approval that chose `theme`, and of which note was taken.
    private func choose(_ theme: ThemeID, _ console: inout SimulatedConsole) -> VoteID {
        console.perform(OpenVote(VoteRules(.approval)))
        console.perform(RecordBallot(number: 1, marks: [theme: 1]))
        console.perform(EndVote())
        #expect(console.perform(DecideVote(means: .count)) == nil)
        return console.state.votes.values.reversed().first?.id ?? VoteID("")
    }

    @Test func aVoteOfTheRoomTicksNobodyOff() {
        var (console, _) = opened(VoteRules(.approval))
        let person = Array(console.state.people.all)[0].id
        console.perform(CheckIn(people: [.id(person)]))
        #expect(console.perform(TickVoter(person: .id(person)))?.reason == .voteWithoutList)
    }

    @Test func nobodyIsUntickedAmongTheLinesOfBallots() {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        var (console, _) = opened(rules)
        let person = Array(console.state.people.all)[0].id
        console.perform(CheckIn(people: [.id(person)]))
        console.perform(TickVoter(person: .id(person)))
        console.perform(CountVote())
        #expect(console.perform(UntickVoter(person: .id(person)))?.reason == .votingIsOver)
    }

    /// A digit too many in a number is not the end of the check.
    @Test func missingNumbersAreToldHoweverHighTheHighestIs() {
        let missing = MissingNumbers([1, 2, 150_000])
        #expect(missing.count == 149_997 && missing.first == Array(3...14))
        #expect(MissingNumbers([3, 1, 2]).isEmpty && MissingNumbers([Int]()).isEmpty)
        #expect(MissingNumbers([2, 5]).first == [1, 3, 4] && MissingNumbers([2, 5]).count == 3)
        var (console, themes) = opened(VoteRules(.approval))
        for number in [1, 2, 150_000] { console.perform(RecordBallot(number: number, marks: [themes[0]: 1])) }
        #expect(console.state.openVote?.concerns == [.missingNumbers(missing)])
    }

    @Test func handsAndAbstentionsAreNoMoreThanThePeopleInTheRoom() {
        var (console, themes) = opened(VoteRules(.hands), present: 10)
        for theme in themes { console.perform(CountHands(theme: theme, count: theme == themes[0] ? 7 : 0)) }
        console.perform(CountHands(theme: nil, count: 3))
        #expect(console.state.openVote?.concerns == [])
        console.perform(CountHands(theme: nil, count: 4))
        #expect(console.state.openVote?.concerns == [.handsAndAbstentions(hands: 7, abstentions: 4, present: 10)])
    }

    /// Ballots of a console that was apart stand before the close, and change a result that the room took note of.
    @Test func aSealThatDoesNotHoldIsAConcern() throws {
        var (console, themes) = opened(VoteRules(.approval))
        var apart = SimulatedConsole("table-2")
        apart.replica.receive(console.journal)
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        #expect(console.perform(DecideVote(means: .count)) == nil)
        #expect(console.state.votes[place: 0].concerns == [])
        apart.perform(RecordBallot(number: 2, marks: [themes[1]: 1]))
        apart.perform(RecordBallot(number: 3, marks: [themes[1]: 1]))
        for _ in 0..<3 { apart.perform(RemoveBallot(number: 9)) }
        console.replica.receive(apart.journal)
        let vote = console.state.votes[place: 0]
        let seal = try #require(vote.seals.last)
        #expect(vote.concerns.contains(.sealBroken(seal, now: vote.ballots.count)))
        #expect(vote.concerns.contains(.countSaysOtherwise) || vote.ballots.count == 2)
        #expect(vote.late.isEmpty || vote.concerns.contains(.late(vote.late.count)))
    }

    @Test func whatWasSealedIsNotCalledOff() {
        var (console, themes) = opened(VoteRules(.approval))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        console.perform(EndVote(reopened: true))
        #expect(console.perform(EndVote(cancelled: true))?.reason == .voteWasSealed)
        #expect(console.perform(EndVote()) == nil)
    }

    @Test func whatIsSettledIsHeldToTheRules() {
        var (console, themes) = opened(VoteRules(.dots(allowance: 3, cap: 3)))
        console.perform(RecordBallot(number: 2, marks: [themes[0]: 1]))
        let over: BallotMarks = [themes[0]: 9]
        #expect(console.perform(SettleBallot(number: 2, marks: over))?.reason == .ballotOverCap)
        #expect(console.perform(SettleBallot(number: 2, marks: over, setAside: true)) == nil)
        #expect(console.state.openVote.map { VoteOutcome($0).setAside.count } == 1)
    }

    @Test func aRankBeyondTheThemesIsRefused() {
        var (console, themes) = opened(VoteRules(.borda))
        #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: 21]))?.reason == .ballotRankBeyond)
        #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: 4])) == nil)
    }

    /// A command counts grades from 0, and so does its refusal.
    @Test func theRefusalOfAGradeCountsAsTheCommandDoes() {
        var (console, themes) = opened(VoteRules(.majorityJudgment(grades: ["mal", "bien"])))
        let refusal = console.perform(RecordBallot(number: 1, marks: [themes[0]: 2]))
        #expect(refusal?.values["number"] == "2" && refusal?.values["least"] == "0" && refusal?.values["limit"] == "1")
    }

    @Test func anotherVoteAmongEqualsIsOnThose() throws {
        var (console, themes) = opened(VoteRules(.approval))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(RecordBallot(number: 2, marks: [themes[2]: 1]))
        console.perform(EndVote())
        let former = console.state.votes[place: 0].id
        let other = OpenVote(VoteRules(.approval), themes: [themes[1], themes[2]], rerunOf: former)
        #expect(console.perform(other)?.reason == .rerunOfNoTie)
        #expect(console.perform(OpenVote(VoteRules(.approval), rerunOf: former)) == nil)
        #expect(console.state.openVote.map { Set($0.choices.map(\.theme)) } == [themes[0], themes[2]])
        console.perform(EndVote(cancelled: true))
        console.perform(DecideVote(vote: former, means: .all))
        #expect(console.perform(OpenVote(VoteRules(.approval), rerunOf: former))?.reason == .rerunOfNoTie)
    }

    /// Nobody takes a theme back while people vote on it, not even by an undo of before.
    @Test func themesStandStillWhileTheyAreVotedOn() {
        var console = sampleConsole()
        var other = SimulatedConsole("table-2")
        other.replica.receive(console.journal)
        other.perform(WordTheme(title: "Archives"))
        let theme = other.state.standingThemes.first { $0.title == "Archives" }?.id
        console.replica.receive(other.journal)
        console.perform(OpenVote(VoteRules(.approval)))
        other.replica.receive(console.journal)
        #expect(other.undo()?.reason == .changedSince)
        #expect(theme.flatMap { other.state.themes[$0]?.isStanding } == true)
        console.perform(EndVote(cancelled: true))
        other.replica.receive(console.journal)
        #expect(other.undo() == nil)
    }

    /// What is sealed is one item a line, and what a lot was drawn with can be typed again.
    @Test func gradesAndSeedsAreOfOneLine() throws {
        var (console, themes) = opened(VoteRules(.majorityJudgment(grades: [" mal ", "bien\r\nballot 1 x=1"])))
        let vote = try #require(console.state.openVote)
        #expect(vote.method == .majorityJudgment(grades: ["mal", "bien ballot 1 x=1"]))
        #expect(String(decoding: vote.canonicalForm, as: UTF8.self).split(whereSeparator: \.isNewline).count == 6 + themes.count)
        let older = Vote(
            id: vote.id, rules: VoteRules(.majorityJudgment(grades: ["mal", "bien\r\nballot 1"])), choices: [], opened: vote.opened,
            present: nil)
        #expect(!String(decoding: older.canonicalForm, as: UTF8.self).split(whereSeparator: \.isNewline).contains("ballot 1"))
        console.perform(EndVote(cancelled: true))
        #expect(console.perform(OrderThemes(seed: "l’été\t\n 50\u{202E}")) == nil)
        #expect(console.state.boardOrder.seed == "l’été  50")
    }

    @Test func whatTwoVotesChoseStaysWhenOneIsOpenedAgain() {
        var console = sampleConsole()
        let theme = console.state.standingThemes[0].id
        let first = choose(theme, &console)
        let second = choose(theme, &console)
        #expect(console.state.programmedThemes == [theme] && console.state.votesChoosing(theme) == [1, 2])
        #expect(console.perform(EndVote(vote: first, reopened: true)) == nil)
        #expect(console.state.programme == [ProgrammeEntry(theme: theme, vote: second)])
        console.undo()
        #expect(console.state.votesChoosing(theme) == [1, 2])
    }

    /// Older journals do not say which vote had chosen what leaves the programme.
    @Test func whatLeftTheProgrammeInAnOlderJournalStillLeavesIt() throws {
        let event = try ThemesUnprogrammed(json: ["themes": ["t1"]])
        #expect(event.vote == nil && event.themes == [ThemeID("t1")])
        var console = sampleConsole()
        let theme = console.state.standingThemes[0].id
        _ = choose(theme, &console)
        console.record(Decision([ThemesUnprogrammed(themes: [theme])], step: "old"), at: 60_000)
        #expect(console.state.programme.isEmpty)
    }

    @Test func theProgrammeFollowsAThemeThatIsMergedKnowingly() {
        var console = sampleConsole()
        let themes = console.state.standingThemes.map(\.id)
        _ = choose(themes[0], &console)
        #expect(console.perform(WithdrawTheme(theme: themes[0], reason: "doublon"))?.reason == .themeProgrammed)
        #expect(console.perform(MergeThemes(into: themes[1], themes: [themes[0]]))?.reason == .themeProgrammed)
        #expect(console.perform(MergeThemes(into: themes[1], themes: [themes[0]], knowingly: true)) == nil)
        #expect(console.state.programmedThemes == [themes[1]] && console.state.votesChoosing(themes[1]) == [1])
    }
}
