/// Text wrapped to the width it is given.
public struct Paragraph: Hashable, Sendable {
    public var text: String
    public var role: StyleRole
    public var alignment: DisplayText.Alignment
    /// The first row to show, for text that scrolls.
    public var firstRow: Int

    public init(_ text: String, role: StyleRole = .text, alignment: DisplayText.Alignment = .leading, firstRow: Int = 0) {
        self.text = text
        self.role = role
        self.alignment = alignment
        self.firstRow = firstRow
    }

    /// Returns the rows it takes in `width` columns.
    public func height(width: Int) -> Int {
        Wrapping.lines(text, width: width).count
    }

    /// Draws as many rows as fit and returns how many there were; the last one ends in "…" if more follow.
    @discardableResult
    public func draw(into frame: inout Frame, in area: Rect) -> Int {
        guard !area.isEmpty else { return 0 }
        let lines = Wrapping.lines(text, width: area.width).dropFirst(max(0, firstRow))
        for (row, line) in lines.prefix(area.height).enumerated() {
            let isCut = row == area.height - 1 && lines.count > area.height
            let shown = isCut ? DisplayText.prefix(of: line, columns: area.width - 1) + "…" : line
            frame.put(shown, in: area.inset(top: row), role: role, alignment: alignment)
        }
        return min(lines.count, area.height)
    }
}
