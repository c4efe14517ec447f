/// Which item of a list is chosen and which part of the list is seen.
///
/// Updates change it, as they know how many items there are and how many fit; views only read it.
public struct ListScroll: Hashable, Sendable {
    public private(set) var selected: Int
    /// The first item shown.
    public private(set) var first: Int

    public init(selected: Int = 0) {
        self.selected = selected
        first = 0
    }

    /// Keeps the selection among `count` items and in view of the `height` that fit. Call it after every change of either.
    public mutating func settle(count: Int, height: Int) {
        let height = max(1, height)
        selected = max(0, min(selected, count - 1))
        first = min(max(first, selected - height + 1), selected)
        first = max(0, min(first, count - height))
    }

    /// The same for items of several heights, of which as many are seen as fit into `rows`. O(rows).
    public mutating func settle(count: Int, rows: Int, heightOf: (Int) -> Int) {
        selected = max(0, min(selected, count - 1))
        guard count > 0 else {
            first = 0
            return
        }
        /// The first of the items that end with the one before `end` and fit together.
        func beginning(before end: Int) -> Int {
            var place = end - 1
            var left = rows - heightOf(place)
            while place > 0, left > 0 {
                left -= heightOf(place - 1)
                if left >= 0 { place -= 1 }
            }
            return place
        }
        first = max(min(first, selected), beginning(before: selected + 1))
        first = max(0, min(first, beginning(before: count)))
    }

    /// Chooses an item.
    public mutating func select(_ index: Int, count: Int, height: Int) {
        selected = index
        settle(count: count, height: height)
    }

    /// Moves the selection for the keys of a list: arrows, Page Up and Down, Home and End. Returns whether it moved.
    @discardableResult
    public mutating func apply(_ press: KeyPress, count: Int, height: Int) -> Bool {
        guard press.modifiers.isEmpty else { return false }
        let former = selected
        let page = max(1, height - 1)
        switch press.key {
        case .up: selected -= 1
        case .down: selected += 1
        case .pageUp: selected -= page
        case .pageDown: selected += page
        case .home: selected = 0
        case .end: selected = count - 1
        default: return false
        }
        settle(count: count, height: height)
        return selected != former
    }

    /// Scrolls by the wheel, or chooses the item pressed, for an event in the `area` of the list. Returns whether anything changed.
    @discardableResult
    public mutating func apply(_ event: MouseEvent, in area: Rect, count: Int, itemHeight: Int = 1) -> Bool {
        guard area.contains(event.at) else { return false }
        let former = self
        let height = max(1, area.height / max(1, itemHeight))
        switch event.kind {
        case .wheelUp: scroll(by: -3, count: count, height: height)
        case .wheelDown: scroll(by: 3, count: count, height: height)
        case .press:
            let index = first + (event.at.row - area.row) / max(1, itemHeight)
            if index < count { selected = index }
        case .release, .drag: break
        }
        return self != former
    }

    /// Moves what is seen, and the selection only as far as it must to stay in view.
    private mutating func scroll(by rows: Int, count: Int, height: Int) {
        first = max(0, min(first + rows, count - height))
        selected = max(0, min(max(selected, first), first + height - 1, count - 1))
    }
}
