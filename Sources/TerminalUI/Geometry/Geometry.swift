/// A size in terminal cells.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place: column and row, both from 0 at the top left.
public struct Point: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells. A width or height below zero counts as zero.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var width: Int
    public var height: Int

    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public init(_ size: Size) {
        self.init(column: 0, row: 0, width: size.columns, height: size.rows)
    }

    public var isEmpty: Bool { width == 0 || height == 0 }
    /// The column after the last one.
    public var endColumn: Int { column + width }
    /// The row after the last one.
    public var endRow: Int { row + height }

    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }

    /// Returns the rectangle without `left`, `top`, `right` and `bottom` cells at its edges.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(column: column + left, row: row + top, width: width - left - right, height: height - top - bottom)
    }

    /// Cuts `count` rows off the top (at most all of them) and returns them.
    public mutating func takeTop(_ count: Int) -> Rect {
        let taken = min(max(0, count), height)
        let cut = Rect(column: column, row: row, width: width, height: taken)
        self = inset(top: taken)
        return cut
    }

    /// Cuts `count` rows off the bottom (at most all of them) and returns them.
    public mutating func takeBottom(_ count: Int) -> Rect {
        let taken = min(max(0, count), height)
        let cut = Rect(column: column, row: endRow - taken, width: width, height: taken)
        self = inset(bottom: taken)
        return cut
    }

    /// Cuts `count` columns off the left (at most all of them) and returns them.
    public mutating func takeLeft(_ count: Int) -> Rect {
        let taken = min(max(0, count), width)
        let cut = Rect(column: column, row: row, width: taken, height: height)
        self = inset(left: taken)
        return cut
    }

    /// Cuts `count` columns off the right (at most all of them) and returns them.
    public mutating func takeRight(_ count: Int) -> Rect {
        let taken = min(max(0, count), width)
        let cut = Rect(column: endColumn - taken, row: row, width: taken, height: height)
        self = inset(right: taken)
        return cut
    }
}
