/// The parts of a whole side by side on one row, each with a pattern of its own, and a legend below.
public struct StackedBar: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public var label: String
        public var value: Double
        public var role: StyleRole

        public init(_ label: String, value: Double, role: StyleRole = .chart) {
            self.label = label
            self.value = value
            self.role = role
        }
    }

    public var parts: [Part]

    public init(_ parts: [Part]) {
        self.parts = parts
    }

    private static let patterns = ["█", "▒", "▓", "░", "▚", "▤", "▞", "▥", "▦", "▧"]

    /// Draws the bar on the first row and the legend on those below, as many as there are.
    public func draw(into frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        var column = area.column
        for (index, width) in BarGlyphs.shares(of: parts.map(\.value), columns: area.width).enumerated() {
            let pattern = String(repeating: Self.pattern(index), count: width)
            frame.put(pattern, at: Point(column: column, row: area.row), role: parts[index].role)
            column += width
        }
        drawLegend(into: &frame, in: area.inset(top: 1))
    }

    /// Draws the legend alone: each pattern with its label, as many rows as there are.
    public func drawLegend(into frame: inout Frame, in area: Rect) {
        var point = area.origin
        for (index, part) in parts.enumerated() {
            let width = DisplayText.width(part.label) + 2
            if point.column > area.column, point.column + width > area.endColumn {
                point = Point(column: area.column, row: point.row + 1)
            }
            guard point.row < area.endRow else { return }
            frame.put(Self.pattern(index), at: point, role: part.role, maxWidth: area.endColumn - point.column)
            point.column += 2
            frame.put(part.label, at: point, maxWidth: area.endColumn - point.column)
            point.column += width
        }
    }

    /// The rows that the legend takes in `width` columns.
    public func legendHeight(width: Int) -> Int {
        var rows = 1
        var column = 0
        for part in parts {
            let needed = DisplayText.width(part.label) + 2
            if column > 0, column + needed > width { (rows, column) = (rows + 1, 0) }
            column += needed + 2
        }
        return rows
    }

    private static func pattern(_ index: Int) -> String { patterns[index % patterns.count] }
}
