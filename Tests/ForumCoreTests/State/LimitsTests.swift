import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

/// What no forum has is refused, or recorded so that it can be read again.
@Suite struct LimitsTests {
    /// Beyond the highest number on printed lists nothing is recorded that could not be read back.
    @Test func nobodyIsRecordedWithANumberThatCannotBeReadAgain() throws {
        var state = ForumState()
        state.people.insert(Person(id: PersonID("a"), registration: Registration(given: "Ida"), number: SheetNumber.highest))
        var desk = SimulatedConsole("a")
        desk.replica = Replica(baseline: state)
        let newcomer = Registration(given: "Zoé")
        #expect(desk.perform(WalkIn(registration: newcomer)) == nil)
        #expect(desk.perform(WaitForPlace(registration: Registration(given: "Luc"))) == nil)
        #expect(desk.perform(ImportRegistrations(people: [Registration(given: "Ana")], source: "l")) == nil)
        var other = Replica(baseline: state)
        other.receive(desk.journal)
        #expect(other.state.unknownEvents.isEmpty && canonical(other.state) == canonical(desk.state))
        #expect(desk.state.people.count == 4 && Set(desk.state.people.all.map(\.number)).count == 4)
    }

    @Test func textsAndListsAreHeldToALength() throws {
        var console = sampleConsole()
        let long = String(repeating: "t", count: shortTextLimit + 1)
        #expect(console.perform(WriteNote(question: nil, text: "a", table: long))?.reason == .textTooLong)
        let tags = (0...200).map { "t\($0)" }
        #expect(console.perform(WriteNote(question: nil, text: "a", tags: tags))?.reason == .tooManyAtOnce)
        #expect(console.perform(WriteNote(question: nil, text: "a", tags: tags.dropLast())) == nil)
        let note = try #require(Array(console.state.notes.values).last)
        #expect(note.tags.count == 200)
        #expect(console.perform(FileNote(note: note.id, tags: tags))?.reason == .tooManyAtOnce)
        #expect(console.perform(FileNote(note: note.id, table: long))?.reason == .textTooLong)
        #expect(console.perform(SplitNote(note: note.id, texts: Array(repeating: "x", count: 201)))?.reason == .tooManyAtOnce)
        #expect(console.perform(SplitNote(note: note.id, texts: Array(repeating: "x", count: 200))) == nil)
        let many = (0...WriteNotes.limit).map { (text: "n\($0)", kind: NoteKind?.none) }
        #expect(console.perform(WriteNotes(question: nil, notes: many))?.reason == .tooManyAtOnce)
        let list = ImportRegistrations(people: [Registration(given: "Zoé")], source: long)
        #expect(console.perform(list)?.reason == .textTooLong)
    }

    /// What is read can be written again: years have four digits.
    @Test func theLastLeapSecondIsNoTime() {
        #expect(Timestamp("9999-12-31T23:59:59Z") != nil)
        #expect(Timestamp("9999-12-31T23:59:60Z") == nil)
        #expect(Timestamp("2016-12-31T23:59:60Z") == Timestamp("2017-01-01T00:00:00Z"))
    }
}
