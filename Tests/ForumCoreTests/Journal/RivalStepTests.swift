import ForumTestSupport
import Testing

@testable import ForumCore

/// Two consoles that are apart say different things of one: when one of them takes its own back, the other's stands.
@Suite struct RivalStepTests {
    /// Something that a console may say in its own words, and whether those stand.
    struct Step: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var command: @Sendable (ForumState, String) -> any ForumCommand
        var stands: @Sendable (ForumState, String) -> Bool
    }

    private static func note(_ state: ForumState) -> Note { state.notes[place: 0] }
    private static func theme(_ state: ForumState) -> ThemeID { Array(state.themes.values)[0].id }
    private static func heading(_ state: ForumState) -> HeadingID { Array(state.headings.values)[0].id }
    private static let q1 = QuestionID("q1")
    private static let a1 = AgendaItemID("a1")

    static let all = [
        Step(
            testDescription: "the title", command: { ChangeSession(SessionChanged(title: $1)) },
            stands: { $0.session.title == $1 }),
        Step(
            testDescription: "a person", command: { CorrectPerson(person: $0.people[place: 0].id, changes: ["organisation": .string($1)]) },
            stands: { $0.people[place: 0].registration.organisation == $1 }),
        Step(
            testDescription: "a table", command: { FileNote(note: note($0).id, table: $1) },
            stands: { note($0).table == $1 }),
        Step(
            testDescription: "a question", command: { WordQuestion(question: q1, label: "Q", text: $1) },
            stands: { $0.questions[0].text == $1 }),
        Step(
            testDescription: "a theme", command: { WordTheme(theme: theme($0), title: $1) },
            stands: { $0.themes[theme($0)]?.title == $1 }),
        Step(
            testDescription: "a heading", command: { WordHeading(heading: heading($0), question: q1, title: $1) },
            stands: { $0.headings[heading($0)]?.title == $1 }),
        Step(
            testDescription: "an agenda item", command: { PlanItem(item: a1, title: $1, minutes: 7, after: AgendaItemID("")) },
            stands: { $0.agenda.items[0].title == $1 }),
    ]

    private static func pair() -> (SimulatedConsole, SimulatedConsole) {
        var first = sampleConsole("a")
        first.perform(WriteNote(question: q1, text: "Une idée"))
        first.perform(WriteNote(question: q1, text: "Une autre"))
        first.perform(WordHeading(question: q1, title: "Titre"))
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        return (first, second)
    }

    @Test(arguments: all) func whatTheOtherSaidLaterStands(_ step: Step) throws {
        var (first, second) = Self.pair()
        // The clock of the second is further on, so that its word is the later one.
        second.perform(WriteNote(question: Self.q1, text: "Plus tard"))
        #expect(first.perform(step.command(first.state, "Premier")) == nil)
        #expect(second.perform(step.command(second.state, "Second")) == nil)
        #expect(first.undo() == nil)
        for _ in 0..<4 { first.perform(WriteNote(question: Self.q1, text: "Encore")) }
        SimulatedConsole.exchange(&first, &second)
        #expect(step.stands(first.state, "Second"))
        #expect(canonical(first.state) == canonical(second.state))
        let bytes = canonical(first.state)
        #expect(canonical(try SessionFile(bytes: bytes).state) == bytes)
        #expect(second.undo() == nil)
        #expect(!step.stands(second.state, "Second"))
    }

    @Test(arguments: all) func whatIsTakenBackLaterLeavesWhatStands(_ step: Step) {
        var (first, second) = Self.pair()
        second.perform(WriteNote(question: Self.q1, text: "Plus tard"))
        #expect(first.perform(step.command(first.state, "Premier")) == nil)
        #expect(second.perform(step.command(second.state, "Second")) == nil)
        // The one whose word is the earlier one takes it back after the other spoke.
        first.perform(WriteNote(question: Self.q1, text: "Encore"))
        #expect(first.undo() == nil && first.undo() == nil)
        SimulatedConsole.exchange(&first, &second)
        #expect(step.stands(first.state, "Second") && step.stands(second.state, "Second"))
    }

    @Test func aRevisionTakenBackBringsNothingBackThatTheOtherReplaced() throws {
        var (first, second) = Self.pair()
        let note = first.state.notes[place: 0]
        first.perform(ReviseNote(note: note.id, text: "A", replacing: note.heads))
        second.perform(ReviseNote(note: note.id, text: "B", replacing: note.heads))
        SimulatedConsole.exchange(&first, &second)
        #expect(first.state.notes[place: 0].heads.count == 2)
        #expect(first.undo() == nil)
        #expect(first.state.notes[place: 0].standing.map(\.text) == ["B"])
        let bytes = canonical(first.state)
        let read = try SessionFile(bytes: bytes).state
        #expect(canonical(read) == bytes)
    }

    @Test func settlingTwiceApartLeavesTheOthersWhenOneIsTakenBack() {
        var (first, second) = Self.pair()
        let note = first.state.notes[place: 0]
        first.perform(ReviseNote(note: note.id, text: "A", replacing: note.heads))
        second.perform(ReviseNote(note: note.id, text: "B", replacing: note.heads))
        SimulatedConsole.exchange(&first, &second)
        let heads = first.state.notes[place: 0].heads
        first.perform(ReviseNote(note: note.id, text: "Des deux, a", replacing: heads))
        second.perform(ReviseNote(note: note.id, text: "Des deux, b", replacing: heads))
        SimulatedConsole.exchange(&first, &second)
        #expect(first.undo() == nil)
        SimulatedConsole.exchange(&first, &second)
        #expect(second.state.notes[place: 0].standing.map(\.text) == ["Des deux, b"])
    }

    @Test func whatAnotherMovedSinceIsNotMovedBack() {
        var (first, second) = Self.pair()
        #expect(first.perform(PlanItem(item: Self.a1, title: "Étape 1", minutes: 10, after: AgendaItemID("a2"))) == nil)
        SimulatedConsole.exchange(&first, &second)
        #expect(second.perform(PlanItem(item: Self.a1, title: "Étape 1", minutes: 10, after: AgendaItemID("a3"))) == nil)
        SimulatedConsole.exchange(&first, &second)
        #expect(first.undo()?.reason == .changedSince)
        #expect(first.state.agenda.items.map(\.id.text) == ["a2", "a3", "a1"])
        #expect(second.undo() == nil)
        #expect(second.state.agenda.items.map(\.id.text) == ["a2", "a1", "a3"])
    }

    @Test func anItemThatComesBackHasItsMinutesOnce() {
        var (first, second) = Self.pair()
        first.perform(ExtendItem(item: AgendaItemID("a2"), minutes: 10))
        SimulatedConsole.exchange(&first, &second)
        second.perform(DropItem(item: AgendaItemID("a2")))
        #expect(second.undo() == nil)
        #expect(second.state.agenda.items.first { $0.id == AgendaItemID("a2") }?.extensionMinutes == 10)
        first.perform(StartItem(item: AgendaItemID("a2")))
        SimulatedConsole.exchange(&first, &second)
        #expect(second.state.agenda.items.first { $0.id == AgendaItemID("a2") }?.extensionMinutes == 10)
        #expect(canonical(first.state) == canonical(second.state))
    }
}

