/// The bar of keys at the bottom.
public struct KeyBar: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        /// The key as it is written for people.
        public var key: String
        public var label: String

        public init(key: String, _ label: String) {
            self.key = key
            self.label = label
        }
    }

    public var items: [Item]

    public init(_ items: [Item]) {
        self.items = items
    }

    /// Draws one row: as many items as fit whole, from the first on.
    public func draw(into frame: inout Frame, in area: Rect) {
        var rest = area
        let row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        frame.fill(row, role: .bar)
        var column = row.column
        for item in items {
            let gap = column == row.column ? 0 : 2
            let width = DisplayText.width(item.key) + 1 + DisplayText.width(item.label)
            guard column + gap + width <= row.endColumn else { return }
            column += gap
            column += frame.put(item.key, at: Point(column: column, row: row.row), role: .barKey) + 1
            column += frame.put(item.label, at: Point(column: column, row: row.row), role: .barLabel)
        }
    }
}
