import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

/// What works the same on every screen.
@Suite struct RootStoryTests {
    @Test(arguments: ScreenKind.allCases, ScreenKind.allCases)
    func everyScreenIsReachedByItsKeysAlsoWhileTyping(_ from: ScreenKind, _ to: ScreenKind) throws {
        let story = try Evening().console(showing: from)
        story.type("x").press(to.functionKey)
        #expect(story.model.screen == to)
        story.press(from.altKey)
        #expect(story.model.screen == from)
    }

    @Test func undoAndRedoSayWhatTheyDid() throws {
        let door = try Evening().console(showing: .door)
        door.type("lefèvre zoé").press(.enter)
        let name = try #require(door.state.people.all.first { $0.hasArrived }?.name)
        door.press(.escape)
        #expect(door.status.contains("Annuler\u{202F}: arrivée"))
        door.press(.function(8))
        #expect(door.status.contains("✓ Annulé\u{202F}: arrivée") && door.status.contains(name))
        #expect(door.state.people.counts.arrived == 0)
        door.press(.function(9))
        #expect(door.status.contains("✓ Rétabli\u{202F}: arrivée") && door.status.contains(name))
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func theLanguageSwitchesAtOnceAndIsKept() throws {
        let story = try Evening().console(showing: .run)
        #expect(story.screen.contains("Déroulé"))
        story.press(.alt("l"))
        #expect(story.screen.contains("Agenda") && !story.screen.contains("Déroulé"))
        #expect(story.preferences?.language == .english)
    }

    @Test func aFullDiskIsSaidAndNothingIsCalledSaved() throws {
        let evening = try Evening()
        let door = try evening.console("porte-1", showing: .door)
        evening.files.fault = { $0.operation == .write ? .fail(ENOSPC) : nil }
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("‼ Disque plein"))
        #expect(door.screen.contains("‼ Non enregistré") && !door.screen.contains("Enregistré à"))
        #expect(door.state.people.counts.arrived == 0)
    }

    @Test func aLongMessageIsShownToItsEnd() throws {
        let story = try Evening().console(showing: .notes, language: .english)
        let sentence = Sentence(.errors(.consoleRenamed), ["name": "porte-1", "given": "porte-2"])
        story.driver.feed(.notice(Message(.information, sentence)))
        #expect(story.screen.contains("A console “porte-1” is already at work"))
        #expect(story.status.contains("“porte-2”."))
        #expect(story.rows.last?.contains("Quit") == true)
    }
}
