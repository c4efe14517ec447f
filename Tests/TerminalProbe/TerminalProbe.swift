import Glibc
import NcursesTerminal
import TerminalUI

/// A small program for the tests of the driver: it shows what it is told and what is typed.
///
/// Control-C and "q" end it. Other keys make it do things: "t" traps, "a" aborts, "f" writes where nothing is, "o" overflows
/// the stack, "x" calls `exit`, "e" runs another program while the terminal is given back, "2" paints everything, "l" writes
/// to standard error, "k" sends itself SIGTSTP, Control-Z stops the job.
@main
struct TerminalProbe {
    private let terminal: NcursesTerminal
    private let loop: EventLoop
    private var lines: [String] = []
    private var painted = ""

    static func main() {
        do {
            let terminal = try NcursesTerminal()
            var probe = TerminalProbe(terminal: terminal, loop: try EventLoop(keyboard: terminal.keyboard))
            let signal = probe.run()
            terminal.close()
            print("closed")
            if let signal { TerminalGuard.end(by: signal) }
        } catch {
            complain("\(error)\n")
            exit(1)
        }
    }

    private static func complain(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private init(terminal: NcursesTerminal, loop: EventLoop) {
        self.terminal = terminal
        self.loop = loop
        terminal.appearance = { role in
            switch role {
            case .title: Appearance(foreground: 214, background: 17, .bold)
            case .bandDanger: Appearance(foreground: 231, background: 160)
            default: Appearance()
            }
        }
    }

    private mutating func run() -> SignalKind? {
        show()
        while true {
            for wake in loop.wait() {
                switch wake {
                case .input(let inputs):
                    for input in inputs where !take(input) { return nil }
                case .signal(.windowChange): terminal.resize()
                case .signal(.stop): terminal.stopProcess(wholeJob: false)
                case .signal(.continued): terminal.renew()
                case .signal(let kind): return kind
                case .hangup: return .hangUp
                case .descriptor, .woken, .deadline: break
                }
            }
            show()
        }
    }

    /// Returns false where the program is to end.
    private mutating func take(_ input: TerminalInput) -> Bool {
        lines.append(describe(input))
        switch input {
        case .key(.character("q")), .key(.control("c")): return false
        case .key(.control("z")): terminal.stopProcess(wholeJob: true)
        case .key(.character("t")):
            let none: [Int] = []
            lines.append("\(none[lines.count])")
        case .key(.character("a")): abort()
        case .key(.character("x")): exit(7)
        case .key(.character("f")): UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
        case .key(.character("o")): lines.append("\(overflow(1))")
        case .key(.character("l")): Self.complain("note\u{1B}[31m on standard \u{202E}error\n")
        case .key(.character("e")):
            terminal.suspend()
            system("echo edited")
            terminal.resume()
        case .key(.character("2")): painted = painted == "#" ? "=" : "#"
        case .key(.character("k")): kill(getpid(), SIGTSTP)
        default: break
        }
        return true
    }

    private func overflow(_ depth: Int) -> Int {
        depth == 0 ? 0 : overflow(depth &+ 1) &+ lines.count
    }

    private func describe(_ input: TerminalInput) -> String {
        switch input {
        case .key(let press): "key \(press.key) \(press.modifiers.rawValue)"
        case .paste(let text): "paste \(text.unicodeScalars.count) \(text.prefix(20).debugDescription)"
        case .mouse(let event): "mouse \(event.kind) \(event.at.column) \(event.at.row)"
        case .resize(let size): "resize \(size)"
        }
    }

    private func show() {
        var frame = Frame(size: terminal.size)
        let width = frame.size.columns
        if !painted.isEmpty {
            for row in 0..<frame.size.rows { frame.put(String(repeating: painted, count: width), at: Point(column: 0, row: row)) }
        }
        frame.put("probe \(width)×\(frame.size.rows) é 漢", at: Point(column: 0, row: 0), role: .title, maxWidth: width)
        for (row, line) in lines.suffix(max(0, frame.size.rows - 2)).enumerated() {
            frame.put(line, at: Point(column: 0, row: row + 1), maxWidth: width)
        }
        frame.cursor = Point(column: 0, row: max(0, frame.size.rows - 1))
        terminal.present(frame)
    }
}
