import ForumTestSupport
import Testing

@testable import ForumCore

/// Steps of several events on notes, taken back and done again.
@Suite struct NoteStepTests {
    private static func written(_ texts: [String], sector: Sector? = nil) -> SimulatedConsole {
        var console = sampleConsole()
        for text in texts {
            console.perform(WriteNote(question: QuestionID("q1"), text: text, context: NoteContext(sector: sector)))
        }
        return console
    }

    private static func heading(_ title: String, in console: inout SimulatedConsole) throws -> HeadingID {
        console.perform(WordHeading(question: QuestionID("q1"), title: title))
        return try #require(console.state.headings.values.first { $0.title == title }).id
    }

    @Test func notesPlacedElsewhereComeBackInTheirOrder() throws {
        var console = Self.written(["a", "b", "c"])
        let ids = console.state.notes.values.map(\.id)
        let (from, to) = (try Self.heading("Un", in: &console), try Self.heading("Deux", in: &console))
        console.perform(PlaceNotes(notes: ids, heading: from))
        console.perform(PlaceNotes(notes: Array(ids.prefix(2)), heading: to))
        #expect(console.state.headings[from]?.notes == [ids[2]] && console.state.headings[to]?.notes == Array(ids.prefix(2)))
        #expect(console.undo() == nil)
        #expect(console.state.headings[from]?.notes == ids && console.state.headings[to]?.notes == [])
        #expect(console.redo() == nil)
        #expect(console.state.headings[from]?.notes == [ids[2]] && console.state.headings[to]?.notes == Array(ids.prefix(2)))
    }

    @Test func thePartsOfASplitNoteKeepItsHeadingAndMarks() throws {
        var console = Self.written(["a et b", "z"])
        let ids = console.state.notes.values.map(\.id)
        let heading = try Self.heading("Un", in: &console)
        console.perform(PlaceNotes(notes: ids, heading: heading))
        console.perform(MarkNote(note: ids[0], star: true, minority: true))
        #expect(console.perform(SplitNote(note: ids[0], texts: ["a", "b", "c"])) == nil)
        let notes = console.state.notes(under: try #require(console.state.headings[heading]))
        #expect(notes.map(\.text) == ["a", "b", "c", "z"])
        #expect(notes.prefix(3).allSatisfy { $0.isStarred && $0.isMinority } && !notes[3].isStarred)
        #expect(console.undo() == nil)
        #expect(console.state.headings[heading]?.notes == ids)
        #expect(console.redo() == nil)
        #expect(console.state.notes(under: try #require(console.state.headings[heading])).map(\.text) == ["a", "b", "c", "z"])
    }

    /// Under the Chatham House rule no line of the journal says who spoke, whatever is done to a note or taken back.
    @Test func whoSpokeIsNotWrittenAgain() throws {
        var console = Self.written(["première", "seconde #un"], sector: .press)
        let ids = console.state.notes.values.map(\.id)
        console.perform(FileNote(note: ids[0], table: "1"))
        var other = SimulatedConsole("autre")
        other.replica.receive(console.journal)
        other.perform(ChangeSession(SessionChanged(chathamHouse: true)))
        console.replica.receive(other.journal)
        let before = console.journal.count
        #expect(console.undo() == nil)
        #expect(console.perform(FileNote(note: ids[0], table: "2")) == nil)
        #expect(console.undo() == nil)
        #expect(console.perform(ReviseNote(note: ids[1], text: "seconde #deux")) == nil)
        #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
        #expect(console.undo() == nil)
        let lines = console.journal.dropFirst(before)
        #expect(lines.contains { $0.kind == NoteFiled.kind } && lines.allSatisfy { $0.data["sector"] == nil })
    }
}
