import Glibc
import TerminalUI

/// Reads what is typed from a descriptor, without ever waiting.
///
/// The descriptor's flags stay as they are: they belong to the shell as well.
public final class KeyboardReader {
    public let descriptor: Int32
    /// Whether nothing will be typed any more: the terminal was closed or the connection lost.
    public private(set) var hasHungUp = false

    private var decoder = KeyDecoder()
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The byte of the Backspace key; see `KeyDecoder.eraseByte`.
    var eraseByte: UInt8 {
        get { decoder.eraseByte }
        set { decoder.eraseByte = newValue }
    }

    /// How long to wait in silence before `flush()`; nil if nothing is held back.
    public var patience: Duration? { decoder.patience }

    /// Settles what is held back, after `patience` has passed.
    public func flush() -> [TerminalInput] { decoder.flush() }

    /// Returns what has arrived. A sender without end is left for the next call after a megabyte or so.
    public func read() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        var taken = 0
        while !hasHungUp, taken < 1 << 20, isReadable {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                inputs += decoder.decode(buffer[..<count])
                taken += count
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                hasHungUp = true
            }
        }
        return inputs
    }

    private var isReadable: Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) > 0 && entry.revents != 0
    }
}
