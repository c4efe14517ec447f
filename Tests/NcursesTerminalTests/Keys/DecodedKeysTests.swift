import NcursesTerminal
import TerminalUI
import Testing

/// Returns what a fresh decoder makes of `bytes`, with the silence after them.
func decoded(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(bytes)
    return inputs + (decoder.patience == nil ? [] : decoder.flush())
}

func decoded(_ text: String) -> [TerminalInput] { decoded(text.utf8) }

func keys(_ presses: KeyPress...) -> [TerminalInput] { presses.map { .key($0) } }

@Suite struct DecodedKeysTests {
    @Test(arguments: [
        // xterm, VTE, kitty, Windows Terminal
        ("\u{1B}[A", KeyPress(.up)), ("\u{1B}[B", KeyPress(.down)), ("\u{1B}[C", KeyPress(.right)), ("\u{1B}[D", KeyPress(.left)),
        ("\u{1B}[H", KeyPress(.home)), ("\u{1B}[F", KeyPress(.end)), ("\u{1B}[2~", KeyPress(.insert)),
        ("\u{1B}[3~", KeyPress(.delete)), ("\u{1B}[5~", KeyPress(.pageUp)), ("\u{1B}[6~", KeyPress(.pageDown)),
        ("\u{1B}OA", KeyPress(.up)), ("\u{1B}OH", KeyPress(.home)), ("\u{1B}OF", KeyPress(.end)),
        ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)), ("\u{1B}OS", .function(4)),
        ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
        ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)), ("\u{1B}[34~", .function(20)),
        ("\u{1B}[Z", KeyPress(.backTab)),
        // modifiers
        ("\u{1B}[1;2A", KeyPress(.up, .shift)), ("\u{1B}[1;3C", KeyPress(.right, .alt)), ("\u{1B}[1;5C", KeyPress(.right, .control)),
        ("\u{1B}[1;6D", KeyPress(.left, [.control, .shift])), ("\u{1B}[1;8H", KeyPress(.home, [.control, .alt, .shift])),
        ("\u{1B}[1;9B", KeyPress(.down, .alt)), ("\u{1B}[3;5~", KeyPress(.delete, .control)),
        ("\u{1B}[1;5P", KeyPress(.function(1), .control)),
        ("\u{1B}[1;2R", KeyPress(.function(3), .shift)), ("\u{1B}[15;3~", KeyPress(.function(5), .alt)),
        ("\u{1B}[5C", KeyPress(.right, .control)), ("\u{1B}O5P", KeyPress(.function(1), .control)),
        ("\u{1B}O1;2Q", KeyPress(.function(2), .shift)),
        // Linux console
        ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[1~", KeyPress(.home)), ("\u{1B}[4~", KeyPress(.end)),
        // rxvt
        ("\u{1B}[7~", KeyPress(.home)), ("\u{1B}[8~", KeyPress(.end)), ("\u{1B}[11~", .function(1)), ("\u{1B}[14~", .function(4)),
        ("\u{1B}[a", KeyPress(.up, .shift)), ("\u{1B}Oa", KeyPress(.up, .control)), ("\u{1B}[3$", KeyPress(.delete, .shift)),
        ("\u{1B}[7^", KeyPress(.home, .control)), ("\u{1B}[8@", KeyPress(.end, [.control, .shift])),
        ("\u{1B}\u{1B}[A", KeyPress(.up, .alt)), ("\u{1B}\u{1B}OP", KeyPress(.function(1), .alt)),
        // number pad in application mode
        ("\u{1B}OM", KeyPress(.enter)), ("\u{1B}Ok", .character("+")), ("\u{1B}Oq", .character("1")),
        // kitty and modifyOtherKeys
        ("\u{1B}[97u", .character("a")), ("\u{1B}[97;2u", .character("A")), ("\u{1B}[97:65;2u", .character("A")),
        ("\u{1B}[97;5u", .control("a")), ("\u{1B}[65;6u", KeyPress(.character("a"), [.control, .shift])),
        ("\u{1B}[13;5u", KeyPress(.enter, .control)), ("\u{1B}[9;2u", KeyPress(.backTab)), ("\u{1B}[27u", KeyPress(.escape)),
        ("\u{1B}[127;5u", KeyPress(.backspace, .control)), ("\u{1B}[27;5;13~", KeyPress(.enter, .control)),
        ("\u{1B}[233;3u", .alt("é")), ("\u{1B}[57399u", .character("0")), ("\u{1B}[57376u", .function(13)),
        ("\u{1B}[97;1:2u", .character("a")), ("\u{1B}[1;1:1A", KeyPress(.up)),
    ])
    func `one sequence is one key`(_ sequence: String, _ key: KeyPress) {
        #expect(decoded(sequence) == keys(key))
    }

    @Test(arguments: [
        ("\r", KeyPress(.enter)), ("\n", .control("j")), ("\t", KeyPress(.tab)), ("\u{7F}", KeyPress(.backspace)),
        ("\u{08}", KeyPress(.backspace, .control)), ("\u{01}", .control("a")), ("\u{1A}", .control("z")), ("\u{03}", .control("c")),
        ("\u{00}", .control(" ")), ("\u{1C}", .control("\\")), ("\u{1D}", .control("]")), ("\u{1E}", .control("^")),
        ("\u{1F}", .control("_")), ("\u{1B}", KeyPress(.escape)), ("é", .character("é")), ("€", .character("€")), ("🙂", .character("🙂")),
        ("e\u{301}", .character("é")), ("👩‍👩‍👧", .character("👩‍👩‍👧")), (" ", .character(" ")),
        // Alt
        ("\u{1B}a", .alt("a")), ("\u{1B}é", .alt("é")), ("\u{1B}1", .alt("1")), ("\u{1B}\r", KeyPress(.enter, .alt)),
        ("\u{1B}\u{7F}", KeyPress(.backspace, .alt)), ("\u{1B}\u{08}", KeyPress(.backspace, [.alt, .control])),
        ("\u{1B}\t", KeyPress(.tab, .alt)), ("\u{1B}\u{01}", KeyPress(.character("a"), [.control, .alt])),
        ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}P", .alt("P")), ("\u{1B}]", .alt("]")), ("\u{1B}_", .alt("_")),
    ])
    func `characters, controls and Alt`(_ typed: String, _ key: KeyPress) {
        #expect(decoded(typed) == keys(key))
    }

    @Test func `a row of keys keeps its order`() {
        #expect(
            decoded("aé\u{1B}[Ab\r\u{1B}xc")
                == keys(
                    .character("a"), .character("é"), KeyPress(.up), .character("b"), KeyPress(.enter), .alt("x"), .character("c")))
    }

    @Test func `escapes in a row are keys`() {
        let escape = KeyPress(.escape)
        #expect(decoded("\u{1B}\u{1B}") == keys(escape, escape))
        #expect(decoded("\u{1B}\u{1B}\u{1B}") == keys(escape, escape, escape))
        #expect(decoded("\u{1B}\u{1B}x") == keys(escape, .alt("x")))
        #expect(decoded("\u{1B}\u{1B}\u{1B}[A") == keys(escape, KeyPress(.up, .alt)))
        #expect(decoded("\u{1B}\u{1B}[") == keys(escape, .alt("[")))
    }

    @Test(arguments: [
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[>41;390;0c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[99~", "\u{1B}[E",
        "\u{1B}[201~", "\u{1B}[97;1:3u", "\u{1B}[1;1:3A", "\u{1B}[57441u", "\u{1B}[;;;;;;;;x", "\u{1B}[1 q", "\u{1B}OZ", "\u{1B}[[Z",
        "\u{1B}[9999999999999999999999~", "\u{1B}[<0;1M", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]10;rgb:0/0/0\u{07}",
        "\u{1B}P>|xterm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[1;9999999999u",
        "\u{1B}[\(String(repeating: "1;", count: 500))A", "\u{1B}[-3;4H", "\u{9B}",
    ])
    func `an unknown sequence is swallowed whole`(_ sequence: String) {
        #expect(decoded(sequence + "x") == keys(.character("x")))
    }

    @Test func `a torn sequence is dropped after a silence`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[1;".utf8) == [])
        #expect(decoder.patience == .milliseconds(500))
        #expect(decoder.flush() == [])
        #expect(decoder.decode("x".utf8) == keys(.character("x")))
    }

    @Test func `a control inside a sequence ends it and is a key`() {
        #expect(decoded("\u{1B}[1;5\rx") == keys(KeyPress(.enter), .character("x")))
        #expect(decoded("\u{1B}[1\u{1B}[Ax") == keys(KeyPress(.up), .character("x")))
        #expect(decoded("\u{1B}]1;ab\u{03}x") == keys(.control("c"), .character("x")))
    }

    @Test func `a silence is only waited for where it can settle something`() {
        var decoder = KeyDecoder()
        #expect(decoder.patience == nil)
        _ = decoder.decode([0x1B])
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.flush() == keys(KeyPress(.escape)))
        #expect(decoder.patience == nil)
        #expect(decoder.flush() == [])
        _ = decoder.decode([0xC3])
        #expect(decoder.patience == nil)
        #expect(decoder.decode([0xA9]) == keys(.character("é")))
    }

    @Test func `a terminal whose Backspace sends 08`() {
        var decoder = KeyDecoder()
        decoder.eraseByte = 0x08
        #expect(decoder.decode([0x08, 0x7F]) == keys(KeyPress(.backspace), KeyPress(.backspace, .control)))
    }
}
