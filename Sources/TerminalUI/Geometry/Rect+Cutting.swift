extension Rect {
    /// Returns what lies in both rectangles; empty if they don't meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(column: left, row: top, width: min(endColumn, other.endColumn) - left, height: min(endRow, other.endRow) - top)
    }

    /// Returns a rectangle of at most `size`, in the middle of this one.
    public func centered(_ size: Size) -> Rect {
        let width = min(size.columns, self.width)
        let height = min(size.rows, self.height)
        return Rect(column: column + (self.width - width) / 2, row: row + (self.height - height) / 2, width: width, height: height)
    }

    /// Returns `count` columns side by side, `gap` cells apart, as equal as possible; the first ones take what is left over.
    public func columns(_ count: Int, gap: Int = 1) -> [Rect] {
        guard count > 0 else { return [] }
        let room = max(0, width - gap * (count - 1))
        var next = column
        return (0..<count).map { index in
            let width = room / count + (index < room % count ? 1 : 0)
            defer { next += width + gap }
            return Rect(column: next, row: row, width: width, height: height)
        }
    }

    /// The top left cell.
    public var origin: Point { Point(column: column, row: row) }
    public var size: Size { Size(columns: width, rows: height) }
}
