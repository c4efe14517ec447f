import Testing

@testable import TerminalUI

@Suite struct TextFieldViewTests {
    private func field(_ notation: String, multiline: Bool, columns: Int, rows: Int, label: String = "", focused: Bool = true) -> Frame {
        var buffer = TextBuffer(notation: notation, multiline: multiline)
        let labelWidth = label.isEmpty ? 0 : DisplayText.width(label) + 1
        let area = TextFieldView.textArea(in: Rect(column: 0, row: 0, width: columns, height: rows), labelWidth: labelWidth)
        buffer.settle(width: area.width, height: area.height)
        return drawn(columns, rows) {
            TextFieldView(buffer, label: label, isFocused: focused, placeholder: "Nom ou organisation").draw(into: &$0, in: $1)
        }
    }

    @Test func showsLabelTextAndCursor() {
        let frame = field("Élodie| Frémont", multiline: false, columns: 24, rows: 1, label: "Nom")
        #expect(frame.text == "Nom Élodie Frémont")
        #expect(frame.roles == "eee ffffffffffffffffffff")
        #expect(frame.cursor == Point(column: 10, row: 0))
    }

    @Test func showsThePlaceholderWhileEmpty() {
        let frame = field("|", multiline: false, columns: 12, rows: 1, focused: false)
        #expect(frame.text == "Nom ou orga…")
        #expect(frame.roles == "pppppppppppp")
        #expect(frame.cursor == nil)
    }

    @Test func marksTheSelection() {
        let frame = field("un [deux|] trois", multiline: false, columns: 16, rows: 1)
        #expect(frame.roles == "fffMMMMfffffffff")
        let lines = field("un [deux\ntr|]ois", multiline: true, columns: 10, rows: 2)
        #expect(lines.text == "un deux\ntrois")
        #expect(lines.roles == "fffMMMMMff\nMMffffffff")
        #expect(lines.cursor == Point(column: 2, row: 1))
    }

    @Test func scrollsSideways() {
        let frame = field("abcdefghijklmnop|", multiline: false, columns: 8, rows: 1)
        #expect(frame.text == "jklmnop")
        #expect(frame.cursor == Point(column: 7, row: 0))
        let wide = field("日本語日本語|", multiline: false, columns: 8, rows: 1, label: "x")
        #expect(wide.text == "x  本語")
        #expect(wide.cursor == Point(column: 7, row: 0))
    }

    @Test func wrapsAndScrollsDown() {
        let frame = field("Comment attirer des acteurs qui ne viennent| pas ?", multiline: true, columns: 18, rows: 2)
        #expect(frame.text == "des acteurs qui\nne viennent pas ?")
        #expect(frame.cursor == Point(column: 11, row: 1))
    }

    @Test func showsRowsAroundTheCursorEvenUnsettled() {
        let buffer = TextBuffer("a\nb\nc\nd", multiline: true)
        let frame = drawn(5, 2) { TextFieldView(buffer, isFocused: true).draw(into: &$0, in: $1) }
        #expect(frame.text == "c\nd")
        #expect(frame.cursor == Point(column: 1, row: 1))
    }

    @Test func keepsTheCursorInTheField() {
        let frame = field("abcd     |", multiline: true, columns: 6, rows: 1)
        #expect(frame.cursor == Point(column: 5, row: 0))
    }
}
