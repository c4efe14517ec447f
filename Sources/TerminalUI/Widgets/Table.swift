/// Rows of text in columns under their headings; with a `ListScroll`, one of the rows is chosen and the table scrolls.
public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public enum Width: Hashable, Sendable {
            case fixed(Int)
            /// A share of what the other columns leave.
            case weight(Int)
            /// As wide as its widest text, up to a limit.
            case fitting(atMost: Int)
        }

        public var title: String
        public var width: Width
        public var alignment: DisplayText.Alignment

        public init(_ title: String, _ width: Width, alignment: DisplayText.Alignment = .leading) {
            self.title = title
            self.width = width
            self.alignment = alignment
        }
    }

    public struct Row: Hashable, Sendable {
        public var cells: [String]
        public var role: StyleRole

        public init(_ cells: [String], role: StyleRole = .text) {
            self.cells = cells
            self.role = role
        }
    }

    public var columns: [Column]
    public var rows: [Row]
    /// The chosen row, or nil where none is.
    public var scroll: ListScroll?
    public var isFocused: Bool
    public var emptyText: String
    /// False where none of the rows is chosen, though the table scrolls.
    public var marksSelected: Bool

    public init(
        _ columns: [Column], rows: [Row], scroll: ListScroll? = nil, isFocused: Bool = false, emptyText: String = "",
        marksSelected: Bool = true
    ) {
        self.columns = columns
        self.rows = rows
        self.scroll = scroll
        self.isFocused = isFocused
        self.emptyText = emptyText
        self.marksSelected = marksSelected
    }

    /// The rows above the first one of the body: the headings and a line below them, or none if no column has a title.
    public var headerHeight: Int { columns.allSatisfy(\.title.isEmpty) ? 0 : 2 }

    public func draw(into frame: inout Frame, in area: Rect) {
        var body = area
        let header = body.takeTop(headerHeight)
        let indent = scroll == nil ? 0 : 2
        let rightMargin = scroll != nil && rows.count > body.height ? 2 : 0
        let widths = columnWidths(in: area.width - indent - rightMargin)
        if header.height == 2 {
            let titles = Row(columns.map(\.title), role: .heading)
            draw(titles, widths: widths, into: &frame, in: header.inset(left: indent))
            frame.hline(at: Point(column: header.column, row: header.row + 1), width: header.width)
        }
        if let scroll {
            ListView(count: rows.count, scroll: scroll, isFocused: isFocused, emptyText: emptyText, marksSelected: marksSelected)
                .draw(into: &frame, in: body) { draw(rows[$0], widths: widths, into: &$1, in: $2) }
        } else {
            for (index, row) in rows.prefix(body.height).enumerated() {
                draw(row, widths: widths, into: &frame, in: body.inset(top: index))
            }
        }
    }

    private func draw(_ row: Row, widths: [Int], into frame: inout Frame, in area: Rect) {
        var rest = area
        for (index, width) in widths.enumerated() where !rest.isEmpty {
            let cell = rest.takeLeft(width)
            let text = index < row.cells.count ? row.cells[index] : ""
            frame.put(text, in: cell, role: row.role, alignment: columns[index].alignment)
            _ = rest.takeLeft(1)
        }
    }

    /// Returns the width of each column, one cell between them: the fixed and fitting ones first, then the shares of the rest.
    func columnWidths(in total: Int) -> [Int] {
        var widths = columns.indices.map { index -> Int in
            switch columns[index].width {
            case .fixed(let width): return width
            case .weight: return 0
            case .fitting(let limit):
                let texts = rows.map { index < $0.cells.count ? $0.cells[index] : "" } + [columns[index].title]
                return min(limit, texts.map { DisplayText.width($0) }.max() ?? 0)
            }
        }
        let weights = columns.map { column -> Double in
            if case .weight(let weight) = column.width { return Double(weight) }
            return 0
        }
        let room = total - widths.reduce(0, +) - max(0, columns.count - 1)
        for (index, share) in BarGlyphs.shares(of: weights, columns: room).enumerated() { widths[index] += share }
        return widths
    }
}
