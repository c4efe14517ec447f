import Testing

@testable import TerminalUI

/// What is measured and drawn without a look at its characters comes out as if it had been looked at.
@Suite struct PlainTextTests {
    private static let scalars =
        (0x20...0x2700).compactMap { Unicode.Scalar($0 as Int) }
        + [0x301, 0x200D, 0xFE0F, 0x4E00, 0x1F642, 0xA, 0xD].compactMap { Unicode.Scalar($0 as Int) }

    private func columns(_ text: String) -> Int { DisplayText.clusters(text).reduce(0) { $0 + $1.width } }

    private func drawn(_ text: String, in columns: Int) -> [Cell] {
        var cells = Array(repeating: Cell(), count: columns)
        var column = 0
        for cluster in DisplayText.clusters(text) where column < columns {
            let role = cluster.isSubstitute ? StyleRole.substitute : .text
            let isWhole = column + cluster.width <= columns
            for place in 0..<min(cluster.width, columns - column) {
                cells[column + place] = Cell(!isWhole ? " " : place == 0 ? cluster.text : "", role)
            }
            column += cluster.width
        }
        return cells
    }

    @Test func everyPlainScalarTakesOneColumn() {
        var plain = 0
        for scalar in Self.scalars {
            let text = String(Character(scalar))
            guard let columns = DisplayText.plainColumns(text) else { continue }
            plain += 1
            #expect(columns == 1 && self.columns(text) == 1 && DisplayText.clusters(text).map(\.text) == [text], "\(scalar.value)")
        }
        #expect(plain > 500)
        for text in ["\u{301}", "\u{AD}", "\u{2028}", "\u{202E}", "\u{200D}", "\n", "\t", "日", "\u{7F}", "\u{85}"] {
            #expect(DisplayText.plainColumns(text) == nil, "\(text.unicodeScalars)")
        }
    }

    @Test func textsOfAllKindsAreMeasuredAndDrawnAlike() {
        var generator = SeededGenerator(state: 11)
        for _ in 0..<3_000 {
            // Mostly plain, so that what is not plain comes at any place.
            let text = (0..<Int.random(in: 0...24, using: &generator)).reduce(into: "") { text, _ in
                let isPlain = Int.random(in: 0..<8, using: &generator) > 0
                text.unicodeScalars.append(
                    isPlain
                        ? Self.scalars[Int.random(in: 0..<0x130, using: &generator)] : Self.scalars.randomElement(using: &generator) ?? " ")
            }
            #expect(DisplayText.width(text) == columns(text), "\(Array(text.unicodeScalars))")
            let room = Int.random(in: 1...30, using: &generator)
            var frame = Frame(size: Size(columns: room, rows: 1))
            frame.put(text, at: Point(column: 0, row: 0))
            #expect(frame.cells == drawn(text, in: room), "\(Array(text.unicodeScalars)) in \(room)")
            if DisplayText.plainColumns(text).map({ $0 <= room }) == true { #expect(Wrapping.lines(text, width: room) == [text]) }
        }
    }

    @Test func aBeginningLeftOfTheFrameIsCut() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        #expect(frame.put("été là", at: Point(column: -2, row: 0)) == 6)
        #expect(frame.text == "é là")
    }

    @Test func plainTextIsWrappedAsItsCharactersAre() {
        var random = SeededGenerator(state: 47)
        let parts = [
            " ", " ", " ", "  ", "-", "—", "‐", "« ", " »", "\u{202F}:", " !", " ?", ";", "é", "œuvre", "Ÿ", "a", "mot", "porte-à-porte",
            "×", "7", "-3",
            "« oui »", "élève", "’", "\u{A0}", "…", "─",
        ]
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            for width in [1, 2, 5, 11] {
                let characters = Array(text)
                let expected = Wrapping.lines(characters, width: width).map { String(characters[$0.shown]) }
                #expect(Wrapping.plainLines(text, width: width) == expected, "\(text) in \(width)")
            }
        }
        #expect(Wrapping.plainLines("e\u{301}", width: 1) == nil)
    }
}
