import CTerminal
import TerminalUI

extension NcursesTerminal {
    /// Gives the terminal back for a while, to another program such as an editor.
    public func suspend() {
        guard presence == .taken else { return }
        presence = .away
        ct_screen_leave()
        if isGuarded { TerminalGuard.disarm() }
    }

    /// Takes the terminal again after `suspend()`. Its size may have changed; the next `present` draws everything.
    public func resume() {
        guard presence == .away else { return }
        if isGuarded {
            _ = ct_guard_remember(keyboard.descriptor)
            TerminalGuard.arm(output: output)
        }
        ct_screen_return()
        presence = .taken
        resize()
    }

    /// Stops the process as Ctrl-Z does in a shell, and returns once it runs in the foreground again.
    ///
    /// - Parameter wholeJob: true for the key Ctrl-Z, which stops every process of a job; false for a `.stop` signal,
    ///   which was sent to whom it was meant for.
    public func stopProcess(wholeJob: Bool) {
        suspend()
        ct_signals_stop_process(wholeJob, keyboard.descriptor)
        resume()
    }

    /// Stops the process because the program it lent the terminal to was stopped, and returns once it runs in the foreground again; the
    /// terminal stays away.
    func stopWhileAway() {
        guard presence == .away else { return }
        ct_signals_stop_process(false, keyboard.descriptor)
    }

    /// Sets the terminal's modes anew after `.continued`: the process was stopped by a signal that can't be caught,
    /// and a shell has used the terminal. The next `present` draws everything.
    public func renew() {
        guard presence == .taken else { return }
        ct_screen_renew()
        resize()
    }

    /// Gives the terminal back for good. Standard error then shows what was written to it meanwhile.
    public func close() {
        guard presence != .closed else { return }
        let wasTaken = presence == .taken
        presence = .closed
        ct_screen_stop()
        if isGuarded {
            if wasTaken { TerminalGuard.disarm() }
            ct_signals_stop()
        }
    }
}
