import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// The list of the notes: what keys are about when several are marked and when another console writes meanwhile.
@Suite struct NoteListStoryTests {
    private func desk(_ evening: Evening, _ name: String = "notes", size: Size = Size(columns: 80, rows: 24)) throws -> Story {
        try evening.console(name, showing: .notes, size: size)
    }

    private func write(_ desk: Story, _ texts: String...) { for text in texts { desk.type(text).press(.enter) } }

    /// Whatever is typed is searched for, numbers of any size and sign among it.
    @Test(arguments: [
        "q:-9223372036854775808", "q:9223372036854775807", "q:99999999999999999999", "q:-1", "q:0", "t:-9223372036854775808", "k:", "n:-1",
        "@", "#", ":", "q::", "\u{301}", "q:\u{200D}", "k:\u{1F3F4}", "t:\u{202E}",
    ]) func anythingCanBeSearchedFor(_ query: String) throws {
        let desk = try Evening().console("notes", showing: .notes)
        desk.type("chat").press(.enter, .control("f")).paste(query)
        #expect(desk.isRunning && !desk.screen.isEmpty)
    }

    @Test func keysActOnAllMarkedNotes() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        desk.press(.pageUp).type(" ").press(.up).type(" ").press(.alt("e"))
        #expect(desk.state.notes.values.map(\.isStarred) == [false, true, true] && desk.status.contains("+1"))
        desk.press(.alt("m")).type("2")
        #expect(desk.state.notes(under: desk.state.questions[1].id).map(\.text) == ["deux", "trois"])
        desk.press(.function(8))
        #expect(desk.state.notes(under: desk.state.questions[0].id).count == 3)
    }

    @Test func aDialogIsAboutTheNoteItWasOpenedFor() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        write(desk, "une note")
        let note = desk.state.notes[place: 0].id
        let other = try self.desk(evening, "autre")
        for key in [KeyPress.alt("k"), .alt("m"), .alt("o"), .alt("t")] {
            desk.press(key)
            write(other, "une de plus #garde")
            if key == .alt("k") { desk.type("!") }
            if key == .alt("m") { desk.type("1").press(.escape) }
            if key == .alt("o") { desk.type("+").type(" en thème").press(.enter) }
            if key == .alt("t") { desk.type("neuve, autre;encore").press(.enter) }
        }
        let known = try #require(desk.state.notes[note])
        #expect(known.kind == .decision && known.themes.count == 1 && known.tags == ["neuve", "autre", "encore"])
        #expect(desk.state.notes.values.dropFirst().allSatisfy { $0.kind == nil && $0.themes.isEmpty && $0.tags == ["garde"] })
    }

    @Test func aNoteTakenAwayMeanwhileIsSaidToBeGone() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        write(desk, "un", "deux", "trois")
        let other = try self.desk(evening, "autre")
        desk.press(.pageUp, .up, .alt("k"))
        other.press(.pageUp, .up, .control("x"))
        desk.type("!")
        #expect(desk.status.contains("n’est plus là") && desk.state.notes.values.allSatisfy { $0.kind == nil })
        // Nobody else's note has come under the keys.
        desk.press(.control("x"))
        #expect(desk.state.standingNotes.map(\.text) == ["un", "trois"])
        desk.press(.down, .control("x"))
        #expect(desk.state.standingNotes.map(\.text) == ["un"])
    }

    @Test func whatOneTakesAwayLeavesItsNeighbourChosen() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        desk.press(.pageUp, .up, .control("x"), .control("x"))
        #expect(desk.state.standingNotes.map(\.text) == ["un"])
    }

    /// Ctrl-X is « cut » nearly everywhere.
    @Test func whoeverTypesATextDeletesNoNoteByCtrlX() throws {
        let desk = try desk(Evening())
        write(desk, "un")
        desk.type("une phrase en cours").press(.control("x"))
        #expect(desk.state.standingNotes.map(\.text) == ["un"] && desk.status.contains("Choisissez d’abord une note"))
        #expect(desk.screen.contains("une phrase en cours"))
    }

    @Test func nobodyMeansANoteThatHasJustComeIn() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        let other = try self.desk(evening, "autre")
        write(other, "d’un autre")
        desk.press(.control("x"))
        #expect(desk.state.standingNotes.count == 1 && desk.status.contains("Choisissez d’abord une note"))
        desk.press(.alt("e"))
        #expect(desk.state.notes.values.allSatisfy { !$0.isStarred })
    }

    @Test func aMarkOutsideTheListNamesItsNote() throws {
        let desk = try desk(Evening())
        write(desk, "la phrase marquée")
        desk.type("brouillon").press(.alt("e"))
        #expect(desk.status.contains("★") && desk.status.contains("la phrase marquée"))
    }

    @Test func themesHaveTheNumbersOfTheBoard() throws {
        let desk = try desk(Evening())
        for title in ["Premier", "Second"] { try desk.carryOut(WordTheme(title: title)) }
        write(desk, "une note")
        desk.press(.alt("o"))
        #expect(desk.screen.contains("1  Premier") || desk.screen.contains("1 Premier"), "\(desk.screen)")
        desk.type("2")
        #expect(desk.state.notes[place: 0].themes == [desk.state.standingThemes[1].id])
    }

    @Test func tablesAndThemesAreFoundByAnyWord() throws {
        let desk = try desk(Evening())
        try desk.carryOut(WordTheme(title: "Transparence des algorithmes"))
        for (table, text) in [("Table des Lilas", "un @Transparence-des-algorithmes"), ("1", "deux"), ("10", "trois"), ("", "quatre")] {
            try desk.carryOut(WriteNote(question: desk.state.questions[0].id, text: text, table: table))
        }
        desk.press(.control("f"))
        for (query, count) in [("t:lilas", 1), ("t:1", 1), ("t:-", 1), ("@algo", 1), ("t:table", 1)] {
            desk.press(.control("u")).type(query)
            #expect(desk.screen.contains("\(count) note ·"), "\(query)\n\(desk.screen)")
        }
        #expect(!desk.screen.contains("Table Table"))
    }

    @Test func aLongNoteShowsThatItIsCut() throws {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            let desk = try desk(Evening(), size: size)
            desk.paste(String(repeating: "mot ", count: 2_500)).press(.enter)
            #expect(desk.screen.contains("mot…") || desk.screen.contains("mot …"), "\(desk.screen)")
        }
        let desk = try desk(Evening())
        try desk.carryOut(
            WriteNote(
                question: desk.state.questions[0].id, text: "court",
                tags: [
                    "une-étiquette-assez-longue", "une-autre-étiquette-longue", "et-encore-une-troisième", "puis-une-quatrième-pour-finir",
                ], table: "Table des Lilas"))
        #expect(desk.rows.contains { $0.hasSuffix("…") }, "\(desk.screen)")
    }

    @Test func thePanelsCountNotesWithoutATable() throws {
        let desk = try desk(Evening())
        write(desk, "sans table")
        try desk.carryOut(WriteNote(question: desk.state.questions[0].id, text: "à une table", table: "3"))
        desk.press(.control("n"), .end)
        #expect(desk.screen.contains("[1]") && desk.screen.contains("–"))
        desk.press(.enter)
        #expect(desk.screen.contains("q:1 t:-") && desk.screen.contains("sans table"))
    }

    /// « … » stands where something is cut, and nowhere else.
    @Test func shortLinesOfANoteAreShownApart() throws {
        let desk = try desk(Evening())
        desk.type("a").press(.control("j")).type("b").press(.control("j")).type("c").press(.enter)
        #expect(desk.screen.contains("b / c") && !desk.screen.contains("b / c…"), "\(desk.screen)")
    }

    @Test func theChosenNoteSaysWhatItsSignsMean() throws {
        let desk = try desk(Evening())
        write(desk, "* une idée")
        desk.press(.alt("v"), .alt("e"), .pageUp)
        #expect(desk.screen.contains("★ pour la plénière · ◇ avis minoritaire · * idée"), "\(desk.screen)")
    }

    @Test func theSearchIsThereAgainAfterARevision() throws {
        let desk = try desk(Evening())
        write(desk, "un chat", "un chien", "deux chats")
        desk.press(.control("f")).type("chat").press(.down, .up, .enter).type(" gris").press(.enter)
        #expect(desk.state.standingNotes.map(\.text) == ["un chat gris", "un chien", "deux chats"])
        desk.press(.control("f"))
        #expect(desk.screen.contains("/ chat") && desk.screen.contains("2 notes ·"), "\(desk.screen)")
        // It is selected: the next word takes its place, and Delete is about it, not about a note.
        desk.press(.delete)
        #expect(desk.screen.contains("3 notes ·") && desk.state.standingNotes.count == 3, "\(desk.screen)")
        desk.press(.escape, .control("f")).type("chien")
        #expect(desk.screen.contains("/ chien") && desk.screen.contains("1 note ·"), "\(desk.screen)")
    }

    @Test func aThemeMadeOfANoteIsNotCalledByItsTags() throws {
        let desk = try desk(Evening())
        write(desk, "ouvrir les budgets #transparence")
        desk.press(.alt("o")).type("+").press(.enter)
        #expect(desk.state.standingThemes.map(\.title) == ["ouvrir les budgets"])
    }

    @Test func aNotePutUnderAHeadingThatIsAThemeBelongsToIt() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux")
        desk.press(.alt("g")).type("n").type("Outils").press(.enter).press(.home, .down, .down).type("1")
        desk.press(.home).type("t").press(.end).type("1")
        #expect(desk.status.contains("liée au thème") && desk.screen.contains("2 notes → Outils"), "\(desk.screen)")
        #expect(desk.state.notes.values.allSatisfy { $0.themes.count == 1 })
        desk.press(.home, .down, .delete)
        #expect(desk.status.contains("Sortie de son intertitre"), "\(desk.screen)")
        desk.press(.control("p")).type("intertitre")
        #expect(desk.screen.contains("sortie de son intertitre\u{202F}: «\u{202F}un\u{202F}»"), "\(desk.screen)")
        #expect(desk.state.notes.values.map(\.themes.count) == [0, 1])
    }

    /// The table of a note is what it was said at, whatever this console is set to, and can be corrected afterwards.
    @Test func theTableOfANoteIsCorrected() throws {
        let evening = try Evening()
        let desk = try evening.console("notes", showing: .notes)
        desk.press(.control("t")).type("4").press(.control("s"))
        desk.type("une").press(.enter)
        desk.press(.control("t")).press(.tab).type("3").press(.control("s"))
        desk.type("deux").press(.enter)
        desk.press(.control("t")).type("5").press(.control("s"))
        let rule = { try #require(desk.rows.first { $0.contains("(Ctrl-T)") }) }
        #expect(try rule().contains("Table 5"))
        desk.press(.function(7))
        #expect(try rule().contains("Table 4"), "\(desk.screen)")
        desk.press(.escape, .pageUp)
        #expect(try rule().contains("Table 4"), "\(desk.screen)")
        desk.type(" ").press(.up).type(" ").press(.control("t"))
        #expect(desk.screen.contains("Table, tour et secteur de la note"), "\(desk.screen)")
        desk.type("7").press(.control("s"))
        // What was not changed in the form stays as it is at each note.
        #expect(desk.state.standingNotes.map(\.table) == ["7", "7"], "\(desk.screen)")
        #expect(desk.state.standingNotes.map(\.round) == [nil, 3])
        desk.press(.escape, .escape)
        #expect(try rule().contains("Table 5"), "\(desk.screen)")
    }

    @Test func theCountsNameTheTableInFull() throws {
        let desk = try desk(Evening())
        try desk.carryOut(
            WriteNote(question: desk.state.questions[0].id, text: "une note", table: "une table dont le nom est long"))
        desk.press(.control("n"))
        for _ in 0..<12 where !desk.screen.contains("dont le nom est long") { desk.press(.right) }
        #expect(desk.screen.contains("Table une table dont le nom est long"), "\(desk.screen)")
    }

    @Test func tabsThatScrollKeepTheirLabels() throws {
        let desk = try desk(Evening())
        for number in 5...11 { try desk.carryOut(WordQuestion(label: "Label \(number)", text: "Comment ?")) }
        for _ in 0..<6 { desk.press(.tab) }
        #expect(desk.screen.contains("6 Label 6 0") && desk.screen.contains("8 Label 8 0"), "\(desk.screen)")
    }

    @Test func aLabelTooLongIsAskedForInItsField() throws {
        let desk = try desk(Evening())
        desk.press(.alt("q")).type("n").paste(String(repeating: "a", count: 100)).press(.tab).type("Quoi ?").press(.enter)
        #expect(desk.screen.contains("60"))
        desk.press(.control("u")).type("Court").press(.tab).press(.enter)
        #expect(desk.state.questions.last?.label == "Court" && desk.state.questions.last?.text == "Quoi ?", "\(desk.screen)")
    }

    @Test func manyQuestionsKeepTheChosenLabelWhole() throws {
        let desk = try desk(Evening())
        for number in 5...14 {
            try desk.carryOut(WordQuestion(label: "Une question \(number)", text: "Comment ?"))
        }
        #expect(desk.rows[1].contains("›") || desk.rows[0].contains("›"))
        for _ in 0..<9 { desk.press(.tab) }
        #expect(desk.screen.contains("[10 Une question 10 0]") && desk.screen.contains("‹") && desk.screen.contains("›"), "\(desk.screen)")
    }

    @Test func helpNamesTheKeysOfTheFieldTheListAndThePanel() throws {
        let desk = try desk(Evening(), size: Size(columns: 120, rows: 100))
        desk.press(.function(1))
        for words in ["Chatham House", "Dans le champ", "Ctrl-Y", "Ctrl-_, Alt-Z", "Dans la liste", "Marquer la note"] {
            #expect(desk.screen.contains(words), "\(words)")
        }
        let keys = try #require(desk.place(of: "Enregistrer la note")?.row)
        #expect(keys < (desk.place(of: "Dans le champ")?.row ?? 0) && desk.screen.contains("◇") && desk.screen.contains("avis minoritaire"))
        desk.press(.escape, .alt("g"), .function(1))
        #expect(desk.screen.contains("Grouper sous des intertitres") && desk.screen.contains("en faire un thème"))
    }

    /// What is named by the word typed stands before what merely belongs to a screen of that name.
    @Test func thePaletteShowsWhatIsNamedSoFirst() throws {
        let desk = try desk(Evening())
        desk.press(.control("p")).type("note")
        let rows = desk.rows.filter { $0.contains("· Notes") }
        #expect(rows.count > 3 && rows.prefix(3).allSatisfy { $0.split(separator: "·")[0].lowercased().contains("note") }, "\(desk.screen)")
    }

    @Test func thePaletteFindsTheKindsByThatWord() throws {
        let desk = try desk(Evening())
        desk.press(.control("p")).type("nature")
        #expect(desk.screen.contains("Nature\u{202F}: idée · Notes") && desk.screen.contains("Nature\u{202F}: obstacle"), "\(desk.screen)")
    }

    @Test func aClickBesideTheNotesChoosesNone() throws {
        let desk = try desk(Evening())
        write(desk, "la seule note")
        desk.feed(.mouse(MouseEvent(.press, at: Point(column: 10, row: 12)))).type("texte").press(.enter)
        #expect(desk.state.notes.count == 2)
        desk.click("la seule note").press(.delete)
        #expect(desk.state.standingNotes.map(\.text) == ["texte"])
    }

    @Test func headingsSayWhatADigitCannotDo() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux")
        desk.press(.alt("g")).type("n").type("Confiance").press(.enter)
        desk.type("n").type("Outils").press(.enter)
        let rows = desk.screen
        #expect(rows.contains("2 Outils"))
        desk.type("7")
        #expect(desk.status.contains("pas d’intertitre 7"))
        desk.type("1")
        #expect(desk.screen.contains("Choisissez d’abord une note"))
        // The bar stands on the heading made last.
        desk.type("t")
        #expect(desk.state.standingThemes.map(\.title) == ["Outils"])
    }

    /// Whoever is told to reword the merged note gets that one, and no neighbour.
    @Test func theMergedNoteIsChosen() throws {
        let desk = try desk(Evening())
        write(desk, "* un", "x deux", "trois", "quatre")
        desk.press(.pageUp, .home).type(" ").press(.down).type(" ").press(.alt("j"))
        #expect(desk.screen.contains("2 notes fusionnées en une (idée)"), "\(desk.screen)")
        desk.press(.function(7))
        desk.type(" ensemble").press(.enter)
        #expect(desk.state.standingNotes.map(\.text) == ["un\ndeux ensemble", "trois", "quatre"])
    }

    @Test func onlyTheMarkedNotesAreMerged() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        desk.press(.pageUp, .home).type(" ").press(.down).type(" ").press(.down, .alt("j"))
        #expect(desk.state.standingNotes.map(\.text) == ["un\ndeux", "trois"])
    }

    @Test func aTagIsFoundByItsWordAlone() throws {
        let desk = try desk(Evening())
        try desk.carryOut(WriteNote(question: desk.state.questions[0].id, text: "les bulletins", tags: ["papier"]))
        write(desk, "autre chose")
        desk.press(.control("f")).type("papier")
        #expect(desk.screen.contains("1 note · Aussi"), "\(desk.screen)")
    }

    @Test func theBarSaysHowARevisionEnds() throws {
        let desk = try desk(Evening())
        write(desk, "une note")
        #expect(desk.rows.last?.contains("Entrée Noter") == true)
        desk.press(.function(7))
        let bar = desk.rows.last ?? ""
        #expect(bar.contains("Entrée Enregistrer") && bar.contains("Échap Abandonner"), "\(desk.screen)")
    }

    /// A note said in a row takes one: what was just said stays on the screen.
    @Test func shortNotesTakeOneRowEach() throws {
        let desk = try desk(Evening())
        for number in 1...12 { write(desk, "note \(number)") }
        for number in 1...12 { #expect(desk.rows.contains { $0.hasSuffix(" note \(number)") }, "\(desk.screen)") }
    }

    /// Notes of one row and of two: the chosen one is in view wherever one goes, and a click means the note that is there.
    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 31)])
    func theChosenNoteIsInViewAmongNotesOfSeveralHeights(_ size: Size) throws {
        let desk = try desk(Evening(), size: size)
        for number in 1...40 {
            try desk.carryOut(
                WriteNote(
                    question: desk.state.questions[0].id,
                    text: "n\(number)." + (number.isMultiple(of: 3) ? String(repeating: " mot", count: 30) : "")
                ))
        }
        #expect(desk.screen.contains("n40."))
        desk.press(.pageUp)
        let walk = [KeyPress.home, .end, .home] + Array(repeating: .down, count: 38)
        for key in walk + Array(repeating: .pageUp, count: 3) + [.up, .pageDown] {
            desk.press(key)
            if key == .end || key == .home {
                #expect(desk.rows.contains { $0.contains("› ") && $0.contains(key == .end ? " n40." : " n1.") }, "\(desk.screen)")
            }
            #expect(desk.rows.contains { $0.hasPrefix("› ") }, "\(desk.screen)")
        }
        let row = try #require(desk.rows.lastIndex { $0.contains("17:50 n2") })
        let name = try #require(desk.rows[row].split(separator: " ").first { $0.hasPrefix("n") })
        desk.click("17:50 \(name)")
        #expect(desk.rows[row].hasPrefix("› "), "\(desk.screen)")
        for _ in 0..<20 { desk.wheel(.wheelDown, at: "17:50 n") }
        #expect(desk.screen.contains("17:50 n40."), "\(desk.screen)")
    }
}
