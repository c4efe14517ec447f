import ForumCore

extension SessionStore {
    /// What became of the session file.
    public enum Saving: Hashable, Sendable {
        case saved
        /// The file on disk already holds more, from another console; it was left.
        case alreadyFurther
    }

    /// Puts the session file in place of the former one.
    ///
    /// Crash guarantee: that of `AtomicFile.replace`. Nothing in it is on the device before the journals it was folded from are.
    /// Several consoles may do so at the same time: the last one stays, and all are right.
    ///
    /// - Parameters:
    ///   - reached: What the bytes say they reach.
    @discardableResult
    public func saveSession(_ bytes: [UInt8], reaching reached: [JournalReach]) throws(StorageError) -> Saving {
        guard let writer else { throw .readOnly(path: paths.session) }
        if let failure = writer.failure { throw .writerStopped(failure) }
        // What nothing could read again takes nobody's place; the journals hold all of it.
        guard bytes.count <= SessionHeader.maximumLength else {
            throw .tooLarge(path: paths.session, bytes: bytes.count, limit: SessionHeader.maximumLength)
        }
        if let onDisk = try headerOnDisk(), onDisk.reached != reached, Self.reaches(onDisk.reached, reached) { return .alreadyFurther }
        try syncOthers(reached)
        try AtomicFile.replace(paths.session, with: bytes, in: files)
        return .saved
    }

    /// Looks at what stands at the session file's path. Refuses to overwrite what is not this session.
    private func headerOnDisk() throws(StorageError) -> SessionHeader? {
        do throws(StorageError) {
            let header = try SessionHeader.peek(paths.session, in: files)
            guard header.id == record.session else {
                throw .otherSession(path: paths.session, expected: record.session.text, found: header.id.text)
            }
            return header
        } catch .missing {
            return nil
        }
    }

    /// True when `further` holds every journal at least as far as `reached`.
    private static func reaches(_ further: [JournalReach], _ reached: [JournalReach]) -> Bool {
        reached.allSatisfy { mine in further.contains { $0.file == mine.file && $0.sequence >= mine.sequence } }
    }

    /// Waits until the lines of other consoles that were read are on the device: the session file must not survive what it was made from.
    private func syncOthers(_ reached: [JournalReach]) throws(StorageError) {
        for reach in reached where reach.file != writer?.file && synced[reach.file, default: 0] < reach.bytes {
            let file = try files.open(paths.journal(reach.file), for: .reading)
            defer { files.close(file) }
            try files.sync(file)
            synced[reach.file] = reach.bytes
        }
    }
}
