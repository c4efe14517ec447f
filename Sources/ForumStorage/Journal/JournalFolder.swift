import ForumCore

/// The folder of a session's journals, as a source of them. Opens files for reading only.
public final class JournalFolder: JournalSource {
    static let journalSuffix = ".jsonl"
    static let draftSuffix = ".draft"
    static let editingSuffix = ".editing.md"
    /// What nano, the editor used where nobody says otherwise, adds to the name of a file when its terminal is closed or it is told to end.
    public static let editorRescueSuffix = ".save"

    public let path: String
    private let files: any FileSystem

    public init(_ path: String, in files: any FileSystem) {
        self.path = path
        self.files = files
    }

    public func journals() throws(StorageError) -> [JournalExtent] {
        var extents: [JournalExtent] = []
        for name in try names() where Self.isJournal(name) {
            // A file that is renamed or removed between the two calls is simply not there.
            guard let status = try files.status(at: PathText.join(path, name)), status.kind == .regular else { continue }
            extents.append(JournalExtent(file: name, length: status.length, identity: status.identity, modified: status.modified))
        }
        return extents
    }

    public func read(_ file: String, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        let handle = try files.open(PathText.join(path, file), for: .reading)
        defer { files.close(handle) }
        return try files.read(handle, from: offset, count: count)
    }

    /// All names in the folder; none when there is no folder.
    func names() throws(StorageError) -> [String] {
        do throws(StorageError) {
            return try files.list(path)
        } catch .missing {
            return []
        }
    }

    /// Tells whether the journal's console is running now.
    func isAlive(_ file: String) -> Bool {
        guard let handle = try? files.open(PathText.join(path, file), for: .reading) else { return false }
        defer { files.close(handle) }
        return (try? files.isLocked(handle)) ?? false
    }

    static func isJournal(_ name: String) -> Bool { console(ofJournal: name) != nil }

    /// The console whose name a journal file bears: `porte-1` for `porte-1.jsonl` and for `porte-1~2.jsonl`, a second course of the same journal
    /// that went on in a copy of the session.
    static func console(ofJournal name: String) -> ConsoleName? { console(name, suffix: journalSuffix) }

    static func console(_ name: String, suffix: String) -> ConsoleName? {
        guard name.utf8.first != UInt8(ascii: "."), let stem = PathText.removing(suffix: suffix, from: name) else { return nil }
        return ConsoleName(String(stem.prefix { $0 != "~" }))
    }
}
