import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

@Suite struct VoteTests {
    private func opened(_ rules: VoteRules) -> (console: SimulatedConsole, themes: [ThemeID]) {
        var console = sampleConsole()
        #expect(console.perform(OpenVote(rules)) == nil)
        return (console, console.state.standingThemes.map(\.id))
    }

    @Test func aBallotOverItsAllowanceIsRefusedAndThenKeptAside() {
        var (console, themes) = opened(VoteRules(.dots(allowance: 3, cap: 2)))
        let over: BallotMarks = [themes[0]: 2, themes[1]: 2]
        #expect(console.perform(RecordBallot(number: 1, marks: over))?.reason == .ballotOverAllowance)
        #expect(console.perform(RecordBallot(number: 1, marks: over, setAside: true)) == nil)
        #expect(console.perform(RecordBallot(number: 2, marks: [themes[2]: 3], setAside: true)) == nil)
        #expect(console.perform(RecordBallot(number: 3, marks: [themes[2]: -1], setAside: true)) == nil)
        #expect(console.perform(RecordBallot(number: 4, marks: [themes[3]: 1])) == nil)
        #expect(console.perform(EndVote()) == nil)
        let outcome = VoteOutcome(console.state.votes[place: 0])
        #expect(outcome.setAside.map(\.key) == [.number(1), .number(2), .number(3)])
        #expect(
            outcome.setAside.map(\.error) == [.overAllowance(given: 4, allowed: 3), .overCap(given: 3, allowed: 2), .negative])
        #expect(outcome.chosen == [themes[3]] && outcome.counted == 1)
    }

    @Test func aSealShowsEveryLaterChange() throws {
        var (console, themes) = opened(VoteRules(.approval))
        var late = SimulatedConsole("table-2")
        late.replica.receive(console.journal)
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        #expect(console.state.votes[place: 0].sealState == .intact)
        #expect(console.state.votes[place: 0].seals.map(\.ballots) == [1])
        // A ballot that another console had written down without knowing of the close stands before it in the one order.
        late.perform(RecordBallot(number: 2, marks: [themes[1]: 1]))
        console.replica.receive(late.journal)
        let changed = console.state.votes[place: 0]
        #expect(changed.sealState == .broken || changed.late.count == 1)
        #expect(changed.ballots.count + changed.late.count == 2)
    }

    @Test func theListOfVotersAndTheBallotsShareNoOrder() throws {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        var (console, themes) = opened(rules)
        let people = console.state.people.all.map(\.id).prefix(3)
        console.perform(CheckIn(people: people.map { .id($0) }))
        console.perform(OpenBox())
        for person in people { #expect(console.perform(TickVoter(person: .id(person))) == nil) }
        #expect(console.perform(TickVoter(person: .id(people[0])))?.reason == .alreadyVoted)
        #expect(console.perform(EndVote())?.reason == .boxNotEmptied)
        let cast: [BallotMarks] = [[themes[2]: 1], [themes[0]: 1, themes[1]: 1], [themes[1]: 1]]
        for order in [cast, cast.reversed()] {
            // Whatever the order in which they were cast, the line in the journal is the same.
            #expect(
                BoxEmptied(vote: VoteID("v"), box: "b", ballots: order).json == BoxEmptied(vote: VoteID("v"), box: "b", ballots: cast).json)
        }
        let box = try #require(console.state.openVote?.boxes.keys.first)
        #expect(console.perform(EmptyBox(box: box, ballots: cast)) == nil)
        #expect(console.perform(EndVote()) == nil)
        let vote = console.state.votes[place: 0]
        #expect(vote.voters == Set(people) && vote.ballots.count == 3)
        #expect(Set(vote.ballots.values.map(\.mark)).count == 1)
        let kinds = console.journal.map(\.kind)
        #expect(kinds.count { $0 == BoxEmptied.kind } == 1 && !kinds.contains(BallotRecorded.kind))
    }

    @Test func tiesAreSaidAndSettledAloud() throws {
        var rules = VoteRules(.approval)
        rules.places = 2
        var (console, themes) = opened(rules)
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
        console.perform(RecordBallot(number: 2, marks: [themes[0]: 1, themes[2]: 1]))
        console.perform(EndVote())
        let outcome = VoteOutcome(console.state.votes[place: 0])
        #expect(outcome.chosen == [themes[0]] && outcome.tied == [themes[1], themes[2]] && outcome.placesLeft == 1)
        #expect(console.perform(DecideVote(means: .count))?.reason == .tieUndecided)
        #expect(console.perform(DecideVote(means: .lot, seed: "12 mars")) == nil)
        let decision = try #require(console.state.votes[place: 0].decision)
        let digests = [themes[1], themes[2]].map { SHA256.digest("12 mars\n\($0.text)".utf8).hexadecimal }
        let first = digests[0] < digests[1] ? themes[1] : themes[2]
        #expect(decision.chosen == [themes[0], first] && decision.drawn.first == first && decision.seed == "12 mars")
        #expect(console.state.programme.map(\.theme) == decision.chosen)
        #expect(console.perform(DecideVote(means: .all)) == nil)
        #expect(Set(console.state.programme.map(\.theme)) == Set(themes.prefix(3)))
        console.undo()
        console.undo()
        #expect(console.state.programme.isEmpty && console.state.votes[place: 0].decision == nil)
    }

    @Test func twoEntriesMustAgreeBeforeTheClose() {
        var (console, themes) = opened(VoteRules(.dots(allowance: 3, cap: 3)))
        for number in 1...4 { console.perform(RecordBallot(number: number, marks: [themes[0]: 1])) }
        for number in 1...3 { console.perform(RecordBallot(number: number, marks: [themes[number == 2 ? 1 : 0]: 1], isSecond: true)) }
        let vote = console.state.votes[place: 0]
        #expect(vote.differences(isComplete: false).map(\.key) == [.number(2)])
        #expect(vote.differences(isComplete: true).map(\.key) == [.number(2), .number(4)])
        #expect(console.perform(EndVote())?.reason == .entriesDiffer)
        #expect(console.perform(SettleBallot(number: 2, marks: [themes[1]: 1])) == nil)
        #expect(console.perform(SettleBallot(number: 4, marks: nil)) == nil)
        #expect(console.perform(EndVote()) == nil)
        #expect(console.state.votes[place: 0].ballots.count == 3)
    }

    /// Votes of session files written before there were other methods than hands and dots.
    @Test func olderVotesAreRead() throws {
        let text = """
            {"id":"v","method":"dots","allowance":3,"cap":2,"phase":"closed","choices":[{"theme":"a","title":"A"},{"theme":"b","title":"B"}],
            "opened":{"at":"2018-03-12T18:00:00.000Z","console":"c"},"closed":{"at":"2018-03-12T18:10:00.000Z","console":"c"},
            "ballots":[{"number":1,"dots":{"a":2},"at":"2018-03-12T18:05:00.000Z","console":"c"}]}
            """
        let vote = try Vote(json: JSONValue(parsing: Array(text.utf8)).object())
        #expect(vote.ballots[.number(1)]?.marks == [ThemeID("a"): 2])
        #expect(vote.sealState == .unsealed && VoteOutcome(vote).chosen == [ThemeID("a")])
        let event = try BallotRecorded(json: JSONValue(parsing: Array(#"{"vote":"v","number":3,"dots":{"a":1}}"#.utf8)).object())
        #expect(event.key == .number(3) && event.marks == [ThemeID("a"): 1])
    }

    /// FIPS 180-4 and the examples of NIST.
    @Test func digestsAreThoseOfTheStandard() {
        #expect(SHA256.digest("".utf8).hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(SHA256.digest("abc".utf8).hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8).hexadecimal
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            SHA256.digest([UInt8](repeating: 0x61, count: 1_000_000)).hexadecimal
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
