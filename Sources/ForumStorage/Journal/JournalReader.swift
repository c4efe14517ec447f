import ForumCore
import Glibc

/// Reads one journal as it grows, checking the chain over every byte.
///
/// A last line without its line feed is not there yet. At damage it stops, and what it read before is whole; when the file has changed since,
/// as one does that is just being copied, it is checked anew.
public struct JournalReader: Sendable {
    /// What a reading brought.
    public struct Growth: Sendable {
        public var records: [EventRecord] = []
        /// How many whole lines were read, those not parsed included.
        public var lines = 0
    }

    /// What stands at a line that was asked for.
    struct Mark: Hashable, Sendable {
        var sum: Digest
        /// Where the line ends, its line feed included.
        var end: Int
    }

    /// The name of the file.
    public let file: String
    /// The end of the last whole line, in bytes.
    public private(set) var offset = 0
    /// The number of the last whole line.
    public private(set) var line = 0
    /// Bytes after the last line feed, seen in the last reading.
    public private(set) var tornBytes = 0
    public private(set) var damage: JournalDamage?
    /// The first line's event.
    public private(set) var opening: JournalOpening?
    /// The last line that was parsed.
    public private(set) var lastParsed: EventRecord?
    /// The sums that the journal holds at the line numbers asked for.
    private(set) var marks: [Int: Mark] = [:]
    /// Line numbers whose sums are to be remembered.
    var wantedMarks: Set<Int> = []

    private var chain = ChainChecker()
    private var seen: JournalExtent?
    private var lastLineStart = 0
    private let session: SessionID?

    static let chunk = 4 << 20

    /// Starts before the first line. A journal of another session than `session` is damage; nil takes any.
    public init(file: String, session: SessionID?) {
        self.file = file
        self.session = session
    }

    /// The sum of the last whole line, or nil before the first.
    public var sum: Digest? { Digest(hexadecimalBytes: chain.former) }

    /// The sum of the last whole line as 64 digits in ASCII; empty before the first.
    var sumDigits: [UInt8] { chain.former }

    /// The console that writes the journal: by its first line, or by the file's name while there is none.
    public var console: ConsoleName { opening?.record.stamp.console ?? JournalFolder.console(ofJournal: file) ?? ConsoleName(file) }

    /// How far it has got, or nil before the first line.
    public var reach: JournalReach? {
        guard let sum else { return nil }
        return JournalReach(file: file, console: console, sequence: line, bytes: offset, sum: sum)
    }

    /// Tells whether the journal holds the last line of `reach`. Its number must have been among `wantedMarks`.
    func holds(_ reach: JournalReach) -> Bool { reach.sequence <= line && marks[reach.sequence]?.sum == reach.sum }

    /// Reads what has been added. Lines that start before `parsing` bytes are checked by their sums but not parsed, except the first.
    ///
    /// Costs one look at the file's length while nothing changed; what could not be read is tried again each time. Memory is bounded by the
    /// longest line allowed.
    public mutating func advance(_ source: any JournalSource, _ extent: JournalExtent, parsing: Int = 0) -> Growth {
        var growth = Growth()
        guard extent != seen else { return growth }
        let wasDamaged = damage != nil
        damage = nil
        // What a damaged first line said of whose journal it is may be wrong as well.
        if line == 0 { opening = nil }
        do throws(StorageError) {
            try recheck(source, extent, thoroughly: wasDamaged)
            if damage == nil { try read(source, parsing: parsing, into: &growth) }
            seen = extent
        } catch {
            stop(.unreadable(error), line: line + 1)
            seen = nil
        }
        return growth
    }

    /// Takes note that the file is gone; it is checked anew when one of its name is there again.
    mutating func vanish() {
        stop(.shrunk, line: line)
        seen = nil
    }

    /// Reads the last whole line again, where it was not parsed.
    mutating func parseLast(_ source: any JournalSource) {
        guard damage == nil, line > 0, lastParsed?.stamp.sequence != line, let sum else { return }
        guard let bytes = try? source.read(file, from: lastLineStart, count: offset - lastLineStart - 1) else { return }
        if case .event(let record) = bytes.withUnsafeBytes({ JournalLine.read($0, sum: sum) }) { lastParsed = record }
    }

    /// Makes the reader go on from lines that this program has just written itself.
    mutating func skip(written bytes: Int, lines: Int, last: EventRecord, digits: [UInt8], opening: JournalOpening?) {
        offset += bytes
        line += lines
        lastParsed = last
        lastLineStart = offset
        chain = ChainChecker(after: digits)
        if let opening { self.opening = opening }
    }

    mutating func stop(_ kind: JournalDamage.Kind, line: Int) {
        damage = JournalDamage(file: file, console: console, line: line, kind: kind)
    }