/// At the door: what one takes back leaves what others noted of the same people.
@Suite struct RivalDoorTests {
    private static func pair() -> (SimulatedConsole, SimulatedConsole) {
        let first = sampleConsole("a")
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        return (first, second)
    }

    private static let mina = Registration(given: "Mina", family: "Roux", email: "mina@example.fr", codes: ["M1"])

    @Test func aWalkInWhomAListNamesSinceStaysOnTheList() throws {
        var (door, _) = Self.pair()
        door.perform(WalkIn(registration: Registration(given: "Mina", family: "Roux", email: "mina@example.fr")))
        let registered = door.state.people.counts.registered
        door.perform(ImportRegistrations(people: [Self.mina], source: "liste.csv"))
        let person = try #require(door.state.people.people(email: "mina@example.fr").first)
        #expect(door.perform(UndoCheckIn(person: .id(person.id))) == nil)
        let now = try #require(door.state.people[person.id])
        #expect(!now.isRemoved && !now.hasArrived && now.isAwaited)
        #expect(door.state.people.counts.registered == registered)
        #expect(door.perform(CheckIn(people: [.code("M1")])) == nil)
    }

    @Test func aWalkInOfWhomAnotherDoorNotedSomethingStays() {
        var (door, other) = Self.pair()
        door.perform(WalkIn(registration: Self.mina))
        SimulatedConsole.exchange(&door, &other)
        let id = other.state.people[place: 6].id
        #expect(other.perform(RecordConsent(person: .id(id), purpose: .photo, isGiven: true)) == nil)
        SimulatedConsole.exchange(&door, &other)
        #expect(door.undo()?.reason == .changedSince)
        #expect(other.undo() == nil)
    }

