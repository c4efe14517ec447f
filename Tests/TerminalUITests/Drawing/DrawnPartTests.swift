import Testing

@testable import TerminalUI

/// A part of a frame that is copied while nothing changes.
@Suite struct DrawnPartTests {
    private let part = DrawnPart<Int>()
    private let area = Rect(column: 1, row: 1, width: 6, height: 2)

    /// A frame with the part drawn into it, and how often it was drawn anew.
    private func frame(_ basis: Int, _ text: String, columns: Int = 8) -> (frame: Frame, draws: Int) {
        var frame = Frame(size: Size(columns: columns, rows: 4))
        var draws = 0
        part.draw(basis, into: &frame, in: area) { frame in
            draws += 1
            frame.put(text, at: Point(column: 1, row: 1), role: .title, maxWidth: 6)
            frame.put("日本", at: Point(column: 1, row: 2))
        }
        return (frame, draws)
    }

    @Test func whatDependsOnTheSameIsCopied() {
        let first = frame(1, "forum")
        #expect(first.draws == 1)
        let second = frame(1, "autre")
        #expect(second.draws == 0)
        #expect(second.frame.cells == first.frame.cells)
        #expect(second.frame.text == "\n forum\n 日本\n")
    }

    @Test func anotherBasisOrAreaIsDrawnAnew() {
        _ = frame(1, "forum")
        #expect(frame(2, "autre").draws == 1)
        #expect(frame(2, "autre").draws == 0)
        // A narrower frame cuts the part off.
        let narrow = frame(2, "autre", columns: 4)
        #expect(narrow.draws == 1)
        #expect(narrow.frame.text == "\n aut\n 日\n")
        #expect(frame(2, "autre", columns: 4).frame.cells == narrow.frame.cells)
    }
}
