import Testing

@testable import TerminalUI

/// Whatever its size and place, a widget writes nothing outside the rectangle it is given, and never traps.
@Suite struct ContainmentTests {
    private typealias Draw = (inout Frame, Rect) -> Void

    private static let text = "Où en est-on\u{202F}? 日本語 👩‍👩‍👧 \u{202E}ici\u{1B}[2J\nanticonstitutionnellement"

    private var widgets: [(String, Draw)] {
        let text = Self.text
        var scroll = ListScroll(selected: 7)
        scroll.settle(count: 20, height: 5)
        let settled = scroll
        let note = TextBuffer(text, multiline: true)
        var name = TextBuffer(text)
        name.apply(.selectAll)
        let zones = [Gauge.Zone(from: 0, sign: "!", word: text, role: .warning)]
        let columns: [Table.Column] = [
            .init("N°", .fixed(4)), .init(text, .weight(1)), .init("Voix", .fitting(atMost: 9), alignment: .trailing),
        ]
        let rows = (0..<9).map { Table.Row(["\($0)", text, text]) }
        return [
            ("paragraph", { Paragraph(text, alignment: .center).draw(into: &$0, in: $1) }),
            ("note", { TextFieldView(note, label: text, labelWidth: 6, isFocused: true).draw(into: &$0, in: $1) }),
            ("name", { TextFieldView(name, label: "Nom", isFocused: true).draw(into: &$0, in: $1) }),
            ("empty field", { TextFieldView(TextBuffer(), label: "Nom", isFocused: true, placeholder: text).draw(into: &$0, in: $1) }),
            (
                "list",
                {
                    ListView(count: 20, scroll: settled, isFocused: true, itemHeight: 2).draw(into: &$0, in: $1) { _, frame, area in
                        frame.put(text, at: area.origin, maxWidth: area.width)
                    }
                }
            ),
            (
                "empty list",
                { ListView(count: 0, scroll: settled, isFocused: true, emptyText: text).draw(into: &$0, in: $1) { _, _, _ in } }
            ),
            ("table", { Table(columns, rows: rows).draw(into: &$0, in: $1) }),
            ("list table", { Table(columns, rows: rows, scroll: settled).draw(into: &$0, in: $1) }),
            (
                "bars",
                {
                    BarChart([.init(text, value: 3, valueText: text, sign: "✓"), .init("", value: 9, valueText: "9")]).draw(
                        into: &$0, in: $1)
                }
            ),
            ("stack", { StackedBar([.init(text, value: 3), .init("b", value: 2), .init("c", value: 0)]).draw(into: &$0, in: $1) }),
            ("gauge", { Gauge(value: 7, of: 9, zones: zones).draw(into: &$0, in: $1) }),
            ("sparkline", { Sparkline([1, 2, 3, 4, 5, 6, 7]).draw(into: &$0, in: $1) }),
            ("large", { BigText("18:04").draw(into: &$0, in: $1) }), ("large words", { BigText(text).draw(into: &$0, in: $1) }),
        ]
    }

    @Test func widgetsStayInside() {
        var random = SeededGenerator(state: 44)
        for (name, draw) in widgets {
            for _ in 0..<150 {
                let size = Size(columns: Int.random(in: 1...70, using: &random), rows: Int.random(in: 1...24, using: &random))
                let area = Rect(
                    column: Int.random(in: 0..<size.columns, using: &random), row: Int.random(in: 0..<size.rows, using: &random),
                    width: Int.random(in: 0...60, using: &random), height: Int.random(in: 0...20, using: &random)
                ).intersection(Rect(size))
                var frame = Frame(size: size)
                for row in 0..<size.rows { frame.put(String(repeating: "x", count: size.columns), at: Point(column: 0, row: row)) }
                draw(&frame, area)
                let outside = (0..<size.rows * size.columns).map { Point(column: $0 % size.columns, row: $0 / size.columns) }
                    .filter { !area.contains($0) && frame.cells[$0.row * size.columns + $0.column] != Cell("x") }
                if let first = outside.first { Issue.record("\(name) in \(area) of \(size) writes at \(first)") }
                if let cursor = frame.cursor { #expect(area.contains(cursor), "\(name)") }
            }
        }
    }
}
