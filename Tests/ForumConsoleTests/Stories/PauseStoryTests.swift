import ForumConsole
import ForumStorage
import TerminalUI
import Testing

/// The session file is written when work pauses, and not under somebody's fingers.
@Suite struct PauseStoryTests {
    private func sessionFile(_ evening: Evening) throws -> [UInt8] { try evening.files.contents(of: evening.path, limit: 1 << 26) }

    @Test func theSessionFileWaitsForAPauseInTheTyping() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("Une note").press(.enter)
        let before = try sessionFile(evening)
        for _ in 0..<6 {
            evening.pass(seconds: 1)
            notes.type("a")
        }
        #expect(try sessionFile(evening) == before)
        evening.pass(seconds: 3)
        #expect(try sessionFile(evening) != before)
    }

    @Test func itDoesNotWaitForEver() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("Une note").press(.enter)
        let before = try sessionFile(evening)
        for _ in 0..<40 {
            evening.pass(seconds: 1)
            notes.type("a")
        }
        #expect(try sessionFile(evening) != before)
    }

    @Test func aHiddenScreenIsUpToDateWhenItIsShown() throws {
        let evening = try Evening()
        let first = try evening.console("porte-1", showing: .door)
        let second = try evening.console("porte-2", showing: .notes)
        first.type("anne le goff").press(.enter)
        second.show(.door).type("le goff")
        #expect(second.screen.contains("✓ 17:50"))
    }
}
