/// A text field: a label, and the buffer's text in a field of one or several rows.
public struct TextFieldView: Sendable {
    public var label: String
    /// The columns kept for the label and the space behind it, so that fields below each other line up.
    public var labelWidth: Int
    public var buffer: TextBuffer
    public var isFocused: Bool
    /// Shown while the field is empty.
    public var placeholder: String

    /// - Parameter labelWidth: As wide as the label by default.
    public init(_ buffer: TextBuffer, label: String = "", labelWidth: Int? = nil, isFocused: Bool, placeholder: String = "") {
        self.buffer = buffer
        self.label = label
        self.labelWidth = labelWidth ?? (label.isEmpty ? 0 : DisplayText.width(label) + 1)
        self.isFocused = isFocused
        self.placeholder = placeholder
    }

    /// Returns where the text stands: what an update settles the buffer to.
    public static func textArea(in area: Rect, labelWidth: Int) -> Rect {
        area.inset(left: min(max(0, labelWidth), area.width))
    }

    public func draw(into frame: inout Frame, in area: Rect) {
        let text = Self.textArea(in: area, labelWidth: labelWidth)
        if !label.isEmpty {
            frame.put(label, in: area.inset(right: text.width + 1), role: isFocused ? .emphasis : .text)
        }
        guard !text.isEmpty else { return }
        frame.fill(text, role: .field)
        if buffer.isEmpty {
            frame.put(placeholder, in: text, role: .placeholder)
            if isFocused { frame.cursor = text.origin }
        } else if buffer.isMultiline {
            drawRows(into: &frame, in: text)
        } else {
            drawLine(into: &frame, in: text)
        }
    }

    private func drawRows(into frame: inout Frame, in area: Rect) {
        let rows = buffer.rows(width: area.width)
        let cursorRow = TextBuffer.row(of: buffer.cursor, in: rows)
        let first = TextBuffer.scrolled(buffer.scroll, toShow: cursorRow, count: rows.count, height: area.height)
        for (offset, row) in rows[first...].prefix(area.height).enumerated() {
            let start = Point(column: area.column, row: area.row + offset)
            drawCharacters(
                row.shown, continuing: !row.endsParagraph ? nil : row.range.upperBound, at: start, end: area.endColumn, into: &frame)
            if isFocused, first + offset == cursorRow {
                let column = DisplayText.width(of: buffer.characters[row.range.lowerBound..<max(row.range.lowerBound, buffer.cursor)])
                frame.cursor = Point(column: min(area.endColumn - 1, start.column + column), row: start.row)
            }
        }
    }

    private func drawLine(into frame: inout Frame, in area: Rect) {
        let scroll = buffer.scrolledColumn(width: area.width)
        var column = 0
        var first = 0
        while first < buffer.characters.count, column < scroll {
            column += DisplayText.width(buffer.characters[first])
            first += 1
        }
        let start = Point(column: area.column + column - scroll, row: area.row)
        drawCharacters(first..<buffer.characters.count, continuing: nil, at: start, end: area.endColumn, into: &frame)
        if isFocused {
            let before = DisplayText.width(of: buffer.characters[..<buffer.cursor])
            frame.cursor = Point(column: min(area.endColumn - 1, max(area.column, area.column + before - scroll)), row: area.row)
        }
    }

    /// Draws some characters on one row, the selected ones marked; a selected line break at `lineBreak` shows as a marked space.
    private func drawCharacters(_ range: Range<Int>, continuing lineBreak: Int?, at start: Point, end: Int, into frame: inout Frame) {
        let selection = buffer.selection ?? 0..<0
        let marked = selection.clamped(to: range)
        let parts: [(Range<Int>, StyleRole)] = [
            (range.lowerBound..<marked.lowerBound, .field), (marked, .marked), (marked.upperBound..<range.upperBound, .field),
        ]
        var point = start
        for (part, role) in parts where !part.isEmpty {
            point.column += frame.put(buffer.characters[part], at: point, role: role, maxWidth: end - point.column)
        }
        if let lineBreak, selection.contains(lineBreak), lineBreak < buffer.characters.count {
            frame.put(" ", at: point, role: .marked, maxWidth: end - point.column)
        }
    }
}

extension DisplayText {
    /// Returns the columns that some characters take.
    static func width(of characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + width($1) }
    }
}
