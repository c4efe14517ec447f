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
        #expect(console.state.votes[place: 0].sealState == .broken && console.state.votes[place: 0].ballots.count == 2)
    }

    /// Ballots that come after the close are told, and counted once the vote is opened again.
    @Test func lateBallotsAreCountedAfterAReopening() {
        var (console, themes) = opened(VoteRules(.approval))
        var late = SimulatedConsole("table-2")
        late.replica.receive(console.journal)
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        for number in 1...3 { late.perform(RecordBallot(number: number, marks: [themes[1]: 1])) }
        // The later of them stand behind the close.
        for _ in 0..<3 { late.perform(WordTheme(title: "x")) }
        late.perform(EmptyBox(box: "b", ballots: [[themes[2]: 1]]))
        console.replica.receive(late.journal)
        let closed = console.state.votes[place: 0]
        #expect(closed.late.count + closed.ballots.count + closed.disputed.count == 5 && !closed.late.isEmpty)
        #expect(console.perform(EndVote(reopened: true)) == nil)
        let open = console.state.votes[place: 0]
        #expect(open.late.isEmpty && open.ballots.count == 4)
        // The paper says which of the two ballots 1 it is.
        #expect(open.unsettled.map(\.key) == [.number(1)] && console.perform(EndVote())?.reason == .entriesDiffer)
        // The vote cannot be closed by an undo: the seal of before is not that of these ballots.
        #expect(console.undo() != nil)
        console.perform(SettleBallot(number: 1, marks: [themes[0]: 1]))
        #expect(console.perform(EndVote()) == nil)
        #expect(console.state.votes[place: 0].sealState == .intact && console.state.votes[place: 0].unsettled.isEmpty)
    }

    /// What was decided was decided on a result that is not one any more.
    @Test func aReopeningTakesTheDecisionBack() throws {
        var (console, themes) = opened(VoteRules(.approval))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        console.perform(DecideVote(means: .count))
        #expect(console.state.programme.map(\.theme) == [themes[0]])
        #expect(console.perform(EndVote(reopened: true)) == nil)
        #expect(console.state.programme.isEmpty && console.state.votes[place: 0].decision == nil)
        console.undo()
        #expect(console.state.programme.map(\.theme) == [themes[0]] && console.state.votes[place: 0].decision?.chosen == [themes[0]])
        console.redo()
        for number in 2...3 { console.perform(RecordBallot(number: number, marks: [themes[1]: 1])) }
        #expect(console.perform(EndVote()) == nil && console.perform(DecideVote(means: .count)) == nil)
        #expect(console.state.programme.map(\.theme) == [themes[1]])
    }

    /// A console that reopens without knowing of another's decision takes it back too, in whichever order they are read.
    @Test(arguments: [true, false]) func aDecisionDoesNotOutliveTheReopeningOfAnotherConsole(decidesFirst: Bool) {
        var (console, themes) = opened(VoteRules(.approval))
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.perform(EndVote())
        var other = SimulatedConsole("zz")
        other.replica.receive(console.journal)
        // The one that writes more before stands behind the other in the one order.
        if !decidesFirst { for title in ["x", "y", "z"] { other.perform(WordTheme(title: title)) } }
        other.perform(DecideVote(means: .count))
        if decidesFirst { for title in ["x", "y", "z"] { console.perform(WordTheme(title: title)) } }
        console.perform(EndVote(reopened: true))
        console.replica.receive(other.journal)
        other.replica.receive(console.journal)
        for state in [console.state, other.state] {
            #expect(state.votes[place: 0].phase == .counting && state.votes[place: 0].decision == nil && state.programme.isEmpty)
        }
    }

    @Test func whatNobodyCountedIsNotZero() throws {
        var (console, themes) = opened(VoteRules(.hands))
        console.perform(CountHands(theme: themes[1], count: 0))
        console.perform(CountHands(theme: themes[2], count: 4))
        #expect(console.perform(EndVote()) == Refusal(.linesUncounted, ["n": "2"]))
        #expect(console.state.openVote?.concerns == [.uncounted([themes[0], themes[3]])])
        #expect(console.perform(EndVote(withUncounted: true)) == nil)
        let outcome = VoteOutcome(console.state.votes[place: 0])
        #expect(outcome.standings.map(\.choice.theme) == [themes[2], themes[1], themes[0], themes[3]])
        #expect(outcome.standings.map(\.isCounted) == [true, true, false, false])
        #expect(outcome.standings.map(\.rank) == [1, 2, 3, 3] && outcome.standings.allSatisfy { !$0.isTied })
        #expect(outcome.uncounted == [themes[0], themes[3]] && outcome.chosen == [themes[2]])
    }

    @Test func theNumberOfThoseInTheRoomIsCorrectedWhileTheVoteIsOpen() {
        var console = sampleConsole()
        #expect(console.perform(OpenVote(VoteRules(.hands), present: 1)) == nil)
        let theme = console.state.standingThemes[0].id
        #expect(console.perform(CountHands(theme: theme, count: 12))?.reason == .handsOverPresent)
        #expect(console.perform(SetPresent(present: 30)) == nil)
        #expect(console.perform(CountHands(theme: theme, count: 12)) == nil)
        #expect(console.perform(SetPresent(present: 11))?.reason == .handsOverPresent)
        #expect(
            console.perform(SetPresent(present: -1)) == Refusal(.numberOutOfRange, ["least": "0", "limit": "100000", "member": "present"]))
        #expect(console.perform(SetPresent(present: 30))?.reason == .nothingChanged)
        #expect(console.perform(SetPresent(present: nil)) == nil && console.state.openVote?.present == nil)
        console.undo()
        #expect(console.state.openVote?.present == 30)
        #expect(console.perform(OpenVote(VoteRules(.hands)))?.reason == .voteAlreadyOpen)
    }

    @Test func whatDoesNotAddUpIsSaidBeforeTheClose() {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        var console = sampleConsole()
        let person = Array(console.state.people.all)[0].id
        console.perform(CheckIn(people: [.id(person)]))
        console.perform(OpenVote(rules, present: 2))
        let theme = console.state.standingThemes[0].id
        console.perform(TickVoter(person: .id(person)))
        console.perform(OpenBox())
        #expect(console.state.openVote?.concerns == [.boxes([console.name])])
        console.perform(EmptyBox(box: console.state.openVote?.boxes.keys.first, ballots: []))
        #expect(console.state.openVote?.concerns == [.ballotsUnderVoters(ballots: 0, voters: 1)])
        console.perform(CountVote())
        for number in [1, 2, 5] { console.perform(RecordBallot(number: number, marks: [theme: 1])) }
        #expect(
            console.state.openVote?.concerns == [
                .ballotsOverVoters(ballots: 3, voters: 1), .ballotsOverPresent(ballots: 3, present: 2),
                .missingNumbers(MissingNumbers([1, 2, 5])),
            ])
    }

    /// What one console takes back leaves alone what another recorded, whether it says the same or not.
    @Test(arguments: [true, false]) func takingABallotBackLeavesAnotherConsolesBallot(isAlike: Bool) {
        var (console, themes) = opened(VoteRules(.approval))
        var other = SimulatedConsole("zz")
        other.replica.receive(console.journal)
        let marks: BallotMarks = [themes[isAlike ? 0 : 1]: 1]
        console.perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        other.perform(RecordBallot(number: 12, marks: marks))
        var second = other
        console.replica.receive(other.journal)
        second.replica.receive(console.journal)
        #expect(console.state.votes[place: 0].unsettled.count == (isAlike ? 0 : 1))
        #expect(console.perform(EndVote())?.reason == (isAlike ? nil : .entriesDiffer))
        if isAlike { console.undo() }
        #expect(console.undo() == nil)
        let left = console.state.votes[place: 0]
        #expect(left.ballots[.number(12)]?.marks == marks && left.ballots[.number(12)]?.mark.console == other.name)
        #expect(left.disputed.isEmpty && left.unsettled.isEmpty)
        // The other console takes back its own in the same way.
        #expect(second.undo() == nil)
        #expect(second.state.votes[place: 0].ballots[.number(12)]?.mark.console == console.name)
    }

    @Test func everyMethodSaysItsOwnFault() {
        let faults: [(VoteMethod, Int, RefusalReason)] = [
            (.dots(allowance: 3, cap: 2), 3, .ballotOverCap), (.approval, 2, .ballotNamedOnce),
            (.score(maximum: 10), 11, .ballotScoreUnknown),
            (.score(maximum: 10), -1, .ballotScoreUnknown), (.majorityJudgment(grades: []), 7, .ballotGradeUnknown),
            (.quadratic(credits: 25), -6, .ballotOverCredits), (.borda, 0, .ballotRuleUnknown),
            (.dots(allowance: 3, cap: 2), -1, .ballotNegative),
        ]
        for (method, value, reason) in faults {
            var (console, themes) = opened(VoteRules(method))
            #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: value]))?.reason == reason, "\(method)")
        }
    }

    @Test func numbersOutOfRangeSayBothEnds() {
        var console = sampleConsole()
        var rules = VoteRules(.majorityJudgment(grades: ["x"]))
        #expect(console.perform(OpenVote(rules)) == Refusal(.numberOutOfRange, ["least": "2", "limit": "10", "member": "grades"]))
        #expect(console.perform(OpenVote(VoteRules(.majorityJudgment(grades: ["non", "oui", "Oui"]))))?.reason == .gradesAlike)
        rules = VoteRules(.approval)
        rules.places = 0
        #expect(console.perform(OpenVote(rules)) == Refusal(.numberOutOfRange, ["least": "1", "limit": "3", "member": "places"]))
    }

    @Test func identifiersOfForeignFilesKeepLinesApart() throws {
        func vote(_ choices: String) throws -> Vote {
            let text = #"{"id":"v","method":"approval","choices":[\#(choices)],"opened":{"at":"2018-03-12T18:00:00.000Z","console":"c"}}"#
            return try Vote(json: JSONValue(parsing: Array(text.utf8)).object())
        }
        let one = try vote(#"{"theme":"a\ntheme b","title":"A"}"#)
        let two = try vote(#"{"theme":"a","title":"A"},{"theme":"b","title":"B"}"#)
        #expect(one.canonicalForm != two.canonicalForm)
        #expect(String(decoding: one.canonicalForm, as: UTF8.self).contains("theme a%0Atheme%20b\n"))
        let event = try VoteOpened(
            json: JSONValue(
                parsing: Array(
                    #"{"vote":"v","method":"approval","choices":[{"theme":"a","title":"A"},{"theme":"a","title":"B"}]}"#.utf8)
            ).object())
        #expect(event.choices.map(\.title) == ["A"])
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
        #expect(console.perform(CountVote()) == nil && console.perform(EndVote())?.reason == .boxNotEmptied)
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
        // A lot is not drawn again until it suits.
        #expect(console.perform(DecideVote(means: .lot, seed: "13 mars"))?.reason == .alreadyDecided)
        #expect(console.perform(DecideVote(means: .all))?.reason == .alreadyDecided)
        console.undo()
        #expect(console.state.programme.isEmpty && console.state.votes[place: 0].decision == nil)
        #expect(console.state.votes[place: 0].formerLots.map(\.seed) == ["12 mars"])
        console.redo()
        #expect(console.state.votes[place: 0].decision?.seed == "12 mars" && console.state.votes[place: 0].formerLots.isEmpty)
        console.undo()
        #expect(console.perform(DecideVote(means: .all)) == nil)
        #expect(Set(console.state.programme.map(\.theme)) == Set(themes.prefix(3)))
        let read = try Vote(json: console.state.votes[place: 0].json)
        #expect(read.formerLots.map(\.seed) == ["12 mars"] && read.decision?.means == .all)
    }

    @Test func whatTheFirstCloseSealedIsKeptFromTheReopeningOn() throws {
        var (console, themes) = opened(VoteRules(.approval))
        for number in 1...2 { console.perform(RecordBallot(number: number, marks: [themes[0]: 1])) }
        console.perform(EndVote())
        #expect(console.state.votes[place: 0].changesSinceSeal == nil)
        console.perform(EndVote(reopened: true))
        #expect(console.state.votes[place: 0].changesSinceSeal?.isEmpty == true && console.state.votes[place: 0].concerns.isEmpty)
        console.perform(RecordBallot(number: 3, marks: [themes[1]: 1]))
        console.perform(RemoveBallot(key: .number(1)))
        console.perform(RecordBallot(number: 1, marks: [themes[1]: 1]))
        console.perform(EndVote())
        // A second reopening does not forget what the first close had sealed.
        console.perform(EndVote(reopened: true))
        console.perform(RemoveBallot(key: .number(2)))
        let vote = console.state.votes[place: 0]
        #expect(vote.changesSinceSeal == SealedChanges(added: 1, changed: 1, removed: 1))
        let read = try Vote(json: vote.json)
        #expect(read.firstSealed == vote.firstSealed && read.changesSinceSeal == vote.changesSinceSeal)
    }

    @Test func countsOfHandsChangedSinceACloseAreTold() throws {
        var (console, themes) = opened(VoteRules(.hands))
        for theme in themes { console.perform(CountHands(theme: theme, count: 2)) }
        console.perform(EndVote())
        console.perform(EndVote(reopened: true))
        console.perform(CountHands(theme: themes[1], count: 3))
        console.perform(CountHands(theme: nil, count: 1))
        #expect(console.state.votes[place: 0].changesSinceSeal == SealedChanges(isOfHands: true, added: 1, changed: 1))
        #expect(try Vote(json: console.state.votes[place: 0].json).changesSinceSeal?.changed == 1)
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
