import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

/// The facilitator's chair: an agenda that runs late, is paused, stretched, cut and put in another order.
@Suite struct RunStoryTests {
    @Test func anEveningIsStartedStretchedPausedAndEnded() throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n")
        #expect(run.status.contains("✓ «\u{202F}Accueil et émargement\u{202F}» a commencé, pour 15"))
        evening.pass(minutes: 10)
        run.type("+")
        #expect(run.status.contains("Fin prévue maintenant à 21") && run.screen.contains("! 5\u{202F}min de retard"))
        run.type(" ")
        #expect(run.screen.contains("‖ EN PAUSE · Accueil et émargement"))
        evening.pass(minutes: 3)
        #expect(run.screen.contains("! 8\u{202F}min de retard"))
        run.type(" -")
        #expect(run.screen.contains("▶ 5:00") && run.screen.contains("! 3\u{202F}min de retard"))
        run.type("f").press(.enter)
        #expect(run.screen.contains("Le forum est terminé"))
        #expect(
            try evening.journal("facilitateur") == [
                "journal-opened", "agenda-item-started", "agenda-item-extended", "agenda-paused", "agenda-resumed", "agenda-item-extended",
                "agenda-finished",
            ])
        run.press(.function(8))
        #expect(run.state.agenda.currentItem?.title == "Accueil et émargement" && !run.state.agenda.isFinished)
    }

    /// Whoever ends the forum is told what it has not decided yet, and one Enter too many does not end it.
    @Test func theEndNamesWhatIsUndecided() throws {
        let evening = try Evening.inFullSwing()
        let run = try evening.console(showing: .run)
        let former = run.state.votes.count
        for number in 1...3 {
            try run.carryOut(OpenVote(VoteRules(.approval)))
            let themes = try #require(run.state.openVote).choices.map(\.theme)
            try run.carryOut(RecordBallot(number: 1, marks: number == 1 ? [themes[0]: 1, themes[1]: 1] : [themes[0]: 1]))
            if number < 3 { try run.carryOut(EndVote()) }
        }
        run.type("f")
        #expect(run.screen.contains("1 vote est encore ouvert (n°\u{A0}\(former + 3))."), "\(run.screen)")
        #expect(run.screen.contains("1 vote laisse une égalité à départager (n°\u{A0}\(former + 1))."), "\(run.screen)")
        #expect(run.screen.contains("\(former + 2))") && run.screen.contains("pas encore retenu"), "\(run.screen)")
        run.press(.enter)
        #expect(!run.state.agenda.isFinished)
        run.type("f").type("1")
        #expect(run.state.agenda.isFinished)
    }

    /// Times are shown to the minute: what a step took is what lies between them, not its own length rounded.
    @Test func whatAStepTookIsTheDifferenceOfTheTimesShown() throws {
        let evening = try Evening(hour: 18, minute: 0)
        evening.pass(seconds: 11)
        let run = try evening.console(showing: .run)
        run.type("n")
        evening.pass(seconds: 5 * 60 + 30)
        run.type("n")
        #expect(run.screen.contains("✓ 5\u{202F}min"), "\(run.screen)")
        // In a pause the time stands still, whatever the clock shows.
        #expect(run.rows.last?.contains("Espace Pause") == true)
        run.type(" ")
        #expect(run.rows.last?.contains("Espace Reprendre") == true)
        evening.pass(minutes: 10)
        run.type(" ")
        evening.pass(minutes: 2)
        run.type("n")
        #expect(run.screen.contains("✓ 2\u{202F}min"), "\(run.screen)")
    }

    @Test func aDelayIsMadeUpForInOneStep() throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n")
        evening.pass(minutes: 27)
        #expect(run.screen.contains("! temps dépassé · Accueil") && run.screen.contains("! 12\u{202F}min de retard"))
        run.type("r")
        expectSnapshot(run.screen, "run-catch-up-fr-80x24")
        run.press(.enter)
        #expect(!run.screen.contains("de retard") && run.screen.contains("✓ à l’heure"))
        #expect(try evening.journal("facilitateur").last == "agenda-item-extended")
        run.press(.function(8))
        #expect(run.screen.contains("! 12\u{202F}min de retard"))
        #expect(run.state.agenda.items.allSatisfy { $0.extensionMinutes == 0 })
        // One item alone can give it too.
        run.type("r").type("9")
        #expect(run.state.agenda.items.filter { $0.extensionMinutes != 0 }.count == 1)
    }

    @Test func stepsAreAddedChangedMovedAndDropped() throws {
        let run = try Evening(hour: 18, minute: 0).console(showing: .run)
        run.press(KeyPress(.down, .alt))
        #expect(run.state.agenda.items.prefix(2).map(\.title) == ["Mot d’ouverture", "Accueil et émargement"])
        run.press(KeyPress(.up, .alt))
        #expect(run.state.agenda.items.first?.title == "Accueil et émargement")
        run.press(KeyPress(.up, .alt))
        #expect(run.status.contains("! L’étape ne peut pas aller plus loin."))
        run.press(.down, .character("e")).press(.tab, .control("u")).type("20").press(.control("s"))
        #expect(run.state.agenda.items[1].minutes == 20)
        run.type("d").press(.enter)
        #expect(run.state.agenda.items.count == 11 && run.status.contains("L’étape est retirée."))
        run.press(.function(8))
        #expect(run.state.agenda.items[1].title == "Mot d’ouverture" && run.state.agenda.items[1].minutes == 20)
        run.press(.home, .enter)
        #expect(run.state.agenda.currentItem?.title == "Accueil et émargement")
        run.type("d")
        #expect(run.status.contains("! Cette étape a déjà commencé."))
    }

    @Test func theGroundRulesAreReadOut() throws {
        let run = try Evening().console(showing: .run)
        run.type("g")
        #expect(run.screen.contains("Règles du jeu") && run.screen.contains("Fermer"))
        for rule in run.state.session.groundRules { #expect(run.screen.contains("• \(rule.prefix(40))"), "\(run.screen)") }
        #expect(run.state.session.groundRules.allSatisfy { rule in run.screen.contains(rule.prefix(20)) })
    }

    @Test(arguments: [-600, -61, 61, 600])
    func aJumpOfTheWallClockDisturbsNoCountdown(_ minutes: Int) throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n")
        evening.pass(minutes: 4)
        #expect(run.screen.contains("▶ 11:00"))
        evening.setClock(byMinutes: minutes)
        #expect(run.screen.contains("▶ 11:00"))
        evening.pass(minutes: 1)
        #expect(run.screen.contains("▶ 10:00"))
        // The program is started again on the same computer, whose clock is still wrong.
        run.kill()
        let again = try evening.console(showing: .run)
        #expect(again.screen.contains("▶ 10:00"))
    }

    @Test func aRestartOfTheComputerGoesByTheWallClock() throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n")
        evening.pass(minutes: 4)
        run.kill()
        evening.restartComputer()
        let again = try evening.console(showing: .run)
        #expect(again.screen.contains("▶ 11:00"))
        evening.pass(minutes: 2)
        #expect(again.screen.contains("▶ 9:00"))
    }

    @Test func aRehearsalAtAnotherHourIsNotLate() throws {
        let run = try Evening(hour: 9, minute: 0).console(showing: .run)
        #expect(!run.screen.contains("retard") && !run.screen.contains("avance"))
        run.type("n")
        #expect(run.screen.contains("✓ à l’heure") && run.screen.contains("09:15   ≈09:15 Mot d’ouverture"))
    }
}