    /// Makes sure that what was read before is still there.
    private mutating func recheck(_ source: any JournalSource, _ extent: JournalExtent, thoroughly: Bool) throws(StorageError) {
        guard offset > 0 else { return }
        guard extent.length >= offset else { return stop(.shrunk, line: line) }
        if thoroughly || seen.map({ $0.identity != extent.identity || $0.length == extent.length }) == true {
            // Another file in its place, or written without growing: right if it holds the same lines and perhaps more.
            var again = JournalReader(file: file, session: session)
            again.wantedMarks = [line]
            var ignored = Growth()
            try again.read(source, parsing: .max, into: &ignored, upTo: offset)
            if again.line != line || again.chain.former != chain.former { stop(.changed, line: min(line, again.line + 1)) }
            return
        }
        // It has grown. What was read was whole, and every further line depends on the last sum; that one is looked at.
        let expected = LineChain.opening + chain.former + LineChain.closing + [0x0A]
        let found = try source.read(file, from: offset - expected.count, count: expected.count)
        if found != expected { stop(.changed, line: line) }
    }

    private mutating func read(
        _ source: any JournalSource, parsing: Int, into growth: inout Growth, upTo end: Int = .max
    ) throws(StorageError) {
        var rest: [UInt8] = []
        while damage == nil {
            let wanted = min(Self.chunk, end - offset - rest.count)
            let bytes = wanted > 0 ? try source.read(file, from: offset + rest.count, count: wanted) : []
            if bytes.isEmpty { break }
            if rest.isEmpty { rest = bytes } else { rest += bytes }
            let used = rest.withUnsafeBytes { takeLines($0, parsing: parsing, into: &growth) }
            if used == rest.count { rest = [] } else if used > 0 { rest.removeFirst(used) }
            if rest.count > JournalLine.maximumLength { stop(.lineTooLong, line: line + 1) }
        }
        tornBytes = damage == nil ? rest.count : 0
    }

    /// Takes the whole lines of `bytes` and returns how many bytes they were.
    private mutating func takeLines(_ bytes: UnsafeRawBufferPointer, parsing: Int, into growth: inout Growth) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var start = 0
        while start < bytes.count, damage == nil, let end = memchr(base + start, 0x0A, bytes.count - start) {
            let length = UnsafeRawPointer(end) - (base + start)
            take(UnsafeRawBufferPointer(start: base + start, count: length), parse: line == 0 || offset >= parsing, into: &growth)
            if damage == nil {
                start += length + 1
                lastLineStart = offset
                offset += length + 1
                growth.lines += 1
            }
        }
        return start
    }

    private mutating func take(_ bytes: UnsafeRawBufferPointer, parse: Bool, into growth: inout Growth) {
        let number = line + 1
        switch chain.check(bytes) {
        case .whole: break
        case .noSum: return stop(newerVersion(bytes) ?? .noSum, line: number)
        case .mismatch: return stop(newerVersion(bytes) ?? missingLine(bytes) ?? .sumMismatch, line: number)
        }
        let isWanted = wantedMarks.contains(number)
        if parse || isWanted, let sum = Digest(hexadecimalBytes: chain.candidate) {
            if isWanted { marks[number] = Mark(sum: sum, end: offset + bytes.count + 1) }
            if parse, let kind = accept(JournalLine.read(bytes, sum: sum), number, into: &growth) { return stop(kind, line: number) }
        }
        chain.accept()
        line = number
    }

    /// Takes a parsed line, or says what is wrong with it.
    private mutating func accept(_ reading: JournalLine.Reading, _ number: Int, into growth: inout Growth) -> JournalDamage.Kind? {
        switch reading {
        case .newerVersion(let version): return .newerVersion(version)
        case .notAnEvent: return .notAnEvent
        case .event(let record):
            let stamp = record.stamp
            if number == 1 {
                guard let opening = JournalOpening(record) else { return .noOpening }
                if let session, opening.session != session { return .otherSession(opening.session.text) }
                self.opening = opening
            }
            if stamp.console != console { return .otherConsole(stamp.console.text) }
            if stamp.sequence != number { return .sequenceGap(expected: number, found: stamp.sequence) }
            if let lastParsed, stamp.clock <= lastParsed.stamp.clock { return .clockNotAfter }
            lastParsed = record
            growth.records.append(record)
            return nil
        }
    }

    private mutating func newerVersion(_ bytes: UnsafeRawBufferPointer) -> JournalDamage.Kind? {
        guard let claimed = JournalLine.claimedVersion(bytes), claimed > JournalLine.version else { return nil }
        if claimed < 10, chain.isWhole(bytes, withVersionDigit: JournalLine.versionPlace) { return nil }
        return .newerVersion(claimed)
    }

    private func missingLine(_ bytes: UnsafeRawBufferPointer) -> JournalDamage.Kind? {
        guard let found = JournalLine.claimedSequence(bytes), found != line + 1 else { return nil }
        return .sequenceGap(expected: line + 1, found: found)
    }
}
