import ForumTestSupport
import Testing

@testable import ForumCore

/// Two consoles that work on one vote while they are apart: nothing is overwritten in silence.
@Suite struct VoteApartTests {
    private static let key = BallotKey.number(12)

    /// Consoles that have the same vote open before them, and the themes.
    private func apart(_ rules: VoteRules, _ names: String..., prepare: (inout SimulatedConsole) -> Void = { _ in }) -> (
        consoles: [SimulatedConsole], themes: [ThemeID]
    ) {
        var origin = sampleConsole()
        origin.perform(OpenVote(rules))
        prepare(&origin)
        let consoles = names.map { name in
            var console = SimulatedConsole(name)
            console.replica.receive(origin.journal)
            return console
        }
        return (consoles, origin.state.themes.values.map(\.id))
    }

    /// All consoles hear of everything; the states are the same, also after they were written and read.
    private func meet(_ consoles: inout [SimulatedConsole]) throws -> Vote {
        let everything = consoles.flatMap(\.journal)
        for place in consoles.indices { consoles[place].replica.receive(everything) }
        let bytes = canonical(consoles[0].state)
        #expect(consoles.allSatisfy { canonical($0.state) == bytes })
        let read = try SessionFile(bytes: bytes).state
        #expect(canonical(read) == bytes)
        return read.votes[place: 0]
    }

    @Test func handsCountedOtherwiseHoldUpTheCloseUntilTheyAreCountedAgain() throws {
        var (consoles, themes) = apart(VoteRules(.hands), "k1", "k2")
        consoles[0].perform(CountHands(theme: themes[0], count: 12))
        consoles[1].perform(CountHands(theme: themes[0], count: 21))
        var vote = try meet(&consoles)
        #expect(vote.handCounts(themes[0]) == [12, 21] && vote.handDifferences == [themes[0]])
        #expect(consoles[0].perform(EndVote(withUncounted: true))?.reason == .countersDiffer)
        // The number that stands may be the right one: saying it again settles it.
        #expect(consoles[0].perform(CountHands(theme: themes[0], count: 12)) == nil)
        vote = try meet(&consoles)
        #expect(vote.handDifferences.isEmpty && vote.hands[themes[0]] == 12)
        #expect(consoles[0].undo() == nil && consoles[0].state.votes[place: 0].handCounts(themes[0]) == [12, 21])
        #expect(consoles[0].redo() == nil && consoles[0].perform(EndVote(withUncounted: true)) == nil)
    }

    /// A vote that another console worked on is not called off by undoing its opening: also where it only corrected who is in the room.
    @Test func theOpeningIsNotUndoneOverAnothersWork() throws {
        var first = sampleConsole()
        first.perform(OpenVote(VoteRules(.hands), present: 12))
        var second = SimulatedConsole("k2")
        SimulatedConsole.exchange(&first, &second)
        #expect(second.perform(SetPresent(present: 21)) == nil)
        SimulatedConsole.exchange(&first, &second)
        #expect(first.undo()?.reason == .changedSince && first.state.openVote?.present == 21)
        // One's own correction is undone before the opening is.
        var own = sampleConsole()
        own.perform(OpenVote(VoteRules(.hands), present: 12))
        own.perform(SetPresent(present: 21))
        #expect(own.undo() == nil && own.undo() == nil && own.state.openVote == nil)
    }

    @Test func whoeverTakesTheirCountBackLeavesTheOthers() throws {
        for first in [0, 1] {
            var (consoles, themes) = apart(VoteRules(.hands), "k1", "k2")
            consoles[0].perform(CountHands(theme: themes[0], count: 12))
            consoles[1].perform(CountHands(theme: themes[0], count: 21))
            _ = try meet(&consoles)
            #expect(consoles[first].undo() == nil)
            let vote = try meet(&consoles)
            #expect(vote.handCounts(themes[0]) == [first == 0 ? 21 : 12])
            #expect(consoles[1 - first].undo() == nil && consoles[1 - first].state.votes[place: 0].hands.isEmpty)
        }
    }

