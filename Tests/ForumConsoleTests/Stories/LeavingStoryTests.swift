import ForumCore
import ForumLocalization
import ForumStorage
import Glibc
import TerminalUI
import Testing

@testable import ForumConsole

/// Leaving the program, and what the next opening takes up.
@Suite struct LeavingStoryTests {
    private func model(readOnly: Bool) -> ConsoleModel {
        ConsoleModel(
            state: SampleSession.rehearsal(.french), console: ConsoleName("un"), sessionPath: "/s.json",
            preferences: Preferences(language: .french, colours: .dark), size: Size(columns: 80, rows: 24), screen: .notes,
            readOnly: readOnly ? Sentence(.errors(.bannerReadOnlyAsked)) : nil)
    }

    @Test func whereNothingCouldBeSavedNothingIsCalledSaved() throws {
        let evening = try Evening()
        var model = model(readOnly: true)
        _ = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(model.view(evening.moment).text.contains("Quitter\u{202F}? Rien n’a été modifié ici."))
        #expect(!model.view(evening.moment).text.contains("Tout est enregistré"))
        let effects = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(effects.contains { if case .quit = $0 { true } else { false } })
    }

    @Test func aTextThatCannotBeKeptIsSaidToBeLost() throws {
        let evening = try Evening()
        var model = model(readOnly: true)
        _ = model.update(.tick, evening.moment)
        _ = model.update(.terminal(.key(.character("é"))), evening.moment)
        _ = model.update(.terminal(.key(.function(10))), evening.moment)
        #expect(model.view(evening.moment).text.contains("serait perdu"))
    }

    @Test func aWindowTooSmallAsksAsWell() throws {
        let evening = try Evening()
        let story = try evening.console(showing: .overview)
        story.resize(60, 20).press(.function(10))
        #expect(story.isRunning && story.screen.contains("Quitter\u{202F}? Tout est enregistré."), "\(story.screen)")
        story.press(.escape)
        #expect(story.isRunning && !story.screen.contains("Quitter") && story.model.dialogs.isEmpty)
        story.press(.function(10), .function(10))
        #expect(!story.isRunning)
        let other = try evening.console("autre")
        other.resize(60, 20).press(.control("z"))
        #expect(other.suspensions == 1)
    }

