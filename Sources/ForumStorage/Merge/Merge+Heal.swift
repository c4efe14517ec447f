import ForumCore

extension Merge {
    /// Puts a whole copy of one of our damaged journals in its place, where the copy has a good line for every one of ours; nil where none
    /// of ours is healed by it. The damaged one is kept aside.
    func heal(_ ours: inout [JournalReader], by theirs: JournalReader, _ source: MergeSource) throws(StorageError) -> Outcome? {
        let damaged = ours.filter { $0.isAltered && $0.console == theirs.console && ($0.line == 0 || theirs.holds($0)) }
        guard !damaged.isEmpty, theirs.damage == nil else { return nil }
        let whole = try source.journals.read(theirs.file, from: 0, count: theirs.offset)
        for reader in damaged {
            guard let aside = try replace(damaged: reader, with: whole) else { continue }
            ours.removeAll { $0.file == reader.file }
            ours.append(theirs)
            return .healed(file: theirs.file, ours: reader.file, aside: aside)
        }
        return nil
    }

    /// Puts `whole` in place of a damaged journal and returns the name under which that is kept; nil where it went on otherwise, or a living
    /// console holds it.
    private func replace(damaged ours: JournalReader, with whole: [UInt8]) throws(StorageError) -> String? {
        let path = paths.journal(ours.file)
        let file = try files.open(path, for: .appending)
        defer { files.close(file) }
        guard try files.lock(file) else { return nil }
        let status = try files.status(of: file)
        guard try files.status(at: path)?.identity == status.identity else { return nil }
        let held = try files.contents(of: path, limit: status.length)
        guard Self.endsAlike(held, whole) else { return nil }
        let stem = ours.file.dropLast(JournalFolder.journalSuffix.count)
        let aside = try FreeName.create(in: paths.journals, "\(stem).damaged-", suffix: "", from: 1, with: held, files)
        try AtomicFile.replace(path, with: whole, in: files)
        return aside
    }

    /// The last whole line of `held` says the same sum as a line of `whole`: what came before it was the same when it was written, since each
    /// sum is made over the one before.
    private static func endsAlike(_ held: [UInt8], _ whole: [UInt8]) -> Bool {
        let feed = UInt8(ascii: "\n")
        guard let end = held.lastIndex(of: feed) else { return false }
        let last = held[..<end].split(separator: feed, omittingEmptySubsequences: false).last ?? []
        let sum = last.suffix(sumLength)
        return sum.count == sumLength && whole.split(separator: feed).contains { sum.elementsEqual($0.suffix(sumLength)) }
    }

    /// The bytes of `"sum":"…"}` with its 64 digits, which every line ends in.
    private static let sumLength = 73
}

extension JournalReader {
    /// It is not what its console wrote: bytes of it were altered or are missing.
    fileprivate var isAltered: Bool {
        switch damage?.kind {
        case .sumMismatch, .sequenceGap, .noSum, .notAnEvent, .otherConsole, .clockNotAfter, .noOpening, .lineTooLong, .changed: true
        case .otherSession, .newerVersion, .shrunk, .unreadable, .baselineMissing, .otherBaseline, nil: false
        }
    }
}
