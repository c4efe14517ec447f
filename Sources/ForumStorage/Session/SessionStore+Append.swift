import ForumCore

extension SessionStore {
    /// Appends events to one's own journal in one write, and returns them once they are on the device.
    ///
    /// Before this console's very first event, the session file is copied as the baseline that the journals start from, and the journal gets its first
    /// line, which is among the events returned.
    ///
    /// - Parameters:
    ///   - floor: The highest clock folded so far; every event gets a higher one.
    /// - Throws: The cause, after which nothing was saved, and after a failed write or sync `writerStopped` for ever.
    public func append(
        _ events: [NewEvent], at: Timestamp, by: String? = nil, after floor: Int64
    ) throws(StorageError) -> [EventRecord] {
        guard let writer else { throw .readOnly(path: paths.session) }
        if let failure = writer.failure { throw .writerStopped(failure) }
        guard !events.isEmpty else { return [] }
        let seen = record.journals.readers.values.compactMap(\.lastParsed?.stamp.clock).max() ?? 0
        var all = events
        if writer.line == 0 {
            let opened = JournalOpening.event(session: record.session, nonce: nonce, program: program, baseline: try keepBaseline())
            all.insert(opened, at: 0)
        }
        let written = try writer.append(all, at: at, by: by, after: max(floor, seen))
        record.journals.noteWritten(written, file: writer.file)
        return written.records
    }

    /// Makes sure that what this session's journals begin from is kept, and returns its digest; nil where they begin from nothing.
    private func keepBaseline() throws(StorageError) -> Digest? {
        // What the other journals began from, where there are any: also one that has just been started.
        let others = record.journals.baselines.keys.sorted()
        if record.journals.hasEvents {
            guard others.count > 1 else { return others.first }
            var again = record
            return try again.readOrigin().root?.digest
        }
        guard let session = record.sessionBytes, let digest = session.digest else {
            return try Baselines.load(paths.journals, in: files).keys.min()
        }
        do throws(StorageError) {
            try AtomicFile.create(paths.baseline, with: session.bytes, in: files)
        } catch .alreadyExists {
            let held = try files.contents(of: paths.baseline, limit: SessionHeader.maximumLength)
            if held == session.bytes { return digest }
            // Another console started from another session file meanwhile, or this one was left by a journal that never got a line.
            var fresh = JournalSet(record.folder, session: record.session)
            _ = try fresh.readNew(except: nil)
            guard !fresh.hasEvents else { throw .otherBaseline(path: paths.baseline) }
            try AtomicFile.replace(paths.baseline, with: session.bytes, in: files)
        }
        return digest
    }
}
