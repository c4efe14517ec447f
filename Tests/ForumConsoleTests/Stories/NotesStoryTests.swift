import ForumConsole
import ForumCore
import ForumLocalization
import TerminalUI
import Testing

/// A note-taker at work: keys in, screens and journal out.
@Suite struct NotesStoryTests {
    private func desk(_ evening: Evening, _ name: String = "notes", size: Size = Size(columns: 80, rows: 24)) throws -> Story {
        try evening.console(name, showing: .notes, size: size)
    }

    private func write(_ desk: Story, _ texts: String...) { for text in texts { desk.type(text).press(.enter) } }

    @Test(arguments: [
        ("* ouvrir", NoteKind?.some(.idea), "ouvrir"), ("- peur", .obstacle, "peur"), ("> publier", .proposal, "publier"),
        ("? quand", .question, "quand"), ("= oui", .agreement, "oui"), ("x non", .disagreement, "non"), ("! le 12", .decision, "le 12"),
        ("\" mot", .verbatim, "mot"), ("« mot »", .verbatim, "« mot »"), ("xylophone", nil, "xylophone"), ("*ouvrir", nil, "*ouvrir"),
        ("2 > 1", nil, "2 > 1"),
    ])
    func aLeadingSignSaysWhatTheNoteIs(_ typed: String, _ kind: NoteKind?, _ text: String) throws {
        let desk = try desk(Evening())
        write(desk, typed)
        #expect(desk.state.notes[place: 0].kind == kind && desk.state.notes[place: 0].text == text)
    }

    @Test func oneKeyAfterwardsSaysItToo() throws {
        let desk = try desk(Evening())
        write(desk, "une phrase")
        desk.press(.alt("\""))
        #expect(desk.state.notes[place: 0].kind == .verbatim)
        #expect(desk.screen.contains("\" «\u{202F}une phrase\u{202F}»"))
        desk.type("> autre").press(.alt("!")).press(.enter)
        #expect(desk.state.notes[place: 1].kind == .decision && desk.state.notes[place: 1].text == "autre")
        desk.press(.function(8)).press(.function(8))
        #expect(desk.state.notes[place: 0].kind == nil)
    }

    /// Marks around some of the words say nothing of the others.
    @Test(arguments: [
        ("« Jamais » dit-elle", "\" «\u{202F}« Jamais » dit-elle\u{202F}»"), ("« Jamais »", "\" « Jamais »"),
        ("‘tis nothing", "\" «\u{202F}‘tis nothing\u{202F}»"), ("‘They don’t answer’", "\" ‘They don’t answer’"),
    ])
    func aVerbatimStandsBetweenMarks(_ typed: String, _ shown: String) throws {
        let desk = try desk(Evening())
        write(desk, typed)
        if desk.state.notes[place: 0].kind == nil { desk.press(.alt("\"")) }
        #expect(desk.screen.contains(shown), "\(desk.screen)")
    }

    @Test func tableRoundAndSectorAreKeptUntilChanged() throws {
        let evening = try Evening()
        let notes = try desk(evening)
        notes.press(.control("t")).type("3").press(.enter).type("2").press(.enter, .right, .enter)
        write(notes, "une", "deux")
        #expect(notes.screen.contains("Table 3 · tour 2 · agent public (Ctrl-T)"))
        for place in 0...1 {
            let note = notes.state.notes[place: place]
            #expect(note.table == "3" && note.round == 2 && note.sector == .publicServant)
        }
        notes.kill()
        let again = try desk(evening)
        #expect(again.screen.contains("Table 3 · tour 2 · agent public (Ctrl-T)"))
    }

