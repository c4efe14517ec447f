/// A few words or a time in letters five rows high and more, to be read from the back of a hall.
public struct BigText: Hashable, Sendable {
    public var text: String
    public var role: StyleRole

    public init(_ text: String, role: StyleRole = .text) {
        self.text = text
        self.role = role
    }

    /// Returns the size at the smallest scale, at which a dot of a letter is two columns wide and one row high.
    public var size: Size {
        Size(columns: max(0, glyphs.reduce(0) { $0 + Self.width($1) + 2 } - 2), rows: 5)
    }

    /// Draws the text in the middle of `area`, as large as fits; where it doesn't fit at all, in plain letters.
    public func draw(into frame: inout Frame, in area: Rect) {
        let size = size
        guard !area.isEmpty, size.columns > 0 else { return }
        let scale = min(area.height / size.rows, area.width / size.columns)
        guard scale >= 1 else {
            let height = min(area.height, Paragraph(text).height(width: area.width))
            let middle = area.centered(Size(columns: area.width, rows: height))
            Paragraph(text, role: role, alignment: .center).draw(into: &frame, in: middle)
            return
        }
        let place = area.centered(Size(columns: size.columns * scale, rows: size.rows * scale))
        for row in 0..<place.height {
            var column = place.column
            for glyph in glyphs {
                for dot in glyph[row / scale] {
                    if dot == "#" {
                        let dots = String(repeating: "█", count: 2 * scale)
                        frame.put(dots, at: Point(column: column, row: place.row + row), role: role)
                    }
                    column += 2 * scale
                }
                column += 2 * scale
            }
        }
    }

    private var glyphs: [[Substring]] {
        text.uppercased().map { BigLetters.rows(of: $0) }
    }

    private static func width(_ glyph: [Substring]) -> Int { 2 * (glyph.first?.count ?? 0) }
}
