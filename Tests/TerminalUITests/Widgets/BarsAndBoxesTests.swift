import Testing

@testable import TerminalUI

@Suite struct BarsAndBoxesTests {
    @Test func wrapsAParagraph() {
        let text = "Comment rendre le cadre utile, dans la durée, à chaque participant\u{202F}?"
        let frame = drawn(24, 2) { Paragraph(text).draw(into: &$0, in: $1) }
        #expect(frame.text == "Comment rendre le cadre\nutile, dans la durée, à…")
        #expect(Paragraph(text).height(width: 24) == 3)
        #expect(drawn(24, 1) { Paragraph(text, firstRow: 2).draw(into: &$0, in: $1) }.text == "chaque participant\u{202F}?")
        #expect(drawn(10, 2) { Paragraph("milieu\nfin", alignment: .center).draw(into: &$0, in: $1) }.text == "  milieu\n   fin")
    }

    @Test func writesLarge() {
        let frame = drawn(40, 6) { BigText("12:05").draw(into: &$0, in: $1) }
        #expect(
            frame.text == """
                     ██    ██████      ██████  ██████
                   ████        ██  ██  ██  ██  ██
                     ██    ██████      ██  ██  ██████
                     ██    ██      ██  ██  ██      ██
                   ██████  ██████      ██████  ██████

                """)
        #expect(drawn(20, 3) { BigText("12:05").draw(into: &$0, in: $1) }.text == "\n       12:05\n")
        let twice = drawn(80, 10) { BigText("12:05").draw(into: &$0, in: $1) }
        #expect(twice.text.split(separator: "\n", omittingEmptySubsequences: false).count == 10)
        #expect(twice.text.contains("████████████"))
    }

    @Test func everyBigLetterHasFiveRowsOfOneWidth() {
        for character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÉ:.,-+!?’/% €" {
            let rows = BigLetters.rows(of: character)
            #expect(rows.count == 5)
            #expect(Set(rows.map(\.count)).count == 1, "\(character)")
        }
    }
}
