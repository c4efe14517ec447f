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
}
