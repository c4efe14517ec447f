import Testing

@testable import TerminalUI

@Suite struct TableTests {
    private let columns: [Table.Column] = [
        .init("N°", .fixed(3), alignment: .trailing), .init("Thème", .weight(2)), .init("Porteur", .weight(1)),
        .init("Voix", .fitting(atMost: 6), alignment: .trailing),
    ]
    private let rows: [Table.Row] = [
        .init(["1", "Ouvrir les algorithmes publics", "Association", "42"]), .init(["2", "日本語", "Élodie", "7"], role: .muted),
        .init(["10", "Budget"]),
    ]

    @Test func alignsAndTruncates() {
        let frame = drawn(40, 5) { Table(columns, rows: rows).draw(into: &$0, in: $1) }
        #expect(
            frame.text == """
                 N° Thème                Porteur    Voix
                ────────────────────────────────────────
                  1 Ouvrir les algorith… Associati…   42
                  2 日本語               Élodie        7
                 10 Budget
                """)
        #expect(frame.roles.contains("\n  m mmmmmm  "))
        #expect(Table(columns, rows: rows).columnWidths(in: 40) == [3, 20, 10, 4])
    }

    @Test func choosesAndScrolls() {
        var scroll = ListScroll(selected: 2)
        scroll.settle(count: 3, height: 2)
        let frame = drawn(30, 4) { Table(columns, rows: rows, scroll: scroll, isFocused: true).draw(into: &$0, in: $1) }
        #expect(
            frame.text == """
                   N° Thème       Port… Voix
                ──────────────────────────────
                    2 日本語      Élod…    7 │
                ›  10 Budget                 █
                """)
    }

    @Test func neverOverflows() {
        for width in 0..<50 {
            let frame = drawn(60, 6) { frame, _ in
                Table(columns, rows: rows).draw(into: &frame, in: Rect(column: 0, row: 0, width: width, height: 6))
            }
            for row in frame.text.split(separator: "\n") { #expect(DisplayText.width(row) <= width) }
        }
    }
}
