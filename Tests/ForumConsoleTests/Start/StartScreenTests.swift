import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

@Suite struct StartScreenTests {
    @Test func keysDoNotCollide() {
        #expect(StartIntent.keymap.collisions.isEmpty)
    }

    @Test(arguments: [Language.french, .english], [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func looksLikeItsSnapshots(_ language: Language, _ size: Size) {
        let suffix = "\(language.rawValue)-\(size.columns)x\(size.rows)"
        expectSnapshot(StartStory(language: language, size: size).screen, "start-\(suffix)")
        expectSnapshot(StartStory([], language: language, size: size).screen, "start-first-time-\(suffix)")
        var story = StartStory(language: language, size: size)
        story.press(.function(7))
        story.feed(.suggested(file: "~/forums/L-Open-d-État.json"))
        expectSnapshot(story.screen, "start-new-\(suffix)")
        story.feed(.ready(path: "/x.json", said: Sentence(.cli(.created), ["path": "~/forums/L-Open-d-État.json"])))
        expectSnapshot(story.screen, "start-role-\(suffix)")
    }

    @Test func manySessionsScrollAndAStrangeNameIsHarmless() {
        let many = (1...12).map {
            StartStory.entry("forum-\($0)", $0 == 1 ? "\u{1B}[31mRouge\u{202E}" : "Forum \($0)", "2018-03-01T18:00:00Z")
        }
        var story = StartStory(many)
        #expect(!story.screen.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0 == "\u{202E}" })
        for _ in 0..<9 { story.tap(.down) }
        #expect(story.model.line == .recent(many[9]))
        expectSnapshot(story.screen, "start-many-fr-80x24")
        story.tap(.end)
        #expect(story.model.line == .begin(.rehearsal))
    }

    @Test func theLastSessionIsOpenedByTwoKeys() {
        var story = StartStory()
        #expect(story.tap(.enter) == [.look(path: "/home/zoe/forums/superpublic.json")])
        story.feed(.ready(path: "/home/zoe/forums/superpublic.json", said: nil))
        // Whoever types the digit types Enter after it: that Enter must not reach the screen that opens.
        #expect(story.press(.character("3")) == [] && story.press(.character("1")) == [])
        #expect(story.tap(.enter) == [.open(path: "/home/zoe/forums/superpublic.json", .door)])
    }

    @Test(arguments: Array(StartModel.roles.enumerated()))
    func everyRoleHasItsScreen(_ index: Int, _ role: (name: Phrase, screen: ScreenKind)) {
        var story = StartStory()
        story.feed(.ready(path: "/a.json", said: nil))
        for _ in 0..<index { story.tap(.down) }
        #expect(story.tap(.enter) == [.open(path: "/a.json", role.screen)])
    }

    @Test func escapeFromTheRoleGoesBackToTheMenu() {
        var story = StartStory()
        story.feed(.ready(path: "/a.json", said: nil))
        #expect(story.tap(.escape) == [])
        #expect(story.model.stage == .menu)
    }

    @Test func aMissingSessionIsLookedForElsewhereOrForgotten() {
        var story = StartStory()
        story.tap(.down, .down)
        #expect(story.tap(.enter) == [])
        expectSnapshot(story.screen, "start-missing-fr-80x24")
        #expect(story.press(.character("2")) == [.forget(path: "/home/zoe/forums/clé-verte/forum.json")])
        story.feed(.recent(Array(StartStory.recent.prefix(2))))
        #expect(story.model.line == .begin(.new))
        story = StartStory()
        story.tap(.down, .down, .enter, .enter)
        story.feed(.terminal(.paste("'/media/usb/forum de Lyon.json'")))
        #expect(story.tap(.enter) == [.look(path: "'/media/usb/forum de Lyon.json'")])
        story.feed(.refused(Sentence(.errors(.fileMissing), ["path": "/media/usb/forum de Lyon.json"])))
        #expect(story.screen.contains("! /media/usb/forum de Lyon.json n’existe pas"))
        story.tap(.backspace)
        #expect(!story.screen.contains("n’existe pas"))
    }

    @Test func deleteTakesARecentSessionOffTheList() {
        var story = StartStory()
        #expect(story.tap(.delete) == [.forget(path: "/home/zoe/forums/superpublic.json")])
        story.tap(.end)
        #expect(story.tap(.delete) == [])
        #expect(story.screen.contains("Seule une session récente"))
    }

    @Test func theRehearsalIsTheFirstThingToDoWhereNothingIsRecent() {
        var story = StartStory([])
        #expect(story.tap(.enter) == [.rehearse])
        story.feed(.refused(Sentence(.errors(.bannerDiskFull))))
        #expect(story.screen.contains("Disque plein"))
        story.tap(.enter)
        #expect(story.model.stage == .menu)
    }

    @Test func languageAndColoursSwitchInFrontOfEverything() {
        var story = StartStory()
        story.feed(.ready(path: "/a.json", said: nil))
        let english = Preferences(language: .english, colours: .dark)
        #expect(story.press(.alt("l")) == [.prefer(english)])
        #expect(story.screen.contains("What do you do tonight?"))
        #expect(story.press(.alt("c")) == [.prefer(Preferences(language: .english, colours: .light))])
        #expect(story.press(.control("q")) == [.quit])
    }

    @Test func helpNamesEveryKeyAndCloses() {
        var story = StartStory(size: Size(columns: 80, rows: 40))
        story.press(.character("?"))
        for word in ["F7, n", "Entrée", "Suppr", "F10, Ctrl-Q, q"] { #expect(story.screen.contains(word)) }
        story.tap(.escape)
        #expect(story.model.stage == .menu)
    }

    @Test func theMouseChoosesAndThenOpens() {
        var story = StartStory()
        #expect(story.click(column: 10, row: 5) == [])
        #expect(story.model.line == .recent(StartStory.recent[1]))
        #expect(story.click(column: 10, row: 6) == [.look(path: StartStory.recent[1].path)])
        let keys = story.model.keyItems
        #expect(story.click(column: keys[2].columns.lowerBound, row: 23) == [.rehearse])
        story.feed(.ready(path: "/a.json", said: nil))
        let rows = story.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("J’anime la soirée") }
        #expect(story.click(column: 20, row: row ?? 0) == [.open(path: "/a.json", .run)])
    }

    @Test func aSmallWindowSaysSoAndCanBeLeft() {
        var story = StartStory(size: Size(columns: 60, rows: 10))
        #expect(story.screen.contains("Fenêtre trop petite"))
        #expect(story.tap(.enter) == [])
        #expect(story.press(.function(10)) == [.quit])
        story.feed(.terminal(.resize(Size(columns: 80, rows: 24))))
        #expect(story.screen.contains("Sessions récentes"))
    }
}
