import ForumCore

/// What somebody was typing when their console last kept it.
public struct Draft: Hashable, Sendable {
    public var console: ConsoleName
    /// Empty where only an editor had the text.
    public var bytes: [UInt8]
    /// What the editor that worked on the text had saved, which is newer.
    public var edited: [UInt8]?
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

    /// The drafts of all consoles, those of dead ones included, and what their editors had saved. One that can't be read is left out.
    public func readDrafts() throws(StorageError) -> [Draft] {
        let names = try record.folder.names()
        let consoles = Set(
            [JournalFolder.draftSuffix, JournalFolder.editingSuffix].flatMap { suffix in
                names.compactMap { JournalFolder.console($0, suffix: suffix) }
            })
        return consoles.sorted().compactMap { console in
            let kept = paths.journal(console.text + JournalFolder.draftSuffix)
            let bytes = try? files.contents(of: kept, limit: Self.maximumDraftLength)
            let edited = readEditing(of: console)
            guard bytes != nil || edited != nil else { return nil }
            let isAlive = record.folder.isAlive(console.text + JournalFolder.journalSuffix) && console != self.console
            return Draft(console: console, bytes: bytes ?? [], edited: edited, isAlive: isAlive)
        }
    }

    /// Removes a draft that was saved or thrown away: by default one's own. After a power failure at this moment it can be back.
    public func removeDraft(of console: ConsoleName? = nil) throws(StorageError) {
        guard let own = self.console else { throw .readOnly(path: paths.journals) }
        do throws(StorageError) {
            try files.remove(draftPath(console ?? own))
        } catch .missing {}
    }

    /// Where a text lies while an editor works on it; nil where this console may write nothing.
    public var editingPath: String? { console.flatMap { editingPath(of: $0) } }

    private func editingPath(of console: ConsoleName) -> String? {
        guard self.console != nil, FileName.isSafe(console.text) else { return nil }
        return paths.journal(console.text + JournalFolder.editingSuffix)
    }

    /// What an editor had saved when the program or the computer stopped: on its own last moment, where it had one, or before; nil where
    /// nothing is left.
    func readEditing(of console: ConsoleName) -> [UInt8]? {
        guard let path = editingPath(of: console) else { return nil }
        return [path + JournalFolder.editorRescueSuffix, path].lazy
            .compactMap { try? self.files.contents(of: $0, limit: Self.maximumDraftLength) }.first
    }

    /// Gives what an editor has left, which is no text, a name that no other takes, and returns its path; nil where nothing lies there.
    public func setEditingAside(of other: ConsoleName? = nil) throws(StorageError) -> String? {
        guard let console = other ?? console, let path = editingPath(of: console) else { return nil }
        var kept: String?
        for found in [path, path + JournalFolder.editorRescueSuffix] where try files.exists(found) {
            kept = try FreeName.take(in: paths.journals, "\(console.text).kept-", suffix: ".md", from: found, files)
        }
        return kept.map { PathText.join(paths.journals, $0) }
    }

    /// Removes what an editor has left, by default one's own, once it is kept elsewhere.
    public func removeEditing(of other: ConsoleName? = nil) {
        guard let console = other ?? console, let path = editingPath(of: console) else { return }
        for left in [path, path + JournalFolder.editorRescueSuffix] { try? files.remove(left) }
    }

    private func draftPath(_ console: ConsoleName) throws(StorageError) -> String {
        guard FileName.isSafe(console.text) else { throw .unusableName(console.text) }
        return paths.journal(console.text + JournalFolder.draftSuffix)
    }
}
