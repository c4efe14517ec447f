import NcursesTerminal
import TerminalUI
import Testing

@Suite struct DecoderFuzzTests {
    private static let fragments: [[UInt8]] = [
        "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;3;4M", "\u{1B}[1;5C", "\u{1B}[[", "\u{1B}[M", "\u{1B}]11;",
        "\u{1B}P>|", "\u{1B}\\", "\u{07}", "é", "e\u{301}", "🙂", "\r\n", "a", ";", "~", "u", ":", "$", "A",
    ].map { Array($0.utf8) }

    private func randomBytes(_ generator: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
            Bool.random(using: &generator)
                ? Self.fragments.randomElement(using: &generator) ?? []
                : [UInt8.random(in: 0...255, using: &generator)]
        }
    }

    /// Plain characters as scalars: whether a mark joins its base depends on whether they arrive together.
    private func separated(_ inputs: [TerminalInput]) -> [TerminalInput] {
        inputs.flatMap { input -> [TerminalInput] in
            guard case .key(let press) = input, press.modifiers.isEmpty, case .character(let character) = press.key else { return [input] }
            return character.unicodeScalars.map { .key(.character(Character($0))) }
        }
    }

    @Test func `however the bytes are cut, the inputs are the same`() {
        for seed in 0..<4000 {
            var generator = SeededGenerator(state: UInt64(seed))
            let bytes = randomBytes(&generator)
            var whole = KeyDecoder()
            var cut = KeyDecoder()
            let wanted = separated(whole.decode(bytes))
            var found: [TerminalInput] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...rest.count, using: &generator)
                found += cut.decode(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(separated(found) == wanted, "seed \(seed): \(bytes)")
            #expect(whole.patience == cut.patience, "seed \(seed)")
            #expect(separated(whole.flush()) == separated(cut.flush()), "seed \(seed)")
        }
    }

    @Test func `silences anywhere leave a decoder that reads on`() {
        for seed in 0..<2000 {
            var generator = SeededGenerator(state: UInt64(seed) << 32)
            var decoder = KeyDecoder()
            for byte in randomBytes(&generator) {
                _ = decoder.decode([byte])
                if Int.random(in: 0..<4, using: &generator) == 0 { _ = decoder.flush() }
            }
            // Ends a paste, and whatever else may be open.
            _ = decoder.decode("\u{1B}[201~".utf8)
            while decoder.patience != nil {
                _ = decoder.flush()
                _ = decoder.decode("\u{1B}[201~".utf8)
                _ = decoder.flush()
            }
            _ = decoder.decode("   ".utf8)
            #expect(decoder.decode("z".utf8) == keys(.character("z")), "seed \(seed)")
        }
    }
}
