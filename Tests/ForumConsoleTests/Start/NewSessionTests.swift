import ForumCore
import ForumLocalization
import TerminalUI
import Testing

@testable import ForumConsole

@Suite struct NewSessionTests {
    private func form() -> StartStory {
        var story = StartStory()
        #expect(story.press(.function(7)) == [.suggestFile(title: "L’Open d’État")])
        story.feed(.suggested(file: "/f/L-Open-d-État.json"))
        return story
    }

    @Test func enterToTheEndMakesWhatTheTemplateProposes() {
        var story = form()
        let effects = story.tap(.enter, .enter, .enter, .enter, .enter, .enter, .enter)
        let date = CivilDate(year: 2018, month: 3, day: 12)
        #expect(
            effects == [
                .create(
                    SessionPlan(
                        template: "open-detat", title: "L’Open d’État", venue: "Superpublic", date: date, startMinutes: 1_080,
                        capacity: 120, file: "/f/L-Open-d-État.json"))
            ])
    }

    @Test func hoursAndPlacesAreReadAsInTheFormOfTheSession() {
        var story = form()
        story.tap(.enter, .enter, .enter, .enter)
        story.press(.control("u"))
        story.type("18")
        story.tap(.enter)
        story.press(.control("u"))
        story.type("1 000")
        let effects = story.press(.control("s"))
        guard case .create(let plan)? = effects.first else {
            Issue.record("\(story.screen)")
            return
        }
        #expect(plan.startMinutes == 1_080 && plan.capacity == 1_000)
    }

    @Test func anotherTemplateProposesAnewButKeepsWhatWasTyped() {
        var story = form()
        story.tap(.enter, .enter)
        story.type(" de Paris")
        story.tap(.backTab, .backTab)
        #expect(story.tap(.right) == [.suggestFile(title: "Atelier")])
        story.feed(.suggested(file: "/f/Atelier.json"))
        for shown in ["Atelier", "Superpublic de Paris", "14:00", "30", "/f/Atelier.json", "Un atelier de deux heures"] {
            #expect(story.screen.contains(shown))
        }
    }

    @Test func theFileFollowsTheTitleUntilItIsTyped() {
        var story = form()
        story.tap(.enter)
        #expect(story.press(.character("!")) == [.suggestFile(title: "L’Open d’État!")])
        story.feed(.suggested(file: "/f/autre.json"))
        #expect(story.screen.contains("/f/autre.json"))
        story.tap(.up, .up)
        story.press(.control("u"))
        story.type("~/mien.json")
        story.tap(.down, .down)
        story.type("?")
        story.feed(.suggested(file: "/f/encore.json"))
        #expect(story.screen.contains("~/mien.json"))
    }

    @Test(arguments: [
        (1, "", "Donnez un titre"), (3, "31/02/2018", "Cette date n’existe pas"), (4, "25h", "Cette heure n’existe pas"),
        (5, "beaucoup", "La capacité est un nombre"), (5, "0", "La capacité est un nombre"), (6, " ", "Donnez un nom au fichier"),
    ])
    func whatIsWrongIsSaidAtItsField(_ field: Int, _ text: String, _ said: String) {
        var story = form()
        for _ in 0..<field { story.tap(.down) }
        story.press(.control("u"))
        story.type(text)
        #expect(story.press(KeyPress(.enter, .alt)) == [])
        #expect(story.screen.contains(said))
        guard case .creating(let form) = story.model.stage else {
            Issue.record("the form is gone")
            return
        }
        #expect(form.form.focus == field)
    }

    /// The key that leaves the program asks before what was typed is gone, as Escape does.
    @Test func leavingAHalfFilledFormAsksFirst() {
        var story = form()
        #expect(story.press(.function(10)) == [.quit])
        story = form()
        story.tap(.tab)
        story.type("Un soir")
        #expect(!story.press(.function(10)).contains(.quit))
        #expect(story.press(.function(10)) == [.quit])
    }

    @Test func aFileThatExistsIsSaidInTheForm() {
        var story = form()
        story.press(KeyPress(.enter, .alt))
        story.feed(.refused(Sentence(.errors(.fileExists), ["path": "/f/L-Open-d-État.json"])))
        expectSnapshot(story.screen, "start-new-refused-fr-80x24")
        story.tap(.escape)
        #expect(story.model.stage == .menu)
    }

    @Test(arguments: [
        ("12/03/2018", "2018-03-12"), ("2018-03-12", "2018-03-12"), ("1.3.2018", "2018-03-01"), ("29 2 20", "2020-02-29"),
    ])
    func datesAreReadAsPeopleTypeThem(_ typed: String, _ date: String) {
        #expect(TypedDate.read(typed)?.text == date)
    }

    @Test(arguments: ["", "12/03", "31/04/2018", "2018/13/01", "12-mars-2018", "1/2/3/4", "29/02/2018"])
    func whatIsNoDateIsRefused(_ typed: String) {
        #expect(TypedDate.read(typed) == nil)
    }
}
