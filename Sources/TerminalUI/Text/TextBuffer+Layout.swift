extension TextBuffer {
    /// Takes note of the size of the field that shows the buffer: wraps the text to it and scrolls so that the cursor is seen.
    ///
    /// Call it at the end of an update. Moves from row to row follow the rows settled last.
    /// - Complexity: O(n) when the width changes, else O(1)
    public mutating func settle(width: Int, height: Int) {
        if isMultiline {
            let columns = Self.wrapColumns(width)
            if wrapWidth != columns {
                wrapWidth = columns
                wrapped = Wrapping.lines(characters, width: columns)
            }
            scroll = scrolledRow(height: height)
        } else {
            scroll = scrolledColumn(width: width)
        }
    }

    /// Returns how many rows the text takes in a field of that width, without work if it is the one that was settled.
    public func rowCount(width: Int) -> Int { rows(width: width).count }

    /// Returns the rows that a field of several rows and of that size shows, of as many as there are.
    public func rowsShown(width: Int, height: Int) -> (shown: Range<Int>, of: Int) {
        let rows = rows(width: width)
        let first = Self.scrolled(scroll, toShow: Self.row(of: cursor, in: rows), count: rows.count, height: height)
        return (first..<min(rows.count, first + max(0, height)), rows.count)
    }

    /// The rows of the text as last settled; before that, its written lines.
    var rows: [WrappedLine] {
        wrapWidth == nil ? Wrapping.lines(characters, width: .max) : wrapped
    }

    /// Returns the rows at a width, without work if it is the one that was settled.
    func rows(width: Int) -> [WrappedLine] {
        let columns = Self.wrapColumns(width)
        return wrapWidth == columns ? wrapped : Wrapping.lines(characters, width: columns)
    }

    /// One column is kept free for the cursor behind the last character.
    private static func wrapColumns(_ width: Int) -> Int { max(1, width - 1) }

    /// Returns the row in which the cursor stands when it is at `place`.
    func row(of place: Int) -> Int { Self.row(of: place, in: rows) }

    /// - Complexity: O(log of the number of rows)
    static func row(of place: Int, in rows: [WrappedLine]) -> Int {
        var low = 0
        var high = rows.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if rows[middle].range.lowerBound <= place { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func scrolledRow(height: Int) -> Int {
        Self.scrolled(scroll, toShow: row(of: cursor), count: rows.count, height: height)
    }

    /// Returns the first row to show so that `row` is seen and no more of the field stays empty than need be.
    static func scrolled(_ scroll: Int, toShow row: Int, count: Int, height: Int) -> Int {
        let height = max(1, height)
        let needed = min(max(scroll, row - height + 1), row)
        return max(0, min(needed, count - height))
    }

    /// Returns the first column of a field of one row so that the cursor is seen, and some of what stands before it.
    func scrolledColumn(width: Int) -> Int {
        let width = max(1, width)
        let column = DisplayText.width(of: characters[..<cursor])
        let total = column + DisplayText.width(of: characters[cursor...])
        if total < width { return 0 }
        if column < scroll { return max(0, column - width / 4) }
        return min(max(scroll, column - width + 1), max(0, total - width + 1))
    }

    /// Wraps anew the paragraphs that a change touched: `count` characters took the place of `range`.
    mutating func rewrap(_ range: Range<Int>, replacementCount count: Int) {
        guard let wrapWidth else { return }
        var first = Self.row(of: range.lowerBound, in: wrapped)
        while first > 0, !wrapped[first - 1].endsParagraph { first -= 1 }
        var last = Self.row(of: range.upperBound, in: wrapped)
        while !wrapped[last].endsParagraph { last += 1 }

        let shift = count - range.count
        let touched = wrapped[first].range.lowerBound..<wrapped[last].range.upperBound + shift
        let fresh = Wrapping.lines(characters, in: touched, width: wrapWidth)
        if shift != 0 {
            for index in wrapped.indices[(last + 1)...] { wrapped[index].shift(by: shift) }
        }
        wrapped.replaceSubrange(first...last, with: fresh)
    }
}

extension WrappedLine {
    fileprivate mutating func shift(by offset: Int) {
        range = range.lowerBound + offset..<range.upperBound + offset
        shown = shown.lowerBound + offset..<shown.upperBound + offset
    }
}
