import Testing

@testable import ForumLocalization

@Suite struct FormatTests {
    let french = Phrasebook(language: .french)
    let english = Phrasebook(language: .english)

    @Test func numbers() {
        #expect(
            [0, 999, 1_000, 1_234_567, -2_000].map(french.number) == ["0", "999", "1~000".narrow, "1~234~567".narrow, "−2~000".narrow])
        #expect([0, 999, 1_000, 1_234_567, -2_000].map(english.number) == ["0", "999", "1,000", "1,234,567", "−2,000"])
        #expect(french.number(.min) == "−9~223~372~036~854~775~808".narrow)
    }

    @Test func decimals() {
        #expect(french.decimal(125, places: 1) == "12,5")
        #expect(english.decimal(-123_405, places: 2) == "−1,234.05")
        #expect(french.decimal(5, places: 3) == "0,005")
        #expect(french.decimal(12, places: 0) == "12")
    }

    @Test func percentages() {
        #expect(french.percent(45) == "45\u{202F}%")
        #expect(english.percent(45) == "45%")
    }

    @Test func ordinals() {
        #expect([1, 2, 21].map { french.ordinal($0) } == ["1er", "2e", "21e"])
        #expect(french.ordinal(1, .feminine) == "1re")
        #expect(
            [1, 2, 3, 4, 11, 12, 13, 21, 112, 122].map { english.ordinal($0) }
                == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "122nd"])
        #expect(french.numbered(1) == "n°\u{202F}1")
        #expect(english.numbered(1) == "No.\u{A0}1")
    }

    @Test func lists() {
        #expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(french.list) == ["", "A", "A et B", "A, B et C"])
        #expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(english.list) == ["", "A", "A and B", "A, B and C"])
    }

    @Test func quotations() {
        #expect(french.quoted("oui") == "«\u{202F}oui\u{202F}»")
        #expect(english.quoted("yes") == "“yes”")
    }

    @Test func durations() {
        #expect(
            [0, 12, 60, 65, 185, -5].map(french.duration) == [
                "0~min".narrow, "12~min".narrow, "1~h".narrow, "1~h~05".narrow, "3~h~05".narrow, "−5~min".narrow,
            ])
        #expect([0, 45, 725, 3_725, -45].map(french.stopwatch) == ["0:00", "0:45", "12:05", "1:02:05", "−0:45"])
    }

    @Test func timesGoneBy() {
        #expect(
            [-5, 0, 59, 60, 4_000].map(french.ago) == [
                "à l’instant", "à l’instant", "à l’instant", "il y a 1~min".narrow, "il y a 1~h~06".narrow,
            ])
        #expect(english.ago(seconds: 720) == "12~min ago".narrow)
    }

    @Test(arguments: [
        ("Zoé", "de Zoé"), ("Anne", "d’Anne"), ("Éloïse", "d’Éloïse"), ("E\u{301}loi\u{308}se", "d’E\u{301}loi\u{308}se"),
        ("Œdipe", "d’Œdipe"),
        ("Hélène", "d’Hélène"), ("HENRI", "d’HENRI"), ("Hassan", "de Hassan"), ("Helmut", "de Helmut"), ("Yves", "d’Yves"),
        ("Yann", "de Yann"),
        ("Yo", "de Yo"), ("Y", "de Y"), ("李", "de 李"), ("", "de "), ("øystein", "d’øystein"), ("Ольга", "de Ольга"),
    ])
    func elision(_ name: String, _ said: String) { #expect(Elision.de(name) == said) }
}

extension String {
    /// The text with U+202F for each "~", which can be seen.
    fileprivate var narrow: String { String(map { $0 == "~" ? "\u{202F}" : $0 }) }
}
