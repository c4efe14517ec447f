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

    @Test func drawsADialog() {
        let dialog = DialogBox(
            title: "Quitter", text: [Paragraph("Tout est enregistré.")],
            choices: [.init(key: "O", "Oui, quitter"), .init(key: "N", "Non")],
            selected: 1, width: 24)
        let frame = drawn(36, 9) { frame, area in
            frame.put(String(repeating: "x", count: 36), at: Point(column: 0, row: 2))
            dialog.draw(into: &frame, in: area)
        }
        #expect(
            frame.text == """

                    ┌─ Quitter ────────────────┐
                xxxx│ Tout est enregistré.     │xxxx
                    │                          │
                    │   O Oui, quitter         │
                    │ › N Non                  │
                    └──────────────────────────┘


                """)
    }

    @Test func keepsRowsForADialogsContent() {
        let dialog = DialogBox(title: "Nom", text: [Paragraph("Qui arrive ?")], width: 20, contentHeight: 2)
        var content = Rect(column: 0, row: 0, width: 0, height: 0)
        let frame = drawn(30, 8) { content = dialog.draw(into: &$0, in: $1) }
        #expect(content == Rect(column: 5, row: 4, width: 20, height: 2))
        #expect(content == dialog.contentArea(in: frame.bounds))
    }

    @Test func dropsTheLastKeys() {
        let bar = KeyBar([.init(key: "F1", "Aide"), .init(key: "Ctrl-P", "Actions"), .init(key: "F10", "Quitter")])
        let frame = drawn(40, 1) { bar.draw(into: &$0, in: $1) }
        #expect(frame.text == "F1 Aide  Ctrl-P Actions  F10 Quitter")
        #expect(frame.roles == "kkbllllbbkkkkkkblllllllbbkkkblllllllbbbb")
        #expect(drawn(30, 1) { bar.draw(into: &$0, in: $1) }.text == "F1 Aide  Ctrl-P Actions")
        #expect(drawn(6, 1) { bar.draw(into: &$0, in: $1) }.text == "")
    }

    @Test func setsTheShownTabApart() {
        let tabs = Tabs(["Accueil", "Notes", "Thèmes"], keys: ["F2", "F3", "F4"], selected: 1, trailing: "18:04")
        #expect(drawn(46, 1) { tabs.draw(into: &$0, in: $1) }.text == " F2 Accueil [F3 Notes] F4 Thèmes        18:04")
        #expect(drawn(46, 1) { tabs.draw(into: &$0, in: $1) }.roles.contains("AAAAAAAAAA"))
        #expect(drawn(34, 1) { tabs.draw(into: &$0, in: $1) }.text == " F2 Accueil [F3 Notes] F4 Thèmes")
        #expect(drawn(24, 1) { tabs.draw(into: &$0, in: $1) }.text == " F2 [F3 Notes] F4 18:04")
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
