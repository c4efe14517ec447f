import Glibc
import NcursesTerminal
import Testing

@testable import TerminalUI

/// Curses is one for a process, so nothing here runs at the same time.
@Suite(.serialized) struct DrawingTests {
    private func start(_ size: Size, name: String = "xterm-256color") throws -> (PseudoTerminal, NcursesTerminal) {
        let pseudo = try PseudoTerminal(size: size)
        let terminal = try NcursesTerminal(input: pseudo.slave, output: pseudo.slave, name: name, isGuarded: false)
        return (pseudo, terminal)
    }

    private static let pieces = [
        "a", "bonjour", " ", "é", "漢字", "🙂", "e\u{301}\u{323}", "─┤", "<", "    ", "xxxxxxxxxxxx", "가", "ß", "\u{1100}\u{1161}",
    ]

    private func randomFrame(_ size: Size, _ generator: inout SeededGenerator, from last: Frame?) -> Frame {
        var frame = last.flatMap { $0.size == size && Bool.random(using: &generator) ? $0 : nil } ?? Frame(size: size)
        for _ in 0..<Int.random(in: 0...size.rows * 3, using: &generator) {
            let point = Point(
                column: Int.random(in: -2..<size.columns, using: &generator), row: Int.random(in: 0..<size.rows, using: &generator))
            frame.put(
                Self.pieces.randomElement(using: &generator) ?? "", at: point,
                role: StyleRole.allCases.randomElement(using: &generator) ?? .text)
        }
        frame.cursor = nil
        if Bool.random(using: &generator) {
            frame.cursor = Point(
                column: Int.random(in: 0..<size.columns, using: &generator), row: Int.random(in: 0..<size.rows, using: &generator))
        }
        return frame
    }

    /// Here curses would tear a wide character apart that ends before the last corner, so the driver doesn't show it.
    private static let cornerByInsertion: Set = ["screen", "tmux-256color", "xterm-mono"]

