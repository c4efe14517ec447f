import ForumConsole
import ForumCore
import ForumStorage
import TerminalUI
import Testing

/// Several consoles on one session, and what is left after each way to end.
@Suite struct SharedSessionTests {
    @Test func anArrivalAtTheDoorIsOnTheOverviewAndInTheJournal() throws {
        let evening = try Evening()
        let overview = try evening.console("facilitateur")
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("✓  ENTRÉE  Anne-Cécile Le Goff"))
        #expect(try evening.journal("porte-1").last == "people-checked-in")
        #expect(overview.state.people.counts.arrived == 1)
        #expect(overview.screen.contains("1 arrivé"))
    }

    @Test func consolesComeAndGoOnTheOverview() throws {
        let evening = try Evening()
        let overview = try evening.console("facilitateur")
        #expect(!overview.screen.contains("notes-table-4"))
        let notes = try evening.console("notes-table-4", showing: .notes)
        #expect(overview.screen.contains("notes-table-4"))
        notes.kill()
        evening.pass(seconds: 1)
        #expect(!overview.screen.contains("notes-table-4"))
    }

    @Test func twoConsolesOfOneNameGetTwo() throws {
        let evening = try Evening()
        let first = try evening.console("porte")
        let second = try evening.console("porte")
        #expect(first.model.console != second.model.console)
        #expect(first.screen.contains(second.model.console.text))
    }

    @Test(arguments: MemoryFileSystem.CrashStyle.allCases)
    func whatWasSaidToBeSavedOutlastsAPowerFailure(_ style: MemoryFileSystem.CrashStyle) throws {
        let evening = try Evening()
        let door = try evening.console("porte-1", showing: .door)
        door.type("le goff").press(.enter)
        #expect(door.status.contains("Enregistré à 17:50:00"))
        evening.losePower(style)
        let again = try evening.console("porte-1", showing: .door)
        #expect(again.state.people.counts.arrived == 1)
        #expect(try evening.state().people.counts.arrived == 1)
    }

    @Test func aNoteHalfTypedIsOfferedAgainAfterAKill() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("> publier les don")
        evening.pass(seconds: 1)
        notes.kill()
        let again = try evening.console("notes")
        #expect(again.model.screen == .notes)
        #expect(again.screen.contains("> publier les don"))
    }
}
