import Glibc
import TerminalUI

/// Both ends of a pseudo-terminal, with a screen that shows what is written to it.
final class PseudoTerminal {
    let master: Int32
    let slave: Int32
    /// The path of the slave.
    let name: String
    var screen: VirtualScreen
    /// What has been written to the terminal.
    private(set) var bytes: [UInt8] = []

    struct Failure: Error { var code = errno }

    init(size: Size) throws {
        screen = VirtualScreen(size: size)
        var master: Int32 = -1
        var slave: Int32 = -1
        var window = Self.window(size)
        var name = [CChar](repeating: 0, count: 256)
        guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw Failure() }
        self.name = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.master = master
        self.slave = slave
        for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(slave)
        if !isMasterClosed { close(master) }
    }

    private(set) var isMasterClosed = false

    /// Closes the terminal as a window is closed.
    func hangUp() {
        close(master)
        isMasterClosed = true
    }

    private static func window(_ size: Size) -> winsize {
        winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    }

    func resize(_ size: Size) {
        var window = Self.window(size)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
        screen.resize(size)
    }

    func type(_ text: String) { type(Array(text.utf8)) }

    func type(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    var modes: termios {
        var modes = termios()
        tcgetattr(slave, &modes)
        return modes
    }

    /// Shows what has been written, waiting up to `milliseconds` for the first of it. Returns the bytes.
    @discardableResult func drain(milliseconds: Int32 = 0) -> [UInt8] {
        var new: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, new.isEmpty ? milliseconds : 0) > 0 else { break }
            let count = buffer.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            new += buffer[..<count]
        }
        screen.feed(new)
        bytes += new
        return new
    }
}
