import ForumCore

/// Appends to the one journal that this console holds.
///
/// After a write or a sync has failed, it refuses for good: what the file then holds is not certain, and a sync that is tried again can
/// succeed without having written what the first one lost.
final class JournalWriter {
    let console: ConsoleName
    /// The name of the file within the folder.
    let file: String
    private let path: String
    private let handle: FileHandle
    private let files: any FileSystem

    /// What failed; nil while all is well.
    private(set) var failure: StorageError?
    /// The end of the last line that is on the device.
    private(set) var length: Int
    private(set) var line: Int
    private(set) var clock: Int64
    private var sumDigits: [UInt8]
    private var isOpen = true
    /// See `identity()`.
    private var known: FileStatus.Identity?

    /// Goes on from the end of `reader`, which must have read the whole of the claimed journal.
    init(_ claim: JournalClaim, path: String, after reader: JournalReader, in files: any FileSystem) {
        console = claim.console
        file = claim.file
        handle = claim.handle
        self.path = path
        self.files = files
        length = reader.offset
        line = reader.line
        clock = reader.lastParsed?.stamp.clock ?? 0
        sumDigits = reader.sumDigits
    }

    deinit { close() }

    /// What an append put into the journal.
    struct Written {
        var records: [EventRecord] = []
        var bytes = 0
        var sumDigits: [UInt8] = []
    }

    /// Appends events in one write and returns once they are on the device.
    ///
    /// Each gets a clock above `clock` and above all before it in the journal. When it throws, none of them counts as saved; what had been
    /// written of them is cut off again, where the system still does that.
    func append(_ events: [NewEvent], at: Timestamp, by: String?, after floor: Int64) throws(StorageError) -> Written {
        if let failure { throw .writerStopped(failure) }
        var written = Written(sumDigits: sumDigits)
        var bytes: [UInt8] = []
        var next = JournalLine.Place(console: console, sequence: line, clock: max(clock, floor), at: at, by: by)
        for event in events {
            next.sequence += 1
            next.clock += 1
            guard next.clock <= EventStamp.maximumClock else { throw .clockSpent(path: path) }
            let start = bytes.count
            written.sumDigits = JournalLine.append(event, next, to: &bytes, after: written.sumDigits)
            guard bytes.count - start <= JournalLine.maximumLength, let sum = Digest(hexadecimalBytes: written.sumDigits) else {
                throw .lineTooLong(path: path, bytes: bytes.count - start, limit: JournalLine.maximumLength)
            }
            let stamp = EventStamp(clock: next.clock, console: console, sequence: next.sequence, sum: sum)
            written.records.append(EventRecord(stamp: stamp, at: at, by: by, isUndo: event.isUndo, kind: event.kind, data: event.data))
        }
        do throws(StorageError) {
            try requireUnchanged()
            try files.writeAll(handle, bytes)
            try files.sync(handle)
        } catch {
            failure = error
            if case .changedMeanwhile = error { throw error }
            try? files.truncate(handle, to: length)
            throw error
        }
        written.bytes = bytes.count
        length += bytes.count
        line = next.sequence
        clock = next.clock
        sumDigits = written.sumDigits
        return written
    }

    /// Makes sure that the file at the path is the one that is open, and ends where this writer left it: not so after somebody copied
    /// another over it.
    private func requireUnchanged() throws(StorageError) {
        guard let found = try files.status(at: path), found.length == length, try found.identity == identity() else {
            throw .changedMeanwhile(path: path)
        }
    }

    /// What tells the open file from any other: it stays the same as long as it is open.
    private func identity() throws(StorageError) -> FileStatus.Identity {
        if let known { return known }
        let found = try files.status(of: handle).identity
        known = found
        return found
    }

    /// Gives up the lock. A journal in which nothing was ever written is removed.
    func close() {
        guard isOpen else { return }
        isOpen = false
        if line == 0, let open = try? files.status(of: handle), open.length == 0, (try? files.status(at: path))??.identity == open.identity
        {
            try? files.remove(path)
        }
        files.close(handle)
    }
}
