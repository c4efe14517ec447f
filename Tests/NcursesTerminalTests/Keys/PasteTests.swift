import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct PasteTests {
    private static let start = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    private func pasted(_ text: String) -> [TerminalInput] { decoded(Self.start + text + Self.end) }

    @Test(arguments: [
        ("bonjour", "bonjour"), ("a\rb\r", "a\nb\n"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"), ("a\r\rb", "a\n\nb"), ("é€🙂", "é€🙂"),
        ("\u{03}\u{1A}\u{1B}[A\u{1B}", "\u{03}\u{1A}\u{1B}[A\u{1B}"), ("\u{1B}[201", "\u{1B}[201"),
        ("\u{1B}[20\u{1B}[2", "\u{1B}[20\u{1B}[2"),
        ("\u{1B}[200~x", "\u{1B}[200~x"), ("\u{0}\t", "\u{0}\t"),
    ])
    func `is text, with line ends as line feeds`(_ sent: String, _ text: String) {
        #expect(pasted(sent) == [.paste(text)])
    }

    @Test func `nothing pasted is nothing`() {
        #expect(pasted("") == [])
    }

    @Test func `keys go on after it`() {
        #expect(decoded("a" + Self.start + "b" + Self.end + "\r") == keys(.character("a")) + [.paste("b")] + keys(KeyPress(.enter)))
    }

    @Test func `cut anywhere it is the same`() {
        let bytes = Array((Self.start + "é\r\n\u{1B}[2🙂" + Self.end + "x").utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == [.paste("é\n\u{1B}[2🙂")] + keys(.character("x")))
        }
    }

    @Test func `invalid bytes in it become replacement characters`() {
        #expect(decoded(Array(Self.start.utf8) + [0x61, 0xFF] + Array(Self.end.utf8)) == [.paste("a\u{FFFD}")])
    }

    @Test func `a large one is whole`() {
        let text = String(repeating: "Une phrase avec des accents : é à ù.\r", count: 30_000)
        #expect(pasted(text) == [.paste(text.split(separator: "\r").joined(separator: "\n") + "\n")])
    }

    @Test func `an endless one comes in parts that lose nothing`() {
        for limit in 10...30 {
            var decoder = KeyDecoder()
            decoder.pasteLimit = limit
            var inputs = decoder.decode(Self.start.utf8)
            for _ in 0..<40 { inputs += decoder.decode("aé\r\n🙂".utf8) }
            inputs += decoder.decode(Self.end.utf8)
            let parts = inputs.map { if case .paste(let part) = $0 { part } else { "not a paste" } }
            #expect(parts.count > 10)
            #expect(parts.allSatisfy { $0.utf8.count <= limit })
            #expect(parts.joined() == String(repeating: "aé\n🙂", count: 40))
        }
    }

    @Test func `one whose end is lost shows what came, and Escape leaves it`() {
        var decoder = KeyDecoder()
        _ = decoder.decode((Self.start + "début \u{C3}").utf8)
        #expect(decoder.patience == .seconds(1))
        #expect(decoder.flush() == [.paste("début \u{C3}")])
        #expect(decoder.decode("suite".utf8) == [])
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.flush() == [.paste("suite")])
        #expect(decoder.decode("x".utf8) == keys(.character("x")))
    }
}
