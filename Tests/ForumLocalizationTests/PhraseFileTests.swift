import Testing

@testable import ForumLocalization

@Suite struct PhraseFileTests {
    private func read(_ text: String, _ language: Language = .french) -> PhraseFile {
        Array(text.utf8).withUnsafeBufferPointer { PhraseFile($0, language: language) }
    }

    @Test func readsBothLanguagesFromOneFile() {
        let text = "# comment\n[checkedIn]\nfr = {name} est là\nen = {name} is in\n"
        #expect(read(text).entries == ["checkedIn": PhraseEntry(one: nil, other: "{name} est là")])
        #expect(read(text, .english).entries == ["checkedIn": PhraseEntry(one: nil, other: "{name} is in")])
    }

    @Test func readsPluralForms() {
        let file = read("[count]\nfr.one = {n} note\nfr.other = {n} notes\nen = x")
        #expect(file.entries["count"] == PhraseEntry(one: "{n} note", other: "{n} notes"))
        #expect(file.problems.isEmpty)
    }

    @Test func carriesLongTextsOn() {
        let text = "[long]\nfr = un\n| deux\n|\n|   trois\nen =\n| one\n| two"
        #expect(read(text).entries["long"]?.other == "un\ndeux\n\n  trois")
        #expect(read(text, .english).entries["long"]?.other == "one\ntwo")
    }

    @Test func keepsNoBreakSpacesAndEqualsSigns() {
        #expect(read("[a]\nfr =\u{202F}a = b\u{A0}\t\r\n").entries["a"]?.other == "\u{202F}a = b\u{A0}")
    }

    @Test func namesWhatItCannotRead() {
        #expect(read("fr = x").problems == [.textOutsideEntry(1)])
        #expect(read("| x").problems == [.textOutsideEntry(1)])
        #expect(read("[a]\nde = x").problems == [.unreadableLine(2)])
        #expect(read("[a]\nfr.two = x").problems == [.unreadableLine(2)])
        #expect(read("[a]\nfr x").problems == [.unreadableLine(2)])
        #expect(read("[a\nfr = x").problems == [.unreadableLine(1), .textOutsideEntry(2)])
        #expect(read("[a]\nfr = x\nfr = y").problems == [.repeatedText(3)])
        #expect(read("[a]\nfr = x\n[a]\nfr = y\n[b]").problems == [.repeatedEntry(5)])
    }
}
