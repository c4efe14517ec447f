import Glibc

/// Reads lines from a file or a pipe as they come, each as soon as it is whole.
struct LineReader {
    /// A line, without its end.
    enum Line {
        case text([UInt8])
        /// It was longer than any command is; its content was passed over.
        case tooLong
    }

    /// The longest line, in bytes: what a journal's line may hold.
    static let limit = 32 << 20

    private let file: Int32
    /// How long nothing has to come before the reader rests, in milliseconds.
    private let pause: Int32
    private var pending: [UInt8] = []
    /// Where in `pending` the next line begins, and up to where no line end was found.
    private var start = 0
    private var searched = 0
    private var isAtEnd = false
    private var isSkipping = false
    /// Why nothing more could be read (errno); nil where the file has simply come to its end.
    private(set) var failure: Int32?

    init(file: Int32, pause: Int32 = 2_000) {
        self.file = file
        self.pause = pause
    }

    /// Returns the next line, or nil at the end. `idle` is called once whenever nothing has come for a while.
    mutating func next(idle: () -> Void = {}) -> Line? {
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(upTo: end) }
            searched = pending.count
            if pending.count - start > Self.limit { skip() }
            if isAtEnd { return takeRest() }
            isAtEnd = !fill(idle)
        }
    }

    private mutating func take(upTo end: Int) -> Line {
        defer {
            start = end + 1
            searched = start
        }
        if isSkipping {
            isSkipping = false
            return .tooLong
        }
        var line = pending[start..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        return line.count > Self.limit ? .tooLong : .text(Array(line))
    }

    /// What stands after the last line end.
    private mutating func takeRest() -> Line? {
        defer {
            pending = []
            start = 0
            searched = 0
        }
        if isSkipping {
            isSkipping = false
            return .tooLong
        }
        return start < pending.count ? .text(Array(pending[start...])) : nil
    }

    private mutating func skip() {
        isSkipping = true
        pending = []
        start = 0
        searched = 0
    }

    /// Reads what is there. Returns false at the end of the file, and when it can't be read any more.
    private mutating func fill(_ idle: () -> Void) -> Bool {
        pending.removeFirst(start)
        searched -= start
        start = 0
        var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        var hasRested = false
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if poll(&descriptor, 1, hasRested ? -1 : pause) == 0 {
                hasRested = true
                idle()
                continue
            }
            let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count > 0 {
                pending += chunk[..<count]
                return true
            }
            guard count < 0 else { return false }
            // Who opened the other end may have made it one that never waits.
            guard errno == EINTR || errno == EAGAIN else {
                failure = errno
                return false
            }
        }
    }
}
