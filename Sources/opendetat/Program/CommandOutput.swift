import Glibc
import TerminalUI

/// Standard output and standard error of a command. Nothing from data reaches either with a control, escape or bidi character in it.
final class CommandOutput {
    private let output: Int32
    private let errors: Int32
    /// Standard output could not be written: it is full, or closed.
    private(set) var hasFailed = false

    init(output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO) {
        self.output = output
        self.errors = errors
    }

    /// Writes one line on standard output; a line break inside it, which only data can bring, is made visible.
    func say(_ line: String) { hasFailed = !write(DisplayText.visible(line), to: output) || hasFailed }

    /// Writes a text of several lines on standard output; what is data in it has no line breaks of its own.
    func print(_ text: String) { hasFailed = !write(DisplayText.visible(text, keeping: [.newlines, .tabs]), to: output) || hasFailed }

    /// Writes JSON and a line feed on standard output. The writer has escaped what would act on a terminal.
    func answer(_ json: [UInt8]) {
        hasFailed = !Self.write(json.last == UInt8(ascii: "\n") ? json : json + [UInt8(ascii: "\n")], to: output) || hasFailed
    }

    /// Writes one line on standard error; in a terminal it is broken between words.
    func complain(_ line: String) {
        let visible = DisplayText.visible(line)
        let columns = isatty(errors) == 1 ? Self.columns(of: errors) : nil
        _ = write(columns.map { Self.filled(visible, to: $0).joined(separator: "\n") } ?? visible, to: errors)
    }

    /// The words of `line` in lines of so many columns, those after the first behind `hanging`; what is longer than a line stays whole, as it
    /// may be copied. Spaces at the beginning stay. O(line).
    static func filled(_ line: String, to columns: Int, hanging: String = "") -> [String] {
        var lines: [String] = []
        var current = String(line.prefix { $0 == " " })
        var isFresh = true
        for word in line.split(separator: " ") {
            if !isFresh, DisplayText.width(current) + 1 + DisplayText.width(word) > columns {
                lines.append(current)
                current = hanging
                isFresh = true
            }
            current += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [current]
    }

    private func write(_ text: String, to file: Int32) -> Bool { Self.write(Array((text + "\n").utf8), to: file) }

    /// Writes all of `bytes`, in as many pieces as the system takes them.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count < 0, errno == EAGAIN {
                // Who reads the other end may have made it one that never waits.
                var descriptor = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                poll(&descriptor, 1, -1)
            } else if count == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }

    /// How wide texts are set, in columns: the terminal's width, within what reads well.
    var width: Int {
        guard let columns = Self.columns(of: output) else { return 80 }
        return min(max(columns, 40), 100)
    }

    /// The columns of the terminal behind `file`; nil where there is none, or it does not say.
    private static func columns(of file: Int32) -> Int? {
        var size = winsize()
        return ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}
