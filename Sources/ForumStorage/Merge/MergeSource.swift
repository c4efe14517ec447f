import ForumCore

/// Another copy of the session, or a part of it.
struct MergeSource {
    var journals: any JournalSource
    /// The folder in which baselines may be found.
    var folder: String
    /// The session file, where the source has one.
    var session: SessionBytes?
    /// The session file that was named and can't be read; its journals hold the session all the same.
    var passedOver: String?

    /// Finds out what stands at `path`: a session file with or without journals, a journal folder, one journal, or a folder that holds just
    /// one session.
    init(_ given: String, in files: any FileSystem) throws(StorageError) {
        // The shell ends the names of folders in a slash.
        let path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
        let status = try files.status(at: path)
        if status?.kind == .symbolicLink { throw .symbolicLink(path: path) }
        if status?.kind == .folder {
            // A folder is taken for a journal folder whatever its name; only a proper one has a session file beside it.
            let found = JournalFolder(path, in: files)
            let paths = SessionPaths(path)
            if paths.journals != path, try found.journals().isEmpty {
                self = try Self.inside(found, files)
                return
            }
            journals = found
            folder = path
            if paths.journals == path { session = try? Self.load(paths.session, files) }
            return
        }
        if status != nil, path.hasSuffix(JournalFolder.journalSuffix) {
            journals = SingleJournal(path, in: files)
            folder = PathText.folder(of: path)
            return
        }
        let paths = SessionPaths(path)
        journals = JournalFolder(paths.journals, in: files)
        folder = paths.journals
        do throws(StorageError) {
            session = try Self.load(paths.session, files)
        } catch .notASession(let file, let why) {
            // The stick was pulled out while the file was written: journals are what is taken.
            guard try !journals.journals().isEmpty else { throw .notASession(path: file, why) }
            passedOver = file
        }
        if session == nil, try !files.exists(paths.journals) { throw .missing(path: path) }
    }

    /// The session in a folder that has no journals itself.
    private static func inside(_ folder: JournalFolder, _ files: any FileSystem) throws(StorageError) -> MergeSource {
        var sessions: Set<String> = []
        for name in try folder.names() where name != SessionPaths.baselineName {
            let stem =
                PathText.removing(suffix: SessionPaths.sessionSuffix, from: name)
                ?? PathText.removing(suffix: SessionPaths.journalsSuffix, from: name)
            if let stem { sessions.insert(stem + SessionPaths.sessionSuffix) }
        }
        guard sessions.count == 1, let name = sessions.first else { throw .noJournals(path: folder.path) }
        return try MergeSource(PathText.join(folder.path, name), in: files)
    }

    private static func load(_ path: String, _ files: any FileSystem) throws(StorageError) -> SessionBytes? {
        do throws(StorageError) {
            return try SessionBytes.load(path, as: path, in: files)
        } catch .missing {
            return nil
        }
    }
}

/// One journal, wherever it lies.
final class SingleJournal: JournalSource {
    private let path: String
    private let files: any FileSystem

    init(_ path: String, in files: any FileSystem) {
        self.path = path
        self.files = files
    }

    func journals() throws(StorageError) -> [JournalExtent] {
        guard let status = try files.status(at: path) else { throw .missing(path: path) }
        guard status.kind == .regular else { throw .wrongKind(path: path, status.kind) }
        return [
            JournalExtent(file: PathText.name(of: path), length: status.length, identity: status.identity, modified: status.modified)
        ]
    }

    func read(_ file: String, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        let handle = try files.open(path, for: .reading)
        defer { files.close(handle) }
        return try files.read(handle, from: offset, count: count)
    }
}
