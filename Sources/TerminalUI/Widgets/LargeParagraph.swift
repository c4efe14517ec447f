/// Text in capital letters three rows high, wrapped, to be read from a few steps away.
///
/// Each letter is four columns wide with its gap: two dots of the letter stand above each other in one cell.
public struct LargeParagraph: Hashable, Sendable {
    public var text: String
    public var role: StyleRole

    private static let lineHeight = 4

    public init(_ text: String, role: StyleRole = .text) {
        self.text = text
        self.role = role
    }

    /// Whether the whole text can be shown in large letters in a place of this size.
    public func fits(_ size: Size) -> Bool {
        guard size.columns >= 24, text.count <= size.columns * size.rows / 12 else { return false }
        let lines = lines(columns: size.columns)
        return lines.count * Self.lineHeight <= size.rows + 1 && lines.allSatisfy { $0.allSatisfy { LargeLetters.isKnown($0) } }
    }

    public func draw(into frame: inout Frame, in area: Rect) {
        for (place, line) in lines(columns: area.width).enumerated() {
            let top = area.row + place * Self.lineHeight
            guard top + 3 <= area.endRow else { return }
            var column = area.column
            for letter in line {
                let rows = LargeLetters.cells(of: letter)
                for (row, cells) in rows.enumerated() {
                    frame.put(cells, at: Point(column: column, row: top + row), role: role, maxWidth: area.endColumn - column)
                }
                column += (rows.first?.count ?? 0) + 1
            }
        }
    }

    /// The text broken at its spaces into lines that fit.
    private func lines(columns: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.uppercased().split(whereSeparator: \.isNewline) {
            var line = ""
            for word in paragraph.split(whereSeparator: { $0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }) {
                let longer = line.isEmpty ? String(word) : "\(line) \(word)"
                if line.isEmpty || LargeLetters.width(longer) <= columns {
                    line = longer
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            lines.append(line)
        }
        return lines
    }
}

/// The letters of `LargeParagraph`: those of `BigLetters` with a row for the accent above, six rows of dots in three rows of cells.
enum LargeLetters {
    private static let accents: [Unicode.Scalar: String] = ["\u{301}": "..#", "\u{300}": "#..", "\u{302}": ".#.", "\u{308}": "#.#"]
    private static let more: [Character: String] = [
        "«": ".../.#.#/#.#./.#.#/...", "»": ".../#.#./.#.#/#.#./...", "(": ".#/#./#./#./.#", ")": "#./.#/.#/.#/#.", ";": "../.#/../.#/#.",
        "“": "#.#/#.#/.../.../...", "”": "#.#/#.#/.../.../...", "\"": "#.#/#.#/.../.../...", "…": "...../...../...../...../#.#.#",
        "#": "#.#/###/#.#/###/#.#", "&": ".#./#.#/.#./#.#/.##", "=": ".../###/.../###/...", "€": ".##/#../##./#../.##",
        "*": "#.#/.#./#.#/.../...",
        "—": ".../.../###/.../...", "@": ".#./#.#/###/#../.##", ">": "#../.#./..#/.#./#..", "<": "..#/.#./#../.#./..#",
        "_": ".../.../.../.../###",
        "Œ": ".####/#.#../#.###/#.#../.####", "Æ": ".####/#.#../#####/#.#../#.###", "°": "##/##/../../..",
    ]

    static func isKnown(_ character: Character) -> Bool {
        more[character] != nil || character.isWhitespace || BigLetters.isKnown(character)
    }

    /// The columns of a line, the gaps between its letters included.
    static func width(_ line: String) -> Int { line.reduce(-1) { $0 + (dots(of: $1).first?.count ?? 0) + 1 } }

    /// The three rows of cells of a letter.
    static func cells(of character: Character) -> [String] {
        let dots = dots(of: character)
        return [0, 2, 4].map { row in
            var cells = ""
            for (upper, lower) in zip(dots[row], dots[row + 1]) {
                switch (upper, lower) {
                case ("#", "#"): cells += "█"
                case ("#", _): cells += "▀"
                case (_, "#"): cells += "▄"
                default: cells += " "
                }
            }
            return cells
        }
    }

    /// Six rows of dots: the accent, then the letter.
    private static func dots(of character: Character) -> [String] {
        if character.isWhitespace { return Array(repeating: "..", count: 6) }
        let letter = more[character].map { $0.split(separator: "/") } ?? BigLetters.rows(of: character)
        let width = letter.first?.count ?? 0
        let accent = String(character).decomposedAccent.flatMap { accents[$0] } ?? ""
        let above = accent.padding(to: width)
        return [above] + letter.map { String($0).padding(to: width) }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: ".", count: max(0, width - count)) }

    /// The accent of a capital letter that French or German puts one on.
    fileprivate var decomposedAccent: Unicode.Scalar? {
        switch self {
        case "É": "\u{301}"
        case "È", "À", "Ù": "\u{300}"
        case "Ê", "Â", "Î", "Ô", "Û": "\u{302}"
        case "Ë", "Ï", "Ü", "Ä", "Ö", "Ÿ": "\u{308}"
        default: nil
        }
    }
}
