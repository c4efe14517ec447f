import ForumCore

extension Merge {
    /// Takes one source, or says why not.
    func take(_ path: String) throws(Refusal) -> Report {
        let source: MergeSource
        let pair: MergePair
        do throws(StorageError) {
            source = try MergeSource(path, in: files)
            pair = try MergePair(paths, source, in: files)
        } catch {
            throw .storage(error)
        }
        if let refusal = pair.refusal(acceptDamage: acceptDamage) { throw refusal }
        do throws(StorageError) {
            return try take(path, source, pair)
        } catch {
            throw .storage(error)
        }
    }

    private func take(_ path: String, _ source: MergeSource, _ pair: MergePair) throws(StorageError) -> Report {
        var report = Report(source: path)
        report.damage = pair.theirs.damage
        report.passedOver = source.passedOver
        report.isCoveredSessionFile = !pair.theirs.hasEvents && source.session != nil
        guard pair.theirs.hasEvents else { return report }
        _ = try files.ensureFolder(paths.journals)
        for baseline in pair.newBaselines { try keep(baseline.bytes, baseline.digest) }
        // Longer ones first, so that a shorter copy in the same source is found to be held.
        var ours = pair.ours.sorted
        for theirs in pair.theirs.sorted.sorted(by: { $0.line > $1.line }) where theirs.line > 0 {
            report.journals.append(try take(theirs, source, &ours))
        }
        let known = Set(pair.ourRecords.map(\.stamp.sum))
        for record in pair.theirRecords where record.kind != JournalOpening.kind && !known.contains(record.stamp.sum) {
            report.added[record.stamp.console, default: 0] += 1
        }
        return report
    }

    /// Takes one journal, beside `ours` and what of this source was taken before it.
    private func take(_ theirs: JournalReader, _ source: MergeSource, _ ours: inout [JournalReader]) throws(StorageError) -> Outcome {
        if let healed = try heal(&ours, by: theirs, source) { return healed }
        if let held = ours.first(where: { $0.holds(theirs) }) { return .alreadyHeld(file: held.file) }
        let bytes = try source.journals.read(theirs.file, from: 0, count: theirs.offset)
        let shorter = ours.filter { $0.line > 0 && $0.damage == nil && $0.tornBytes == 0 && theirs.holds($0) }
        if let longest = shorter.max(by: { $0.line < $1.line }), try replace(longest, with: bytes) {
            ours.removeAll { $0.file == longest.file }
            ours.append(theirs)
            return .extended(file: theirs.file, ours: longest.file)
        }
        let isFork = ours.contains { $0.line > 0 && $0.opening?.record.stamp.sum == theirs.opening?.record.stamp.sum }
        let name = try create(bytes, console: theirs.console)
        ours.append(theirs)
        return isFork ? .keptBeside(file: theirs.file, as: name) : .copied(file: theirs.file, as: name)
    }

    /// Puts a longer copy in place of one of our journals, unless a living console holds it or it changed since it was read.
    private func replace(_ ours: JournalReader, with bytes: [UInt8]) throws(StorageError) -> Bool {
        let path = paths.journal(ours.file)
        let file = try files.open(path, for: .appending)
        defer { files.close(file) }
        guard try files.lock(file) else { return false }
        let status = try files.status(of: file)
        guard status.length == ours.offset, try files.status(at: path)?.identity == status.identity else { return false }
        try AtomicFile.replace(path, with: bytes, in: files)
        return true
    }

    /// Writes a journal under its console's name, or the next free `NAME~2`, and returns the file's name.
    private func create(_ bytes: [UInt8], console: ConsoleName) throws(StorageError) -> String {
        let stem = FileName.isSafe(console.text) ? console.text : FileName.safe(console.text, fallback: "journal")
        let name = stem + JournalFolder.journalSuffix
        do throws(StorageError) {
            try AtomicFile.create(paths.journal(name), with: bytes, in: files)
            return name
        } catch .alreadyExists {
            return try FreeName.create(
                in: paths.journals, stem + "~", suffix: JournalFolder.journalSuffix, from: 2, with: bytes, files)
        }
    }

    /// Keeps a session file that their journals began from. The first one, where we had no journals yet, becomes our own.
    private func keep(_ baseline: SessionBytes, _ digest: Digest) throws(StorageError) {
        let name = try files.exists(paths.baseline) ? Baselines.name(of: digest) : SessionPaths.baselineName
        do throws(StorageError) {
            try AtomicFile.create(paths.journal(name), with: baseline.bytes, in: files)
        } catch .alreadyExists {
            guard try files.contents(of: paths.journal(name), limit: SessionHeader.maximumLength) == baseline.bytes else {
                throw .otherBaseline(path: paths.journal(name))
            }
        }
    }
}

extension JournalReader {
    /// Tells whether every whole line of `other` is one of this journal's, too. Their line counts must have been among each other's marks.
    func holds(_ other: JournalReader) -> Bool {
        guard let reach = other.reach else { return false }
        return sum == reach.sum || holds(reach)
    }
}
