import ForumCore

/// What somebody was typing when their console last kept it.
public struct Draft: Hashable, Sendable {
    public var console: ConsoleName
    public var bytes: [UInt8]
    /// Its console is running now, so that it is nobody else's to take up.
    public var isAlive: Bool
}

extension SessionStore {
    private static let maximumDraftLength = 16 << 20

    /// Keeps what is being typed and not yet saved. Replaces the former one atomically; on the device once it returns.
    public func saveDraft(_ bytes: [UInt8]) throws(StorageError) {
        guard let console else { throw .readOnly(path: paths.journals) }
        try AtomicFile.replace(draftPath(console), with: bytes, in: files)
    }

    /// The drafts of all consoles, those of dead ones included. One that can't be read is left out.
    public func readDrafts() throws(StorageError) -> [Draft] {
        var drafts: [Draft] = []
        for name in try record.folder.names().sorted() {
            guard let console = JournalFolder.console(name, suffix: JournalFolder.draftSuffix) else { continue }
            guard let bytes = try? files.contents(of: paths.journal(name), limit: Self.maximumDraftLength) else { continue }
            let isAlive = record.folder.isAlive(console.text + JournalFolder.journalSuffix) && console != self.console
            drafts.append(Draft(console: console, bytes: bytes, isAlive: isAlive))
        }
        return drafts
    }

    /// Removes a draft that was saved or thrown away: by default one's own. After a power failure at this moment it can be back.
    public func removeDraft(of console: ConsoleName? = nil) throws(StorageError) {
        guard let own = self.console else { throw .readOnly(path: paths.journals) }
        do throws(StorageError) {
            try files.remove(draftPath(console ?? own))
        } catch .missing {}
    }

    /// Where a text lies while an editor works on it; nil where this console may write nothing.
    public var editingPath: String? {
        guard let console, FileName.isSafe(console.text) else { return nil }
        return paths.journal(console.text + JournalFolder.editingSuffix)
    }

    /// What an editor had saved when the program or the computer stopped; nil where nothing is left.
    public func readEditing() -> [UInt8]? {
        editingPath.flatMap { try? files.contents(of: $0, limit: Self.maximumDraftLength) }
    }

    /// Gives what an editor has left, which is no text, a name that no other takes, and returns its path; nil where nothing lies there.
    public func setEditingAside() throws(StorageError) -> String? {
        guard let console, let editingPath, try files.exists(editingPath) else { return nil }
        return PathText.join(
            paths.journals, try FreeName.take(in: paths.journals, "\(console.text).kept-", suffix: ".md", from: editingPath, files))
    }

    /// Removes what an editor has left, once it is kept elsewhere.
    public func removeEditing() { if let editingPath { try? files.remove(editingPath) } }

    private func draftPath(_ console: ConsoleName) throws(StorageError) -> String {
        guard FileName.isSafe(console.text) else { throw .unusableName(console.text) }
        return paths.journal(console.text + JournalFolder.draftSuffix)
    }
}
