import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

@testable import ForumConsole

/// What works the same on every screen.
@Suite struct RootStoryTests {
    @Test(arguments: ScreenKind.allCases, ScreenKind.allCases)
    func everyScreenIsReachedByItsKeysAlsoWhileTyping(_ from: ScreenKind, _ to: ScreenKind) throws {
        let story = try Evening().console(showing: from)
        story.type("x").press(to.functionKey)
        #expect(story.model.screen == to)
        story.press(from.altKey)
        #expect(story.model.screen == from)
    }

    @Test func aLongNameHidesNotTheKeyThatTakesTheStepBack() throws {
        let door = try Evening().console(showing: .door)
        door.press(.function(7)).type("Maximilienne-Alexandrine de La Rochefoucauld-Montbazon").press(.control("s"))
        #expect(door.status.contains("… (F8)") && door.status.contains("Annuler\u{202F}: "), "\(door.status)")
    }

    @Test func undoAndRedoSayWhatTheyDid() throws {
        let door = try Evening().console(showing: .door)
        door.type("lefèvre zoé").press(.enter)
        let name = try #require(door.state.people.all.first { $0.hasArrived }?.name)
        #expect(door.status.contains("Annuler\u{202F}: arrivée"))
        door.press(.function(8))
        #expect(door.status.contains("✓ Annulé\u{202F}: arrivée") && door.status.contains(name))
        #expect(door.state.people.counts.arrived == 0)
        door.press(.function(9))
        #expect(door.status.contains("✓ Rétabli\u{202F}: arrivée") && door.status.contains(name))
        #expect(door.state.people.counts.arrived == 1)
    }

    @Test func theLanguageSwitchesAtOnceAndIsKept() throws {
        let story = try Evening().console(showing: .run)
        #expect(story.screen.contains("Déroulé"))
        story.press(.alt("l"))
        #expect(story.screen.contains("Agenda") && !story.screen.contains("Déroulé"))
        #expect(story.preferences?.language == .english)
    }

    @Test func aFullDiskIsSaidAndNothingIsCalledSaved() throws {
        let evening = try Evening()
        let door = try evening.console("porte-1", showing: .door)
        evening.files.fault = { $0.operation == .write ? .fail(ENOSPC) : nil }
        door.type("le goff").press(.enter)
        #expect(door.screen.contains("‼ Disque plein"))
        #expect(door.screen.contains("‼ Non enregistré") && !door.screen.contains("Enregistré à"))
        #expect(door.state.people.counts.arrived == 0)
    }

    @Test func aLongMessageIsShownToItsEnd() throws {
        let story = try Evening().console(showing: .notes, language: .english)
        let sentence = Sentence(.errors(.consoleRenamed), ["name": "porte-1", "given": "porte-2"])
        story.driver.feed(.notice(Message(.information, sentence)))
        #expect(story.screen.contains("A console “porte-1” is already at work"))
        #expect(story.status.contains("“porte-2”."))
        #expect(story.rows.last?.contains("Quit") == true)
    }
}

