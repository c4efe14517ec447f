import TerminalUI

/// Where things stand on the overview: the step across the top, and two or three columns below.
struct OverviewLayout {
    let step: Rect
    /// People and sectors.
    let people: Rect
    /// Notes, themes and votes; where there are only two columns, the consoles as well.
    let work: Rect
    /// What comes next, and the consoles; nil where there is no room for a third column.
    let agenda: Rect?

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        let isTall = area.height >= 30
        if isTall { _ = rest.takeTop(1) }
        step = rest.takeTop(5)
        _ = rest.takeTop(isTall ? 2 : 1)
        let isWide = rest.width >= 110
        let columns = rest.columns(isWide ? 3 : 2, gap: isWide ? 4 : 3)
        people = columns[0]
        work = columns[1]
        agenda = isWide ? columns[2] : nil
    }
}

/// Writes line below line until the room is used up.
struct Lines {
    private(set) var rest: Rect

    init(_ area: Rect) { rest = area }

    mutating func put(_ text: String, into frame: inout Frame, role: StyleRole = .text) {
        let row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        frame.put(text, in: row, role: role)
    }

    /// Text at the left and, where it fits, more at the right edge.
    mutating func put(_ left: String, _ right: String, into frame: inout Frame, role: StyleRole = .text, rightRole: StyleRole = .muted) {
        var row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        let width = DisplayText.width(right)
        if width > 0, width + 2 < row.width { frame.put(right, in: row.takeRight(width + 1).inset(left: 1), role: rightRole) }
        frame.put(left, in: row, role: role)
    }

    mutating func skip(_ count: Int = 1) { _ = rest.takeTop(count) }
    mutating func take(_ count: Int) -> Rect { rest.takeTop(count) }
}