    @Test func whatAnEditorHadSavedIsOfferedAgain() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.press(.tab).type("début")
        evening.pass(seconds: 1)
        notes.kill()
        try evening.write(Array("début et suite\n".utf8), to: "/superpublic.journal/notes.editing.md")
        let again = try evening.console("notes", showing: .notes)
        #expect(again.screen.contains("début et suite"), "\(again.screen)")
        evening.pass(seconds: 1)
        #expect(try again.session.store.readDrafts().allSatisfy { $0.edited == nil })
        again.press(.enter)
        #expect(again.state.notes[place: 0].text == "début et suite")
        #expect(again.state.notes[place: 0].question == again.state.standingQuestions[1].id)
    }

    /// An editor may be set to another encoding, and may leave what is no text at all.
    @Test func whatAnEditorHadSavedIsReadInItsEncoding() throws {
        let evening = try Evening()
        let journal = "/superpublic.journal"
        let text = "Noël, idée clé"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let wide: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let left: [(String, [UInt8])] = [
            ("latin", latin), ("petit", [0xFF, 0xFE] + wide.flatMap { $0 }), ("grand", [0xFE, 0xFF] + wide.flatMap { $0.reversed() }),
        ]
        for (name, bytes) in left {
            try evening.write(bytes, to: "\(journal)/\(name).editing.md")
            let notes = try evening.console(name, showing: .notes)
            #expect(notes.screen.contains(text), "\(notes.screen)")
            notes.press(.enter)
            notes.leave()
        }
        let noText: [UInt8] = [0, 1, 2, 3]
        try evening.write(noText, to: "\(journal)/binaire.editing.md")
        let notes = try evening.console("binaire", showing: .notes)
        #expect(notes.screen.contains("binaire.kept-1.md"), "\(notes.screen)")
        #expect(try evening.files.contents(of: "\(journal)/binaire.kept-1.md", limit: 99) == noText)
    }

    /// What the editor of a console that is gone had saved goes with that console's draft, and in its place.
    @Test func whatAnEditorHadSavedIsOfferedToAnotherConsole() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("vieux brouillon")
        evening.pass(seconds: 1)
        notes.kill()
        try evening.write(Array("le long texte".utf8), to: "/superpublic.journal/notes.editing.md")
        try evening.write(Array("le long texte important".utf8), to: "/superpublic.journal/notes.editing.md.save")
        let other = try evening.console("table-2", showing: .notes)
        #expect(other.screen.contains("le long texte important") && !other.screen.contains("vieux brouillon"), "\(other.screen)")
        evening.pass(seconds: 1)
        #expect(try other.session.store.readDrafts().map(\.console.text) == ["table-2"])
        #expect(try evening.files.list("/superpublic.journal").allSatisfy { !$0.contains("editing") })
    }

    /// An evening at which a console was killed with half a sentence in its field.
    private static func eveningLeft(by name: String) throws -> Evening {
        let evening = try Evening()
        let notes = try evening.console(name, showing: .notes)
        notes.type("une phrase à moitié")
        evening.pass(seconds: 1)
        notes.kill()
        return evening
    }

    /// A text of a console that is gone can be taken up where somebody is already at work, once their own is recorded.
    @Test func aTextThatWaitsIsTakenUpByAKey() throws {
        let evening = try Self.eveningLeft(by: "notes")
        let door = try evening.console("porte", showing: .door)
        #expect(door.screen.contains("F12"), "\(door.screen)")
        door.show(.notes).type("la mienne").press(.function(12))
        #expect(door.screen.contains("la mienne") && !door.screen.contains("à moitié") && door.screen.contains("Enregistrez-le d’abord"))
        door.press(.enter, .function(2), .function(12))
        #expect(door.model.screen == .notes && door.screen.contains("une phrase à moitié"), "\(door.screen)")
        evening.pass(seconds: 1)
        #expect(try door.session.store.readDrafts().map(\.console.text) == ["porte"])
        door.press(.enter)
        #expect(door.state.notes.values.map(\.text).contains("une phrase à moitié"))
        door.press(.function(12))
        #expect(door.status.contains("n’attend d’être repris"), "\(door.screen)")
        // One that stopped while this console was at work is found, too.
        let third = try evening.console("table-3", showing: .notes)
        third.press(.control("t")).type("9").press(.control("s")).type("arrêtée pendant la soirée")
        evening.pass(seconds: 1)
        third.kill()
        door.press(.control("t")).type("2").press(.control("s"))
        door.press(.function(12))
        #expect(door.screen.contains("arrêtée pendant la soirée"), "\(door.screen)")
        // It was said where that console stood; what is said here comes after it.
        door.press(.enter).type("la suite d’ici").press(.enter)
        #expect(door.state.standingNotes.suffix(2).map(\.table) == ["9", "2"])
        evening.pass(seconds: 1)
        // Whoever is back at work has their own text again.
        let second = try evening.console("table", showing: .notes)
        second.type("le début")
        evening.pass(seconds: 1)
        second.kill()
        let other = try evening.console("accueil", showing: .door)
        let back = try evening.console("table", showing: .notes)
        other.press(.function(12))
        #expect(!other.screen.contains("le début") && back.screen.contains("le début"), "\(other.screen)")
    }

    /// The line that stays while nothing is recorded is read to its end on the smallest screen, and undoing is not offered under it.
    @Test(
        arguments: Language.allCases,
        [
            Phrase.Errors.bannerDiskFull, .bannerDenied, .bannerDevice, .bannerOther, .bannerBeyond, .bannerBroken, .bannerAltered,
            .bannerReadOnlyAsked,
        ])
    func everyBannerFitsItsLine(_ language: Language, _ banner: Phrase.Errors) throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes, language: language)
        notes.type("une note").press(.enter)
        #expect(notes.status.contains("F8"))
        notes.driver.feed(.storageFailed(nil, Sentence(.errors(banner))))
        #expect(notes.rows[1].hasSuffix(Phrasebook(language: language)(.errors(banner))), "\(notes.screen)")
        #expect(!notes.screen.contains("F8"), "\(notes.screen)")
    }

    /// Another console's journal that can't be read any more is on the banner until it can, and keeps nobody from recording.
    @Test func damageWhileAConsoleRunsIsSaid() throws {
        let evening = try Evening()
        let journal = "/superpublic.journal/porte.jsonl"
        let door = try evening.console("porte", showing: .door)
        let notes = try evening.console("notes", showing: .notes)
        door.type("le goff").press(.enter)
        let whole = try evening.files.contents(of: journal, limit: 1 << 26)
        door.leave()
        try evening.files.remove(journal)
        try evening.write(Array(whole.prefix(40)), to: journal)
        notes.driver.hearOthers()
        #expect(!notes.screen.contains("abîmé"))
        evening.pass(seconds: 1)
        #expect(notes.rows[1].contains("Le journal de porte est abîmé"), "\(notes.screen)")
        notes.type("une note").press(.enter)
        #expect(notes.state.notes.values.map(\.text) == ["une note"])
        try evening.files.remove(journal)
        try evening.write(whole, to: journal)
        notes.driver.hearOthers()
        #expect(!notes.rows[1].contains("abîmé"), "\(notes.screen)")
    }

    /// A session file changed by hand while a console runs is kept, and said.
    @Test func aSessionFileChangedByHandIsSaid() throws {
        let evening = try Evening()
        let notes = try evening.console("notes", showing: .notes)
        notes.type("une note").press(.enter)
        evening.pass(seconds: 5)
        let changed = Array(
            String(decoding: try evening.files.contents(of: evening.path, limit: 1 << 26), as: UTF8.self)
                .replacing("une note", with: "autre note").utf8)
        try evening.files.remove(evening.path)
        try evening.write(changed, to: evening.path)
        notes.type("suite").press(.enter)
        evening.pass(seconds: 5)
        #expect(notes.screen.contains("session.kept-1"), "\(notes.screen)")
        #expect(try evening.files.contents(of: "/superpublic.journal/session.kept-1", limit: 1 << 26) == changed)
        #expect(try evening.state().notes.values.map(\.text).contains("suite"))
    }

    @Test func theScreenAskedForIsTheOneShown() throws {
        let evening = try Self.eveningLeft(by: "porte")
        let door = try evening.console("porte", showing: .door)
        #expect(door.model.screen == .door)
        #expect(door.status.contains("Notes (F4)") || door.screen.contains("Notes (F4)"), "\(door.screen)")
        door.type("le goff").press(.enter)
        #expect(door.state.people.counts.arrived == 1)
        door.press(.function(4))
        #expect(door.screen.contains("une phrase à moitié"))
    }

    @Test func aTextOfAnotherConsoleWaitsForWhoComesBackToIt() throws {
        let evening = try Self.eveningLeft(by: "notes")
        let door = try evening.console("porte", showing: .door)
        #expect(door.model.screen == .door && door.screen.contains("«\u{202F}notes\u{202F}»"), "\(door.screen)")
        door.press(.function(4))
        #expect(!door.screen.contains("une phrase à moitié"))
        evening.pass(seconds: 1)
        door.leave()
        let again = try evening.console("notes", showing: .notes)
        #expect(again.screen.contains("une phrase à moitié"))
    }
}
