import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

/// Forms: nothing typed is lost to a refusal, a key, a full disk or a crash.
@Suite struct FormStoryTests {
    @Test func whatCannotBeUnderstoodIsSaidInTheForm() throws {
        let evening = try Evening()
        let run = try evening.console(showing: .run)
        run.press(.character("a")).type("Témoignages").press(.tab).press(.control("u")).type("dix").press(.control("s"))
        #expect(run.screen.contains("! «\u{202F}dix\u{202F}» n’est pas une durée."))
        #expect(run.screen.contains("Témoignages") && run.screen.contains("dix"))
        expectSnapshot(run.screen, "form-refused-fr-80x24")
        // The cursor stands in the field at fault.
        run.press(.control("u")).type("12 min").press(.control("s"))
        #expect(run.model.dialogs.isEmpty)
        #expect(run.state.agenda.items[1].title == "Témoignages" && run.state.agenda.items[1].minutes == 12)
        #expect(try evening.journal("facilitateur").last == "agenda-item-planned")
    }

    @Test func aRefusalOfTheCommandBringsTheFormBack() throws {
        let notes = try Evening().console(showing: .notes)
        notes.press(.alt("q")).type("n").type("Suites").press(.tab, .control("s"))
        #expect(notes.screen.contains("! Le texte est vide. Écrivez au moins un mot."))
        #expect(notes.screen.contains("Suites"))
        notes.type("Que deviennent nos idées ?").press(.control("s"))
        #expect(notes.model.dialogs.isEmpty)
        #expect(notes.state.standingQuestions.last?.label == "Suites")
    }

    @Test func escapeAsksTwiceWhereSomethingWouldBeLost() throws {
        let run = try Evening().console(showing: .run)
        run.press(.character("a"), .escape)
        #expect(run.model.dialogs.isEmpty)
        run.press(.character("a")).type("Té").press(.escape)
        #expect(run.screen.contains("Échap encore une fois ferme"))
        run.type("moignages")
        #expect(run.screen.contains("Témoignages") && !run.screen.contains("Échap encore une fois"))
        run.press(.escape, .escape)
        #expect(run.model.dialogs.isEmpty)
    }

    @Test func aFormWaitsOnItsScreen() throws {
        let run = try Evening().console(showing: .run)
        run.press(.character("a")).type("Témoignages").press(.function(3)).type("le goff")
        #expect(run.model.screen == .door && run.screen.contains("Anne-Cécile Le Goff"))
        run.press(.function(6))
        #expect(run.screen.contains("Témoignages") && run.screen.contains("Ajouter une étape"))
    }

    /// A number, a time or a day that stands in a field is not what somebody types the next one behind.
    @Test func aNumberGivesWayToTheFirstOneTypedOrPasted() throws {
        let overview = try Evening().console(showing: .overview)
        func field(_ member: String) -> String? {
            guard case .form(let form)? = overview.model.dialogs.last?.dialog,
                let found = form.fields.first(where: { $0.member == member }),
                case .text(let text) = found.content
            else { return nil }
            return text.buffer.text
        }
        overview.press(.character("e"), .tab, .tab, .tab).type("19:15")
        #expect(field("startMinutes") == "19:15")
        overview.press(.tab).paste("60")
        #expect(field("capacity") == "60")
        overview.type("0")
        #expect(field("capacity") == "600")
        overview.press(.backTab).press(.end, .backspace).type("0")
        #expect(field("startMinutes") == "19:10")
    }

    @Test func aFullDiskLeavesTheFormFilled() throws {
        let evening = try Evening()
        let run = try evening.console(showing: .run)
        run.press(.character("a")).type("Témoignages")
        evening.files.fault = { $0.operation == .write ? .fail(ENOSPC) : nil }
        run.press(.control("s"))
        #expect(run.screen.contains("Témoignages") && run.screen.contains("! Disque plein"))
        // It is kept nonetheless where the disk takes it, so it isn't said to be lost.
        run.press(.function(10))
        #expect(run.screen.contains("n’est pas noté") && !run.screen.contains("serait perdu"))
        run.press(.escape)
        #expect(run.state.agenda.items.count == 12)
    }

    @Test func aFormHalfFilledIsOfferedAgainAfterAKill() throws {
        let evening = try Evening()
        let run = try evening.console(showing: .run)
        run.press(.down, .character("a")).type("Témoignages")
        evening.pass(seconds: 1)
        run.kill()
        let again = try evening.console(showing: .overview, language: .english)
        #expect(again.model.screen == .run)
        #expect(again.screen.contains("Témoignages"))
        again.press(.control("s"))
        // It still stands after the item that was chosen when the form was opened.
        #expect(again.state.agenda.items.map(\.title).firstIndex(of: "Témoignages") == 2)
        evening.pass(seconds: 1)
        again.kill()
        #expect(try evening.console().model.dialogs.isEmpty)
    }

    @Test func aLongLineScrollsInItsField() throws {
        let run = try Evening().console(showing: .run)
        let long = String(repeating: "mot ", count: 40) + "fin"
        run.press(.character("a")).paste(long)
        #expect(run.screen.contains("mot fin"))
        run.press(.home)
        #expect(!run.screen.contains("mot fin") && run.screen.contains("mot mot mot"))
        run.press(.control("s"))
        #expect(run.state.agenda.items[1].title == long)
    }

    @Test func theSessionIsChangedInAForm() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .overview)
        story.press(.character("e"))
        expectSnapshot(story.screen, "form-session-fr-80x24")
        story.press(.tab, .tab).press(.control("u")).type("31/02/2018").press(.control("s"))
        #expect(story.screen.contains("«\u{202F}31/02/2018\u{202F}» n’est pas une date"))
        story.press(.control("u")).type("14/3/2018").press(.tab, .control("u")).type("18h30").press(.tab, .control("u")).type("90")
        story.press(.tab).press(.end).type(" !").press(.enter).type("On finit à l’heure").press(.control("s"))
        let session = story.state.session
        #expect(session.date == CivilDate(year: 2018, month: 3, day: 14) && session.startMinutes == 1_110 && session.capacity == 90)
        #expect(session.groundRules.contains("On finit à l’heure"))
        #expect(try evening.journal("facilitateur").last == "session-changed")
        story.press(.function(8))
        #expect(story.state.session.capacity == 120 && story.status.contains("Annulé\u{202F}: réglages de la session"))
    }

    @Test func nothingChangedClosesTheForm() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .overview)
        story.press(.character("e"), .control("s"))
        #expect(story.model.dialogs.isEmpty)
        #expect(try !evening.journal("facilitateur").contains("session-changed"))
    }
}