    /// A recount made without knowing of another console's number does not settle that one.
    @Test func aCountSettlesOnlyWhatItsCounterHadBeforeThem() throws {
        var (consoles, themes) = apart(VoteRules(.hands), "k1", "k2", "k3")
        consoles[0].perform(CountHands(theme: nil, count: 3))
        consoles[2].replica.receive(consoles[0].journal)
        consoles[1].perform(CountHands(theme: nil, count: 5))
        consoles[2].perform(CountHands(theme: nil, count: 4))
        let vote = try meet(&consoles)
        #expect(vote.handCounts(nil) == [4, 5] && vote.handDifferences == [nil] && !themes.isEmpty)
    }

    @Test func whatSomebodyChangedAndChangedBackIsTheirs() throws {
        var (consoles, themes) = apart(VoteRules(.hands), "k1", "k2")
        consoles[0].perform(CountHands(theme: themes[0], count: 12))
        _ = try meet(&consoles)
        consoles[1].perform(CountHands(theme: themes[0], count: 13))
        consoles[1].perform(CountHands(theme: themes[0], count: 12))
        _ = try meet(&consoles)
        #expect(consoles[0].undo()?.reason == .changedSince)
    }

    @Test(arguments: [true, false]) func aBallotSettledByThePaperIsNotTakenBackByWhoTypedIt(isApart: Bool) throws {
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k2", "k3")
        consoles[0].perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        consoles[1].perform(RecordBallot(number: 12, marks: [themes[1]: 1]))
        if isApart {
            consoles[2].replica.receive(consoles[0].journal + consoles[1].journal)
        } else {
            _ = try meet(&consoles)
        }
        #expect(consoles[2].perform(SettleBallot(number: 12, marks: [themes[0]: 1])) == nil)
        if isApart {
            // A word more, so that the undo stands behind the settlement.
            consoles[0].replica.receive(consoles[1].journal)
            for _ in 0..<3 { consoles[0].perform(WriteNote(question: nil, text: "x")) }
            for _ in 0..<4 { #expect(consoles[0].undo() == nil) }
        } else {
            _ = try meet(&consoles)
            #expect(consoles[0].undo()?.reason == .changedSince)
        }
        let vote = try meet(&consoles)
        #expect(vote.ballots[Self.key]?.marks == [themes[0]: 1] && vote.ballots[Self.key]?.mark.console == ConsoleName("k3"))
        // Once settling is taken back, both entries are as they were.
        #expect(consoles[2].undo() == nil && consoles[2].state.votes[place: 0].unsettled.map(\.marks) == [[themes[1]: 1]])
        #expect(consoles[2].state.votes[place: 0].ballots[Self.key]?.mark.console == ConsoleName("k1"))
    }

    @Test(arguments: [false, true]) func aPaperReadDifferentlyTwiceIsLookedAtAgain(isMissing: Bool) throws {
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k3", "k4")
        consoles[0].perform(RecordBallot(number: 12, marks: [themes[2]: 1]))
        _ = try meet(&consoles)
        consoles[1].perform(SettleBallot(number: 12, marks: [themes[0]: 1]))
        consoles[2].perform(SettleBallot(number: 12, marks: isMissing ? nil : [themes[1]: 1]))
        var vote = try meet(&consoles)
        #expect(vote.differences(isComplete: true).map(\.key) == [Self.key])
        #expect(consoles[0].perform(EndVote())?.reason == .entriesDiffer)
        #expect(consoles[0].perform(SettleBallot(number: 12, marks: [themes[1]: 1])) == nil)
        vote = try meet(&consoles)
        #expect(vote.differences(isComplete: true).isEmpty && vote.ballots[Self.key]?.marks == [themes[1]: 1])
    }

    /// Whoever takes a ballot out means all that says so; what says otherwise is told and takes its place.
    @Test func aBallotThatTwoConsolesTypedAlikeIsTakenOutAtOnce() throws {
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k2", "k3")
        consoles[0].perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        consoles[1].perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        _ = try meet(&consoles)
        #expect(consoles[0].perform(RemoveBallot(number: 12)) == nil)
        let vote = try meet(&consoles)
        #expect(vote.ballots.isEmpty && vote.disputed.isEmpty)
        #expect(consoles[0].undo() == nil && consoles[0].state.votes[place: 0].ballots[Self.key]?.marks == [themes[0]: 1])
        #expect(consoles[0].redo() == nil)
        consoles[2].perform(RecordBallot(number: 12, marks: [themes[1]: 1]))
        #expect(try meet(&consoles).ballots[Self.key]?.marks == [themes[1]: 1])
    }

    @Test func whatTakesTheRemovedBallotsPlaceIsTold() throws {
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k2")
        consoles[0].perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        consoles[1].perform(RecordBallot(number: 12, marks: [themes[1]: 1]))
        _ = try meet(&consoles)
        let inputs = DecisionInputs(reading: ClockReading(wall: Timestamp(milliseconds: 0))) { "x" }
        let decision = try RemoveBallot(number: 12).decide(in: consoles[0].state, with: inputs)
        #expect(try decision.answer.object("stands") == [themes[1].text: 1])
        consoles[0].perform(RemoveBallot(number: 12))
        #expect(try meet(&consoles).ballots[Self.key]?.marks == [themes[1]: 1])
        #expect(consoles[0].undo() == nil && consoles[0].state.votes[place: 0].unsettled.count == 1)
    }

    /// The second volunteer's entries are rivals of each other and never become the count.
    @Test func aRivalOfASecondEntryIsNoBallot() throws {
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k3", "k4")
        consoles[0].perform(RecordBallot(number: 12, marks: [themes[0]: 1]))
        consoles[1].perform(RecordBallot(number: 12, marks: [themes[0]: 1], isSecond: true))
        consoles[2].perform(RecordBallot(number: 12, marks: [themes[1]: 1], isSecond: true))
        var vote = try meet(&consoles)
        #expect(vote.unsettled.map(\.marks) == [[themes[1]: 1]])
        var other = consoles
        #expect(other[0].perform(RemoveBallot(number: 12)) == nil)
        vote = try meet(&other)
        #expect(vote.ballots.isEmpty && vote.secondEntries[Self.key] == [themes[0]: 1] && vote.disputed.count == 1)
        // Each takes back its own entry.
        #expect(consoles[2].undo() == nil)
        vote = try meet(&consoles)
        #expect(vote.disputed.isEmpty && vote.secondEntries[Self.key] == [themes[0]: 1] && vote.differences(isComplete: true).isEmpty)
        #expect(other[1].undo() == nil && other[1].state.votes[place: 0].secondEntries[Self.key] == [themes[1]: 1])
    }

    /// Two lots on one tie: one is in force, for one place one theme goes to the programme, and the other decision is told.
    @Test(arguments: [0, 2]) func twoLotsChooseOneTheme(notes: Int) throws {
        let prepare = { (console: inout SimulatedConsole) in
            let themes = console.state.standingThemes.map(\.id)
            console.perform(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
            console.perform(EndVote())
        }
        var (consoles, themes) = apart(VoteRules(.approval), "k1", "k2", prepare: prepare)
        for _ in 0..<notes { consoles[1].perform(WriteNote(question: nil, text: "x")) }
        // Two seeds that draw different themes.
        let seeds = (0..<40).map { String($0) }
        let outcome = VoteOutcome(consoles[0].state.votes[place: 0])
        let one = try #require(seeds.first { VoteLot(outcome, seed: $0).chosen == [themes[0]] })
        let two = try #require(seeds.first { VoteLot(outcome, seed: $0).chosen == [themes[1]] })
        #expect(consoles[0].perform(DecideVote(means: .lot, seed: one)) == nil)
        #expect(consoles[1].perform(DecideVote(means: .lot, seed: two)) == nil)
        let vote = try meet(&consoles)
        #expect(consoles[0].state.programme.map(\.theme) == vote.decision?.chosen && vote.decision?.chosen.count == 1)
        #expect(vote.concerns.contains(.decidedOtherwise([ConsoleName("k1")])))
        // The one in force is taken back: the other console's is in force.
        #expect(vote.decision?.mark.console == ConsoleName("k2") && consoles[1].undo() == nil)
        let left = try meet(&consoles)
        #expect(left.decision?.mark.console == ConsoleName("k1") && left.decision?.chosen == [themes[0]])
        #expect(consoles[0].state.programme.map(\.theme) == [themes[0]] && !left.concerns.contains(.decidedOtherwise([ConsoleName("k1")])))
    }
}