/// Help, palette, messages, ways out and sizes.
@Suite struct ChromeStoryTests {
    @Test(arguments: ScreenKind.allCases)
    func helpNamesEveryKeyOfTheScreen(_ kind: ScreenKind) throws {
        let story = try Evening().console(showing: kind, size: Size(columns: 100, rows: 120))
        story.press(.function(1))
        let screen = story.screen
        for (label, name) in try story.actions(of: kind) { #expect(screen.contains(label) && screen.contains(name), "\(name)") }
        story.press(.function(1))
        #expect(story.model.dialogs.isEmpty)
    }

    @Test func aQuestionMarkIsHelpWhereNobodyTypes() throws {
        let story = try Evening().console(showing: .run)
        story.type("?")
        #expect(story.screen.contains("Aide\u{202F}: Déroulé"))
        story.press(.escape).show(.door).type("?")
        #expect(story.model.dialogs.isEmpty && story.screen.contains("▸ ?"))
    }

    @Test func thePaletteFindsAnActionAndSaysWhyNot() throws {
        let story = try Evening().console(showing: .run)
        story.press(.control("p")).type("pause")
        #expect(story.screen.contains("Mettre en pause ou reprendre") && story.screen.contains("Aucune étape n’est en cours"))
        expectSnapshot(story.screen, "palette-fr-80x24")
        story.press(.enter)
        #expect(story.model.dialogs.isEmpty && story.status.contains("! Aucune étape n’est en cours."))
        story.press(.control("p")).type("etape suiv").press(.enter)
        #expect(story.state.agenda.currentItem?.title == "Accueil et émargement")
        story.press(.control("p")).type("annuler")
        #expect(story.screen.contains("Annuler\u{202F}: début de l’étape «\u{202F}Accueil et émargement\u{202F}»"))
        story.click("Annuler\u{202F}: début")
        #expect(story.state.agenda.current == nil)
    }

    /// What only the shell does is found by its name as well, and how it is typed is said.
    @Test func thePaletteLeadsToWhatTheShellDoes() throws {
        let story = try Evening().console(showing: .run)
        for (typed, said) in [
            ("export", "opendetat export /superpublic.json --to DOSSIER"), ("badge", "--format badges"), ("feuille", "--to DOSSIER"),
            ("liste cocher", "--format checklist"), ("sauve", "opendetat export"),
        ] {
            story.press(.control("p")).type(typed).press(.enter)
            #expect(story.model.dialogs.isEmpty && story.screen.contains(said), "\(typed): \(story.screen)")
        }
        story.press(.control("p")).type("langue").press(.enter)
        #expect(story.model.preferences.language == .english)
        story.press(.control("p"))
        #expect(story.model.paletteLines(story.evening.moment).last?.name == "Suspend the program (come back with “fg”)")
    }

    @Test func pastedTextIsNoKeys() throws {
        let story = try Evening().console(showing: .run)
        story.paste("nnn\nd f\n")
        #expect(story.state.agenda.current == nil && story.state.agenda.items.count == 12 && story.model.dialogs.isEmpty)
        #expect(story.status.contains("le texte collé a été ignoré"))
        story.show(.door).paste("le goff\n")
        #expect(story.screen.contains("Anne-Cécile Le Goff") && story.state.people.counts.arrived == 0)
    }

    @Test func aMessageStandsLongEnoughToBeRead() throws {
        let evening = try Evening()
        let door = try evening.console(showing: .door)
        door.type("le goff").press(.enter, .function(8)).type("m")
        #expect(door.status.contains("✓ Annulé"))
        evening.pass(seconds: 3)
        door.type("a")
        #expect(!door.status.contains("Annulé"))
        // What only informs goes by itself.
        door.press(.alt("c"))
        #expect(door.status.contains("Couleurs\u{202F}: fond clair"))
        evening.pass(seconds: 15)
        #expect(!door.status.contains("Couleurs"))
    }

    @Test func quittingAsksAndSaysWhatIsKept() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .notes)
        story.press(.function(10))
        #expect(story.screen.contains("Quitter\u{202F}? Tout est enregistré.") && story.isRunning)
        story.press(.escape).type("une idée").press(.function(10))
        #expect(story.screen.contains("Ce texte (Notes) est gardé"))
        story.press(.enter)
        #expect(!story.driver.isRunning)
        story.leave()
        #expect(try evening.console().screen.contains("une idée"))
    }

    @Test func theKeyOfQuittingAnswersItsOwnQuestion() throws {
        let story = try Evening().console(showing: .run)
        story.press(.function(10), .function(10))
        #expect(!story.driver.isRunning)
    }

    @Test func tooSmallIsSaidAndWhatIsTypedIsNotLost() throws {
        let evening = try Evening()
        let notes = try evening.console(showing: .notes)
        notes.type("publier ").resize(60, 10)
        #expect(notes.screen.contains("60") && !notes.screen.contains("publier"))
        notes.type("les données").press(.enter)
        #expect(notes.state.notes.isEmpty)
        evening.pass(seconds: 1)
        notes.resize(80, 24)
        #expect(notes.screen.contains("publier les données"))
        notes.press(.enter)
        #expect(notes.state.notes.count == 1)
    }

    @Test func aStormOfSizesEndsAsItBegan() throws {
        let evening = try Evening.inFullSwing()
        for kind in ScreenKind.allCases {
            let story = try evening.console(showing: kind)
            let before = story.screen
            for (columns, rows) in [(1, 1), (200, 60), (0, 0), (79, 24), (80, 23), (300, 5), (5, 300), (80, 24)] {
                story.resize(columns, rows)
                #expect(story.frame.size == Size(columns: columns, rows: rows))
            }
            #expect(story.screen == before)
            story.leave()
        }
    }

    @Test func tabsAndKeysAreClicked() throws {
        let story = try Evening().console(showing: .overview)
        story.click("F6 Déroulé")
        #expect(story.model.screen == .run)
        story.click("n Suivante")
        #expect(story.state.agenda.current != nil)
        story.click("F8 Annuler")
        #expect(story.state.agenda.current == nil)
        story.click("F1 Aide").wheel(.wheelDown, at: "Aide\u{202F}:")
        #expect(story.model.dialogs.count == 1)
    }

    /// What was refused on one screen would be about something else on another.
    @Test func aRefusalStaysOnItsScreen() throws {
        let desk = try Evening().console(showing: .run)
        desk.type("r")
        #expect(desk.status.contains("pas en retard"))
        desk.show(.notes)
        #expect(!desk.status.contains("retard"), "\(desk.status)")
    }

    /// None of the screen's keys works in a form: its help is about what is filled in.
    @Test func theHelpOfAFormIsAboutTheForm() throws {
        let door = try Evening().console(showing: .door)
        door.press(.function(7), .function(1))
        #expect(door.screen.contains("Inscrire sur place") && door.screen.contains("À remplir"), "\(door.screen)")
        #expect(!door.screen.contains("Alt-G"))
        door.press(.pageDown)
        #expect(door.screen.contains("association"), "\(door.screen)")
        door.press(.escape)
        #expect(door.screen.contains("Prénom"))
    }
}
