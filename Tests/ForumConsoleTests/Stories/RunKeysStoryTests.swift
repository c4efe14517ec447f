import ForumConsole
import ForumCore
import ForumLocalization
import TerminalUI
import Testing

/// The keys of the agenda: what they ask back, and where they lead.
@Suite struct RunKeysStoryTests {
    @Test(arguments: [(0, 20), (5, 29), (12, 0), (17, 59)])
    func nothingIsLateBeforeThePlannedStart(_ hour: Int, _ minute: Int) throws {
        let run = try Evening(hour: hour, minute: minute).console(showing: .run)
        #expect(run.screen.contains("Fin prévue à 21"))
        #expect(run.screen.contains("à l’heure") && !run.screen.contains("retard"))
    }

    @Test func aLongChoiceSaysThatItGoesOn() throws {
        let evening = try Evening(hour: 18, minute: 50)
        let run = try evening.console(showing: .run)
        run.press(.character("r"))
        #expect(run.screen.contains("Partager le retard entre toutes ces étapes"))
        #expect(run.screen.contains("↓ encore"))
        run.press(.end)
        #expect(run.screen.contains("▸ ") && run.screen.contains("Ne rien changer"))
        #expect(run.screen.contains("↑ encore") && !run.screen.contains("↓ encore"))
    }

    @Test func theLastStepIsFollowedByTheEnd() throws {
        let run = try Evening().console(showing: .run)
        run.press(.end, .enter)
        #expect(run.state.agenda.current == run.state.agenda.items.last?.id)
        #expect(run.rows.last?.contains("f Terminer") == true && run.rows.last?.contains("n Suivante") == false, "\(run.screen)")
        run.press(.character("n"))
        #expect(run.status.contains("la touche f termine le forum"))
        run.press(.character("f"), .enter)
        #expect(run.state.agenda.isFinished)
    }

    @Test func aStepIsDroppedOnlyOnceAsked() throws {
        let run = try Evening().console(showing: .run)
        let count = run.state.agenda.items.count
        run.press(.down, .character("d"))
        #expect(run.screen.contains("Retirer cette étape du déroulé") && run.state.agenda.items.count == count)
        run.press(.escape)
        #expect(run.state.agenda.items.count == count)
        run.press(.character("d"), .enter)
        #expect(run.state.agenda.items.count == count - 1)
    }

    /// What is corrected once the forum runs shows as a delay, as the keys for five minutes do.
    @Test func aStepMadeLongerWhileTheForumRunsMakesItLate() throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n").type("e")
        #expect(run.screen.contains("le prévu reste"), "\(run.screen)")
        run.press(.tab).type("75").press(.control("s"))
        #expect(run.screen.contains("1\u{202F}h de retard") && run.screen.contains("15\u{202F}min +60"), "\(run.screen)")
        #expect(run.state.agenda.items[0].minutes == 15)
        run.type("e").press(.control("u")).type("Accueil").press(.control("s"))
        #expect(run.state.agenda.items[0].title == "Accueil" && run.state.agenda.items[0].allottedMinutes == 75)
    }

    @Test func beforeTheStartTheFormChangesThePlan() throws {
        let run = try Evening().console(showing: .run)
        run.type("e").press(.tab).type("20").press(.control("s"))
        #expect(run.state.agenda.items[0].minutes == 20 && !run.screen.contains("retard"), "\(run.screen)")
    }

    /// Taking minutes off puts no step over time.
    @Test func aStepIsShortenedToWhatItHasTaken() throws {
        let evening = try Evening(hour: 18, minute: 0)
        let run = try evening.console(showing: .run)
        run.type("n")
        evening.pass(seconds: 130)
        run.type("----")
        #expect(run.status.contains("Cette étape ne peut plus être raccourcie"), "\(run.status)")
        #expect(run.state.agenda.items[0].allottedMinutes == 3 && !run.screen.contains("temps dépassé"), "\(run.screen)")
    }

    @Test func stepsThatAreLeftOutAreSaid() throws {
        let run = try Evening().console(showing: .run)
        run.type("n").press(.down, .down, .enter)
        #expect(run.status.contains("1 étape est sautée"), "\(run.screen)")
        run.type("n")
        #expect(!run.status.contains("sautée"))
    }
}
