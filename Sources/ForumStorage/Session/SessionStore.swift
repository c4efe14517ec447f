import ForumCore

/// One session on disk, opened by one console: what was found, one's own journal to append to, the others' to read from.
///
///     let store = try SessionStore.open("superpublic.json", as: ConsoleName("porte"), program: "opendetat 0.1")
///     … fold store.opening.start …
///     let records = try store.append([event], at: now, by: nil, after: state.clock)     // on disk once this returns
///     let others = try store.poll()
///     try store.saveSession(bytes, reaching: store.reached)
///
/// Not for use by several threads at once.
public final class SessionStore {
    public let paths: SessionPaths
    public let opening: Opening
    /// The name this console writes under; nil when it only reads.
    public var console: ConsoleName? { writer?.console }

    let files: any FileSystem
    let program: String
    let nonce: String
    var record: SessionRecord
    var writer: JournalWriter?
    /// The session file as it was last opened or written here.
    var seen: SeenSessionFile?
    /// How far the device is known to hold others' journals, by file.
    var synced: [String: Int] = [:]

    init(
        record: SessionRecord, opening: Opening, writer: JournalWriter?, program: String, nonce: String, seen: SeenSessionFile?
    ) {
        paths = record.paths
        files = record.files
        self.record = record
        self.opening = opening
        self.writer = writer
        self.program = program
        self.nonce = nonce
        self.seen = seen
    }

    /// How far into each journal everything reaches that this store has handed out so far: what the session file has to record.
    public var reached: [JournalReach] { record.journals.reached }

    /// Damage known so far; it grows while running when a file is altered, and goes when a whole one is there again.
    public var damage: [JournalDamage] { record.damage }

    /// Why nothing more is written, once something failed.
    public var failure: StorageError? { writer?.failure }

    /// Every event of every journal, in order, and the session file to fold them on: for when an event turns up that belongs before what is
    /// folded already. Reads everything anew, and events not handed out before are among them.
    public func origin() throws(StorageError) -> (root: SessionBytes?, records: [EventRecord]) {
        try record.readOrigin()
    }

    /// Gives up one's own journal; nothing can be written any more.
    public func close() {
        writer?.close()
        writer = nil
    }

    /// Makes a new session file; what stands at its path, or a journal folder of that name in which anything is, is left alone and refused.
    ///
    /// Crash guarantee: afterwards there is either the whole file or none.
    public static func create(_ path: String, with bytes: [UInt8], in files: any FileSystem = POSIXFileSystem()) throws(StorageError) {
        let paths = SessionPaths(path)
        if try files.exists(paths.session) { throw .alreadyExists(path: paths.session) }
        if try !isFree(paths.journals, in: files) { throw .alreadyExists(path: paths.journals) }
        try AtomicFile.create(paths.session, with: bytes, in: files)
    }

    /// Whether nothing stands at `path`, or only a folder with journals in which nobody ever wrote, and which no console holds now.
    private static func isFree(_ path: String, in files: any FileSystem) throws(StorageError) -> Bool {
        guard let found = try files.status(at: path) else { return true }
        guard found.kind == .folder else { return false }
        let folder = JournalFolder(path, in: files)
        for name in try folder.names() {
            guard JournalFolder.isJournal(name), let status = try files.status(at: PathText.join(path, name)), status.kind == .regular,
                status.length == 0, !folder.isAlive(name)
            else { return false }
        }
        return true
    }
}
