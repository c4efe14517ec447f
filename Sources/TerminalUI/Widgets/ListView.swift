/// A list of items, one chosen, that scrolls.
///
/// The chosen item is marked by a sign as well as by its role. A bar at the right edge shows where one is when not all items fit.
public struct ListView: Hashable, Sendable {
    public var count: Int
    public var scroll: ListScroll
    public var isFocused: Bool
    public var itemHeight: Int
    /// What stands in an empty list.
    public var emptyText: String
    /// False where nothing of the list is chosen, but something beside it.
    public var marksSelected: Bool

    public init(
        count: Int, scroll: ListScroll, isFocused: Bool, itemHeight: Int = 1, emptyText: String = "", marksSelected: Bool = true
    ) {
        self.count = count
        self.scroll = scroll
        self.isFocused = isFocused
        self.itemHeight = max(1, itemHeight)
        self.emptyText = emptyText
        self.marksSelected = marksSelected
    }

    /// Draws the items that fit; `item` draws the one with the given index into the given rectangle.
    public func draw(into frame: inout Frame, in area: Rect, item: (Int, inout Frame, Rect) -> Void) {
        var settled = self
        settled.scroll.settle(count: count, height: max(1, area.height / itemHeight))
        settled.draw(into: &frame, in: area, heightOf: { _ in itemHeight }, item: item)
    }

    /// The same for items that are each as high as `heightOf` says; the scroll is settled for these heights already.
    public func draw(into frame: inout Frame, in area: Rect, heightOf: (Int) -> Int, item: (Int, inout Frame, Rect) -> Void) {
        guard !area.isEmpty else { return }
        guard count > 0 else {
            Paragraph(emptyText, role: .muted).draw(into: &frame, in: area.inset(left: 2))
            return
        }
        var places: [Rect] = []
        var row = area.row
        while scroll.first + places.count < count, row < area.endRow {
            let height = heightOf(scroll.first + places.count)
            guard row + height <= area.endRow || places.isEmpty else { break }
            places.append(Rect(column: area.column, row: row, width: area.width, height: min(height, area.endRow - row)))
            row += height
        }
        let overflows = count > places.count
        for (offset, whole) in places.enumerated() {
            let index = scroll.first + offset
            item(index, &frame, whole.inset(left: 2, right: overflows ? 2 : 0))
            if marksSelected, index == scroll.selected {
                frame.put("›", in: whole)
                frame.setRole(isFocused ? .selection : .selectionMuted, in: whole.inset(right: overflows ? 1 : 0))
            }
        }
        if overflows { drawBar(into: &frame, in: area, first: scroll.first, fitting: places.count) }
    }

    private func drawBar(into frame: inout Frame, in area: Rect, first: Int, fitting: Int) {
        let column = area.endColumn - 1
        let length = max(1, area.height * fitting / count)
        let start = (area.height - length) * first / max(1, count - fitting)
        for row in 0..<area.height {
            let isThumb = row >= start && row < start + length
            frame.put(isThumb ? "█" : "│", at: Point(column: column, row: area.row + row), role: .border)
        }
    }
}
