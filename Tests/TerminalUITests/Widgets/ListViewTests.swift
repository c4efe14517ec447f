import Testing

@testable import TerminalUI

@Suite struct ListViewTests {
    private static let names = ["Amadou", "Brigitte", "Chloé", "Driss", "Élodie", "Fatou"]

    private func list(_ scroll: ListScroll, count: Int = 6, rows: Int = 4, focused: Bool = true) -> Frame {
        drawn(14, rows) { frame, area in
            ListView(count: count, scroll: scroll, isFocused: focused, emptyText: "Personne.").draw(into: &frame, in: area) {
                index, frame, area in
                frame.put(Self.names[index], at: area.origin, maxWidth: area.width)
            }
        }
    }

    @Test func marksTheChosenItemAndShowsWhereOneIs() {
        let frame = list(ListScroll(selected: 4))
        #expect(
            frame.text == """
                  Brigitte   │
                  Chloé      █
                  Driss      █
                › Élodie     │
                """)
        #expect(
            frame.roles == """
                             -
                             -
                             -
                SSSSSSSSSSSSS-
                """)
        #expect(list(ListScroll(), count: 2, focused: false).roles == "ssssssssssssss\n\n\n")
    }

    /// Items of one row and of two: as many are drawn as fit whole, and the chosen one is among them.
    @Test func itemsOfSeveralHeightsFillTheRows() {
        func height(_ index: Int) -> Int { index.isMultiple(of: 2) ? 2 : 1 }
        func drawn(selected: Int) -> String {
            var scroll = ListScroll(selected: selected)
            scroll.settle(count: 6, rows: 5, heightOf: height)
            return TerminalUITests.drawn(14, 5) { frame, area in
                ListView(count: 6, scroll: scroll, isFocused: true)
                    .draw(into: &frame, in: area, heightOf: height) { index, frame, area in frame.put(Self.names[index], at: area.origin) }
            }.text
        }
        #expect(drawn(selected: 0) == "› Amadou     █\n             █\n  Brigitte   │\n  Chloé      │\n             │")
        #expect(drawn(selected: 3).contains("› Driss") && !drawn(selected: 3).contains("Amadou"))
        let end = drawn(selected: 5)
        #expect(end.contains("› Fatou") && end.contains("Driss") && !end.contains("Chloé"))
    }

    @Test func saysThatItIsEmpty() {
        #expect(list(ListScroll(), count: 0).text == "  Personne.\n\n\n")
    }

    @Test(arguments: [
        (KeyPress(.down), 0, 1, 0), (KeyPress(.up), 0, 0, 0), (KeyPress(.pageDown), 0, 3, 0), (KeyPress(.pageDown), 2, 5, 2),
        (KeyPress(.end), 0, 5, 2), (KeyPress(.home), 5, 0, 0), (KeyPress(.pageUp), 5, 2, 2), (KeyPress(.left), 3, 3, 0),
        (KeyPress(.down, .control), 3, 3, 0),
    ])
    func movesByKeys(press: KeyPress, from: Int, to selected: Int, first: Int) {
        var scroll = ListScroll(selected: from)
        scroll.settle(count: 6, height: 4)
        let moved = scroll.apply(press, count: 6, height: 4)
        #expect(scroll.selected == selected)
        #expect(scroll.first == first)
        #expect(moved == (selected != from))
    }

    @Test func followsTheMouse() {
        let area = Rect(column: 0, row: 2, width: 14, height: 4)
        var scroll = ListScroll()
        #expect(apply(.press, row: 4, to: &scroll, in: area))
        #expect(scroll.selected == 2)
        #expect(apply(.wheelDown, row: 3, to: &scroll, in: area))
        #expect(scroll.first == 2 && scroll.selected == 2)
        #expect(apply(.wheelUp, row: 3, to: &scroll, in: area))
        #expect(scroll.first == 0 && scroll.selected == 2)
        #expect(!apply(.press, row: 9, to: &scroll, in: area))
        #expect(!apply(.drag, row: 3, to: &scroll, in: area))
    }

    @Test func settlesWhenItemsGo() {
        var scroll = ListScroll(selected: 5)
        scroll.settle(count: 6, height: 4)
        scroll.settle(count: 2, height: 4)
        #expect(scroll.selected == 1 && scroll.first == 0)
        scroll.settle(count: 0, height: 0)
        #expect(scroll.selected == 0 && scroll.first == 0)
    }

    private func apply(_ kind: MouseEvent.Kind, row: Int, to scroll: inout ListScroll, in area: Rect) -> Bool {
        scroll.apply(MouseEvent(kind, at: Point(column: 3, row: row)), in: area, count: 6)
    }
}
