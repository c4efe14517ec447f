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

    /// Writes one line on standard error.
    func complain(_ line: String) { _ = write(DisplayText.visible(line), to: errors) }

    private func write(_ text: String, to file: Int32) -> Bool { Self.write(Array((text + "\n").utf8), to: file) }

    /// Writes all of `bytes`, in as many pieces as the system takes them.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }

    /// How wide texts are set, in columns: the terminal's width, within what reads well.
    var width: Int {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(max(Int(size.ws_col), 40), 100)
    }
}
