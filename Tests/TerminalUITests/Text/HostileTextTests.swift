import Testing

@testable import TerminalUI

/// Whatever is put into a frame or printed, nothing a terminal obeys comes out.
@Suite struct HostileTextTests {
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    @Test func noHostileStringSurvives() throws {
        let strings = try Fixture.hostileStrings()
        #expect(strings.count > 600)
        for text in strings {
            #expect(DisplayText.visible(text).unicodeScalars.allSatisfy(Self.isHarmless))
            var frame = Frame(size: Size(columns: 300, rows: 1))
            let used = frame.put(text, at: Point(column: 3, row: 0))
            #expect(used == min(297, DisplayText.width(text)))
            expectSound(frame)
        }
    }

    /// Every scalar of the blocks in use, and a sample of the empty and private planes.
    @Test func noScalarSurvives() {
        let values = [0..<0x3400, 0xA000..<0xAC00, 0xD700..<0x1_7000, 0x1_AFF0..<0x2_0100, 0xE_0000..<0xE_0200].map(Array.init).joined()
        for value in values.map({ UInt32($0) }) + stride(from: 0x3400, to: 0x11_0000, by: 997) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(Character(scalar)), "a" + String(Character(scalar)), "🏴" + String(Character(scalar))] {
                let clusters = DisplayText.clusters(text)
                if !clusters.allSatisfy({ $0.text.unicodeScalars.allSatisfy(Self.isHarmless) && (1...2).contains($0.width) }) {
                    Issue.record("U+\(String(value, radix: 16)) passes")
                }
            }
        }
    }

    @Test func randomScalarsNeverBreakAFrame() {
        var random = SeededGenerator(state: 2018)
        let pool: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0x2FF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x200B...0x206F, 0x3040...0x30FF,
            0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0xE0000...0xE007F,
        ]
        for _ in 0..<3_000 {
            var frame = Frame(size: Size(columns: 12, rows: 2))
            for _ in 0..<4 {
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: 0...10, using: &random) {
                    let range = pool[Int.random(in: 0..<pool.count, using: &random)]
                    if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
                }
                let column = Int.random(in: -4...13, using: &random)
                let width = Int.random(in: -1...14, using: &random)
                frame.put(String(text), at: Point(column: column, row: Int.random(in: -1...2, using: &random)), maxWidth: width)
            }
            expectSound(frame)
        }
    }

    /// Every cell holds one harmless cluster, and every wide one has its second half.
    private func expectSound(_ frame: Frame) {
        for row in 0..<frame.size.rows {
            var column = 0
            while column < frame.size.columns {
                let text = frame.cells[row * frame.size.columns + column].text
                let width = DisplayText.width(text)
                guard !text.isEmpty, text.unicodeScalars.allSatisfy(Self.isHarmless), (1...2).contains(width),
                    width == 1 || column + 1 < frame.size.columns && frame.cells[row * frame.size.columns + column + 1].text.isEmpty
                else {
                    Issue.record("unsound cell \(column) in row \(row): \(text.unicodeScalars.map(\.value))")
                    return
                }
                column += width
            }
        }
    }
}
