import ForumCore

/// Everything on disk that makes up one session, read and set against each other; nothing is written.
struct SessionRecord {
    let paths: SessionPaths
    let files: any FileSystem
    let folder: JournalFolder
    var session: SessionID
    /// The session file, where it could be read.
    var sessionBytes: SessionBytes?
    var finding: Opening.SessionFileFinding
    var journals: JournalSet
    var start: Opening.Start
    /// Damage that is none of one journal's lines.
    var baselineDamage: [JournalDamage] = []

    var damage: [JournalDamage] { journals.damage + baselineDamage }

    /// True when anything keeps the record from being whole.
    var isDamaged: Bool {
        switch finding {
        case .absent, .agrees: !damage.isEmpty
        case .beyondJournals, .unrelated, .unreadable, .broken: true
        }
    }

    /// Gives up the session file for the journals, where they reach as far: what stands behind its beginning can't be read.
    mutating func note(broken error: SessionFileError) throws(StorageError) {
        guard case .session(let bytes, _) = start, !bytes.header.reached.isEmpty, journals.hasEvents else { return }
        let origin = try readOrigin()
        finding = .broken(error)
        start = .origin(origin.root, origin.records)
    }

    /// Reads a session from its file and journals.
    ///
    /// Where the session file agrees with the journals, only what they hold beyond it is parsed, unless `thoroughly`.
    init(_ paths: SessionPaths, thoroughly: Bool = false, in files: any FileSystem) throws(StorageError) {
        self.paths = paths
        self.files = files
        folder = JournalFolder(paths.journals, in: files)
        if try files.exists(paths.journals) { try files.requireFolder(paths.journals) }

        var unreadable: StorageError?
        do throws(StorageError) {
            sessionBytes = try SessionBytes.load(paths.session, as: paths.session, in: files)
        } catch {
            switch error {
            case .missing, .notASession: unreadable = error
            default: throw error
            }
        }
        finding = .absent
        start = .origin(nil, [])
        session = sessionBytes?.header.id ?? SessionID("")
        journals = JournalSet(folder, session: sessionBytes?.header.id)
        if let sessionBytes {
            try read(sessionBytes, thoroughly: thoroughly)
        } else if let unreadable {
            if case .notASession = unreadable { finding = .unreadable(unreadable) }
            let origin = try readOrigin()
            start = .origin(origin.root, origin.records)
            guard let id = journals.session ?? origin.root?.header.id else { throw unreadable }
            session = id
        }
        try refuseWhatIsNotOurs()
    }

    private mutating func read(_ bytes: SessionBytes, thoroughly: Bool) throws(StorageError) {
        finding = .agrees
        let reached = bytes.header.reached
        if !reached.isEmpty, !thoroughly, let rest = try journals.readRest(after: reached) {
            start = .session(bytes, rest: rest)
            return
        }
        let whole = try journals.readWhole(marking: reached) { _ in reached }
        start = .session(bytes, rest: whole.records)
        guard journals.hasEvents else { return }
        if !reached.isEmpty {
            if !whole.missing.isEmpty, !isOwnBaseline(bytes) {
                finding = .beyondJournals(whole.missing)
                // What is left of a journal that was cut is in the file already, as all that the file alone holds of it.
                let rest = whole.records.filter { record in
                    !whole.missing.contains { $0.console == record.stamp.console && record.stamp.sequence <= $0.sequence }
                }
                start = .session(bytes, rest: rest)
            }
        } else if !isOwnBaseline(bytes) {
            finding = .unrelated
        }
        if thoroughly { _ = try readOrigin() }
    }

    /// True for a session file from which the journals began and which was not written since.
    private func isOwnBaseline(_ bytes: SessionBytes) -> Bool {
        let baselines = journals.baselines
        guard !baselines.isEmpty, let digest = bytes.digest else { return false }
        return baselines[digest] != nil
    }

    /// Reads all journals from the first line, and what they began from: all there is to fold.
    mutating func readOrigin() throws(StorageError) -> (root: SessionBytes?, records: [EventRecord]) {
        var held = try Baselines.load(paths.journals, in: files)
        // A session file that was not written since is as good as the copy of it.
        if let sessionBytes, let digest = sessionBytes.digest, held[digest] == nil { held[digest] = sessionBytes }
        var baselines = Baselines()
        let whole = try journals.readWhole(marking: held.values.flatMap(\.header.reached)) { journals in
            baselines = Baselines(for: journals, held: held)
            return baselines.root?.header.reached ?? []
        }
        baselineDamage = []
        for (digest, readers) in journals.baselines where baselines.missing.contains(digest) {
            for reader in readers { note(.baselineMissing(digest), reader) }
        }
        for digest in baselines.rivals { for reader in journals.baselines[digest] ?? [] { note(.otherBaseline(digest), reader) } }
        baselineDamage.sort { $0.file < $1.file }
        return (baselines.root, whole.records)
    }

    private mutating func note(_ kind: JournalDamage.Kind, _ reader: JournalReader) {
        baselineDamage.append(JournalDamage(file: reader.file, console: reader.console, line: 1, kind: kind))
    }

    /// Lines of a newer version, and journals that all belong to another session, are no damage: this program is simply not the one to open them.
    private func refuseWhatIsNotOurs() throws(StorageError) {
        var foreign: StorageError?
        for damage in journals.damage {
            let path = paths.journal(damage.file)
            if case .newerVersion(let version) = damage.kind { throw .newerVersion(path: path, version: version) }
            if case .otherSession(let found) = damage.kind { foreign = .otherSession(path: path, expected: session.text, found: found) }
        }
        if let foreign, !journals.readers.values.contains(where: { $0.line > 0 }) { throw foreign }
    }

    /// Adds events that were read after the rest.
    mutating func add(_ records: [EventRecord]) {
        guard !records.isEmpty else { return }
        switch start {
        case .session(let bytes, let rest): start = .session(bytes, rest: (rest + records).sorted { $0.stamp < $1.stamp })
        case .origin(let root, let all): start = .origin(root, (all + records).sorted { $0.stamp < $1.stamp })
        }
    }

    /// Goes on, as somebody decided, although the session file can't be trusted: keeps a copy of it, and starts from the journals.
    /// Returns the copy's name within the journal folder, when there was need for one.
    mutating func settle() throws(StorageError) -> String? {
        switch finding {
        case .absent, .agrees: return nil
        case .beyondJournals, .unrelated, .unreadable, .broken: break
        }
        let bytes = try files.contents(of: paths.session, limit: SessionHeader.maximumLength)
        let name = try FreeName.create(in: paths.journals, "session.kept-", with: bytes, files)
        let origin = try readOrigin()
        start = .origin(origin.root, origin.records)
        try files.remove(paths.session)
        try files.syncFolder(paths.folder)
        return name
    }
}
