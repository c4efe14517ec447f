import Testing

@testable import TerminalUI

@Suite struct FrameWritingTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(size: Size(columns: columns, rows: rows))
    }

    @Test func writesAndClips() {
        var frame = frame(8, 2)
        #expect(frame.put("forum", at: Point(column: 0, row: 0)) == 5)
        #expect(frame.put("ouvert", at: Point(column: 5, row: 1)) == 3)
        #expect(frame.put("État d’esprit", at: Point(column: 0, row: 1), maxWidth: 4) == 4)
        #expect(frame.put("x", at: Point(column: 0, row: 2)) == 0)
        #expect(frame.put("x", at: Point(column: 8, row: 0)) == 0)
        #expect(frame.text == "forum\nÉtat ouv")
    }

    @Test func clipsAtTheLeftEdge() {
        var frame = frame(4)
        #expect(frame.put("abcd", at: Point(column: -2, row: 0)) == 4)
        #expect(frame.text == "cd")
        frame.put("日本", at: Point(column: -1, row: 0))
        #expect(frame.text == " 本")
    }

    @Test func neverCutsAWideCharacter() {
        var frame = frame(5)
        #expect(frame.put("日本語", at: Point(column: 0, row: 0)) == 5)
        #expect(frame.text == "日本")
        #expect(frame.cells[4] == Cell(" "))
        #expect(frame.put("語", at: Point(column: 4, row: 0), maxWidth: 1) == 1)
        #expect(frame.cells[1].text.isEmpty)
    }

    @Test func blanksTheOtherHalf() {
        var frame = frame(6)
        frame.put("日本語", at: Point(column: 0, row: 0))
        frame.put("x", at: Point(column: 1, row: 0))
        #expect(frame.text == " x本語")
        frame.put("y", at: Point(column: 2, row: 0))
        #expect(frame.text == " xy 語")
        frame.fill(Rect(column: 5, row: 0, width: 1, height: 1), role: .bar)
        #expect(frame.text == " xy")
        #expect(frame.cells.allSatisfy { !$0.text.isEmpty })
    }

    @Test func marksSubstitutes() {
        var frame = frame(10)
        frame.put("a\u{202E}b", at: Point(column: 0, row: 0), role: .title)
        #expect(frame.text == "a<202E>b")
        #expect(frame.roles == "T??????T")
    }

    @Test func drawsShapes() {
        var frame = frame(12, 4)
        let inside = frame.box(frame.bounds, role: .border, title: "Question 12", titleRole: .heading)
        frame.put("日", at: inside.origin)
        frame.setRole(.selection, in: Rect(column: inside.column, row: 2, width: 3, height: 9))
        #expect(
            frame.text == """
                ┌─ Quest… ─┐
                │日        │
                │          │
                └──────────┘
                """)
        #expect(
            frame.roles == """
                --HHHHHHHH--
                -          -
                -SSS       -
                -SSS--------
                """)
        #expect(inside == Rect(column: 1, row: 1, width: 10, height: 2))
    }

    @Test func boxIsClippedAndSkippedWhenTooSmall() {
        var frame = frame(3, 2)
        frame.box(Rect(column: -1, row: -1, width: 3, height: 3))
        #expect(frame.text == " │\n─┘")
        var tiny = self.frame(3, 1)
        tiny.box(Rect(column: 0, row: 0, width: 3, height: 1))
        #expect(tiny.text == "")
    }

    @Test func tellsDifferences() {
        var first = Frame(lines: ["État", "d’esprit"])
        #expect(first.size == Size(columns: 8, rows: 2))
        #expect(first.differences(from: Frame(lines: ["État", "d’esprit"])) == "")
        first.put("s", at: Point(column: 7, row: 1), role: .title)
        first.cursor = Point(column: 1, row: 0)
        #expect(
            first.differences(from: Frame(lines: ["État", "d’esprit"])) == """
                cursor at column 1, row 0, not hidden
                row 1, text:
                  is  |d’espris|
                  not |d’esprit|
                row 1, roles:
                  is  |       T|
                  not ||
                """)
    }

    @Test func roleLettersDiffer() {
        #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
    }
}
