/// Plain text being written for a terminal or a screen reader: headings, and items wrapped to 80 columns.
struct PlainLines {
    private static let columns = 80

    private(set) var lines: [String] = []

    /// A line of its own after an empty one.
    mutating func heading(_ title: String) {
        if !lines.isEmpty { lines.append("") }
        wrap([VisibleText.line(title)], first: "", rest: "")
    }

    mutating func line(_ text: String) { wrap([VisibleText.line(text)], first: "", rest: "") }

    /// An item of a list; `depth` 1 is an item within an item. Only of what somebody wrote at length are line breaks kept: a name must not make
    /// lines of its own.
    mutating func item(_ text: String, depth: Int = 0, keepsLines: Bool = false) {
        let indent = String(repeating: "  ", count: depth)
        wrap(keepsLines ? VisibleText.lines(text) : [VisibleText.line(text)], first: indent + "- ", rest: indent + "  ")
    }

    private mutating func wrap(_ texts: [String], first: String, rest: String) {
        var prefix = first
        for line in texts where !line.isEmpty {
            var current = prefix
            var width = PlainWidth.columns(of: prefix)
            var isFresh = true
            for word in line.split(separator: " ") {
                for piece in PlainWidth.pieces(of: word, columns: Self.columns - PlainWidth.columns(of: rest)) {
                    let columns = PlainWidth.columns(of: piece)
                    if !isFresh, width + 1 + columns > Self.columns {
                        lines.append(current)
                        current = rest
                        width = PlainWidth.columns(of: rest)
                        isFresh = true
                    }
                    if !isFresh { current += " " }
                    current += piece
                    width += columns + (isFresh ? 0 : 1)
                    isFresh = false
                }
            }
            lines.append(current)
            prefix = rest
        }
    }
}

/// An upper bound of the columns that text takes on a terminal: no character takes more than is said here.
enum PlainWidth {
    static func columns(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

    static func columns(of character: Character) -> Int {
        var columns = 0
        for scalar in character.unicodeScalars {
            switch scalar.value {
            case 0..<0x300: columns += 1
            case 0x300..<0x370, 0xFE00...0xFE0E: break
            // Makes a sign an emoji, which is wide.
            case 0xFE0F: columns += 1
            // Latin, Greek and symbols; wide scripts and emoji begin beyond.
            case 0x370..<0x1100, 0x1E00..<0x2600: columns += 1
            default: columns += 2
            }
        }
        return columns
    }

    /// The word in pieces of at most `limit` columns.
    static func pieces(of word: Substring, columns limit: Int) -> [Substring] {
        guard columns(of: word) > limit else { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var width = 0
        for place in word.indices {
            let columns = columns(of: word[place])
            if width + columns > limit, place > start {
                pieces.append(word[start..<place])
                start = place
                width = 0
            }
            width += columns
        }
        pieces.append(word[start...])
        return pieces
    }
}
