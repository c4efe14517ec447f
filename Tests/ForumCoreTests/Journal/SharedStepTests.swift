import ForumTestSupport
import Testing

@testable import ForumCore

/// What two consoles that are apart do alike is both's: when one of them takes it back, the other's stands.
@Suite struct SharedStepTests {
    /// Something that two consoles may do at the same time, and what then is to be seen.
    struct Step: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What both have before them.
        var prepare: @Sendable (inout SimulatedConsole) -> Void = { _ in }
        var command: @Sendable (ForumState) -> any ForumCommand
        var stands: @Sendable (ForumState) -> Bool

        init(
            _ name: String, prepare: @escaping @Sendable (inout SimulatedConsole) -> Void = { _ in },
            _ command: @escaping @Sendable (ForumState) -> any ForumCommand, stands: @escaping @Sendable (ForumState) -> Bool
        ) {
            testDescription = name
            self.prepare = prepare
            self.command = command
            self.stands = stands
        }
    }

    /// Every step is tried with the clocks of the two in either order, and taken back before and after they hear of each other.
    @Test(arguments: Step.all) func whatBothDidStandsWhenOneTakesItBack(_ step: Step) throws {
        for isLater in [false, true] {
            for isApart in [false, true] {
                let name = "later: \(isLater), apart: \(isApart)"
                var first = sampleConsole("b")
                first.perform(CheckIn(people: [.id(first.state.people[place: 0].id)]))
                first.perform(WriteNote(question: QuestionID("q1"), text: "Une idée", tags: ["ouvert"]))
                first.perform(WriteNote(question: QuestionID("q1"), text: "Une autre"))
                step.prepare(&first)
                var second = SimulatedConsole(isLater ? "c" : "a")
                second.replica.receive(first.journal)
                let origin = first.state
                #expect(!step.stands(origin), "\(name)")
                #expect(first.perform(step.command(first.state), at: 1_000) == nil, "\(name)")
                #expect(second.perform(step.command(second.state), at: 2_000) == nil, "\(name)")
                #expect(step.stands(first.state) && step.stands(second.state), "\(name)")
                if isApart { #expect(first.undo() == nil && !step.stands(first.state), "\(name)") }
                SimulatedConsole.exchange(&first, &second)
                if !isApart { #expect(first.undo() == nil, "\(name)") }
                SimulatedConsole.exchange(&first, &second)
                #expect(step.stands(first.state), "taken away, \(name)")
                #expect(canonical(first.state) == canonical(second.state), "\(name)")
                let bytes = canonical(first.state)
                let read = try SessionFile(bytes: bytes).state
                #expect(canonical(read) == bytes && step.stands(read), "\(name)")
                // Whoever is left with it can take it back as well; where the journals no longer tell whose it is, it is refused, and stands.
                let isTakenBack = second.undo() == nil
                #expect(step.stands(second.state) != isTakenBack, "\(name)")
            }
        }
    }

}

extension SharedStepTests.Step {
    private static func note(_ state: ForumState) -> Note { state.notes[place: 0] }
    private static func person(_ state: ForumState) -> Person { state.people[place: 0] }
    private static func theme(_ state: ForumState, _ place: Int = 0) -> ThemeID { Array(state.themes.values)[place].id }
    private static let key = BallotKey.number(12)

    /// Opens a vote.
    private static func voting(_ rules: VoteRules) -> @Sendable (inout SimulatedConsole) -> Void { { $0.perform(OpenVote(rules)) } }

    private static let byArrivals: VoteRules = {
        var rules = VoteRules(.approval)
        rules.eligibility = .arrivals
        return rules
    }()

    private static let closed: @Sendable (inout SimulatedConsole) -> Void = { console in
        console.perform(OpenVote(VoteRules(.approval)))
        console.perform(RecordBallot(number: 1, marks: [theme(console.state): 1]))
        console.perform(EndVote())
    }

    static let all = door + themes + votes + notes + session

    static let door = [
        Self("somebody came") {
            CheckIn(people: [.id($0.people[place: 1].id)])
        } stands: {
            $0.people[place: 1].hasArrived
        },
        Self("somebody went out") {
            Move(person: .id(person($0).id), inside: false)
        } stands: {
            !person($0).isInside
        },
        Self("somebody waits") {
            WaitForPlace(person: $0.people[place: 2].id)
        } stands: {
            $0.people[place: 2].isWaiting
        },
        Self(
            "somebody waits no more", prepare: { $0.perform(WaitForPlace(person: $0.state.people[place: 2].id)) },
            { StopWaiting(person: .id($0.people[place: 2].id)) }, stands: { !$0.people[place: 2].isWaiting }),
        Self("a consent") {
            RecordConsent(person: .id(person($0).id), purpose: .photo, isGiven: true)
        } stands: {
            person($0).agrees(to: .photo)
        },
        Self("a correction") {
            CorrectPerson(person: person($0).id, changes: ["organisation": "DINUM"])
        } stands: {
            person($0).registration.organisation == "DINUM"
        },
    ]

    static let themes = [
        Self("a theme withdrawn") {
            WithdrawTheme(theme: theme($0), reason: "doublon")
        } stands: {
            $0.standingThemes.count == 3
        },
        Self(
            "a theme restored", prepare: { $0.perform(WithdrawTheme(theme: theme($0.state), reason: "doublon")) },
            { RestoreTheme(theme: theme($0)) }, stands: { $0.standingThemes.count == 4 }),
        Self("themes merged") {
            MergeThemes(into: theme($0), themes: [theme($0, 1)])
        } stands: {
            $0.standingThemes.count == 3
        },
        Self(
            "themes separated", prepare: { $0.perform(MergeThemes(into: theme($0.state), themes: [theme($0.state, 1)])) },
            { SeparateThemes(from: theme($0)) }, stands: { $0.standingThemes.count == 4 }),
        Self("a theme reworded") {
            WordTheme(theme: theme($0), title: "Ouverture")
        } stands: {
            $0.themes[theme($0)]?.title == "Ouverture"
        },
        Self("the order of the board") { _ in
            OrderThemes(seed: "12 mars")
        } stands: {
            $0.boardOrder.seed == "12 mars"
        },
    ]

    static let votes = [
        Self(
            "a voter ticked off", prepare: voting(byArrivals), { TickVoter(person: .id(person($0).id)) },
            stands: {
                $0.openVote?.voters.isEmpty == false
            }),
        Self(
            "hands", prepare: voting(VoteRules(.hands)), { CountHands(theme: theme($0), count: 12) },
            stands: {
                $0.openVote?.counted(theme($0)) == 12
            }),
        Self(
            "abstentions counted again", prepare: voting(VoteRules(.hands)), { _ in CountHands(theme: nil, count: 3, isRecount: true) },
            stands: {
                $0.openVote?.counted(nil, isRecount: true) == 3
            }),
        Self(
            "people in the room", prepare: voting(VoteRules(.hands)), { _ in SetPresent(present: 30) },
            stands: { $0.openVote?.present == 30 }),
        Self(
            "a ballot", prepare: voting(VoteRules(.approval)), { RecordBallot(number: 12, marks: [theme($0): 1]) },
            stands: {
                $0.openVote?.ballots[key]?.marks == [theme($0): 1]
            }),
        Self(
            "a second entry", prepare: voting(VoteRules(.approval)), { RecordBallot(number: 12, marks: [theme($0): 1], isSecond: true) },
            stands: {
                $0.openVote?.secondEntries[key] == [theme($0): 1]
            }),
        Self(
            "a ballot settled",
            prepare: {
                $0.perform(OpenVote(VoteRules(.approval)))
                $0.perform(RecordBallot(number: 12, marks: [theme($0.state): 1]))
            }, { SettleBallot(number: 12, marks: [theme($0, 1): 1]) }, stands: { $0.openVote?.ballots[key]?.marks == [theme($0, 1): 1] }),
        Self("the count", prepare: voting(VoteRules(.approval)), { _ in CountVote() }, stands: { $0.openVote?.phase == .counting }),
        Self("the close", prepare: voting(VoteRules(.approval)), { _ in EndVote() }, stands: { $0.votes[place: 0].phase == .closed }),
        Self(
            "a decision", prepare: closed, { _ in DecideVote(means: .count) },
            stands: {
                $0.votes[place: 0].decision?.chosen == [theme($0)] && $0.programme.map(\.theme) == [theme($0)]
            }),
    ]

    static let notes = [
        Self("a note taken out") {
            WithdrawNote(note: note($0).id)
        } stands: {
            !note($0).isStanding
        },
        Self("notes merged") {
            MergeNotes(into: note($0).id, notes: [$0.notes[place: 1].id], text: note($0).text)
        } stands: {
            !$0.notes[place: 1].isStanding
        },
        Self("a star") {
            MarkNote(note: note($0).id, star: true)
        } stands: {
            note($0).isStarred
        },
        Self("a minority view") {
            MarkNote(note: note($0).id, minority: true)
        } stands: {
            note($0).isMinority
        },
        Self("a link") {
            LinkNote(note: note($0).id, theme: theme($0))
        } stands: {
            note($0).themes == [theme($0)]
        },
        Self("a tag") {
            FileNote(note: note($0).id, tags: ["ouvert", "budget"])
        } stands: {
            note($0).tags == ["ouvert", "budget"]
        },
        Self("a tag taken off") {
            FileNote(note: note($0).id, tags: [])
        } stands: {
            note($0).tags.isEmpty
        },
        Self("a table") {
            FileNote(note: note($0).id, table: "7")
        } stands: {
            note($0).table == "7"
        },
        Self("a question") {
            FileNote(note: note($0).id, question: QuestionID("q2"))
        } stands: {
            note($0).question == QuestionID("q2")
        },
        Self(
            "a heading reworded", prepare: { $0.perform(WordHeading(question: QuestionID("q1"), title: "Un")) },
            { WordHeading(heading: Array($0.headings.values)[0].id, question: QuestionID("q1"), title: "Deux") },
            stands: { Array($0.headings.values)[0].title == "Deux" }),
        Self(
            "a heading taken away", prepare: { $0.perform(WordHeading(question: QuestionID("q1"), title: "Un")) },
            { WithdrawHeading(heading: Array($0.headings.values)[0].id) }, stands: { Array($0.headings.values)[0].isWithdrawn }),
        Self(
            "a note put under a heading", prepare: { $0.perform(WordHeading(question: QuestionID("q1"), title: "Un")) },
            { PlaceNotes(notes: [note($0).id], heading: Array($0.headings.values)[0].id, after: nil) },
            stands: { note($0).heading != nil }),
        Self(
            "a yes taken back", prepare: { $0.perform(AgreeReadBack(question: QuestionID("q1"), table: "", agreedBy: "la table")) },
            { WithdrawReadBack(readBack: Array($0.readBacks.values)[0].id) }, stands: { Array($0.readBacks.values)[0].isWithdrawn }),
    ]

    static let session = [
        Self("the title") { _ in
            ChangeSession(SessionChanged(title: "Forum"))
        } stands: {
            $0.session.title == "Forum"
        },
        Self("the capacity") { _ in
            ChangeSession(SessionChanged(capacity: 9))
        } stands: {
            $0.session.capacity == 9
        },
        Self("a question reworded") { _ in
            WordQuestion(question: QuestionID("q1"), label: "Q", text: "Et ?")
        } stands: {
            $0.questions[0].text == "Et ?"
        },
        Self("a question off the programme") { _ in
            WithdrawQuestion(question: QuestionID("q1"))
        } stands: {
            $0.questions[0].isWithdrawn
        },
        Self("the order of the questions") {
            OrderQuestions(order: $0.questions.map(\.id).reversed())
        } stands: {
            $0.questions[0].id == QuestionID("q4")
        },
        Self("an item dropped") { _ in
            DropItem(item: AgendaItemID("a1"))
        } stands: {
            $0.agenda.items.count == 2
        },
        Self("an item changed") { _ in
            PlanItem(item: AgendaItemID("a1"), title: "Accueil", minutes: 7, after: AgendaItemID(""))
        } stands: {
            $0.agenda.items[0].minutes == 7
        },
        Self("an item started") { _ in
            StartItem(item: AgendaItemID("a1"))
        } stands: {
            $0.agenda.current == AgendaItemID("a1")
        },
        Self(
            "the agenda's end", prepare: { $0.perform(StartItem(item: AgendaItemID("a1"))) }, { _ in FinishAgenda() },
            stands: {
                $0.agenda.isFinished
            }),
    ]
}
