import CTerminal
import TerminalUI
import Testing

@Suite struct SanitizingTests {
    /// Sends `bytes` in chunks of `size` through the filter of what standard error shows.
    private func sanitized(_ bytes: [UInt8], chunks size: Int) -> String {
        var carry: UInt32 = 0
        var shown: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            var buffer = [UInt8](repeating: 0, count: chunk.count + 4)
            let count = ct_sanitize(chunk, chunk.count, &buffer, &carry)
            #expect(count <= buffer.count)
            shown += buffer[..<count]
        }
        return String(decoding: shown, as: UTF8.self)
    }

    @Test(arguments: [
        ("note: é 漢 🙂\tfin\n", "note: é 漢 🙂\tfin\n"), ("\u{1B}[31mrouge\r", "?[31mrouge?"), ("a\u{202E}b\u{200B}c\u{FEFF}", "a?b?c?"),
        ("\u{9B}31m\u{85}\u{AD}", "?31m??"), ("\u{2028}\u{E0041}\u{7F}\u{0}", "????"), ("e\u{301}", "e\u{301}"),
    ])
    func `text stays, what could disturb is a question mark`(_ text: String, _ shown: String) {
        for size in 1...5 { #expect(sanitized(Array(text.utf8), chunks: size) == shown) }
    }

    @Test func `random bytes come out as valid text without controls`() {
        for seed in 0..<500 {
            var generator = SeededGenerator(state: UInt64(seed))
            let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let whole = sanitized(bytes, chunks: 100)
            #expect(sanitized(bytes, chunks: 7) == whole)
            #expect(
                !whole.unicodeScalars.contains {
                    $0 == "\u{FFFD}" || ($0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t")
                })
        }
    }
}
