import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

@testable import ForumConsole

/// Leaving the program, and what the next opening takes up.
@Suite struct LeavingStoryTests {
    private func model(readOnly: Bool) -> ConsoleModel {
        ConsoleModel(
            state: SampleSession.rehearsal(.french), console: ConsoleName("un"), sessionPath: "/s.json",
            preferences: Preferences(language: .french, colours: .dark), size: Size(columns: 80, rows: 24), screen: .notes,
            readOnly: readOnly ? Sentence(.errors(.bannerReadOnlyAsked)) : nil)
    }

    @Test func whereNothingCouldBeSavedNothingIsCalledSaved() throws {
        let evening = try Evening()
        var model = model(readOnly: true)
        _ = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(model.view(evening.moment).text.contains("Quitter\u{202F}? Rien n’a été modifié ici."))
        #expect(!model.view(evening.moment).text.contains("Tout est enregistré"))
        let effects = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(effects.contains { if case .quit = $0 { true } else { false } })
    }

    @Test func aTextThatCannotBeKeptIsSaidToBeLost() throws {
        let evening = try Evening()
        var model = model(readOnly: true)
        _ = model.update(.tick, evening.moment)
        _ = model.update(.terminal(.key(.character("é"))), evening.moment)
        _ = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(model.view(evening.moment).text.contains("serait perdu"))
    }

    @Test func aWindowTooSmallAsksAsWell() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .overview)
        story.resize(60, 20).press(.function(10))
        #expect(story.isRunning && story.screen.contains("Quitter\u{202F}? Tout est enregistré."), "\(story.screen)")
        story.press(.escape)
        #expect(story.isRunning && !story.screen.contains("Quitter") && story.model.dialogs.isEmpty)
        story.press(.function(10), .function(10))
        #expect(!story.isRunning)
        let other = try evening.console("autre")
        other.resize(60, 20).press(.control("z"))
        #expect(other.suspensions == 1)
    }

    @Test func whatAnEditorHadSavedIsOfferedAgain() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.press(.tab).type("début")
        evening.pass(seconds: 1)
        notes.kill()
        try evening.write(Array("début et suite\n".utf8), to: "/superpublic.journal/notes.editing.md")
        let again = try evening.console("notes", showing: .notes)
        #expect(again.screen.contains("début et suite"), "\(again.screen)")
        evening.pass(seconds: 1)
        #expect(again.session.store.readEditing() == nil)
        again.press(.enter)
        #expect(again.state.notes[place: 0].text == "début et suite")
        #expect(again.state.notes[place: 0].question == again.state.standingQuestions[1].id)
    }

    @Test func theScreenAskedForIsTheOneShown() throws {
        let evening = try Evening()
        let notes = try evening.console("porte", showing: .notes)
        notes.type("une phrase à moitié")
        evening.pass(seconds: 1)
        notes.kill()
        let door = try evening.console("porte", showing: .door)
        #expect(door.model.screen == .door)
        #expect(door.status.contains("Notes (F4)") || door.screen.contains("Notes (F4)"), "\(door.screen)")
        door.type("le goff").press(.enter)
        #expect(door.state.people.counts.arrived == 1)
        door.press(.function(4))
        #expect(door.screen.contains("une phrase à moitié"))
    }

    @Test func aTextOfAnotherConsoleWaitsForWhoComesBackToIt() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("une phrase à moitié")
        evening.pass(seconds: 1)
        notes.kill()
        let door = try evening.console("porte", showing: .door)
        #expect(door.model.screen == .door && door.screen.contains("«\u{202F}notes\u{202F}»"), "\(door.screen)")
        door.press(.function(4))
        #expect(!door.screen.contains("une phrase à moitié"))
        evening.pass(seconds: 1)
        door.leave()
        let again = try evening.console("notes", showing: .notes)
        #expect(again.screen.contains("une phrase à moitié"))
    }
}
