import Testing

@testable import TerminalUI

@Suite struct TextBufferWrappedTests {
    /// Eight columns of text, and the ninth for the cursor.
    private func wrapped(_ notation: String, height: Int = 3) -> TextBuffer {
        var buffer = TextBuffer(notation: notation)
        buffer.settle(width: 9, height: height)
        return buffer
    }

    @Test(arguments: [
        ("un deux |trois quatre", "Down", "un deux trois |quatre"),
        ("un de|ux trois quatre", "Down", "un deux trois| quatre"),
        ("un de|ux trois quatre", "Down Down", "un deux trois quatr|e"),
        ("un deux trois quat|re", "Up", "un deux troi|s quatre"),
        ("un deux tr|ois quatre", "Home", "un deux |trois quatre"),
        ("un de|ux trois quatre", "End", "un deux| trois quatre"),
        ("un deux tr|ois quatre", "Ctrl-A", "|un deux trois quatre"),
        ("un deux tr|ois quatre", "Ctrl-E", "un deux trois quatre|"),
        ("abcdefgh|ijkl", "End", "abcdefghijkl|"),
        ("abc|defghijkl", "End", "abcdefg|hijkl"),
        ("abcdefghi|jkl", "Up", "a|bcdefghijkl"),
    ])
    func movesByRows(before: String, keys: String, after: String) {
        var buffer = wrapped(before)
        buffer.press(keys)
        #expect(buffer.notation == after)
    }

    @Test func scrollsToTheCursor() {
        var buffer = wrapped("a\nb\nc\nd\ne\nf|")
        #expect(buffer.scroll == 3)
        buffer.press("Up Up Up Up")
        buffer.settle(width: 9, height: 3)
        #expect(buffer.scroll == 1)
        buffer.settle(width: 9, height: 6)
        #expect(buffer.scroll == 0)
    }

    @Test func scrollsSidewaysOnOneLine() {
        var buffer = TextBuffer("abcdefghijklmnopqrstuvwxyz")
        buffer.settle(width: 10, height: 1)
        #expect(buffer.scroll == 17)
        buffer.press("Home")
        buffer.settle(width: 10, height: 1)
        #expect(buffer.scroll == 0)
    }

    /// Whatever is done, the characters are those the text is read as, the rows those of a fresh wrapping, and undoing all returns to the start.
    @Test func holdsTogetherUnderRandomEdits() {
        var random = SeededGenerator(state: 12)
        let pieces = [
            "a", "b ", "é", "e\u{301}", "\u{301}", "\n", "日", "👩‍👩‍👧", "\u{200D}", "🇫", "🇷", "\u{1112}", "\u{1161}", "\u{11AB}", "한", "क",
            "\u{94D}", "ष",
            "\u{600}", "\r", "\u{FE0F}", "👍", "🏽", "un mot ", "\u{E33}",
        ]
        let motions: [TextMotion] = [
            .characterLeft, .characterRight, .wordLeft, .wordRight, .rowStart, .rowEnd, .rowUp, .rowDown, .lineStart, .lineEnd, .textStart,
            .textEnd,
        ]
        for _ in 0..<300 {
            let start = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
            var buffer = TextBuffer(start.joined(), multiline: true)
            let before = buffer.text
            buffer.settle(width: Int.random(in: 2...12, using: &random), height: 3)
            for _ in 0..<40 {
                let motion = motions[Int.random(in: 0..<motions.count, using: &random)]
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                let edits: [TextEdit] = [
                    .insert(piece), .insert(piece), .paste(piece + piece), .move(motion), .select(motion), .delete(motion), .kill(motion),
                    .yank,
                    .undo, .redo,
                ]
                let edit = edits[Int.random(in: 0..<edits.count, using: &random)]
                buffer.apply(edit)
                let isSound =
                    String(buffer.characters).map { Array($0.unicodeScalars) } == buffer.characters.map { Array($0.unicodeScalars) }
                    && buffer.rows == Wrapping.lines(buffer.characters, width: buffer.wrapWidth ?? 0)
                    && (0...buffer.characters.count).contains(buffer.cursor) && (0...buffer.characters.count).contains(buffer.anchor ?? 0)
                if !isSound {
                    Issue.record("\(edit) in \(buffer.characters.map { $0.unicodeScalars.map { String($0.value, radix: 16) } })")
                    return
                }
            }
            while buffer.apply(.undo) {}
            #expect(buffer.text.unicodeScalars.elementsEqual(before.unicodeScalars))
        }
    }
}
