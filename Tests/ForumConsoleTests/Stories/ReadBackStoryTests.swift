import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// Notes read back to their table.
@Suite struct ReadBackStoryTests {
    private func desk(_ evening: Evening, size: Size = Size(columns: 80, rows: 24)) throws -> Story {
        try evening.console("notes", showing: .notes, size: size)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func aLongNoteIsReadToItsEndBeforeTheTableSaysYes(_ size: Size) throws {
        let desk = try desk(Evening(), size: size)
        let words = (1...900).map { "mot\($0)" }.joined(separator: " ")
        desk.paste(words).press(.enter).press(.control("r"))
        var seen = desk.screen
        #expect(seen.contains("partie 1 sur") && seen.contains("Entrée lire la suite"), "\(seen)")
        desk.press(.enter)
        #expect(desk.screen.contains("partie 2 sur"), "\(desk.screen)")
        seen += desk.screen
        for _ in 0..<40 where !seen.contains("mot900") {
            desk.press(.down)
            seen += desk.screen
        }
        for number in 1...900 { #expect(seen.contains("mot\(number)"), "\(number)") }
        desk.press(.enter)
        #expect(desk.screen.contains("La table dit oui"))
    }

    /// A sentence of ordinary length is read in large letters, part by part.
    @Test func whatDoesNotFitAtOnceIsReadInLargeLettersPartByPart() throws {
        let desk = try desk(Evening())
        desk.type("Aller chercher les acteurs là où ils sont. Ne pas attendre qu’ils viennent à nous.").press(.enter, .control("r"))
        #expect(desk.screen.contains("partie 1 sur") && desk.screen.contains("█"))
        desk.type("g")
        #expect(!desk.screen.contains("█") && desk.screen.contains("Ne pas attendre"))
    }

    /// One yes is for all the notes together: until the last was read, Enter reads on and says what is still to come.
    @Test func theTableSaysYesOnceToAllOfItsNotes() throws {
        let desk = try desk(Evening())
        for text in ["un", "deux", "trois"] { desk.type(text).press(.enter) }
        desk.press(.control("r"), .enter)
        #expect(desk.screen.contains("2/3") && desk.status.contains("Encore 1 note à lire"), "\(desk.screen)")
        #expect(desk.screen.contains("Entrée lire la suite"))
        desk.press(.enter)
        #expect(desk.screen.contains("3/3") && desk.screen.contains("Entrée la table dit oui à tout"), "\(desk.screen)")
        desk.press(.enter)
        #expect(desk.screen.contains("La table dit oui à ces 3 notes"), "\(desk.screen)")
        desk.press(.enter, .function(1))
        #expect(desk.state.readBacks.count == 1 && desk.screen.contains("vaut pour toutes ces notes"), "\(desk.screen)")
        desk.press(.escape, .escape).evening.pass(seconds: 13)
        #expect(desk.status.contains("Annuler\u{202F}: accord sur les notes sans table"), "\(desk.status)")
    }

    /// The note on the screen is the one meant, whatever is chosen behind it.
    @Test func theNoteBeingReadIsOpenedThoughNoneIsChosen() throws {
        let evening = try Evening()
        try desk(evening).carryOut(WriteNote(question: SampleSession.rehearsal(.french).questions[0].id, text: "d’un autre"))
        let reader = try evening.console("lecture", showing: .notes)
        reader.press(.control("r"), .function(7))
        #expect(reader.screen.contains("✎"), "\(reader.screen)")
    }

    /// A wording mended while reading throws nothing away that was read: only the note that says something else is read again.
    @Test(arguments: [true, false]) func readingGoesOnAfterANoteIsReworded(_ isReworded: Bool) throws {
        let desk = try desk(Evening())
        for text in ["un", "deux", "trois"] { desk.type(text).press(.enter) }
        desk.press(.control("r")).type("g").press(.down, .down, .function(7))
        #expect(desk.screen.contains("✎"))
        if isReworded { desk.type(" et demi").press(.enter) } else { desk.press(.escape) }
        #expect(desk.screen.contains("3/3") && desk.screen.contains(isReworded ? "trois et demi" : "trois"), "\(desk.screen)")
        desk.press(.control("r"), .enter)
        #expect(desk.screen.contains("La table dit oui"), "\(desk.screen)")
        desk.press(.enter)
        #expect(desk.state.readBacks.count == 1 && desk.screen.contains("✓ oui de la table"), "\(desk.screen)")
    }

    /// Whoever has gone on to another note is not taken back to the reading much later.
    @Test func aReadingLeftForAnotherNoteIsOver() throws {
        let desk = try desk(Evening())
        for text in ["un", "deux"] { desk.type(text).press(.enter) }
        desk.press(.control("r"), .function(7), .up, .down, .up, .end, .function(7))
        desk.type(" bis").press(.enter).press(.up, .up, .up, .function(7)).type(" ter").press(.enter)
        #expect(desk.screen.contains("Écrire une note") && desk.state.standingNotes.count == 2, "\(desk.screen)")
    }

    @Test func theQuestionIsReadInFull() throws {
        let desk = try desk(Evening())
        let long = try #require(desk.state.questions.first { $0.text.hasSuffix("forums ?") || $0.text.count > 160 })
        try desk.carryOut(WriteNote(question: long.id, text: "une note"))
        for _ in desk.state.questions where !desk.screen.contains("[\(1 + (desk.state.questions.firstIndex { $0.id == long.id } ?? 0)) ") {
            desk.press(.tab)
        }
        desk.press(.control("r"))
        let last = try #require(long.text.split(separator: " ").last).description
        #expect(desk.screen.contains(last), "\(desk.screen)")
        desk.press(.escape, .alt("q"))
        #expect(desk.screen.contains(last), "\(desk.screen)")
    }

    @Test func undoingWhileReadingIsNotToldAsAYes() throws {
        let desk = try desk(Evening())
        desk.type("Accord").press(.enter, .control("r"), .enter, .enter)
        #expect(desk.status.contains("L’accord de la table est enregistré"))
        desk.press(.function(8))
        #expect(desk.status.contains("Annul") && !desk.status.contains("est enregistré"))
        #expect(desk.state.readBacks.values.allSatisfy { $0.isWithdrawn })
        desk.press(.function(8))
        #expect(!desk.status.contains("est enregistré"))
    }

    @Test func aWordingThatComesWhileReadingBeginsAnew() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        desk.paste((1...400).map { "mot\($0)" }.joined(separator: " ")).press(.enter, .control("r"), .down)
        #expect(desk.screen.contains("partie 2 sur"))
        let other = try evening.console("autre", showing: .notes)
        let note = other.state.notes[place: 0]
        try other.carryOut(ReviseNote(note: note.id, text: note.text + " fin"))
        evening.othersHear()
        #expect(desk.screen.contains("partie 1 sur"))
    }

    @Test func aLongHistoryScrollsToItsEnd() throws {
        let desk = try desk(Evening())
        desk.paste((1...500).map { "mot\($0)" }.joined(separator: " ")).press(.enter, .alt("h"))
        #expect(desk.screen.contains("↓ encore"))
        for _ in 0..<20 { desk.press(.pageDown) }
        #expect(desk.screen.contains("mot500") && !desk.screen.contains("↓ encore"))
    }
}
