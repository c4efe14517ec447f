import ForumCore

/// Whether the record of a session is whole, found by reading every byte of it. Nothing is written.
public struct Verification: Sendable {
    public var session: SessionID
    public var journals: [JournalSummary]
    /// How many different events the journals hold, the first lines included.
    public var events: Int
    public var damage: [JournalDamage]
    /// Unfinished last lines. They take nothing from the record: nobody was told that they were saved.
    public var tornRests: [TornRest]
    /// Torn rests and damaged journals that were set aside earlier, and session files that were given up: names within the journal folder.
    public var asideFiles: [String]
    public var sessionFile: Opening.SessionFileFinding
    /// The session file that the journals began from; nil when they began from nothing, or there are none.
    public var root: Root?

    public struct Root: Hashable, Sendable {
        /// Its name within the journal folder, or the path of the session file where that is still the same.
        public var file: String
        public var digest: Digest
    }

    /// True when nothing is damaged, and the session file, if it is there, agrees with the journals.
    public var isWhole: Bool {
        switch sessionFile {
        case .absent, .agrees: damage.isEmpty
        case .beyondJournals, .unrelated, .unreadable, .broken: false
        }
    }

    /// Verifies the session at `path`, its file or its journal folder.
    public init(_ path: String, in files: any FileSystem = POSIXFileSystem()) throws(StorageError) {
        var record = try SessionRecord(SessionPaths(path), thoroughly: true, in: files)
        let origin = try record.readOrigin()
        session = record.session
        journals = record.journals.sorted.map { JournalSummary($0, isAlive: record.folder.isAlive($0.file)) }
        events = origin.records.count
        damage = record.damage
        tornRests = record.journals.sorted.filter { $0.tornBytes > 0 }
            .map { TornRest(file: $0.file, line: $0.line + 1, bytes: $0.tornBytes) }
        asideFiles = try record.folder.names().filter { $0.contains(".torn-") || $0.contains(".kept-") || $0.contains(".damaged-") }
            .sorted()
        sessionFile = record.finding
        if let bytes = origin.root, let digest = bytes.digest { root = Root(file: bytes.file, digest: digest) }
    }
}
