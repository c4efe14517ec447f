import ForumConsole
import ForumCore
import ForumStorage
import TerminalUI
import Testing

@testable import ForumDriver

/// Lists of registrations taken in at the console.
@Suite struct ImportStories {
    private static func evening(_ files: [String: String], people: Bool = false) throws -> Evening {
        var state = SampleSession.rehearsal(.french)
        if !people { state.people = People() }
        let evening = try Evening(state)
        for (path, text) in files { try AtomicFile.create(path, with: Array(text.utf8), in: evening.files) }
        return evening
    }

    /// Opens the import screen on a file and reads it to its end.
    private static func read(_ door: Story, _ path: String) {
        door.press(.control("o")).type(path).press(.enter)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
    }

    private static func record(_ door: Story) {
        door.press(.function(7))
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        door.evening.pass(seconds: 1)
    }

    private static let list = """
        Prénom;Nom;Courriel;Structure;Vous êtes;Adresse IP
        Zoé;Lefèvre;zoe@example.fr;Etalab;Agent public;192.0.2.1
        ;;perdu@example.fr;;;192.0.2.2
        Li;Roy;li@example.fr;Inno³;Entreprise;192.0.2.3
        Li;Roy;li@example.fr;Inno³;Entreprise;192.0.2.3

        """

    @Test func everythingIsShownBeforeAnythingIsRecorded() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.control("o"))
        #expect(door.screen.contains("/liste.csv"))
        Self.read(door, "/liste.csv")
        let expected = [
            "point-virgule", "4 lignes lues", "2 nouvelles personnes + 1 doublon + 1 ligne rejetée = 4 lignes lues",
            "Les adresses IP ne sont pas conservées", "Rien n’est encore enregistré",
        ]
        for said in expected { #expect(door.screen.contains(said), "\(said)\n\(door.screen)") }
        #expect(!door.screen.contains("192.0.2.1"))
        #expect(door.state.people.isEmpty)
        Self.record(door)
        #expect(door.state.people.count == 2)
        #expect(door.screen.contains("✓ Enregistré"))
        door.press(.enter)
        #expect(door.screen.contains("Nom, structure, courriel") && door.screen.contains("attendus 2"))
    }

    @Test func whatWasWrongWithAnotherFileIsOverOnceOneIsRead() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/rien.csv")
        #expect(door.status.contains("‼"), "\(door.screen)")
        door.press(.control("u")).type("/liste.csv").press(.enter)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        #expect(!door.status.contains("‼") && door.screen.contains("4 lignes lues"), "\(door.screen)")
    }

    @Test func moreThanTheRoomTakesIsSaid() throws {
        var state = SampleSession.rehearsal(.french)
        state.people = People()
        state.session.capacity = 1
        let evening = try Evening(state)
        try AtomicFile.create("/liste.csv", with: Array(Self.list.utf8), in: evening.files)
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/liste.csv")
        Self.record(door)
        #expect(door.status.contains("2 personnes sont attendues pour une capacité de 1"), "\(door.screen)")
    }

    @Test func theBarSaysWhatTheKeysDoAtEachStage() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.control("o"))
        #expect(door.rows.last?.contains("Entrée Lire") == true)
        door.press(.function(7))
        #expect(door.status.contains("Pas maintenant\u{202F}: lisez d’abord le fichier (Entrée)."))
        Self.read(door, "/liste.csv")
        #expect(door.rows.last?.hasPrefix("F7 Enregistrer  Entrée Sens") == true, "\(door.screen)")
        #expect(door.screen.contains("Tab\u{202F}: onglet suivant"), "\(door.screen)")
        door.press(.tab, .tab)
        #expect(door.screen.contains("Alt-S\u{202F}: écrire les rejets"), "\(door.screen)")
        Self.record(door)
        #expect(door.rows.last?.hasPrefix("Entrée Revenir à l’accueil") == true, "\(door.screen)")
        door.press(.function(7))
        #expect(door.status.contains("c’est déjà enregistré"))
    }

    @Test(arguments: [
        ("{\"a\": [\n1, 2,\n3]}\n", "est du JSON"), ("Zoé\u{0}\u{1};;x\n", "n’est pas un fichier de texte"),
        ("", "Personne n’a été reconnu"),
    ])
    func aFileThatIsNoListIsSaidSoAndOffersNothing(_ text: String, _ said: String) throws {
        let door = try Self.evening(["/l.csv": text]).console("porte-1", showing: .door)
        Self.read(door, "/l.csv")
        #expect(door.screen.contains(said) && !door.screen.contains("F7"), "\(door.screen)")
        Self.record(door)
        #expect(door.state.people.isEmpty && door.screen.contains(said), "\(door.screen)")
    }

    @Test func aFileThatIsHardlyAListIsRecordedOnlyWhenOneInsists() throws {
        let door = try Self.evening(["/l.csv": "12;;\n13;;\nZoé;Lefèvre;zoe@example.fr\n"]).console("porte-1", showing: .door)
        Self.read(door, "/l.csv")
        #expect(door.screen.contains("ne ressemble guère à une liste"), "\(door.screen)")
        Self.record(door)
        #expect(door.state.people.isEmpty && door.screen.contains("L’enregistrer quand même"), "\(door.screen)")
        door.press(.up).press(.enter)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        #expect(!door.state.people.isEmpty)
    }

    @Test func rejectedRowsGoToAFileThatImportsOnceMended() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/liste.csv")
        door.press(.alt("s"))
        #expect(door.screen.contains("/liste-rejets.csv"))
        let kept = String(decoding: try evening.files.contents(of: "/liste-rejets.csv", limit: 10_000), as: UTF8.self)
        #expect(kept.contains(";;perdu@example.fr"))
        try AtomicFile.replace(
            "/liste-rejets.csv", with: Array(kept.replacing(";;perdu", with: "Ida;Perdue;perdu").utf8), in: evening.files)
        Self.record(door)
        door.press(.enter)
        Self.read(door, "/liste-rejets.csv")
        Self.record(door)
        #expect(door.state.people.all.map(\.name).sorted() == ["Ida Perdue", "Li Roy", "Zoé Lefèvre"])
        // A second file of rejects does not overwrite the first.
        door.press(.enter)
        Self.read(door, "/liste.csv")
        door.press(.alt("s"))
        #expect(door.screen.contains("/liste-rejets-2.csv"))
    }

    @Test func aLongerListAddsAndUpdatesAndUndoesNoArrival() throws {
        let longer = Self.list.replacing("Etalab", with: "DINSIC").replacing(";;perdu", with: "Ida;Perdue;perdu")
        let evening = try Self.evening(["/un.csv": Self.list, "/deux.csv": longer])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/un.csv")
        Self.record(door)
        door.press(.enter).type("zoe").press(.enter)
        Self.read(door, "/deux.csv")
        #expect(door.screen.contains("1 nouvelle personne + 1 fiche complétée + 1 fiche inchangée + 1 doublon = 4"), "\(door.screen)")
        Self.record(door)
        #expect(door.state.people.count == 3 && door.state.people.counts.arrived == 1)
        #expect(door.state.people.all.first { $0.registration.given == "Zoé" }?.registration.organisation == "DINSIC")
        door.press(.enter)
        Self.read(door, "/deux.csv")
        Self.record(door)
        #expect(door.status.contains("Rien de nouveau"))
    }

    @Test func theMeaningOfAColumnAndTheDelimiterAreCorrected() throws {
        let evening = try Self.evening(["/l.csv": "Alpha;Beta\nLefèvre;Zoé\nRoy;Li\n"])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/l.csv")
        // What was taken for a person is the row of headings.
        door.press(.alt("t")).press(.home).press(.down).press(.enter)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        // The first column is made the family name, the second the given name.
        for (_, steps) in [("Alpha", 2), ("Beta", 1)] {
            door.press(.enter).press(.home)
            for _ in 0..<steps { door.press(.down) }
            door.press(.enter)
            while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
            door.press(.down)
        }
        Self.record(door)
        #expect(door.state.people.all.map(\.name) == ["Zoé Lefèvre", "Li Roy"], "\(door.screen)")
    }

    @Test func aLongListCanBeStoppedWithNothingHalfDone() throws {
        var text = "Prénom;Nom;Courriel\n"
        for number in 0..<12_000 { text += "Jean\(number);Roy;j\(number)@example.fr\n" }
        let evening = try Self.evening(["/longue.csv": text])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.control("o")).type("/longue.csv").press(.enter)
        door.driver.takeDue()
        #expect(door.screen.contains("2\u{202F}501 lignes sur 12\u{202F}001"), "\(door.screen)")
        door.press(.escape)
        #expect(door.status.contains("rien n’a été enregistré") && door.state.people.isEmpty)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        #expect(door.state.people.isEmpty)
        // The path is still there: Enter reads it again.
        door.press(.enter)
        door.driver.takeDue()
        #expect(door.screen.contains("lignes sur 12\u{202F}001"), "\(door.screen)")
        door.press(.escape).press(.escape)
        #expect(door.screen.contains("Nom, structure, courriel"))
    }

    @Test func recordingIsSeenBeforeItIsDoneAndCanBeLeftUntilThen() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/liste.csv")
        door.press(.function(7))
        door.driver.takeDue()
        #expect(door.screen.contains("Enregistrement de 2 personnes…") && door.state.people.isEmpty, "\(door.screen)")
        door.press(.escape)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        #expect(door.screen.contains("Enregistré") && door.state.people.count == 2, "\(door.screen)")
        // The Escape of somebody who saw the work waits behind it, and is not theirs who sees it done.
        door.press(.escape)
        #expect(door.screen.contains("Enregistré"))
        evening.pass(seconds: 1)
        door.press(.escape)
        #expect(door.screen.contains("Nom, structure, courriel"))
    }

    @Test func aWholeListIsTakenBackAsOneStep() throws {
        let evening = try Self.evening(["/liste.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/liste.csv")
        Self.record(door)
        #expect(door.screen.contains("F8\u{202F}: annuler tout l’import"), "\(door.screen)")
        door.press(.function(8))
        #expect(door.state.people.counts.awaited == 0 && door.status.contains("liste.csv"), "\(door.screen)")
        #expect(door.screen.contains("Rien n’est encore enregistré") && door.screen.contains("2 nouvelles personnes"), "\(door.screen)")
        door.press(.function(9))
        #expect(door.state.people.counts.awaited == 2)
        #expect(!door.screen.contains("Rien n’est encore enregistré") && door.screen.contains("2 nouvelles personnes"), "\(door.screen)")
    }

    @Test func tabCompletesThePath() throws {
        let evening = try Self.evening(["/listes-a.csv": Self.list, "/listes-b.csv": Self.list])
        let door = try evening.console("porte-1", showing: .door)
        door.press(.control("o")).type("/li").press(.tab)
        #expect(door.screen.contains("/listes-") && door.status.contains("listes-a.csv et listes-b.csv"), "\(door.screen)")
        door.type("b").press(.tab).press(.enter)
        while door.driver.millisecondsToDeadline == 0 { door.driver.takeDue() }
        #expect(door.screen.contains("listes-b.csv") && door.screen.contains("4 lignes lues"), "\(door.screen)")
        door.press(.escape)
        for _ in 0..<20 { door.press(.backspace) }
        door.type("/rien").press(.tab)
        #expect(door.status.contains("Aucun fichier ne commence par /rien"), "\(door.screen)")
    }

    @Test func aCodeThatIsSomebodyElsesIsShownBeforeItIsRecorded() throws {
        var rows = "Prénom;Nom;Courriel;Numéro de billet\n"
        for number in 1...10 { rows += "Prénom\(number);Nom\(number);p\(number)@example.fr;T\(number)\n" }
        let evening = try Self.evening([
            "/un.csv": rows, "/deux.csv": rows.replacing("Nom", with: "Autre").replacing("p", with: "q").replacing("Autre;", with: "Nom;"),
        ])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/un.csv")
        Self.record(door)
        door.press(.enter)
        Self.read(door, "/deux.csv")
        door.press(.tab, .tab)
        #expect(door.screen.contains("le code T1 est déjà celui de Prénom1 Nom1"), "\(door.screen)")
    }

    @Test func whoCannotComeAndWishesNewsIsKeptApart() throws {
        let text = """
            Prénom,Nom,Email,Viendrez-vous ?,Souhaitez-vous rester informé ?
            Zoé,Lefèvre,zoe@example.fr,Oui,Non
            Li,Roy,li@example.fr,Non,Oui
            Ida,Petit,ida@example.fr,Non,Non

            """
        let evening = try Self.evening(["/l.csv": text])
        let door = try evening.console("porte-1", showing: .door)
        Self.read(door, "/l.csv")
        #expect(door.screen.contains("1 personne gardée pour les nouvelles seulement"), "\(door.screen)")
        Self.record(door)
        let counts = door.state.people.counts
        #expect(counts.awaited == 1 && counts.registered == 1 && counts.declined == 1 && door.state.people.count == 2)
        // Should they come after all, they are let in.
        door.press(.enter).type("roy").press(.enter)
        #expect(door.state.people.counts.arrived == 1 && door.state.people.counts.declined == 0)
    }

    @Test func aFileThatIsNotThereIsSaidSo() throws {
        let door = try Self.evening([:]).console("porte-1", showing: .door)
        Self.read(door, "/rien.csv")
        #expect(door.status.contains("/rien.csv n’existe pas"))
    }
}
