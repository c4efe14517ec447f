import ForumCore

extension SessionStore {
    /// Reads what other consoles have added since, in order among themselves.
    ///
    /// Costs a look at each journal's length while nothing changed. New damage is found in `damage`.
    public func poll() throws(StorageError) -> [EventRecord] { try record.journals.readNew(except: writer?.file) }

    /// The journals with, for each, whether its console is running now.
    public var journals: [JournalSummary] {
        record.journals.sorted.map { JournalSummary($0, isAlive: $0.file == writer?.file || record.folder.isAlive($0.file)) }
    }

    /// True for names in the journal folder whose changes are this console's own, or of no interest: its journal, drafts, temporary files.
    public var isOwnFile: (String) -> Bool {
        let own = writer?.file
        return { name in
            name == own || name.hasSuffix(JournalFolder.draftSuffix) || name.contains(JournalFolder.editingSuffix)
                || AtomicFile.isLeftover(name)
        }
    }
}
