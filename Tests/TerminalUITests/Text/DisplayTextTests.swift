import Testing

@testable import TerminalUI

@Suite struct DisplayTextTests {
    @Test(arguments: [
        ("forum", "forum", 5),
        ("État", "État", 4),
        ("E\u{301}tat", "État", 4),
        ("n\u{B0}\u{A0}1", "n°\u{A0}1", 4),
        ("Qui\u{202F}?", "Qui\u{202F}?", 5),
        ("日本", "日本", 4),
        ("한", "한", 2),
        ("\u{1112}\u{1161}\u{11AB}", "한", 2),
        ("👍🏽", "👍", 2),
        ("👩‍👩‍👧", "👩", 2),
        ("❤️", "❤", 1),
        ("1️⃣", "1\u{20E3}", 1),
        ("🇫🇷", "FR", 2),
        ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴gbsct", 7),
        ("क्ष", "क्ष", 2),
        ("\u{646}\u{200C}\u{647}", "\u{646}\u{647}", 2),
    ])
    func showsWhatPeopleSee(text: String, shown: String, width: Int) {
        let clusters = DisplayText.clusters(text)
        #expect(clusters.map(\.text).joined().unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(clusters.reduce(0) { $0 + $1.width } == width)
        #expect(DisplayText.width(text) == width)
    }

    @Test(arguments: [
        ("\u{1B}[2J", "^[[2J"), ("\u{0}", "^@"), ("\t", "^I"), ("\u{7F}", "^?"), ("\r\n", "^M^J"),
        ("\u{9B}31m", "<009B>31m"), ("\u{202E}abc", "<202E>abc"), ("a\u{200B}b", "a<200B>b"), ("a\u{200D}b", "a<200D>b"),
        ("1\u{200D}2", "1<200D>2"), ("\u{AD}", "<00AD>"), ("\u{FEFF}", "<FEFF>"), ("\u{2028}", "<2028>"), ("\u{2029}", "<2029>"),
        ("\u{E000}", "<E000>"), ("\u{10FFFF}", "<10FFFF>"), ("\u{FFFE}", "<FFFE>"), ("\u{378}", "<0378>"), ("\u{E0041}", "<E0041>"),
        ("a\u{FE0F}", "a<FE0F>"), ("😀\u{E0100}", "😀<E0100>"), ("\u{3164}", "<3164>"), ("\u{115F}", "<115F>"), ("\u{1161}", "<1161>"),
        ("a\u{34F}", "a<034F>"), ("\u{301}a", "\u{25CC}\u{301}a"), ("\u{202E}\u{301}", "<202E>\u{25CC}\u{301}"), ("\u{FFFD}", "\u{FFFD}"),
    ])
    func spellsWhatMustNotBeShown(text: String, shown: String) {
        #expect(DisplayText.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(DisplayText.clusters(text).contains(where: \.isSubstitute) || text.hasPrefix("\u{301}"))
    }

    @Test func marksSubstitutesOnly() {
        #expect(DisplayText.clusters("a\u{7}b").map(\.isSubstitute) == [false, true, true, false])
    }

    @Test func cutsAPileOfMarksVisibly() {
        let pile = "e" + String(repeating: "\u{302}\u{323}", count: 50)
        let clusters = DisplayText.clusters(pile)
        #expect(clusters.count == 2)
        #expect(clusters[0].text.unicodeScalars.count <= 5)
        #expect(clusters[1] == DisplayCluster("…", width: 1, isSubstitute: true))
    }

    @Test func printsLineEndsAndTabsOnlyWhenAsked() {
        #expect(DisplayText.visible("a\r\nb\nc\td\u{1B}", keeping: [.newlines, .tabs]) == "a\nb\nc\td^[")
        #expect(DisplayText.visible("a\nb\t", keeping: .tabs) == "a^Jb\t")
        #expect(DisplayText.visible("a\rb", keeping: .newlines) == "a^Mb")
    }
}

@Suite struct DisplayTextFittingTests {
    @Test(arguments: [
        ("contribution", 12, "contribution"), ("contribution", 11, "contributi…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
        ("abc", 1, "…"), ("abc", 0, ""), ("é", 1, "é"), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
    ])
    func truncatesByColumns(text: String, columns: Int, expected: String) {
        let cut = DisplayText.truncated(text, to: columns)
        #expect(cut == expected)
        #expect(DisplayText.width(cut) <= columns)
    }

    @Test func padsOnEitherSide() {
        #expect(DisplayText.padded("été", to: 6) == "été   ")
        #expect(DisplayText.padded("日", to: 5, alignment: .trailing) == "   日")
        #expect(DisplayText.padded("ab", to: 5, alignment: .center) == " ab  ")
        #expect(DisplayText.padded("trop long", to: 5) == "trop…")
    }

    /// Controls and the like are shown wider than they are long in bytes.
    @Test(arguments: ["\u{1B}", "\u{200B}", "\u{7F}", "\u{202E}", "é", "漢"])
    func nothingIsCutWiderThanItsPlace(_ piece: String) {
        for count in 1...30 {
            let text = String(repeating: piece, count: count)
            #expect(DisplayText.width(DisplayText.truncated(text, to: 20)) <= 20)
            #expect(DisplayText.width(DisplayText.padded(text, to: 20)) == 20)
        }
    }
}
