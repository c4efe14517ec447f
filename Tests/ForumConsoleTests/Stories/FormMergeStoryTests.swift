import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// Two consoles on one thing while a form about it is open: a form hands over what was changed in it, and nothing else.
@Suite struct FormMergeStoryTests {
    @Test func aCorrectionLeavesAloneWhatAnotherConsoleCorrected() throws {
        let evening = try ArrivalStories.evening()
        let (first, second) = (try evening.console("porte-1", showing: .door), try evening.console("porte-2", showing: .door))
        first.type("le goff").press(.alt("e"))
        second.type("le goff").press(.alt("e")).press(.tab, .tab, .tab, .tab, .control("u")).type("anne@exemple.fr")
        second.press(.tab, .tab).type("fauteuil").press(.control("s"))
        #expect(second.model.dialogs.isEmpty, "\(second.screen)")
        first.press(.control("u")).type("Anne").press(.control("s"))
        #expect(first.model.dialogs.isEmpty, "\(first.screen)")
        let known = try #require(first.state.people.all.first { $0.registration.family == "Le Goff" }?.registration)
        #expect(known.given == "Anne" && known.email == "anne@exemple.fr" && known.remarks.hasSuffix("fauteuil"))
    }

    @Test func aTextIsTakenOutInACorrection() throws {
        let door = try ArrivalStories.evening().console("porte-1", showing: .door)
        door.type("le goff").press(.alt("e"), .tab, .tab, .tab).press(.control("u"), .control("s"))
        #expect(door.state.people.all.first { $0.registration.family == "Le Goff" }?.registration.organisation == "")
    }

    @Test func theSessionKeepsWhatAnotherConsoleChanged() throws {
        let evening = try Evening()
        let (first, second) = (try evening.console("un"), try evening.console("deux"))
        first.press(.character("e"))
        second.press(.character("e"), .tab, .control("u")).type("Salle B").press(.tab, .tab, .tab, .control("u")).type("88").press(
            .control("s"))
        first.press(.control("u")).type("Autre titre").press(.control("s"))
        let session = first.state.session
        #expect(session.title == "Autre titre" && session.venue == "Salle B" && session.capacity == 88)
    }

    @Test func aStepKeepsItsNewLengthWhenItsTitleIsChanged() throws {
        let evening = try Evening()
        let (first, second) = (try evening.console("un", showing: .run), try evening.console("deux", showing: .run))
        first.press(.character("e"))
        second.press(.character("e"), .tab, .control("u")).type("25").press(.control("s"))
        first.press(.control("u")).type("Autre titre").press(.control("s"))
        #expect(first.state.agenda.items[0].title == "Autre titre" && first.state.agenda.items[0].minutes == 25)
    }

    @Test func aThemeKeepsItsNewOriginWhenItsTitleIsChanged() throws {
        let evening = try Evening()
        let (first, second) = (try evening.console("un", showing: .themes), try evening.console("deux", showing: .themes))
        first.type("p").type("Un thème").press(KeyPress(.enter, .alt)).press(.enter)
        second.press(.enter, .tab).type("table 3").press(.control("s"))
        first.press(.control("u")).type("Un autre").press(.control("s"))
        #expect(first.state.standingThemes.map(\.title) == ["Un autre"] && first.state.standingThemes[0].origin == "table 3")
    }

    @Test func aQuestionKeepsItsNewTextWhenItsLabelIsChanged() throws {
        let evening = try Evening()
        let (first, second) = (try evening.console("un", showing: .notes), try evening.console("deux", showing: .notes))
        first.press(.alt("q"), .enter)
        second.press(.alt("q"), .enter, .tab, .control("u")).type("Pourquoi ?").press(.control("s"))
        first.press(.control("u")).type("Court").press(.control("s"))
        #expect(first.state.questions[0].label == "Court" && first.state.questions[0].text == "Pourquoi ?")
    }

    @Test func tagsPutOnMeanwhileStay() throws {
        let evening = try Evening()
        let first = try evening.console("un", showing: .notes)
        first.type("une phrase #ancien").press(.enter)
        let second = try evening.console("deux", showing: .notes)
        first.press(.alt("t"))
        second.press(.up, .alt("t")).type("venu").press(.enter)
        #expect(first.state.notes[place: 0].tags == ["ancien", "venu"])
        first.press(.control("u")).type("neuf").press(.enter)
        #expect(first.state.notes[place: 0].tags == ["venu", "neuf"])
    }
}
