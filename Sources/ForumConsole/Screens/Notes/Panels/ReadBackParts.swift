import TerminalUI

/// A note cut into parts that each fit on the screen at once, to be read aloud one after the other: nothing is cut off unseen.
enum ReadBackPart: Hashable, Sendable {
    /// Words in large letters.
    case large(String)
    /// Rows of ordinary letters, `step` rows apart.
    case rows([String], step: Int)

    /// So many parts in large letters a note has at most: beyond that, ordinary letters are read faster.
    private static let mostLarge = 12
    /// Ordinary lines longer than this are hard to read aloud.
    private static let widest = 70

    /// The parts of `text` in a place of that size, at least one. O(text)
    static func parts(of text: String, in size: Size, isLarge: Bool) -> [ReadBackPart] {
        if isLarge, let large = largeParts(of: text, in: size) { return large.map { .large($0) } }
        let height = max(1, size.rows)
        let rows = Wrapping.lines(text, width: max(1, min(size.columns, widest)))
        // Where there is room, the lines stand apart.
        guard rows.count * 2 > height else { return [.rows(rows, step: 2)] }
        return stride(from: 0, to: rows.count, by: height).map { .rows(Array(rows[$0..<min(rows.count, $0 + height)]), step: 1) }
    }

    /// As many sentences at once as fit in large letters, longer ones cut between words; nil where a word doesn't fit or there are too many.
    private static func largeParts(of text: String, in size: Size) -> [String]? {
        func fits(_ text: String) -> Bool { LargeParagraph(text).fits(size) }
        var parts: [String] = []
        var part = ""
        for sentence in sentences(of: text) {
            if fits(part + sentence) {
                part += sentence
                continue
            }
            if !part.isEmpty { parts.append(part) }
            part = ""
            for word in words(of: sentence) {
                if fits(part + word) {
                    part += word
                    continue
                }
                guard !part.isEmpty, fits(word) else { return nil }
                parts.append(part)
                part = word
                guard parts.count < mostLarge else { return nil }
            }
        }
        if !part.isEmpty { parts.append(part) }
        return parts.isEmpty || parts.count > mostLarge ? nil : parts
    }

    /// The sentences of a text, each with the white space behind it.
    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var former: Character = " "
        for character in text {
            let ends = character.isNewline || character.isWhitespace && ".!?…".contains(former)
            sentence.append(character)
            if !character.isWhitespace || character.isNewline { former = character }
            guard ends else { continue }
            sentences.append(sentence)
            sentence = ""
            former = " "
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }

    /// The words of a sentence, each with the space behind it. A no-break space keeps what French puts it before.
    private static func words(of sentence: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in sentence {
            word.append(character)
            guard character.isWhitespace, character != "\u{202F}", character != "\u{A0}" else { continue }
            words.append(word)
            word = ""
        }
        return word.isEmpty ? words : words + [word]
    }

    func draw(into frame: inout Frame, in area: Rect) {
        switch self {
        case .large(let text): LargeParagraph(text).draw(into: &frame, in: area)
        case .rows(let rows, let step):
            for (row, line) in rows.enumerated() where row * step < area.height {
                frame.put(line, at: Point(column: area.column, row: area.row + row * step), role: .emphasis, maxWidth: area.width)
            }
        }
    }
}
