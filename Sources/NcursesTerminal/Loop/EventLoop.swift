import CTerminal
import Glibc
import TerminalUI

/// The one place where the program waits: for the keyboard, for watched descriptors, for signals, for a deadline and
/// for other threads. While nothing happens it uses no processor time.
///
/// It belongs to one thread; only its `waker` may be used from others.
public final class EventLoop {
    /// Why a loop could not be made.
    public enum Failure: Error, Hashable, Sendable {
        /// No descriptors are left.
        case noDescriptors
    }

    public let waker: Waker

    private let keyboard: KeyboardReader?
    private let signals: Int32
    private let timer: Int32
    private var watched: [Int32] = []
    /// What is waited for, kept for its storage.
    private var entries: [pollfd] = []
    private var reportedHangup = false
    /// Until when a lone escape waits for more.
    private var silenceEnd: ContinuousClock.Instant?
    /// The deadline the timer is set to.
    private var timerEnd: ContinuousClock.Instant?

    /// Catches the signals of `SignalKind` as long as the loop lives.
    ///
    /// - Parameter keyboard: a terminal's; nil where nobody types.
    public init(keyboard: KeyboardReader?) throws(Failure) {
        let event = ct_event_create()
        guard event >= 0 else { throw .noDescriptors }
        waker = Waker(descriptor: event)
        signals = ct_signals_start()
        timer = ct_timer_create()
        self.keyboard = keyboard
        guard signals >= 0, timer >= 0 else { throw .noDescriptors }
    }

    deinit {
        if timer >= 0 { Glibc.close(timer) }
        if signals >= 0 { ct_signals_stop() }
    }

    /// Reports `.descriptor` whenever `descriptor` is readable or at its end.
    public func watch(_ descriptor: Int32) {
        if !watched.contains(descriptor) { watched.append(descriptor) }
    }

    /// Waits until something happens and returns all that has, signals first; never empty.
    ///
    /// - Parameter deadline: when to return `.deadline` at the latest. The time the machine sleeps counts (CLOCK_BOOTTIME).
    public func wait(until deadline: ContinuousClock.Instant? = nil) -> [Wake] {
        while true {
            setTimer(deadline)
            let ready = pollReady()
            var wakes: [Wake] = []
            if ready.contains(signals) { wakes += SignalKind.takeWaiting().map(Wake.signal) }
            wakes += readKeyboard(ready)
            wakes += watched.filter(ready.contains).map(Wake.descriptor)
            if ready.contains(waker.descriptor) {
                ct_event_take(waker.descriptor)
                wakes.append(.woken)
            }
            if let deadline, deadline <= .now { wakes.append(.deadline) }
            if ready.contains(timer) {
                ct_timer_take(timer)
                timerEnd = nil
            }
            if !wakes.isEmpty { return wakes }
        }
    }

    // MARK: - Waiting

    private func setTimer(_ deadline: ContinuousClock.Instant?) {
        guard deadline != timerEnd else { return }
        timerEnd = deadline
        guard let deadline else { return ct_timer_set(timer, 0) }
        let rest = ContinuousClock.now.duration(to: deadline).components
        // A century is beyond any deadline, and within what fits.
        let nanoseconds = min(rest.seconds, 3_000_000_000) * 1_000_000_000 + rest.attoseconds / 1_000_000_000
        ct_timer_set(timer, max(1, nanoseconds))
    }

    /// Returns the descriptors that have something to say, after waiting for one, or for the end of a silence.
    private func pollReady() -> [Int32] {
        entries.removeAll(keepingCapacity: true)
        for descriptor in [signals, waker.descriptor, timer] { watch(descriptor, in: &entries) }
        for descriptor in watched { watch(descriptor, in: &entries) }
        if let keyboard, !reportedHangup { watch(keyboard.descriptor, in: &entries) }
        let count = poll(&entries, nfds_t(entries.count), silenceMilliseconds)
        return count > 0 ? entries.compactMap { $0.revents != 0 ? $0.fd : nil } : []
    }

    private func watch(_ descriptor: Int32, in entries: inout [pollfd]) {
        entries.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }

    private var silenceMilliseconds: Int32 {
        guard let silenceEnd else { return -1 }
        let rest = ContinuousClock.now.duration(to: silenceEnd).components
        guard rest.seconds >= 0, rest.attoseconds >= 0 else { return 0 }
        return Int32(min(rest.seconds, 3600)) * 1000 + Int32(rest.attoseconds / 1_000_000_000_000_000) + 1
    }

    // MARK: - Keyboard

    private func readKeyboard(_ ready: [Int32]) -> [Wake] {
        guard let keyboard, !reportedHangup else { return [] }
        var inputs: [TerminalInput] = []
        if ready.contains(keyboard.descriptor) {
            inputs = keyboard.read()
            silenceEnd = keyboard.patience.map { .now + $0 }
        } else if let end = silenceEnd, end <= .now {
            inputs = keyboard.flush()
            // Inside a paste that has stalled, silence is only of interest again after the next byte.
            silenceEnd = nil
        }
        var wakes: [Wake] = inputs.isEmpty ? [] : [.input(inputs)]
        if keyboard.hasHungUp {
            reportedHangup = true
            wakes.append(.hangup)
        }
        return wakes
    }
}