    @Test(arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100", "xterm-mono", "rxvt-unicode-256color"])
    func `what is presented is what stands on the screen`(_ name: String) throws {
        var generator = SeededGenerator(state: 7)
        var size = Size(columns: 40, rows: 12)
        let (pseudo, terminal) = try start(size, name: name)
        terminal.appearance = { Appearance(foreground: $0.rawValue, background: $0.rawValue % 3 == 0 ? nil : $0.rawValue &* 7) }
        var frame: Frame?
        for turn in 0..<200 {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                size = Size(columns: Int.random(in: 1...60, using: &generator), rows: Int.random(in: 1...20, using: &generator))
                pseudo.drain()
                pseudo.resize(size)
                #expect(terminal.resize() == size)
            }
            let next = randomFrame(size, &generator, from: frame)
            terminal.present(next)
            frame = next
            pseudo.drain()
            var wanted = next.cells.map(\.text)
            let corner = wanted.count - 3
            if Self.cornerByInsertion.contains(name), size.columns >= 3, wanted[corner + 1].isEmpty {
                wanted.replaceSubrange(corner..<corner + 2, with: ["\u{FFFD}", " "])
            }
            try #require(pseudo.screen.places.map(\.text) == wanted, "turn \(turn)")
            if let cursor = next.cursor { #expect(pseudo.screen.cursor == cursor, "turn \(turn)") }
            if name == "xterm-256color" { #expect(pseudo.screen.modes.contains(25) == (next.cursor != nil)) }
        }
        #expect(pseudo.screen.unknown == [])
        terminal.close()
    }

    @Test func `a frame is sent in one piece, however many places differ`() throws {
        let pseudo = try PseudoTerminal(size: Size(columns: 80, rows: 24))
        var ends: [Int32] = [0, 0]
        // Each write to such a socket is read for itself.
        try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue | SOCK_NONBLOCK.rawValue), 0, &ends) == 0)
        defer { for end in ends { close(end) } }
        func pieces() -> [Int] {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            var counts: [Int] = []
            while case let count = read(ends[0], &buffer, buffer.count), count > 0 { counts.append(count) }
            return counts
        }
        let terminal = try NcursesTerminal(input: pseudo.slave, output: ends[1], name: "xterm-256color", isGuarded: false)
        var frame = Frame(size: terminal.size)
        terminal.present(frame)
        #expect(!pieces().isEmpty)
        for row in stride(from: 1, to: 24, by: 3) { frame.put("là", at: Point(column: row, row: row)) }
        terminal.present(frame)
        #expect(pieces().count == 1)
        terminal.close()
    }

    @Test func `only what differs is sent`() throws {
        let (pseudo, terminal) = try start(Size(columns: 80, rows: 24))
        var frame = Frame(size: terminal.size)
        for row in 0..<24 { frame.put(String(repeating: "contenu ", count: 10), at: Point(column: 0, row: row)) }
        terminal.present(frame)
        pseudo.drain()
        terminal.present(frame)
        #expect(pseudo.drain() == [])
        frame.put("x", at: Point(column: 40, row: 10))
        terminal.present(frame)
        #expect(pseudo.drain().count < 20)
        frame.cursor = Point(column: 3, row: 3)
        terminal.present(frame)
        #expect(pseudo.drain().count < 30)
        #expect(pseudo.screen.cursor == Point(column: 3, row: 3))
        terminal.present(frame)
        #expect(pseudo.drain() == [])
        terminal.close()
    }

    @Test func `a theme is shown, and another one at once`() throws {
        let (pseudo, terminal) = try start(Size(columns: 20, rows: 2))
        var frame = Frame(size: terminal.size)
        frame.put("titre", at: Point(column: 0, row: 0), role: .title)
        terminal.appearance = { $0 == .title ? Appearance(foreground: 214, background: 17, [.bold, .underline]) : Appearance() }
        terminal.present(frame)
        pseudo.drain()
        #expect(pseudo.screen[0, 0].look == .init(foreground: "214", background: "17", attributes: [1, 4]))
        #expect(pseudo.screen[5, 0].look == .init())
        terminal.appearance = { $0 == .title ? Appearance(foreground: 9, [.italic, .dim]) : Appearance(background: 253) }
        terminal.present(frame)
        pseudo.drain()
        #expect(pseudo.screen[0, 0].look == .init(foreground: "9", attributes: [2, 3]))
        #expect(pseudo.screen[5, 1].look.background == "253")
        terminal.close()
    }

    @Test func `without colours a background is reversed`() throws {
        let (pseudo, terminal) = try start(Size(columns: 20, rows: 2), name: "vt100")
        var frame = Frame(size: terminal.size)
        frame.put("choix", at: Point(column: 0, row: 0), role: .selection)
        terminal.appearance = { $0 == .selection ? Appearance(foreground: 0, background: 33) : Appearance(foreground: 7) }
        terminal.present(frame)
        pseudo.drain()
        #expect(pseudo.screen[0, 0].look.attributes == [7])
        #expect(pseudo.screen[10, 0].look == .init())
        terminal.close()
    }

    /// Frames are made safe where text is written; the driver is the second wall.
    @Test(arguments: [
        "\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\n", "\u{0}", "\u{301}", "\u{E0041}", "\u{10FFFF}",
    ])
    func `a cell that would disturb the screen is replaced`(_ text: String) throws {
        let (pseudo, terminal) = try start(Size(columns: 10, rows: 1))
        var frame = Frame(size: terminal.size)
        terminal.present(frame)
        pseudo.drain()
        frame.cells[2] = Cell(text)
        frame.cells[3] = Cell("b\u{202E}\u{200D}\u{301}")
        frame.cells[4] = Cell("漢")  // its second half is missing
        frame.cells[6] = Cell("")  // its first half is missing
        frame.cells[7] = Cell("x")
        frame.cells[8] = Cell("")
        frame.cells[9] = Cell("字")
        terminal.present(frame)
        pseudo.drain()
        #expect(pseudo.screen.text == "  \u{FFFD}b\u{301}\u{FFFD}  x \u{FFFD}")
        terminal.close()
    }

    @Test func `a frame of another size is shown as far as it fits`() throws {
        let (pseudo, terminal) = try start(Size(columns: 5, rows: 2))
        terminal.present(Frame(lines: ["漢字漢字", "abcdefgh", "trop bas"]))
        pseudo.drain()
        #expect(pseudo.screen.text == "漢字\nabcde")
        terminal.present(Frame(lines: ["a"]))
        pseudo.drain()
        #expect(pseudo.screen[0, 0].text == "a")
        terminal.present(Frame(size: Size(columns: 0, rows: 0)))
        terminal.close()
    }

    @Test func `the terminal is taken and given back`() throws {
        let pseudo = try PseudoTerminal(size: Size(columns: 30, rows: 4))
        let before = pseudo.modes
        let terminal = try NcursesTerminal(input: pseudo.slave, output: pseudo.slave, name: "xterm-256color", isGuarded: false)
        pseudo.drain()
        #expect(pseudo.screen.modes.isSuperset(of: [1049, 2004, 1002, 1006]))
        #expect(pseudo.modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
        terminal.reportsMouse = false
        pseudo.drain()
        #expect(pseudo.screen.modes.isDisjoint(with: [1002, 1006]))
        terminal.suspend()
        pseudo.drain()
        #expect(pseudo.screen.modes == [7, 25])
        #expect(pseudo.modes.c_lflag == before.c_lflag)
        terminal.present(Frame(lines: ["rien"]))
        #expect(pseudo.drain() == [])
        terminal.resume()
        terminal.present(Frame(lines: ["revenu"]))
        pseudo.drain()
        #expect(pseudo.screen.text.hasPrefix("revenu"))
        #expect(pseudo.screen.modes.isSuperset(of: [1049, 2004]))
        terminal.close()
        pseudo.drain()
        #expect(pseudo.screen.modes == [7, 25])
        #expect(pseudo.modes.c_lflag == before.c_lflag)
        #expect(pseudo.modes.c_iflag == before.c_iflag)
        #expect(pseudo.modes.c_oflag == before.c_oflag)
        terminal.close()
    }

    @Test func `one terminal at a time`() throws {
        let (_, terminal) = try start(Size(columns: 10, rows: 2))
        #expect(throws: NcursesTerminal.Failure.unavailable) { _ = try start(Size(columns: 10, rows: 2)) }
        terminal.close()
        let (_, next) = try start(Size(columns: 10, rows: 2))
        next.close()
    }

    @Test(arguments: [
        ("dumb", NcursesTerminal.Failure.noCursorAddressing("dumb")), ("nonsense", .unknownTerminal("nonsense")),
        ("", .unknownTerminal("")), ("unknown", .unknownTerminal("unknown")),
    ])
    func `a terminal that can't be drawn on is refused`(_ name: String, _ failure: NcursesTerminal.Failure) throws {
        #expect(throws: failure) { _ = try start(Size(columns: 10, rows: 2), name: name) }
    }

    @Test func `keys arrive through the terminal`() throws {
        let (pseudo, terminal) = try start(Size(columns: 10, rows: 2))
        #expect(terminal.pendingInputs() == [])
        pseudo.type("é\u{3}\u{1B}[A")
        #expect(terminal.pendingInputs() == keys(.character("é"), .control("c"), KeyPress(.up)))
        terminal.close()
    }
}
