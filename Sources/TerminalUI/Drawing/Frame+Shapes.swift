extension Frame {
    /// The whole frame.
    public var bounds: Rect { Rect(size) }

    /// Fills the part of `area` that lies in the frame with spaces of `role`.
    public mutating func fill(_ area: Rect, role: StyleRole) {
        fill(area, with: " ", role: role)
    }

    /// Draws a horizontal line of `width` columns.
    public mutating func hline(at point: Point, width: Int, role: StyleRole = .border) {
        fill(Rect(column: point.column, row: point.row, width: width, height: 1), with: "─", role: role)
    }

    /// Draws a vertical line of `height` rows.
    public mutating func vline(at point: Point, height: Int, role: StyleRole = .border) {
        fill(Rect(column: point.column, row: point.row, width: 1, height: height), with: "│", role: role)
    }

    /// Draws a border along the edges of `area`, with `title` in the top edge, and returns the area inside.
    ///
    /// What is inside stays as it is: call `fill` first to cover what is below. Less than 2×2 cells is too small for a border.
    @discardableResult
    public mutating func box(_ area: Rect, role: StyleRole = .border, title: String = "", titleRole: StyleRole = .title) -> Rect {
        let inside = area.inset(left: 1, top: 1, right: 1, bottom: 1)
        guard area.width >= 2, area.height >= 2 else { return inside }
        let right = area.endColumn - 1
        let bottom = area.endRow - 1
        hline(at: Point(column: area.column, row: area.row), width: area.width, role: role)
        hline(at: Point(column: area.column, row: bottom), width: area.width, role: role)
        vline(at: Point(column: area.column, row: area.row), height: area.height, role: role)
        vline(at: Point(column: right, row: area.row), height: area.height, role: role)
        put("┌", at: Point(column: area.column, row: area.row), role: role)
        put("┐", at: Point(column: right, row: area.row), role: role)
        put("└", at: Point(column: area.column, row: bottom), role: role)
        put("┘", at: Point(column: right, row: bottom), role: role)
        if !title.isEmpty, area.width >= 6 {
            let text = " " + DisplayText.truncated(title, to: area.width - 6) + " "
            put(text, at: Point(column: area.column + 2, row: area.row), role: titleRole, maxWidth: area.width - 4)
        }
        return inside
    }

    /// Gives the part of `area` that lies in the frame the role `role`, and leaves its text.
    public mutating func setRole(_ role: StyleRole, in area: Rect) {
        let part = area.intersection(bounds)
        for row in part.row..<part.endRow {
            for index in row * size.columns + part.column..<row * size.columns + part.endColumn { cells[index].role = role }
        }
    }

    /// Fills the part of `area` that lies in the frame with a character one column wide.
    private mutating func fill(_ area: Rect, with text: String, role: StyleRole) {
        let part = area.intersection(bounds)
        guard !part.isEmpty else { return }
        let cell = Cell(text, role)
        for row in part.row..<part.endRow {
            let start = row * size.columns
            if part.column > 0, cells[start + part.column].isContinuation { cells[start + part.column - 1].text = " " }
            for index in start + part.column..<start + part.endColumn { cells[index] = cell }
            if part.endColumn < size.columns, cells[start + part.endColumn].isContinuation { cells[start + part.endColumn].text = " " }
        }
    }
}