    @Test func theChathamHouseRuleLeavesNoTraceOfWhoSpoke() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        let overview = try evening.console("ensemble", showing: .overview)
        overview.press(.character("e"), .backTab)
        #expect(overview.screen.contains("Qui a parlé") && overview.screen.contains("pour toute la session"))
        overview.press(.right, .control("s"))
        #expect(desk.state.session.isChathamHouse && desk.screen.contains("Chatham House"))
        desk.press(.control("t"))
        #expect(desk.screen.contains("on n’écrit pas qui a") && !desk.screen.contains("Secteur"), "\(desk.screen)")
        desk.type("3").press(.enter, .right, .enter)
        #expect(desk.state.session.isChathamHouse)
        write(desk, "dit en confiance")
        desk.type("à moitié tapé")
        evening.pass(seconds: 1)
        #expect(desk.state.notes[place: 0].sector == nil && desk.state.notes[place: 0].table == "3")
        let journal = try evening.journalText("notes")
        #expect(journal.contains("dit en confiance") && !journal.contains("sector") && !journal.contains("association"))
        desk.press(.alt("s"))
        #expect(desk.screen.contains("Chatham House"))
    }

    @Test func anotherTagStandsApartFromTheOnesBefore() throws {
        let desk = try desk(Evening())
        write(desk, "ouvrir #transparence")
        desk.press(.alt("t")).type("région").press(.enter)
        #expect(desk.state.notes[place: 0].tags == ["transparence", "région"])
    }

    @Test func tagsAndThemesComplete() throws {
        let desk = try desk(Evening())
        try desk.carryOut(WordTheme(title: "L’accès aux données"))
        write(desk, "ouvrir #transparence", "fermer #transport", "encore #transparence")
        desk.type("ici #tr")
        #expect(desk.screen.contains("Tab #transparence #transport"))
        desk.press(.tab).type(" et @donn").press(.tab, .enter)
        let note = desk.state.notes[place: 3]
        #expect(note.text == "ici #transparence et @L-accès-aux-données")
        #expect(note.tags == ["transparence"] && note.themes == desk.state.standingThemes.map(\.id))
        desk.type("#tr").press(.tab, .tab)
        #expect(desk.screen.contains(" #transport\n"))
        desk.press(.control("u"), .tab)
        #expect(desk.screen.contains("[2 "))
    }

    @Test func manyLinesAreOneNoteOrAskedOneEach() throws {
        let desk = try desk(Evening())
        desk.paste("un\ndeux\n\n> trois")
        #expect(desk.status.contains("3 lignes") && desk.status.contains("Alt-I"))
        desk.press(.enter)
        #expect(desk.state.notes.count == 1 && desk.state.notes[place: 0].text == "un\ndeux\n\n> trois")
        desk.paste("un\ndeux\n\n> trois").press(.alt("i"))
        #expect(desk.state.notes.values.dropFirst().map(\.text) == ["un", "deux", "trois"])
        #expect(desk.state.notes[place: 3].kind == .proposal)
        desk.press(.function(8))
        #expect(desk.state.notes.count(under: desk.state.questions[0].id) == 1)
    }

    @Test func searchingFindsAsOneTypes() throws {
        let desk = try desk(Evening())
        write(desk, "> Été des données", "! décision datée #été")
        desk.press(.tab)
        write(desk, "autre chose")
        desk.press(.control("f")).type("donnees ete")
        #expect(desk.screen.contains("1 note ·") && desk.screen.contains("[1] Été") || desk.screen.contains("> [1] Été des données"))
        desk.press(.control("u")).type("!")
        #expect(desk.screen.contains("décision datée") && !desk.screen.contains("Été des"))
        desk.press(.control("u")).type("q:2")
        #expect(desk.screen.contains("autre chose") && desk.screen.contains("1 note ·"))
        desk.press(.control("u")).type("#ete k:déc")
        #expect(desk.screen.contains("1 note ·"))
        desk.press(.alt("e"), .control("u")).type("k:étoile")
        #expect(desk.screen.contains("1 note ·") && desk.screen.contains("★"))
        desk.press(.enter)
        #expect(desk.screen.contains("✎") && desk.screen.contains("[1 "))
    }

    @Test func aRevisionKeepsItsHistoryLineByLine() throws {
        let desk = try desk(Evening())
        write(desk, "Un début. Une suite.")
        desk.press(.function(7)).type(" Une fin.").press(.enter)
        #expect(desk.state.notes[place: 0].text == "Un début. Une suite. Une fin.")
        desk.press(.alt("h"))
        #expect(desk.screen.contains("+ Une fin.") && desk.screen.contains("  Un début."))
        desk.press(.down, .enter)
        #expect(desk.screen.contains("✎"))
        desk.press(.enter)
        #expect(desk.state.notes[place: 0].text == "Un début. Une suite." && desk.state.notes[place: 0].revisions.count == 3)
    }

    @Test func markedNotesMergeAndANoteIsSplitAtTheCursor() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        desk.press(.pageUp).type(" ").press(.up, .alt("j"))
        #expect(desk.state.notes(under: desk.state.questions[0].id).map(\.text) == ["un", "deux\ntrois"])
        desk.press(.down, .escape).press(.pageUp, .end, .enter)
        desk.press(.control("e"), .up, .end)
        #expect(desk.screen.contains("✎"))
        desk.press(.alt("p"))
        #expect(desk.state.notes(under: desk.state.questions[0].id).map(\.text) == ["un", "deux", "trois"])
        #expect(desk.state.notes(under: desk.state.questions[0].id)[2].splitFrom != nil)
    }

    @Test func twoWordingsAtTheSameTimeStandSideBySideAndOneKeySettlesThem() throws {
        let evening = try Evening()
        let one = try desk(evening, "notes-1", size: Size(columns: 120, rows: 40))
        write(one, "la première phrase")
        let other = try desk(evening, "notes-2")
        evening.isConnected = false
        one.press(.function(7)).type(" d’Anne").press(.enter)
        other.press(.pageUp, .enter).type(" de Paul").press(.enter)
        evening.isConnected = true
        evening.othersHear()
        #expect(one.screen.contains("‼"))
        one.press(.pageUp, .enter)
        #expect(one.screen.contains("la première phrase d’Anne") && one.screen.contains("la première phrase de Paul"))
        #expect(one.screen.contains("notes-1") && one.screen.contains("notes-2"))
        one.press(.right, .enter)
        let note = one.state.notes[place: 0]
        #expect(!note.isConflicted && note.revisions.count == 4)
        #expect(other.state.notes[place: 0].text == note.text)
    }

    @Test func atTheSameTimeDeletedTheTextBecomesANote() throws {
        let evening = try Evening()
        let one = try desk(evening, "notes-1")
        write(one, "une phrase")
        let other = try desk(evening, "notes-2")
        one.press(.function(7)).type(" plus longue")
        other.press(.pageUp, .control("x"))
        one.press(.enter)
        #expect(one.status.contains("nouvelle note"))
        one.press(.enter)
        #expect(one.state.notes(under: one.state.questions[0].id).map(\.text) == ["une phrase plus longue"])
    }

    @Test func theTableSaysYesAndALaterChangeShows() throws {
        let desk = try desk(Evening(), size: Size(columns: 120, rows: 40))
        desk.press(.control("t")).type("3").press(.enter, .enter, .enter, .enter)
        write(desk, "Accord", "Autre")
        desk.press(.control("r"), .enter)
        #expect(desk.screen.contains("Table 3 · 2/2") && desk.screen.contains("la table dit oui à tout"), "\(desk.screen)")
        desk.press(.enter).type("la table entière").press(.enter)
        #expect(desk.state.readBacks.count == 1)
        #expect(desk.screen.contains("✓ oui de la table à 17") && desk.screen.contains("(la table entière)"))
        desk.press(.function(7)).type(", corrigé").press(.enter, .control("r"))
        #expect(desk.screen.contains("≠ oui de la table") && desk.screen.contains("1 changement depuis"))
        desk.press(.escape, .control("n"))
        #expect(desk.screen.contains("2 ≠") && desk.screen.contains("—"))
    }

    @Test func headingsAreMadeOrderedAndBecomeThemes() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        desk.press(.alt("g")).type("n").type("Confiance").press(.enter)
        desk.type("n").type("Outils").press(.enter)
        desk.press(.end).type("t")
        #expect(desk.status.contains("Choisissez d’abord un intertitre") && desk.state.standingThemes.isEmpty)
        // The notes stand below the two headings and the line for those without one.
        desk.press(.home, .down, .down, .down).type("221")
        let question = desk.state.questions[0].id
        let headings = desk.state.headings(under: question)
        #expect(headings.map(\.title) == ["Confiance", "Outils"])
        #expect(desk.state.notes(under: headings[1]).map(\.text) == ["un", "deux"])
        #expect(desk.state.notes(under: headings[0]).map(\.text) == ["trois"])
        desk.press(.home, KeyPress(.down, .alt))
        #expect(desk.state.headings(under: question).map(\.title) == ["Outils", "Confiance"])
        desk.type("t")
        #expect(desk.state.standingThemes.map(\.title) == ["Confiance"])
        #expect(desk.screen.contains("→ Confiance"))
    }

    @Test func questionsAreAddedOrderedWithdrawnAndPutBack() throws {
        let desk = try desk(Evening())
        write(desk, "sous la première")
        desk.press(.alt("q")).type("n").type("Suite").press(.enter).type("Et après ?").press(.enter)
        #expect(desk.state.standingQuestions.last?.label == "Suite")
        desk.press(KeyPress(.up, .alt))
        #expect(desk.state.standingQuestions[3].label == "Suite")
        desk.press(.up, .up, .up, .delete, .escape)
        #expect(desk.state.standingQuestions.count == 4)
        #expect(desk.screen.contains("[✗ Attirer 1]"))
        desk.press(.alt("q")).press(.delete)
        #expect(desk.state.standingQuestions.count == 5)
    }

    @Test func aNoteSavedJustBeforeACrashIsNotOfferedAgain() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        desk.type("> une phrase")
        evening.pass(seconds: 1)
        desk.type(" entière").press(.enter)
        desk.kill()
        let again = try self.desk(evening)
        #expect(again.model.drafts.isEmpty && again.state.notes.count == 1)
        // The same words typed again are a text of their own.
        again.type("une phrase")
        evening.pass(seconds: 1)
        again.kill()
        #expect(try self.desk(evening).model.drafts.map(\.text) == ["une phrase"])
    }

    @Test func theEditorTakesTheTextAndGivesItBack() throws {
        let desk = try desk(Evening())
        desk.editor = { $0 + "\nligne de l’éditeur" }
        desk.type("début").press(.control("g"), .enter)
        #expect(desk.state.notes[place: 0].text == "début\nligne de l’éditeur")
    }

    @Test func whatWasSaidBeforeTheEditorIsNotSaidAfterIt() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        desk.type("début")
        evening.pass(seconds: 1)
        desk.kill()
        let again = try self.desk(evening)
        #expect(again.screen.contains("retrouvé"))
        again.editor = { _ in "" }
        again.press(.control("g"))
        #expect(!again.screen.contains("retrouvé") && !again.screen.contains("début"))
    }

    @Test func anEditorThatFailsIsSaidAndTheTextStays() throws {
        let desk = try desk(Evening())
        desk.editor = { _ in nil }
        desk.type("début").press(.control("g"))
        #expect(desk.screen.contains("L’éditeur de texte n’a pas pu être lancé"))
        desk.press(.enter)
        #expect(desk.state.notes[place: 0].text == "début")
    }
}
