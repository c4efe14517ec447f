import TerminalUI

/// A list whose chosen line is about an item, not about a place: what other consoles add, move or take away puts nobody else under the finger.
///
/// The first item is chosen until somebody chooses another one. Once the chosen item is gone nothing is chosen, until the user moves again.
struct FollowedList<ID: Hashable & Sendable>: Hashable, Sendable {
    /// Which part is seen and which line is drawn as chosen; see `hasChoice`.
    private(set) var scroll = ListScroll()
    /// The item on the chosen line; nil where nothing is chosen.
    private(set) var chosen: ID?
    /// The chosen item has gone since the user last moved.
    private(set) var isGone = false

    /// A line is chosen: the view may draw it so, and keys are about its item.
    var hasChoice: Bool { chosen != nil }

    /// Takes in the items as they are now. Returns the item that was chosen and has gone, the one time that it goes. O(items) where they moved.
    @discardableResult
    mutating func settle(_ ids: some RandomAccessCollection<ID>, height: Int) -> ID? {
        defer { scroll.settle(count: ids.count, height: height) }
        guard let former = chosen else {
            if ids.isEmpty { isGone = false } else if !isGone { chosen = id(at: scroll.selected, of: ids) ?? ids.first }
            return nil
        }
        guard id(at: scroll.selected, of: ids) != former else { return nil }
        if let place = ids.firstIndex(of: former) {
            scroll.select(ids.distance(from: ids.startIndex, to: place), count: ids.count, height: height)
            return nil
        }
        chosen = nil
        isGone = !ids.isEmpty
        return former
    }

    /// Settles which part is seen of items of several heights. Call it after all else that moved the list. O(rows).
    mutating func settle(count: Int, rows: Int, heightOf: (Int) -> Int) { scroll.settle(count: count, rows: rows, heightOf: heightOf) }

    /// Chooses an item, where it is on the list.
    mutating func choose(_ id: ID, of ids: some RandomAccessCollection<ID>, height: Int) {
        guard let place = ids.firstIndex(of: id) else { return }
        scroll.select(ids.distance(from: ids.startIndex, to: place), count: ids.count, height: height)
        take(ids)
    }

    /// Chooses the line at which the chosen item stood before it went, or the last one: for what the user has taken away themselves.
    mutating func chooseNeighbour(of ids: some RandomAccessCollection<ID>, height: Int) {
        scroll.settle(count: ids.count, height: height)
        take(ids)
    }

    /// Moves the choice for the keys of a list. Where nothing is chosen, down and up choose what stands next to where the item was.
    mutating func apply(_ press: KeyPress, to ids: some RandomAccessCollection<ID>, height: Int) {
        if chosen == nil, isGone, press.key == .down {
            scroll.settle(count: ids.count, height: height)
        } else {
            scroll.apply(press, count: ids.count, height: height)
        }
        take(ids)
    }

    /// Scrolls by the wheel, or chooses the line pressed. A press beside the items and the wheel choose nothing where nothing is chosen.
    mutating func apply(_ event: MouseEvent, in area: Rect, of ids: some RandomAccessCollection<ID>, itemHeight: Int = 1) {
        guard area.contains(event.at) else { return }
        let isOnItem = event.kind == .press && scroll.first + (event.at.row - area.row) / max(1, itemHeight) < ids.count
        scroll.apply(event, in: area, count: ids.count, itemHeight: itemHeight)
        if isOnItem || chosen != nil { take(ids) }
    }

    private mutating func take(_ ids: some RandomAccessCollection<ID>) {
        chosen = id(at: scroll.selected, of: ids)
        isGone = false
    }

    private func id(at place: Int, of ids: some RandomAccessCollection<ID>) -> ID? {
        place >= 0 && place < ids.count ? ids[ids.index(ids.startIndex, offsetBy: place)] : nil
    }
}