    @Test func aConsentThatStandsAgainKeepsItsHour() throws {
        var (door, other) = Self.pair()
        let id = door.state.people[place: 0].id
        door.perform(RecordConsent(person: .id(id), purpose: .news, isGiven: true), at: 1_000)
        SimulatedConsole.exchange(&door, &other)
        other.perform(RecordConsent(person: .id(id), purpose: .news, isGiven: false), at: 5_000)
        #expect(other.undo(at: 9_000) == nil)
        let consent = try #require(other.state.people[id]?.consents[.news])
        #expect(consent.isGiven && consent.mark.console == ConsoleName("a") && consent.mark.at.milliseconds == 1_000)
        #expect(other.redo(at: 9_500) == nil)
        #expect(other.state.people[id]?.agrees(to: .news) == false)
    }

    @Test func waitingTakenBackGivesBackThePlaceOfTheList() throws {
        var (door, _) = Self.pair()
        var row = ImportRegistrations(people: [], source: "attente.csv")
        row.waiting = [Self.mina]
        door.perform(row)
        let id = try #require(door.state.people.people(email: "mina@example.fr").first?.id)
        let former = door.state.people[id]?.waiting
        #expect(former?.isFromList == true)
        #expect(door.perform(StopWaiting(person: .id(id))) == nil)
        let left = door.state.people[id]?.waiting
        #expect(door.perform(WaitForPlace(person: id)) == nil)
        #expect(door.undo() == nil)
        #expect(door.state.people[id]?.waiting == left && left?.isFromList == true)
        #expect(door.redo() == nil)
        #expect(door.state.people[id]?.isWaiting == true)
    }

    @Test func whoWaitsAgainStandsWhereTheListHadThem() throws {
        var (door, _) = Self.pair()
        var list = ImportRegistrations(people: [], source: "attente.csv")
        list.waiting = ["Anne", "Bob", "Cléo"].map { Registration(given: $0, family: "Roux", email: "\($0)@example.fr") }
        door.perform(list)
        let order = door.state.people.waiting
        #expect(order.count == 3)
        door.perform(ImportRegistrations(people: [list.waiting[0]], source: "places.csv"))
        #expect(door.state.people.waiting == Array(order.dropFirst()))
        #expect(door.undo() == nil)
        #expect(door.state.people.waiting == order)
        let read = try SessionFile(bytes: canonical(door.state)).state
        #expect(read.people.waiting == order)
    }

    @Test func aCheckInDoneAgainIsOnesOwn() {
        var (door, other) = Self.pair()
        let id = door.state.people[place: 0].id
        door.perform(CheckIn(people: [.id(id)]))
        other.perform(CheckIn(people: [.id(id)]))
        SimulatedConsole.exchange(&door, &other)
        #expect(door.undo() == nil && other.undo() == nil)
        SimulatedConsole.exchange(&door, &other)
        #expect(door.state.people[id]?.hasArrived == false)
        #expect(door.redo() == nil && door.undo() == nil)
        #expect(door.state.people[id]?.hasArrived == false)
    }

    @Test func oneReplacementTakenBackLeavesTheOther() {
        var (door, other) = Self.pair()
        let absent = door.state.people[place: 0].id
        other.perform(WalkIn(registration: Registration(given: "Une", family: "Autre"), inPlaceOf: absent))
        other.perform(WriteNote(question: QuestionID("q1"), text: "…"))
        door.perform(WriteNote(question: QuestionID("q1"), text: "…"))
        door.perform(WalkIn(registration: Registration(given: "Un", family: "Autre"), inPlaceOf: absent))
        SimulatedConsole.exchange(&door, &other)
        #expect(door.undo() == nil)
        #expect(door.state.people[absent]?.isAwaited == false)
    }
}
