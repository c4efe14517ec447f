import NcursesTerminal
import TerminalUI
import Testing

@Suite struct InvalidBytesTests {
    /// Invalid UTF-8 reads as Swift's own decoding does: one U+FFFD for each maximal part (Unicode, section 3.9).
    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xC3], [0xC3, 0x41], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x99],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0x80], [0xE9, 0x74, 0xE9], [0xC3, 0xC3, 0xA9],
            [0xE0, 0x9F, 0xBF],
        ] as [[UInt8]])
    func `read as replacement characters`(_ bytes: [UInt8]) {
        let end = Array("|".utf8)
        let wanted = String(decoding: bytes + end, as: UTF8.self)
        #expect(decoded(bytes + end) == wanted.unicodeScalars.map { .key(.character(Character($0))) })
    }

    @Test func `an escape before an invalid byte`() {
        #expect(decoded([0x1B, 0xFF, 0x61]) == keys(.alt("\u{FFFD}"), .character("a")))
        #expect(decoded([0x1B, 0xC3, 0x61]) == keys(.alt("\u{FFFD}"), .character("a")))
    }

    @Test func `a mark that arrives with its base joins it, a later one comes alone`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("e\u{301}".utf8) == keys(.character("e\u{301}")))
        #expect(decoder.decode("e".utf8) == keys(.character("e")))
        #expect(decoder.decode("\u{301}".utf8) == keys(.character("\u{301}")))
    }
}
