import ForumCore

extension SessionStore {
    /// Opens a session for one console.
    ///
    /// Reads the session file and what the journals hold beyond it; without a session file, all of the journals; without journals, the session
    /// file alone. Every byte of every journal is checked. Nothing is written but one's own journal, made empty when it is new, and the torn
    /// rest of one's own last line, which is set aside.
    ///
    /// - Parameters:
    ///   - console: The name wanted; the next free one is taken when a living console has it. Nil only reads.
    ///   - acceptDamage: Opens for writing although something is damaged. The damaged files stay as they are; what is whole of them counts.
    ///   - fault: Reads the session file to its end, and says why it can't be read; storage reads no more than its beginning.
    ///   - nonce: Random text for the journal's first line; made up when nil.
    /// - Throws: What is no session, is of a newer version, can't be read, is a link, a folder or a pipe: typed, and the file is untouched.
    public static func open(
        _ path: String, as console: ConsoleName?, program: String, acceptDamage: Bool = false,
        fault: ((SessionBytes) -> SessionFileError?)? = nil, nonce: String? = nil, in files: any FileSystem = POSIXFileSystem()
    ) throws(StorageError) -> SessionStore {
        // Looked at before it is read: what somebody changes meanwhile is then a change.
        let found = try files.status(at: SessionPaths(path).session)
        var record = try SessionRecord(SessionPaths(path), in: files)
        if case .session(let bytes, _) = record.start, let broken = fault?(bytes) { try record.note(broken: broken) }
        var access = Opening.Access.reading
        var writer: JournalWriter?
        var torn = record.journals.sorted.filter { $0.tornBytes > 0 }
            .map { TornRest(file: $0.file, line: $0.line + 1, bytes: $0.tornBytes) }
        if let console {
            if record.isDamaged, !acceptDamage {
                access = .readingForDamage
            } else {
                do throws(StorageError) {
                    let (claimed, rest) = try claimJournal(console, &record)
                    writer = claimed
                    access = .writing(claimed.console)
                    torn.removeAll { JournalFile($0.file) == JournalFile(claimed.file) }
                    if let rest { torn.append(rest) }
                } catch .unusableName(let name) {
                    throw .unusableName(name)
                } catch {
                    access = .readingForError(error)
                }
            }
        }
        let kept = record.isDamaged && acceptDamage && writer != nil ? try record.settle() : nil
        let own = writer?.file
        let opening = Opening(
            session: record.session, start: record.start, sessionFile: record.finding,
            journals: record.journals.sorted.map { JournalSummary($0, isAlive: $0.file == own || record.folder.isAlive($0.file)) },
            damage: record.damage, tornRests: torn, keptSessionFile: kept, access: access)
        return SessionStore(
            record: record, opening: opening, writer: writer, program: program,
            nonce: nonce ?? hexadecimal(UInt64.random(in: .min ... .max)) + hexadecimal(UInt64.random(in: .min ... .max)),
            seen: found.map { SeenSessionFile(status: $0, reached: record.sessionBytes?.header.reached ?? []) })
    }

    /// Takes a journal to write, reads what its former console still added, and sets a torn rest aside.
    private static func claimJournal(
        _ console: ConsoleName, _ record: inout SessionRecord
    ) throws(StorageError) -> (JournalWriter, TornRest?) {
        let files = record.files
        // Before anything is made for it.
        guard FileName.isSafe(console.text) else { throw .unusableName(console.text) }
        _ = try files.ensureFolder(record.paths.journals)
        AtomicFile.removeLeftovers(in: record.paths.journals, files)
        AtomicFile.removeLeftovers(in: record.paths.folder, files)
        while true {
            let known = record.journals
            let claim = try JournalClaim.take(console, in: record.paths.journals, files) { file in
                guard let reader = known[file] else { return true }
                // A journal that somebody renamed is not to be gone on with under another name.
                return reader.damage == nil && reader.console == JournalFolder.console(ofJournal: file)
            }
            do throws(StorageError) {
                record.add(try record.journals.readNew(claim.file))
                let reader = record.journals[claim.file] ?? JournalReader(file: claim.file, session: record.session)
                // Damage may have come to light only now; then the next name is taken.
                if reader.damage != nil {
                    files.close(claim.handle)
                    continue
                }
                let torn = try setAside(reader, claim, record.paths, files)
                // What the former console was still writing when it was killed is read as there: make it so.
                if reader.line > 0 { try files.sync(claim.handle) }
                if torn != nil { _ = try record.journals.readNew(claim.file) }
                return (JournalWriter(claim, path: record.paths.journal(claim.file), after: reader, in: files), torn)
            } catch {
                files.close(claim.handle)
                throw error
            }
        }
    }

    /// Copies the bytes after the last whole line to a file of their own, and only then cuts them off.
    private static func setAside(
        _ reader: JournalReader, _ claim: JournalClaim, _ paths: SessionPaths, _ files: any FileSystem
    ) throws(StorageError) -> TornRest? {
        guard reader.tornBytes > 0 else { return nil }
        let rest = try files.read(claim.handle, from: reader.offset, count: reader.tornBytes)
        let name = try FreeName.create(in: paths.journals, "\(claim.console.text).torn-", with: rest, files)
        try files.truncate(claim.handle, to: reader.offset)
        try files.sync(claim.handle)
        return TornRest(file: claim.file, line: reader.line + 1, bytes: rest.count, setAsideAs: name)
    }
}
