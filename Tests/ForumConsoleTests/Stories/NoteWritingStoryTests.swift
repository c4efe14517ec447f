import ForumConsole
import ForumCore
import TerminalUI
import Testing

@testable import ForumDriver

/// The field of the notes: what becomes of a text while others are opened, abandoned, revised, cut short.
@Suite struct NoteWritingStoryTests {
    private func desk(_ evening: Evening, _ name: String = "notes", size: Size = Size(columns: 80, rows: 24)) throws -> Story {
        try evening.console(name, showing: .notes, size: size)
    }

    private func write(_ desk: Story, _ texts: String...) { for text in texts { desk.type(text).press(.enter) } }

    private func texts(_ desk: Story) -> [String] { desk.state.standingNotes.map(\.text) }

    @Test(arguments: [
        ("“We were never told”", NoteKind?.some(.verbatim), "“We were never told”"),
        ("\"We were never told\"", .verbatim, "\"We were never told\""),
        ("\"We were never told\" said one", nil, "\"We were never told\" said one"),
        ("« Jamais » dit-elle, puis elle part", nil, "« Jamais » dit-elle, puis elle part"), ("« Jamais ».", .verbatim, "« Jamais »."),
        ("X dit que le budget est opaque", nil, "X dit que le budget est opaque"), ("x\u{A0}non", .disagreement, "non"),
    ])
    func quotationMarksAndSignsSayWhatIsMeant(_ typed: String, _ kind: NoteKind?, _ text: String) throws {
        let desk = try desk(Evening())
        write(desk, typed)
        #expect(desk.state.notes[place: 0].kind == kind && desk.state.notes[place: 0].text == text)
    }

    @Test(arguments: ["> ", "*", "x ", "\" "]) func aSignAloneIsNoNote(_ sign: String) throws {
        let desk = try desk(Evening())
        desk.type(sign).press(.enter)
        #expect(desk.state.notes.isEmpty && desk.status.contains("La note est vide"))
        desk.type(sign.hasSuffix(" ") ? "publier" : " publier").press(.enter)
        #expect(desk.state.notes[place: 0].text == "publier" && desk.state.notes[place: 0].kind != nil)
    }

    @Test func aSignTypedWhileRevisingIsReadAndAltWithItTakesItOff() throws {
        let desk = try desk(Evening())
        write(desk, "une phrase")
        desk.press(.function(7), .control("a")).type("> ")
        #expect(desk.screen.contains("> proposition"))
        desk.press(.enter)
        #expect(desk.state.notes[place: 0].text == "une phrase" && desk.state.notes[place: 0].kind == .proposal)
        desk.press(.function(8))
        #expect(desk.state.notes[place: 0].kind == nil && texts(desk) == ["une phrase"])
        desk.press(.function(9), .alt(">"))
        #expect(desk.state.notes[place: 0].kind == nil && desk.status.contains("une phrase"))
        desk.press(.alt("!"), .alt("k")).type("0")
        #expect(desk.state.notes[place: 0].kind == nil)
        desk.type("! autre").press(.alt("!"), .enter)
        #expect(desk.state.notes[place: 1].kind == nil && desk.state.notes[place: 1].text == "autre")
    }

    @Test func anAbandonedRevisionComesBackAsOne() throws {
        let desk = try desk(Evening())
        write(desk, "une phrase")
        desk.press(.function(7)).type(" changée").press(.escape)
        #expect(desk.status.contains("Modification abandonnée") && !desk.screen.contains("✎"))
        desk.press(.control("_"))
        #expect(desk.screen.contains("✎") && desk.screen.contains("une phrase changée"))
        desk.press(.enter)
        #expect(texts(desk) == ["une phrase changée"])
        // Also after something else was typed and taken back.
        desk.press(.function(7)).type(" encore").press(.escape).type("x").press(.control("_"), .control("_"), .enter)
        #expect(texts(desk) == ["une phrase changée encore"])
        // A note opened and left as it was leaves nothing behind.
        desk.press(.function(7), .escape, .control("_"))
        #expect(!desk.screen.contains("✎"))
    }

