import Testing

@testable import TerminalUI

/// Triples: text with cursor, keys, text with cursor.
@Suite struct TextBufferTests {
    @Test(arguments: [
        ("|", "'oui'", "oui|"),
        ("un |trois", "'deux' Space", "un deux |trois"),
        ("ab|c", "Backspace", "a|c"),
        ("ab|c", "Delete", "ab|"),
        ("|abc", "Backspace", "|abc"),
        ("abc|", "Delete", "abc|"),
        ("a|\nb", "Delete", "a|b"),
        ("a\n|b", "Backspace", "a|b"),
        ("a|b", "Alt-Enter", "a\n|b"),
        ("a|b", "Ctrl-J", "a\n|b"),
        ("a|b", "Enter Tab Escape Ctrl-P Alt-1", "a|b"),
        ("un deux|", "Ctrl-W", "un |"),
        ("un deux  |", "Ctrl-W", "un |"),
        ("l’été|", "Ctrl-W", "l’|"),
        ("un deux|", "Ctrl-Backspace", "un |"),
        ("|un deux", "Ctrl-Delete", "| deux"),
        ("|un deux", "Alt-D", "| deux"),
        ("un| deux", "Alt-D", "un|"),
        ("un |deux\ntrois", "Ctrl-K", "un |\ntrois"),
        ("un |\ntrois", "Ctrl-K", "un |trois"),
        ("un\nde|ux", "Ctrl-U", "un\n|ux"),
        ("un\n|deux", "Ctrl-U", "un\n|deux"),
    ])
    func edits(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("ab|c", "Left", "a|bc"),
        ("ab|c", "Right Right Right", "abc|"),
        ("un deux|", "Ctrl-Left", "un |deux"),
        ("un deux|", "Ctrl-Left Ctrl-Left", "|un deux"),
        ("|un deux", "Ctrl-Right", "un| deux"),
        ("|un, deux", "Alt-F Alt-F", "un, deux|"),
        ("un, deux|", "Alt-B Alt-B", "|un, deux"),
        ("un\nde|ux\ntrois", "Ctrl-A", "un\n|deux\ntrois"),
        ("un\nde|ux\ntrois", "Ctrl-E", "un\ndeux|\ntrois"),
        ("un\nde|ux\ntrois", "Home", "un\n|deux\ntrois"),
        ("un\nde|ux\ntrois", "End", "un\ndeux|\ntrois"),
        ("un\nde|ux", "Ctrl-Home", "|un\ndeux"),
        ("u|n\ndeux", "Ctrl-End", "un\ndeux|"),
        ("un\ndeu|x\nab\ntrois", "Down", "un\ndeux\nab|\ntrois"),
        ("un\ndeu|x\nab\ntrois", "Down Down", "un\ndeux\nab\ntro|is"),
        ("un\ndeu|x\nab", "Up", "un|\ndeux\nab"),
        ("un\ndeu|x\nab", "Up Down", "un\ndeu|x\nab"),
        ("u|n\ndeux", "Up", "u|n\ndeux"),
        ("日本|語\nabcdef", "Down", "日本語\nabcd|ef"),
        ("日本語\nabc|def", "Up", "日|本語\nabcdef"),
    ])
    func moves(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("un |deux", "Shift-Right Shift-Right", "un [de|]ux"),
        ("un deux|", "Shift-Left", "un deu[|x]"),
        ("un deux|", "Ctrl-Shift-Left", "un [|deux]"),
        ("un |deux", "Shift-Right Shift-Left", "un |deux"),
        ("un [de|]ux", "Left", "un |deux"),
        ("un [|de]ux", "Right", "un de|ux"),
        ("un [de|]ux", "Up", "un de|ux"),
        ("un [de|]ux", "'x'", "un x|ux"),
        ("un [de|]ux", "Backspace", "un |ux"),
        ("un [|de]ux", "Delete", "un |ux"),
        ("un de|ux", "Shift-Home", "[|un de]ux"),
        ("un de|ux", "Shift-End", "un de[ux|]"),
        ("un de|ux", "Alt-A", "[un deux|]"),
        ("un de|ux", "Alt-A Backspace", "|"),
        ("un\nde|ux", "Shift-Up", "un[|\nde]ux"),
        ("un [deux|]", "Ctrl-K Ctrl-Y Ctrl-Y", "un deuxdeux|"),
        ("[un|] deux", "Alt-W End Ctrl-Y", "un deuxun|"),
    ])
    func selects(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("un |deux trois", "Ctrl-K Ctrl-A Ctrl-Y", "deux trois|un "),
        ("un deux trois|", "Ctrl-W Ctrl-W Ctrl-Y", "un deux trois|"),
        ("|un deux trois", "Alt-D Alt-D Ctrl-E Ctrl-Y", " troisun deux|"),
        ("un deux|", "Ctrl-W Left Ctrl-W Ctrl-Y", "un| "),
        ("|", "Ctrl-Y", "|"),
        ("un|", "Ctrl-U 'a' Ctrl-Y", "aun|"),
    ])
    func killsAndYanks(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("|", "'oui' Ctrl-_", "|"),
        ("|", "'oui' Space 'non' Ctrl-_", "oui |"),
        ("|", "'oui' Space 'non' Ctrl-_ Ctrl-_", "|"),
        ("|", "'oui' Space 'non' Ctrl-_ Ctrl-_ Alt-Z", "oui |"),
        ("|", "'oui' Ctrl-_ Alt-Z Alt-Z", "oui|"),
        ("abc|", "Backspace Backspace Ctrl-_", "abc|"),
        ("|abc", "Delete Delete Ctrl-_", "|abc"),
        ("abc|", "'d' Backspace Ctrl-_", "abcd|"),
        ("abc|", "'d' Left 'e' Ctrl-_", "abc|d"),
        ("un [de|]ux", "'x' Ctrl-_", "un [de|]ux"),
        ("un deux|", "Ctrl-W Ctrl-_", "un deux|"),
        ("un deux|", "Ctrl-W Ctrl-_ Ctrl-_ Ctrl-_", "un deux|"),
        ("|", "'a' Ctrl-_ 'b' Alt-Z", "b|"),
        ("a|", "Alt-Enter 'b' Ctrl-_", "a\n|"),
        ("|", "'e\u{301}' Ctrl-_", "|"),
    ])
    func undoesAndRedoes(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("e\u{301}t|", "Backspace Backspace", "|"),
        ("e|", "'\u{301}'", "e\u{301}|"),
        ("e|t", "'\u{301}' Left", "|e\u{301}t"),
        ("a👩‍👩‍👧|b", "Backspace", "a|b"),
        ("a|👩‍👩‍👧b", "Right", "a👩‍👩‍👧|b"),
        ("a|👩‍👩‍👧b", "Delete", "a|b"),
        ("👩|", "'\u{200D}' '👧' Backspace", "|"),
        ("👍|a", "'🏽'", "👍🏽|a"),
        ("한글|", "Backspace", "한|"),
        ("\u{1112}|", "'\u{1161}' '\u{11AB}'", "한|"),
        ("\u{1112}|x\u{1161}", "Delete", "하|"),
        ("🇫🇷|🇩🇪", "Left", "|🇫🇷🇩🇪"),
        ("🇫🇷🇩🇪|", "Backspace", "🇫🇷|"),
        ("|🇫🇷🇩🇪", "'🇦'", "🇦🇫|🇷🇩🇪"),
        ("日本語|", "Ctrl-W", "|"),
        ("日本|語", "Backspace 'x'", "日x|語"),
        ("क|षा", "'\u{94D}'", "क्षा|"),
        ("👩‍👩‍👧 👍|", "Ctrl-W Ctrl-W", "|"),
    ])
    func treatsCharactersAsPeopleSeeThem(before: String, keys: String, after: String) {
        expect(before, keys, after)
    }

    @Test(arguments: [
        ("un|", "Alt-Enter Ctrl-J Up Down", "un|"),
        ("un deux|", "Home 'x'", "x|un deux"),
    ])
    func staysOnOneLine(before: String, keys: String, after: String) {
        expect(before, keys, after, multiline: false)
    }

    @Test func pastesAsItIs() {
        var note = TextBuffer(notation: "a|b")
        note.apply(.paste("un\r\ndeux\ttrois\r"))
        #expect(note.notation == "aun\ndeux\ttrois\n|b")
        note.apply(.undo)
        #expect(note.notation == "a|b")
        var name = TextBuffer(notation: "|", multiline: false)
        name.apply(.paste("Dupont\nMartin\n"))
        #expect(name.notation == "Dupont Martin|")
    }

    @Test(arguments: [
        ("un|", "Down"), ("un|", "Right"), ("un|", "Delete"), ("un|", "Ctrl-_"), ("un|", "Ctrl-Y"), ("un|", "Alt-W"), ("|", "Alt-A"),
    ])
    func tellsThatNothingChanged(before: String, key: String) throws {
        var buffer = TextBuffer(notation: before)
        let edit = try #require(TextEditKey.edit(for: TextBuffer.keyPress(key), multiline: true))
        let changed = buffer.apply(edit)
        #expect(!changed)
        #expect(buffer.notation == before)
        let moved = buffer.apply(.insert("x"))
        #expect(moved)
    }

    @Test func replacesAsOneStep() {
        var note = TextBuffer(notation: "voir #no| demain")
        note.replaceCharacters(in: 5..<8, with: "#notes")
        #expect(note.notation == "voir #notes| demain")
        note.replaceAll(with: "")
        #expect(note.isEmpty)
        note.apply(.undo)
        #expect(note.notation == "voir #notes| demain")
        note.moveCursor(to: 99)
        #expect(note.cursor == 18)
    }

    /// After a note is saved, nothing of it comes back by undoing, but what was killed can still be put into the next one.
    @Test func isEmptiedForTheNextText() {
        var note = TextBuffer(notation: "une phrase|")
        note.press("Ctrl-W")
        note.clear()
        #expect(note.isEmpty && !note.apply(.undo))
        note.press("Ctrl-Y")
        #expect(note.notation == "phrase|")
    }

    private func expect(_ before: String, _ keys: String, _ after: String, multiline: Bool = true) {
        var buffer = TextBuffer(notation: before, multiline: multiline)
        buffer.press(keys)
        #expect(buffer.notation == after)
    }
}
