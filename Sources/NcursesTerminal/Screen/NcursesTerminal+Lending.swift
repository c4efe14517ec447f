import CTerminal
import Glibc

extension NcursesTerminal {
    /// How long a program that has the terminal may take to end once it is asked to, in seconds.
    private static let patience = 2

    /// Runs a program that gets the terminal until it ends: another one, such as an editor. Whenever it is stopped, as Ctrl-Z does, this process
    /// is stopped as well.
    ///
    /// What is typed to interrupt the program interrupts it alone. Where this process is asked to end (SIGTERM, SIGHUP), the program is asked as
    /// well, and ended when it doesn't listen; `EventLoop` then tells of the signal.
    ///
    /// - Parameter start: Starts the program, and returns its process; nil where it can't be started.
    /// - Returns: Its status as waitpid gives it; nil where it was not started.
    public func lend(_ start: () -> pid_t?) -> Int32? {
        suspend()
        let changes = ct_signals_lend()
        defer {
            ct_signals_reclaim()
            resume()
        }
        guard let child = start() else { return nil }
        var status: Int32 = 0
        var end: ContinuousClock.Instant?
        while true {
            let found = waitpid(child, &status, WNOHANG | WUNTRACED)
            if found == child {
                // The low byte of a child that was stopped, as WIFSTOPPED reads it.
                guard status & 0xFF == 0x7F else { return status }
                stopWhileAway()
                kill(child, SIGCONT)
                continue
            }
            guard found == 0 || errno == EINTR else { return nil }
            if end == nil, let signal = Self.askedToEnd {
                for number in [signal, SIGCONT] { kill(child, number) }
                end = .now + .seconds(Self.patience)
            } else if let end, end <= .now {
                kill(child, SIGKILL)
            }
            var descriptor = pollfd(fd: changes, events: Int16(POLLIN), revents: 0)
            // Once somebody waits for the end, it is looked for again a few times a second at least.
            poll(&descriptor, 1, end == nil ? -1 : 100)
            ct_event_take(changes)
        }
    }

    /// The number of the signal that asks this process to end, and is still to be taken.
    private static var askedToEnd: Int32? {
        let waiting = ct_signals_waiting()
        if waiting & SignalKind.hangUp.bit != 0 { return SIGHUP }
        return waiting & SignalKind.terminate.bit != 0 ? SIGTERM : nil
    }
}
