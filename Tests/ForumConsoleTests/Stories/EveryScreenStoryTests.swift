import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

@testable import ForumConsole
@testable import ForumDriver

/// What stands around every screen: the status line, the key bar, the help, all actions by name.
@Suite struct EveryScreenStoryTests {
    @Test func theTimeOfTheLastChangeStaysBesideALongMessage() throws {
        let run = try Evening().console("facilitateur", showing: .run)
        run.type("n")
        #expect(run.status.contains("a commencé") && run.status.hasSuffix("✓ 17:50:00"), "\(run.status)")
        run.driver.feed(.notice(Message(.warning, Sentence(.errors(.consoleRenamed), ["name": "porte-1", "given": "porte-2"]))))
        run.press(.down)
        #expect(run.status.hasSuffix("✓ 17:50:00"), "\(run.screen)")
    }

    @Test func theBarHasTheKeysOfTheDialog() throws {
        let run = try Evening().console(showing: .run)
        run.press(.character("a"))
        let bar = try #require(run.rows.last)
        #expect(bar.contains("Entrée Champ suivant") && bar.contains("Ctrl-S Valider") && bar.contains("F10"), "\(bar)")
        #expect(!bar.contains("F8") && !bar.contains("Prolonger"), "\(bar)")
        #expect(run.screen.contains("Entrée\u{202F}: champ suivant"))
        run.press(.enter, .enter)
        #expect(run.screen.contains("Entrée\u{202F}: valider"))
        run.press(.escape).type("d")
        #expect(run.rows.last?.contains("Échap Annuler") == true)
        run.click("Échap Annuler")
        #expect(run.model.dialogs.isEmpty)
    }

    @Test(arguments: ScreenKind.allCases)
    func escapeWithNothingToCloseSaysNothing(_ kind: ScreenKind) throws {
        let story = try Evening().console(showing: kind)
        story.press(.escape)
        #expect(story.model.message == nil, "\(story.status)")
    }

    @Test func theHelpBeginsWithWhatCanBeDoneNow() throws {
        let themes = try Evening().console(showing: .themes, size: Size(columns: 100, rows: 60))
        for title in ["Premier", "Second"] { themes.type("p").type(title).press(KeyPress(.enter, .alt)) }
        themes.type("o").press(.home, .enter, KeyPress(.enter, .alt), .function(1))
        let later = try #require(themes.place(of: "À un autre moment"))
        let close = try #require(themes.place(of: "Clore le vote"))
        let propose = try #require(themes.place(of: "Proposer un thème"))
        #expect(close.row < later.row && propose.row > later.row, "\(themes.screen)")
        #expect(!themes.screen.contains("…"))
    }

    @Test func aVoteIsFoundByTheNameOfItsMethod() throws {
        let story = try Evening().console(showing: .themes)
        for title in ["Premier", "Second"] { story.type("p").type(title).press(KeyPress(.enter, .alt)) }
        story.press(.control("p")).type("gommettes").press(.enter)
        #expect(story.model.dialogs.count == 1 && story.screen.contains("Gommettes"), "\(story.screen)")
    }

    @Test func labelsOfAFormAreReadWhole() throws {
        let themes = try Evening().console(showing: .themes)
        themes.type("p")
        #expect(themes.screen.contains("Proposé par (table, personne)"), "\(themes.screen)")
    }

    @Test func noticesAreSaidOneAfterTheOther() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .run)
        for phrase in [Phrase.errors(.typingRecovered), .common(.nowhereToPaste)] {
            story.driver.feed(.notice(Message(.warning, Sentence(phrase))))
        }
        #expect(story.screen.contains("a été retrouvé"))
        evening.pass(seconds: 3)
        story.press(.down)
        #expect(story.screen.contains("le texte collé a été ignoré"))
        evening.pass(seconds: 3)
        story.press(.down)
        #expect(story.model.message == nil)
    }

    @Test func helpAndActionsFollowTheSize() throws {
        let story = try Evening().console(showing: .notes)
        story.press(.function(1), .end)
        story.resize(120, 60)
        let first = try Evening().console(showing: .notes, size: Size(columns: 120, rows: 60)).press(.function(1), .end)
        #expect(story.rows.dropFirst(2) == first.rows.dropFirst(2), "\(story.screen)\n\(first.screen)")
        story.press(.escape, .control("p"), .end).resize(120, 60)
        let lines = story.rows.filter { row in ["│   ", "│ ▸ ", "│ × "].contains { row.contains($0) } }
        #expect(lines.count >= 50, "\(story.screen)")
    }

    @Test func controlCSaysHowToQuit() throws {
        let story = try Evening().console(showing: .run)
        story.press(.control("c"))
        #expect(story.isRunning && story.status.contains("Pour quitter\u{202F}: F10."))
    }

    @Test func bellsAreHeardOneByOne() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .run)
        for _ in 0..<3 { story.driver.ring() }
        #expect(story.bells == 1)
        evening.pass(milliseconds: 149)
        #expect(story.bells == 1)
        evening.pass(milliseconds: 1)
        #expect(story.bells == 2)
        evening.pass(milliseconds: 150)
        #expect(story.bells == 3)
        evening.pass(seconds: 1)
        #expect(story.bells == 3)
    }

    @Test func whatIsTypedIsOnDiskBeforeAnEditorRuns() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        var held: String?
        notes.editor = { text in
            held = (try? notes.session.store.readDrafts())?.first.map { String(decoding: $0.bytes, as: UTF8.self) }
            return text
        }
        notes.type("tapé à l’instant").press(.control("g"))
        #expect(held?.contains("tapé à l’instant") == true)
    }
}
