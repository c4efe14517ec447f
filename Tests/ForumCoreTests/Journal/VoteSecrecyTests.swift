import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

/// Where voters are ticked off, nothing in a journal joins a name to a ballot.
@Suite struct VoteSecrecyTests {
    private func byArrivals(_ method: VoteMethod = .approval) -> (console: SimulatedConsole, people: [PersonID], themes: [ThemeID]) {
        var console = sampleConsole()
        let people = Array(console.state.people.all.map(\.id).prefix(3))
        console.perform(CheckIn(people: people.map { .id($0) }))
        var rules = VoteRules(method)
        rules.eligibility = .arrivals
        #expect(console.perform(OpenVote(rules)) == nil)
        return (console, people, console.state.standingThemes.map(\.id))
    }

    @Test func noBallotIsWrittenDownWhilePeopleVote() throws {
        var (console, people, themes) = byArrivals()
        #expect(console.perform(TickVoter(person: .id(people[0]))) == nil)
        #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))?.reason == .votingNotOver)
        #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: 1], isSecond: true))?.reason == .votingNotOver)
        #expect(console.perform(OpenBox()) == nil)
        let box = try #require(console.state.openVote?.boxes.keys.first)
        #expect(console.perform(EmptyBox(box: box, ballots: [[themes[0]: 1]]))?.reason == .votingNotOver)
        #expect(console.perform(EndVote(withoutBoxes: true))?.reason == .votingNotOver)
        #expect(console.perform(CountVote()) == nil)
        // One ballot beside one name is no secret: that is said first.
        #expect(console.perform(EmptyBox(box: box, ballots: [[themes[0]: 1]]))?.reason == .boxNotSecret)
        #expect(console.perform(EmptyBox(box: box, ballots: [[themes[0]: 1], [:]]))?.reason == .boxNotSecret)
        #expect(console.state.openVote?.ballots.isEmpty == true)
        #expect(console.perform(EmptyBox(box: box, ballots: [[themes[0]: 1]], knowingly: true)) == nil)
        #expect(console.perform(RecordBallot(number: 1, marks: [themes[0]: 1])) == nil)
        #expect(console.perform(TickVoter(person: .id(people[1])))?.reason == .votingIsOver)
        #expect(console.perform(EndVote()) == nil)
    }

    /// A box in which nobody voted can be given back at any time.
    @Test func anEmptyBoxKeepsNobodyFromClosing() throws {
        var (console, _, _) = byArrivals()
        #expect(console.perform(OpenBox()) == nil)
        let box = try #require(console.state.openVote?.boxes.keys.first)
        #expect(console.perform(EmptyBox(box: box, ballots: [])) == nil)
        #expect(console.state.openVote?.boxes.isEmpty == true)
    }

    @Test func theVotingDoesNotOpenAgainOnceABallotIsWrittenDown() {
        var (console, people, themes) = byArrivals()
        console.perform(TickVoter(person: .id(people[0])))
        console.perform(CountVote())
        console.undo()
        #expect(console.state.openVote?.phase == .open)
        console.perform(CountVote())
        console.perform(RecordBallot(number: 1, marks: [themes[0]: 1]))
        console.undo()
        #expect(console.state.openVote?.ballots.isEmpty == true)
        #expect(console.undo()?.reason == .changedSince)
        #expect(console.state.openVote?.phase == .counting)
        // So says a session file that has only what is left.
        let vote = console.state.votes[place: 0]
        #expect((try? Vote(json: vote.json))?.hasHadBallots == true)
    }

    /// In every journal of random evenings, the lines of ballots of such a vote come after its count began, and no name is ticked off after
    /// the first of them.
    @Test func noNameStandsAmongTheBallots() throws {
        var ballots = 0
        for seed in UInt64(0)..<150 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            for step in 0..<80 {
                if step % 7 == 4 { console.undo() }
                if step % 11 == 10 { console.redo() }
                console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 60_000)
            }
            var byArrivals: Set<VoteID> = []
            var counting: Set<VoteID> = []
            var written: Set<VoteID> = []
            for record in console.journal {
                guard let id: VoteID = try? record.data.id("vote") else { continue }
                switch record.kind {
                case VoteOpened.kind:
                    let opened = try VoteOpened(json: record.data)
                    if opened.rules.eligibility == .arrivals, opened.rules.method != .hands { byArrivals.insert(id) }
                case VotePhaseChanged.kind: if try record.data.string("phase") == "counting" { counting.insert(id) }
                case BallotRecorded.kind, BallotSettled.kind:
                    written.insert(id)
                    #expect(!byArrivals.contains(id) || counting.contains(id), "seed \(seed)")
                    if byArrivals.contains(id) { ballots += 1 }
                case BoxEmptied.kind where try BoxEmptied(json: record.data).ballots.isEmpty == false:
                    written.insert(id)
                    #expect(!byArrivals.contains(id) || counting.contains(id), "seed \(seed)")
                    if byArrivals.contains(id) { ballots += 1 }
                case VoterTicked.kind: #expect(!byArrivals.contains(id) || !written.contains(id), "seed \(seed)")
                default: break
                }
            }
        }
        #expect(ballots > 20, "the evenings have ballots")
    }
}
