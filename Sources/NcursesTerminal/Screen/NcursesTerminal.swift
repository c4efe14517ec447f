import CTerminal
import Glibc
import TerminalUI

/// A `Terminal` drawn through ncurses, which sends only what differs.
///
/// While it is taken the terminal shows its alternate screen and is in raw mode: Ctrl-C, Ctrl-Z, Ctrl-S and the like
/// arrive as keys, also out of a paste, and are never lost to a signal. `TerminalGuard` gives it back on every way out.
/// There can be one at a time, and it belongs to one thread.
public final class NcursesTerminal: Terminal {
    /// Why the terminal could not be taken. It is then as it was.
    public enum Failure: Error, Hashable, Sendable {
        /// Input or output is no terminal: a file, a pipe, nothing.
        case notATerminal
        /// `TERM` isn't set.
        case unnamedTerminal
        /// Terminfo doesn't know the terminal `TERM` names.
        case unknownTerminal(String)
        /// The terminal can't place its cursor (`TERM=dumb`).
        case noCursorAddressing(String)
        /// The environment has no UTF-8 locale, not even C.UTF-8.
        case noUTF8
        /// A terminal is taken already, or memory or descriptors ran out.
        case unavailable
    }

    public let keyboard: KeyboardReader
    /// The size now. It changes in `resize()` only, so that a frame and its size agree.
    public private(set) var size: Size

    /// How each role looks. Setting it redraws everything on the next `present`.
    public var appearance: (StyleRole) -> Appearance = { _ in Appearance() } {
        didSet {
            pens.removeAll()
            shown = nil
        }
    }

    /// Whether clicks, drags and the wheel are reported. While they are, a terminal selects text only with Shift held.
    public var reportsMouse: Bool {
        didSet { ct_screen_report(true, reportsMouse) }
    }

    let output: Int32
    let isGuarded: Bool
    var presence = Presence.taken
    var pens: Pens
    /// What stands on the screen; nil if that isn't known.
    var shown: Frame?
    /// Whether the screen must be cleared before it is drawn: its size has changed, or somebody else has drawn on it.
    var needsClear = false

    enum Presence { case taken, away, closed }

    /// Takes the terminal.
    ///
    /// - Parameters:
    ///   - name: the name terminfo knows the terminal by; by default `TERM`.
    ///   - isGuarded: whether signals are caught and crashes restore the terminal. A test that draws into a file does without.
    public init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, name: String? = nil, reportsMouse: Bool = true, isGuarded: Bool = true
    ) throws(Failure) {
        if isGuarded {
            guard isatty(input) == 1, isatty(output) == 1, ct_guard_remember(input) else { throw .notATerminal }
        }
        guard let name = name ?? Self.environmentName else { throw .unnamedTerminal }
        guard ct_locale_start() else { throw .noUTF8 }
        // Before curses, which leaves handlers alone that it finds.
        if isGuarded, ct_signals_start() < 0 { throw .unavailable }
        if let failure = Self.start(name, input: input, output: output) {
            if isGuarded { ct_signals_stop() }
            throw failure
        }
        if isGuarded { TerminalGuard.arm(output: output) }
        self.output = output
        self.isGuarded = isGuarded
        self.reportsMouse = reportsMouse
        keyboard = KeyboardReader(descriptor: input)
        pens = Pens()
        size = Size(columns: 80, rows: 24)
        ct_screen_report(true, reportsMouse)
        readSize()
        readEraseByte()
    }

    deinit { close() }

    /// Why the terminal could not be taken, found without touching it: before a program opens anything for somebody who could not see it.
    public static func obstacle(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> Failure? {
        guard isatty(input) == 1, isatty(output) == 1 else { return .notATerminal }
        guard let name = environmentName else { return .unnamedTerminal }
        guard ct_locale_start() else { return .noUTF8 }
        for candidate in TerminalNames.candidates(for: name) {
            switch ct_screen_probe(candidate, output) {
            case .ok: return nil
            case .unknown_terminal: continue
            case .no_cursor_addressing: return .noCursorAddressing(name)
            case .unavailable: return .unavailable
            }
        }
        return .unknownTerminal(name)
    }

    private static var environmentName: String? {
        getenv("TERM").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Starts curses for the terminal, or for one it is known to understand.
    private static func start(_ name: String, input: Int32, output: Int32) -> Failure? {
        for candidate in TerminalNames.candidates(for: name) {
            switch ct_screen_start(candidate, input, output) {
            case .ok: return nil
            case .unknown_terminal: continue
            case .no_cursor_addressing: return .noCursorAddressing(name)
            case .unavailable: return .unavailable
            }
        }
        return .unknownTerminal(name)
    }

    private func readEraseByte() {
        var modes = termios()
        guard tcgetattr(keyboard.descriptor, &modes) == 0 else { return }
        withUnsafeBytes(of: &modes.c_cc) { keyboard.eraseByte = $0[Int(VERASE)] == 0x08 ? 0x08 : 0x7F }
    }

    private func readSize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        if ct_window_size(output, &rows, &columns) { size = Size(columns: Int(columns), rows: Int(rows)) }
    }

    // MARK: - Terminal

    /// Draws what differs from the last frame. A frame of another size is shown as far as it fits.
    ///
    /// Complexity: one comparison a cell, and one call of curses a changed cell.
    public func present(_ frame: Frame) {
        guard presence == .taken else { return }
        let differs = put(frame)
        let cursor = frame.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        guard differs || needsClear || shown == nil || cursor != shown?.cursor else { return }
        if let cursor {
            ct_screen_cursor(Int32(cursor.row), Int32(cursor.column))
        } else {
            ct_screen_hide_cursor()
        }
        if differs || needsClear || shown == nil {
            ct_screen_refresh(needsClear)
        } else {
            ct_screen_send_cursor()
        }
        needsClear = false
        shown = frame
        shown?.cursor = cursor
    }

    /// Returns what has been typed, at once. A lone Escape comes from `keyboard.flush()`, as `EventLoop` calls it.
    public func pendingInputs() -> [TerminalInput] { keyboard.read() }

    public func ring() { ct_screen_ring() }

    /// Reads the terminal's size anew, after `.windowChange`. The next `present` draws everything.
    @discardableResult public func resize() -> Size {
        readSize()
        guard presence == .taken else { return size }
        ct_screen_resize(Int32(size.rows), Int32(size.columns))
        if isGuarded { TerminalGuard.arm(output: output) }
        redraw()
        return size
    }

    func redraw() {
        shown = nil
        needsClear = true
    }
}
