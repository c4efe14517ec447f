/// One line of wrapped text, as ranges of characters of the whole.
public struct WrappedLine: Hashable, Sendable {
    /// The characters that belong to the line, without a line break; spaces at a soft break hang at its end.
    public var range: Range<Int>
    /// The characters to draw: `range` without the spaces that hang at a soft break.
    public var shown: Range<Int>
    /// Whether the text ends here or a line break follows, rather than the width having run out.
    public var endsParagraph: Bool
}

/// Breaks text into lines of a given number of columns.
///
/// Lines break after a space, after a hyphen between letters and between ideographs; a word longer than a line is cut. They never break at
/// U+00A0, U+202F and the other no-break characters, nor at a plain space that French puts before « ; : ! ? » or inside quotation marks.
public enum Wrapping {
    /// Returns the lines of `text`; an empty text has one empty line.
    public static func lines(_ text: String, width: Int) -> [String] {
        // Plain text has no line break.
        if let columns = DisplayText.plainColumns(text), columns <= width { return [text] }
        if let lines = plainLines(text, width: width) { return lines }
        let characters = Array(text)
        return lines(characters, width: width).map { String(characters[$0.shown]) }
    }

    /// Returns the lines of `characters`, at least one; the range of each paragraph's last line ends at its line break or the text's end.
    /// - Complexity: O(n)
    public static func lines(_ characters: [Character], width: Int) -> [WrappedLine] {
        lines(characters, in: 0..<characters.count, width: width)
    }

    /// Returns the lines of the paragraphs in `range`, which starts after a line break and ends before one or at the text's end.
    static func lines(_ characters: [Character], in range: Range<Int>, width: Int) -> [WrappedLine] {
        var result: [WrappedLine] = []
        var start = range.lowerBound
        while true {
            var end = start
            while end < range.upperBound, !characters[end].breaksLine { end += 1 }
            wrapParagraph(characters, start..<end, width: max(1, width), into: &result)
            if end == range.upperBound { return result }
            start = end + 1
        }
    }

    private static func wrapParagraph(_ characters: [Character], _ range: Range<Int>, width: Int, into lines: inout [WrappedLine]) {
        var start = range.lowerBound
        var used = 0
        /// Where the line may end, and the columns used up to there.
        var rest: (end: Int, used: Int)?
        for index in range {
            let character = characters[index]
            let columns = DisplayText.width(character)
            let isSpace = character.isBreakingSpace
            while used + columns > width, index > start, !isSpace {
                let end = rest?.end ?? index
                lines.append(softLine(characters, start..<end))
                used -= rest?.used ?? used
                start = end
                rest = nil
            }
            used += columns
            let next = index + 1 < range.upperBound ? characters[index + 1] : nil
            let previous = index > range.lowerBound ? characters[index - 1] : nil
            if character.allowsBreak(after: previous, before: next) { rest = (index + 1, used) }
        }
        lines.append(WrappedLine(range: start..<range.upperBound, shown: start..<range.upperBound, endsParagraph: true))
    }

    private static func softLine(_ characters: [Character], _ range: Range<Int>) -> WrappedLine {
        var end = range.upperBound
        while end > range.lowerBound, characters[end - 1].isBreakingSpace { end -= 1 }
        return WrappedLine(range: range, shown: range.lowerBound..<end, endsParagraph: false)
    }
}
