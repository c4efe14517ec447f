import CTerminal
import Glibc
import TerminalUI

/// Why the event loop returned.
public enum Wake: Hashable, Sendable {
    /// Something was typed, pasted or clicked.
    case input([TerminalInput])
    /// A watched descriptor is readable, or at its end.
    case descriptor(Int32)
    case signal(SignalKind)
    /// The deadline has passed.
    case deadline
    /// `Waker.wake()` was called, once or several times.
    case woken
    /// Nothing will be typed any more: the terminal was closed. Reported once.
    case hangup
}

/// Wakes an event loop from any thread: work done in the background is ready.
public final class Waker: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { Glibc.close(descriptor) }

    /// Makes the loop return `.woken`. Calls that come before it does are one.
    public func wake() { ct_event_post(descriptor) }
}
