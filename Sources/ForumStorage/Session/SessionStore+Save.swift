import ForumCore

/// The session file as a console has opened or written it last.
struct SeenSessionFile {
    var status: FileStatus
    /// What it says it reaches.
    var reached: [JournalReach]

    /// Whether what stands there now is the same, as far as can be told from outside.
    func isStill(_ now: FileStatus) -> Bool {
        now.identity == status.identity && now.length == status.length && now.modified == status.modified
    }
}

extension SessionStore {
    /// What became of the session file.
    public enum Saving: Hashable, Sendable {
        case saved
        /// It was saved; what stood there was no console's work, and lies under this name in the journals' folder.
        case savedBeside(kept: String)
        /// The file on disk already holds more, from another console, or is a newer version's; it was left.
        case alreadyFurther
    }

    /// Puts the session file in place of the former one.
    ///
    /// Crash guarantee: that of `AtomicFile.replace`. Nothing in it is on the device before the journals it was folded from are.
    /// Several consoles may do so at the same time: the last one stays, and all are right. What somebody else has put there, or changed by
    /// hand, is kept.
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
        var kept: String?
        switch try standing() {
        case .nothing: break
        case .newer: return .alreadyFurther
        case .consoles(let held): if held != reached, Self.reaches(held, reached) { return .alreadyFurther }
        case .foreign(let found?): kept = try FreeName.create(in: paths.journals, Self.keptStem, with: found, files)
        case .foreign(nil): kept = try FreeName.take(in: paths.journals, Self.keptStem, suffix: "", from: paths.session, files)
        }
        try syncOthers(reached)
        try AtomicFile.replace(paths.session, with: bytes, in: files)
        if let status = try files.status(at: paths.session) { seen = SeenSessionFile(status: status, reached: reached) }
        return kept.map { .savedBeside(kept: $0) } ?? .saved
    }

    private static let keptStem = "session.kept-"

    /// What stands at the session file's path.
    private enum Standing {
        /// Nothing, or an empty file.
        case nothing
        /// A session file that a console wrote, or the one that was opened, reaching so far.
        case consoles([JournalReach])
        case newer
        /// No console's work; nil where it is larger than any session.
        case foreign([UInt8]?)
    }

    /// Looks at what stands there. O(1) while it is what this console has opened or written last, else O(bytes).
    private func standing() throws(StorageError) -> Standing {
        guard let status = try files.status(at: paths.session) else { return .nothing }
        if let seen, seen.isStill(status) { return .consoles(seen.reached) }
        if status.kind == .symbolicLink { throw .symbolicLink(path: paths.session) }
        let bytes: [UInt8]
        do throws(StorageError) {
            bytes = try files.contents(of: paths.session, limit: SessionHeader.maximumLength)
        } catch {
            switch error {
            case .missing: return .nothing
            case .tooLarge: return .foreign(nil)
            default: throw error
            }
        }
        guard !bytes.isEmpty else { return .nothing }
        let header: SessionHeader
        do throws(StorageError) {
            header = try SessionHeader(bytes, path: paths.session)
        } catch {
            if case .newerVersion = error { return .newer }
            return .foreign(bytes)
        }
        guard header.id == record.session else { return .foreign(bytes) }
        if SessionFile.isSealed(bytes) || bytes == record.sessionBytes?.bytes { return .consoles(header.reached) }
        // A version of before there was a seal sets none; what was changed by hand reaches no further for it.
        guard header.reached != seen?.reached, let file = try? SessionFile(bytes: bytes), file.isAsWritten(in: bytes) else {
            return .foreign(bytes)
        }
        return .consoles(header.reached)
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
