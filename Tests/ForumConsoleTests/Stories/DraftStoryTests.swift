import ForumConsole
import ForumCore
import Glibc
import Testing

@testable import ForumDriver
@testable import ForumStorage

/// What is being typed when a console dies.
@Suite struct DraftStoryTests {
    @Test func draftsOfSeveralConsolesAreAllOfferedAgain() throws {
        let evening = try Evening()
        let first = try evening.console("notes-1", showing: .notes)
        let second = try evening.console("notes-2", showing: .notes)
        first.type("du premier")
        second.type("du second")
        evening.pass(seconds: 1)
        first.kill()
        second.kill()
        let again = try evening.console("notes-1", showing: .notes)
        #expect(again.screen.contains("du premier"))
        #expect(!again.screen.contains("du second"))
        again.press(.enter)
        evening.pass(seconds: 1)
        again.leave()
        let other = try evening.console("notes-2", showing: .notes)
        #expect(other.screen.contains("du second"))
    }

    @Test func whatAnotherConsoleTookOverIsNotOfferedTwice() throws {
        let evening = try Evening()
        let first = try evening.console("notes", showing: .notes)
        first.type("dicté")
        evening.pass(seconds: 1)
        first.kill()
        let other = try evening.console("porte-1", showing: .notes)
        #expect(other.screen.contains("dicté"))
        // It lies under the new name before it goes from under the old one.
        #expect(try other.session.store.readDrafts().map(\.console.text) == ["notes"])
        evening.pass(seconds: 1)
        #expect(try other.session.store.readDrafts().map(\.console.text) == ["porte-1"])
        other.press(.enter)
        evening.pass(seconds: 1)
        #expect(try other.session.store.readDrafts().isEmpty)
        #expect(other.state.notes.values.map(\.text) == ["dicté"])
    }

    /// The program stopped between the saving and the removal of the draft: it is offered to nobody, and goes.
    @Test func aDraftOfAnotherConsoleThatHadBeenRecordedGoes() throws {
        let evening = try Evening()
        let first = try evening.console("notes", showing: .notes)
        first.type("une phrase")
        evening.pass(seconds: 1)
        first.press(.enter)
        first.kill()
        let other = try evening.console("porte-1", showing: .notes)
        #expect(other.model.drafts.isEmpty)
        evening.pass(seconds: 1)
        #expect(try other.session.store.readDrafts().isEmpty)
    }

    /// A text that begins like an earlier note of the same console is none of it, whatever else was recorded meanwhile.
    @Test func aDraftLikeAnEarlierNoteIsOfferedAgain() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("Budget des communes").press(.enter).type("Budget")
        evening.pass(seconds: 1)
        notes.show(.run).type("n")
        notes.kill()
        let again = try evening.console("notes", showing: .notes)
        #expect(again.model.drafts.map(\.text) == ["Budget"], "\(again.screen)")
    }

    @Test func aDraftThatCannotBeKeptIsSaid() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes, language: .english)
        evening.files.fault = { $0.operation == .write && $0.path.hasSuffix(".tmp") ? .fail(ENOSPC) : nil }
        notes.type("dicté")
        evening.pass(seconds: 1)
        #expect(notes.screen.contains("Disk full"))
        #expect(notes.screen.contains("dicté"))
    }
}
