import ForumConsole
import ForumCore
import TerminalUI
import Testing

/// Keys that could take away what somebody said, and what is said of the note that they are about.
@Suite struct NoteSafetyStoryTests {
    private func desk(_ evening: Evening, _ name: String = "notes", size: Size = Size(columns: 80, rows: 24)) throws -> Story {
        try evening.console(name, showing: .notes, size: size)
    }

    private func write(_ desk: Story, _ texts: String...) { for text in texts { desk.type(text).press(.enter) } }

    /// The rows that begin with the sign of the chosen note.
    private func signed(_ desk: Story) -> [String] { desk.rows.filter { $0.hasPrefix("›") } }

    @Test func ctrlXCutsWhatIsSelected() throws {
        let desk = try desk(Evening())
        write(desk, "un")
        desk.resize(120, 40).type("une phrase").press(.alt("a"))
        #expect(desk.rows.last?.contains("Ctrl-X Couper") == true, "\(desk.screen)")
        desk.press(.control("x"))
        #expect(desk.state.standingNotes.count == 1 && !desk.screen.contains("une phrase"))
        desk.press(.control("y"), .enter)
        #expect(desk.state.standingNotes.map(\.text) == ["un", "une phrase"])
        desk.press(.control("f")).type("phra").press(.alt("a"), .control("x"))
        #expect(desk.state.standingNotes.count == 2 && desk.screen.contains("2 notes ·"), "\(desk.screen)")
    }

    @Test func whoeverRevisesANoteDeletesNoneByCtrlX() throws {
        let desk = try desk(Evening())
        write(desk, "un")
        desk.press(.function(7)).type(" encore").press(.control("x"))
        #expect(desk.state.standingNotes.count == 1 && desk.status.contains("Modification en cours"))
        desk.press(.enter)
        #expect(desk.state.standingNotes.map(\.text) == ["un encore"])
    }

    @Test func theNoteDeletedIsNamed() throws {
        let desk = try desk(Evening())
        write(desk, "« Jamais » dit-on, et ensuite tout le monde part")
        desk.press(.control("x"))
        #expect(desk.status.contains("« Jamais » dit-on, et en…") && desk.status.contains("F8"), "\(desk.status)")
    }

    @Test func aNoteDeletedInTheListIsNotRevisedAnyMore() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux")
        desk.press(.function(7)).type(" encore").press(.up, .delete)
        #expect(desk.state.standingNotes.map(\.text) == ["un"] && !desk.screen.contains("✎"), "\(desk.screen)")
        desk.press(.function(8), .escape, .control("_"))
        #expect(desk.screen.contains("✎") && desk.status.contains("Texte repris"), "\(desk.screen)")
        desk.press(.enter)
        #expect(desk.state.standingNotes.map(\.text) == ["un", "deux encore"])
    }

    @Test func theSignStandsAtTheNoteThatKeysAreAbout() throws {
        let desk = try desk(Evening())
        write(desk, "un", "deux", "trois")
        #expect(signed(desk).count == 1 && signed(desk)[0].contains("trois"))
        desk.press(.up, .up, .up, .function(7))
        #expect(signed(desk).count == 1 && signed(desk)[0].contains("un"), "\(desk.screen)")
        desk.press(.escape, .tab, .backTab)
        write(try self.desk(desk.evening, "autre"), "d’un autre")
        #expect(signed(desk).count == 1 && !signed(desk)[0].contains("d’un autre"), "\(desk.screen)")
        let other = try self.desk(desk.evening, "encore")
        #expect(signed(other).isEmpty, "\(other.screen)")
        other.press(.alt("e"))
        #expect(other.status.contains("Choisissez d’abord une note"))
    }

    @Test func whoeverRevisesIsToldOfANewWordingAndTakesItUp() throws {
        let evening = try Evening()
        let one = try desk(evening, "notes-1")
        write(one, "une phrase")
        let other = try desk(evening, "notes-2")
        one.press(.function(7)).type(" à moi")
        #expect(!one.screen.contains("‼"))
        other.press(.pageUp, .enter).type(" à eux").press(.enter)
        #expect(one.screen.contains("‼ changée entre-temps par notes-2 (F7\u{202F}: sa version) · ✎ note de 17:50"), "\(one.screen)")
        one.press(.function(7))
        #expect(one.screen.contains("une phrase à eux") && one.status.contains("reprend la vôtre") && !one.screen.contains("‼"))
        one.type(" et à moi").press(.enter)
        #expect(one.state.standingNotes.map(\.text) == ["une phrase à eux et à moi"])
        #expect(one.state.notes[place: 0].heads.count == 1)
    }

    @Test func whoeverRevisesIsToldThatTheNoteHasGone() throws {
        let evening = try Evening()
        let one = try desk(evening, "notes-1")
        write(one, "une phrase")
        let other = try desk(evening, "notes-2")
        one.press(.function(7)).type(" à moi")
        other.press(.pageUp, .control("x"))
        #expect(one.screen.contains("‼ supprimée ou fusionnée entre-temps"), "\(one.screen)")
    }

    @Test func textsAbandonedOneAfterTheOtherAllComeBack() throws {
        let desk = try desk(Evening())
        write(desk, "une note")
        desk.type("texte neuf").press(.up, .function(7)).type(" changée").press(.escape, .escape)
        #expect(!desk.screen.contains("texte neuf") && !desk.screen.contains("changée"))
        desk.press(.control("_"))
        #expect(desk.screen.contains("texte neuf"))
        desk.press(.control("_"))
        #expect(desk.screen.contains("une note changée") && desk.screen.contains("1 de côté"), "\(desk.screen)")
        desk.press(.enter, .enter)
        #expect(desk.state.standingNotes.map(\.text) == ["une note changée", "texte neuf"])
    }

    /// What waits and what is revised stand whole above the field, before the place that the next note will have.
    @Test func theLineAboveTheFieldUsesItsWidth() throws {
        let desk = try desk(Evening())
        desk.press(.control("t")).type("Table des Lilas").press(.enter).type("1").press(.enter, .right, .enter)
        #expect(desk.screen.contains("Table des Lilas · tour 1 · agent public (Ctrl-T)"), "\(desk.screen)")
        write(desk, "* une idée")
        desk.type("en cours").press(.up, .function(7))
        #expect(desk.screen.contains("1 de côté · ✎ note de 17:50 · * idée"), "\(desk.screen)")
    }

    /// Notes of several tables are of none once they are merged, and so in no table's read-back: that is said.
    @Test func mergingNotesOfSeveralTablesIsSaid() throws {
        let desk = try desk(Evening())
        for table in ["1", "2"] {
            try desk.carryOut(WriteNote(question: desk.state.questions[0].id, text: "à la table \(table)", table: table))
        }
        desk.press(.pageUp).type(" ").press(.up, .alt("j"))
        #expect(desk.status.contains("elles n’en ont plus") && desk.state.standingNotes.count == 1, "\(desk.screen)")
    }

    @Test func marksThatGoAreSaid() throws {
        let desk = try desk(Evening())
        write(desk, "un")
        desk.press(.pageUp).type(" ").press(.tab)
        #expect(desk.status.contains("Marques enlevées"))
    }
}
