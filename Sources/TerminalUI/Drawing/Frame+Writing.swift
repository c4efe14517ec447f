extension Frame {
    /// Writes `text` on one row from `point` and returns the columns it took.
    ///
    /// Everything is made safe to send; what is shown by a substitute takes the role `.substitute`. Text is clipped at the frame's edges and
    /// after `maxWidth` columns. A wide character that would be cut is replaced by a space, and so is one of which this text covers a half.
    /// - Complexity: O(n), without allocating for ASCII
    @discardableResult
    public mutating func put(_ text: String, at point: Point, role: StyleRole = .text, maxWidth: Int = .max) -> Int {
        guard !text.isEmpty, let limit = beginWriting(at: point, maxWidth: maxWidth) else { return 0 }
        let start = point.row * size.columns
        var column = point.column
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        let plain = text.utf8.withContiguousStorageIfAvailable { putPlain($0, role: role, at: &column, limit: limit, rowStart: start) } ?? 0
        if plain > 0 { text.utf8.formIndex(&index, offsetBy: plain) }
        while column < limit, index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if next == scalars.endIndex || scalars[next].startsCharacter, case .visible(let width) = ScalarKind(scalar) {
                write(Glyph(scalar), width: width, role: role, at: &column, limit: limit, rowStart: start)
                index = next
            } else {
                write(text[index], role: role, at: &column, limit: limit, rowStart: start)
                text.formIndex(after: &index)
            }
        }
        endWriting(at: column, rowStart: start)
        return column - point.column
    }

    /// Writes characters as their text would be written; they are those that their text is read as.
    @discardableResult
    mutating func put(_ characters: ArraySlice<Character>, at point: Point, role: StyleRole, maxWidth: Int) -> Int {
        guard !characters.isEmpty, let limit = beginWriting(at: point, maxWidth: maxWidth) else { return 0 }
        let start = point.row * size.columns
        var column = point.column
        for character in characters {
            guard column < limit else { break }
            if let scalar = character.onlyScalar, case .visible(let width) = ScalarKind(scalar) {
                write(Glyph(scalar), width: width, role: role, at: &column, limit: limit, rowStart: start)
            } else {
                write(character, role: role, at: &column, limit: limit, rowStart: start)
            }
        }
        endWriting(at: column, rowStart: start)
        return column - point.column
    }

    /// Returns the column before which writing from `point` ends, or nil where nothing can be written. A wide character before it is cut.
    private mutating func beginWriting(at point: Point, maxWidth: Int) -> Int? {
        guard point.row >= 0, point.row < size.rows, point.column < size.columns, maxWidth > 0 else { return nil }
        let place = point.row * size.columns + point.column
        if point.column > 0, cells[place].isContinuation { cells[place - 1].glyph = Self.space }
        return maxWidth < size.columns - point.column ? point.column + maxWidth : size.columns
    }

    /// Cuts a wide character of which what was written covers the first half.
    private mutating func endWriting(at column: Int, rowStart: Int) {
        if column > 0, column < size.columns, cells[rowStart + column].isContinuation { cells[rowStart + column].glyph = Self.space }
    }

    /// Writes `text` on the first row of `area`, ending in "…" if it doesn't fit, and returns the columns it took.
    @discardableResult
    public mutating func put(
        _ text: String, in area: Rect, role: StyleRole = .text, alignment: DisplayText.Alignment = .leading
    ) -> Int {
        guard !area.isEmpty else { return 0 }
        let fitting = DisplayText.truncated(text, to: area.width)
        let indent = alignment.indent(of: fitting, in: area.width)
        return put(fitting, at: Point(column: area.column + indent, row: area.row), role: role, maxWidth: area.width - indent)
    }

    /// Writes the plain beginning of a text and returns how many bytes of it that is.
    ///
    /// The last plain character is left where more follows it that is not plain: a mark may belong to it.
    private mutating func putPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, role: StyleRole, at column: inout Int, limit: Int, rowStart: Int
    ) -> Int {
        var place = 0
        while column < limit, place < bytes.count {
            let length = DisplayText.plainLength(at: place, in: bytes)
            let next = place + length
            guard length > 0, next == bytes.count || DisplayText.plainLength(at: next, in: bytes) > 0 else { break }
            if column >= 0 {
                let value: UInt32 =
                    switch length {
                    case 1: UInt32(bytes[place])
                    case 2: UInt32(bytes[place] & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
                    default: UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
                    }
                cells[rowStart + column] = Cell(Unicode.Scalar(value).map { Glyph($0) } ?? .nothing, role)
            }
            column += 1
            place = next
        }
        return place
    }

    /// Writes a character made safe to send.
    private mutating func write(_ character: Character, role: StyleRole, at column: inout Int, limit: Int, rowStart: Int) {
        DisplayText.forEachCluster(of: character) { cluster in
            write(
                Glyph(cluster.text), width: cluster.width, role: cluster.isSubstitute ? .substitute : role, at: &column, limit: limit,
                rowStart: rowStart)
        }
    }

    /// Writes what one cell or two show and moves `column` behind it; only what lies between the left edge and `limit` is written.
    @inline(__always)
    private mutating func write(_ glyph: Glyph, width: Int, role: StyleRole, at column: inout Int, limit: Int, rowStart: Int) {
        guard column < limit else { return }
        if width == 1 {
            if column >= 0 { cells[rowStart + column] = Cell(glyph, role) }
            column += 1
            return
        }
        let end = min(limit, column + width)
        let isWhole = column >= 0 && end == column + width
        for index in max(0, column)..<max(0, end) {
            cells[rowStart + index] = Cell(!isWhole ? Self.space : index == column ? glyph : .nothing, role)
        }
        column = end
    }

    private static let space = Glyph(" ")
}
