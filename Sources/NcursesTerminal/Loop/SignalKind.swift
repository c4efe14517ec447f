import CTerminal

/// A signal the process was sent.
public enum SignalKind: Hashable, Sendable, CaseIterable {
    /// The terminal's size has changed (SIGWINCH).
    case windowChange
    /// Asked to end: SIGTERM, SIGHUP (the terminal is gone or the connection lost), SIGINT, SIGQUIT.
    case terminate, hangUp, interrupt, quit
    /// Asked to stop (SIGTSTP): see `NcursesTerminal.stopProcess(wholeJob:)`.
    case stop
    /// Continued after a stop that couldn't be caught (SIGCONT after SIGSTOP): see `NcursesTerminal.renew()`.
    case continued

    var bit: UInt32 {
        switch self {
        case .windowChange: UInt32(ct_signal_window)
        case .terminate: UInt32(ct_signal_terminate)
        case .hangUp: UInt32(ct_signal_hang_up)
        case .interrupt: UInt32(ct_signal_interrupt)
        case .quit: UInt32(ct_signal_quit)
        case .stop: UInt32(ct_signal_stop)
        case .continued: UInt32(ct_signal_continue)
        }
    }

    /// Whether the process is asked to save and end.
    public var endsProcess: Bool {
        switch self {
        case .terminate, .hangUp, .interrupt, .quit: true
        case .windowChange, .stop, .continued: false
        }
    }

    /// Returns the signals that have come since the last call.
    static func takeWaiting() -> [SignalKind] {
        let bits = ct_signals_take()
        return allCases.filter { bits & $0.bit != 0 }
    }
}