    @Test func openingTheNoteAgainOrAnotherOneLosesNothing() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux")
        desk.press(.function(7)).type(" repris").press(.function(7))
        #expect(desk.screen.contains("deux repris"))
        desk.press(.pageUp, .up, .enter)
        #expect(desk.status.contains("mis de côté") && desk.screen.contains("1 de côté"))
        desk.type(" repris").press(.enter)
        #expect(desk.screen.contains("✎") && desk.screen.contains("deux repris"))
        desk.press(.enter)
        #expect(texts(desk) == ["un repris", "deux repris"])
        // Half a sentence waits while a former note is mended.
        desk.type("à moitié").press(.pageUp, .enter).type("!").press(.enter)
        desk.type(" dit").press(.enter)
        #expect(texts(desk) == ["un repris", "deux repris!", "à moitié dit"])
    }

    @Test func whatWasSetAsideSurvivesACrash() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        write(desk, "un")
        desk.type("à moitié").press(.pageUp, .enter).type(" changé")
        evening.pass(seconds: 1)
        desk.kill()
        let again = try self.desk(evening)
        #expect(again.screen.contains("un changé") && again.screen.contains("1 de côté"))
        again.press(.enter, .enter)
        #expect(texts(again) == ["un changé", "à moitié"])
    }

    @Test func theSectorComesBackAfterACrashUnlessItMayNotBeKept() throws {
        let evening = try Evening()
        let desk = try desk(evening)
        desk.press(.alt("s")).press(.down, .enter).type("en cours")
        evening.pass(seconds: 1)
        desk.kill()
        let again = try self.desk(evening)
        #expect(again.screen.contains("agent public (Ctrl-T)"), "\(again.screen)")
        try again.carryOut(ChangeSession(SessionChanged(chathamHouse: true)))
        again.type(" encore")
        evening.pass(seconds: 1)
        let drafts = try again.session.store.readDrafts().map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(drafts.count == 1 && drafts.allSatisfy { $0.contains("en cours encore") && !$0.contains("public-servant") })
    }

    @Test func theEditorOpensTheChosenNote() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux")
        desk.editor = { $0 + " revu" }
        desk.type("à moitié").press(.pageUp, .up, .control("g"))
        #expect(desk.screen.contains("un revu") && desk.screen.contains("✎"))
        desk.press(.enter)
        #expect(texts(desk) == ["un revu", "deux"] && desk.screen.contains("à moitié"))
    }

    @Test func turningToAnotherQuestionWaitsForTheRevision() throws {
        let desk = try desk(Evening())
        write(desk, "une phrase")
        desk.press(.function(7), .tab)
        #expect(desk.status.contains("Modification en cours") && desk.screen.contains("[1 "))
    }

    @Test func aNoteUnderAWithdrawnQuestionIsShownWhereItStands() throws {
        let desk = try desk(Evening())
        write(desk, "sous la première")
        let first = desk.state.questions[0].id
        try desk.carryOut(WithdrawQuestion(question: first))
        #expect(desk.screen.contains("[✗ Attirer 1]") && desk.screen.contains("→ Hors questions"))
        write(desk, "et celle-ci")
        #expect(desk.screen.contains("[Hors questions 1]") && desk.screen.contains("et celle-ci"))
        #expect(desk.status.contains("hors questions"))
    }

    @Test func bothAreToldOfWordingsSavedAtTheSameTime() throws {
        let evening = try Evening()
        let one = try desk(evening, "notes-1")
        write(one, "une phrase")
        let other = try desk(evening, "notes-2")
        one.press(.function(7)).type(" d’Anne")
        other.press(.pageUp, .enter).type(" de Paul").press(.enter)
        one.press(.enter)
        #expect(one.status.contains("notes-2 a écrit une autre version") && one.screen.contains("deux versions\u{202F}: F7"))
        #expect(other.screen.contains("deux versions\u{202F}: F7"))
        one.press(.function(7))
        #expect(one.screen.contains("1/2 ·") && one.screen.contains("2/2 ·"))
        other.press(.function(7), .enter)
        // Nothing is left to choose: the keys are gone with it.
        #expect(one.screen.contains("Quelqu’un a déjà tranché") && !one.screen.contains("Garder cette version"))
    }

    @Test func mergingPutsWhatWasSaidBetweenQuotationMarks() throws {
        let desk = try desk(Evening())
        write(desk, "\" mot à mot", "> publier")
        desk.press(.pageUp).type(" ").press(.up, .alt("j"))
        #expect(texts(desk) == ["«\u{202F}mot à mot\u{202F}»\npublier"] && desk.state.notes[place: 0].kind == nil)
    }

    /// What is kept of the last frame is what would be drawn anew, whatever changed: a frame of another size lets go of all that is kept.
    @Test func whatIsKeptOfAFrameIsWhatWouldBeDrawn() throws {
        let evening = try Evening()
        let notes = try desk(evening)
        let other = try evening.console("autre", showing: .notes)
        func check(_ what: String) {
            let kept = notes.frame
            var model = notes.model
            _ = model.update(.terminal(.resize(Size(columns: 81, rows: 25))), evening.moment)
            _ = model.view(evening.moment)
            _ = model.update(.terminal(.resize(Size(columns: 80, rows: 24))), evening.moment)
            let anew = model.view(evening.moment)
            let isSame = kept.cells == anew.cells && kept.cursor == anew.cursor
            #expect(isSame, "\(what)\n\(kept.text)\n\(anew.text)")
        }
        check("opened")
        for key: KeyPress in [
            .character("!"), .character(" "), .character("o"), KeyPress(.left), KeyPress(.left), KeyPress(.backspace), KeyPress(.right),
            KeyPress(.enter), .function(8), .function(9), KeyPress(.tab), KeyPress(.backTab), .alt("l"), .alt("l"), .alt("c"),
        ] {
            notes.press(key)
            check("\(key)")
        }
        notes.press(.control("t")).type("4").press(.control("s"))
        check("table")
        notes.type("une seconde note").press(.enter)
        notes.press(.pageUp)
        check("list entered")
        notes.type("e").type(" corrigée")
        check("revising")
        // What others do shows as well: another wording of the note that is open, and of the question.
        try other.carryOut(ReviseNote(note: try #require(other.state.standingNotes.last).id, text: "autrement"))
        check("changed elsewhere")
        let question = try #require(other.state.questions.first).id
        try other.carryOut(WordQuestion(question: question, label: "Autre", text: "Une autre question ?"))
        check("question")
        evening.pass(minutes: 3)
        check("later")
    }
}
