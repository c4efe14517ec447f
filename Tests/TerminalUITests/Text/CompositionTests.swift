import Foundation
import Testing

@testable import TerminalUI

@Suite struct CompositionTests {
    /// What Foundation's normalisation answers for the same base and marks.
    @Test func agreesWithNormalisationFormC() {
        var random = SeededGenerator(state: 7)
        let bases = Array("aAeEiIoOuUyYcCnNsSzZwWαΑωΩυΥιΙеЕиИかハ").flatMap { Array($0.unicodeScalars) }
        let marks: [Unicode.Scalar] = [
            "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{30A}", "\u{30B}", "\u{30C}",
            "\u{313}",
            "\u{31B}", "\u{323}", "\u{327}", "\u{328}", "\u{342}", "\u{345}", "\u{3099}", "\u{309A}",
        ]
        for _ in 0..<20_000 {
            let base = bases[Int.random(in: 0..<bases.count, using: &random)]
            let some = (0..<Int.random(in: 1...4, using: &random)).map { _ in marks[Int.random(in: 0..<marks.count, using: &random)] }
            let whole = Composition.composed(base: base, marks: some)
            var raw = String.UnicodeScalarView()
            raw.append(base)
            raw.append(contentsOf: some)
            let expected = Array(String(raw).precomposedStringWithCanonicalMapping.unicodeScalars)
            #expect([whole.base] + whole.marks == expected)
        }
    }

    @Test func composesEveryHangulSyllable() {
        for value in UInt32(0xAC00)...0xD7A3 {
            guard let syllable = Unicode.Scalar(value) else { continue }
            let parts = Array(String(Character(syllable)).decomposedStringWithCanonicalMapping.unicodeScalars)
            #expect(Composition.composed(base: parts[0], marks: Array(parts.dropFirst())).base == syllable)
        }
    }

    @Test func composesEveryPrimaryComposite() {
        for value in UInt32(0xC0)...0x11FFF where !(0xAC00...0xD7A3).contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            let parts = Array(text.decomposedStringWithCanonicalMapping.unicodeScalars)
            guard parts.count > 1, text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar]) else { continue }
            #expect(Composition.composed(base: parts[0], marks: Array(parts.dropFirst())).base == scalar)
        }
    }
}
