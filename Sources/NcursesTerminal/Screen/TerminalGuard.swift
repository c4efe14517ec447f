import CTerminal

/// Restores the terminal on every way out of the process.
///
/// `NcursesTerminal` arms it. From then on a normal end, `exit` from anywhere, a trap, a fault and `abort` leave the
/// alternate screen, show the cursor, switch off what was switched on and set the modes the terminal had, before the
/// process ends as it would have. What was written to standard error meanwhile (a trap's message) follows, without
/// controls. The signals that ask a process to end reach `EventLoop` instead, so that work is saved first; one that is
/// repeated after five seconds without being heard ends the process at once. Only SIGKILL leaves the terminal as it is.
public enum TerminalGuard {
    /// Restores the terminal if it is taken. Safe at any time and from any thread.
    public static func restore() { ct_guard_restore() }

    /// Restores the terminal and ends the process by the default action of `signal`, so that its parent sees which it was.
    public static func end(by signal: SignalKind) -> Never { ct_signals_die(signal.bit) }

    static func arm(output: Int32) {
        var count = 0
        let bytes = ct_screen_reset_bytes(&count)
        ct_guard_arm(output, bytes, count)
    }

    static func disarm() { ct_guard_disarm() }
}
