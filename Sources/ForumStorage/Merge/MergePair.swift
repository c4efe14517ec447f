import ForumCore

/// Our journals and another copy's, both read and verified, with what is needed to compare them.
struct MergePair {
    private(set) var ours: JournalSet
    private(set) var theirs: JournalSet
    let ourRecords: [EventRecord]
    let theirRecords: [EventRecord]
    private let source: MergeSource
    private let ourSession: SessionBytes?
    private let ourBaselines: [Digest: SessionBytes]
    private let theirBaselines: [Digest: SessionBytes]

    init(_ paths: SessionPaths, _ source: MergeSource, in files: any FileSystem) throws(StorageError) {
        self.source = source
        var record = try SessionRecord(paths, thoroughly: true, in: files)
        ourSession = record.sessionBytes
        ourBaselines = try Baselines.load(paths.journals, in: files)
        var others = try Baselines.load(source.folder, in: files)
        if let session = source.session, let digest = session.digest { others[digest] = session }
        theirBaselines = others
        _ = try record.readOrigin()

        // Who holds whose last line is asked of both sides, so each is read once for its lengths and once for the other's.
        let headers = Array(ourBaselines.values) + Array(others.values) + [ourSession].compactMap { $0 }
        let reached = headers.flatMap(\.header.reached)
        theirs = JournalSet(source.journals, session: record.session)
        _ = try theirs.readWhole(marking: []) { _ in [] }
        theirRecords = try theirs.readWhole(marking: reached + record.journals.reached + theirs.reached) { _ in [] }.records
        ours = JournalSet(record.folder, session: record.session)
        ourRecords = try ours.readWhole(marking: reached + theirs.reached) { _ in [] }.records
    }

    /// True when one of the two sides holds the last line of `reach`.
    private func holds(_ reach: JournalReach) -> Bool { oursHold(reach) || theirs.readers.values.contains { $0.holds(reach) } }
    private func oursHold(_ reach: JournalReach) -> Bool { ours.readers.values.contains { $0.holds(reach) } }

    /// Why the other copy can't be taken; nil when it can.
    func refusal(acceptDamage: Bool) -> Merge.Refusal? {
        if let foreign = foreignSession { return .storage(foreign) }
        if !acceptDamage, !theirs.damage.isEmpty { return .damaged(theirs.damage) }
        for damage in theirs.damage {
            if case .newerVersion(let version) = damage.kind { return .storage(.newerVersion(path: damage.file, version: version)) }
        }
        if let session = source.session {
            if !theirs.hasEvents { return isCovered(session) ? nil : needs(session) }
            let missing = session.header.reached.filter { !holds($0) }
            if !missing.isEmpty, !acceptDamage, !isBaseline(session) { return .journalsNeeded(missing) }
        }
        return baselineRefusal
    }

    private var foreignSession: StorageError? {
        if let session = source.session, let id = ours.session, session.header.id != id {
            return .otherSession(path: session.file, expected: id.text, found: session.header.id.text)
        }
        for damage in theirs.damage {
            guard case .otherSession(let found) = damage.kind else { continue }
            return .otherSession(path: damage.file, expected: ours.session?.text ?? "", found: found)
        }
        return nil
    }

    /// True for a session file of which our side holds everything.
    private func isCovered(_ session: SessionBytes) -> Bool {
        let reached = session.header.reached
        if !reached.isEmpty, reached.allSatisfy(oursHold) { return true }
        guard let digest = session.digest else { return false }
        return ourBaselines[digest] != nil || ours.baselines[digest] != nil || ourSession?.digest == digest
    }

    private func needs(_ session: SessionBytes) -> Merge.Refusal {
        let missing = session.header.reached.filter { !oursHold($0) }
        if missing.isEmpty, let digest = session.digest { return .otherBaseline(digest) }
        return .journalsNeeded(missing)
    }

    private func isBaseline(_ session: SessionBytes) -> Bool {
        guard let digest = session.digest else { return false }
        return theirs.baselines[digest] != nil
    }

    /// The session files that the journals of both sides began from must come down to one, given the journals of both.
    private var baselineRefusal: Merge.Refusal? {
        var roots: Set<Digest> = []
        for digest in Set(ours.baselines.keys).union(theirs.baselines.keys).sorted() {
            guard let baseline = baseline(digest) else { return theirs.baselines[digest] != nil ? .baselineMissing(digest) : nil }
            let reached = baseline.header.reached
            if reached.isEmpty || !reached.allSatisfy(holds) { roots.insert(digest) }
        }
        // A session file of ours that has no journals yet is what its first journal would begin from.
        if !ours.hasEvents, theirs.hasEvents, let ourSession, let digest = ourSession.digest {
            let reached = ourSession.header.reached
            if reached.isEmpty || !reached.allSatisfy(holds) { roots.insert(digest) }
        }
        guard roots.count > 1 else { return nil }
        let foreign = roots.filter { ours.baselines[$0] == nil }.min() ?? roots.min()
        return foreign.map { .otherBaseline($0) }
    }

    private func baseline(_ digest: Digest) -> SessionBytes? {
        if let held = ourBaselines[digest] ?? theirBaselines[digest] { return held }
        return ourSession?.digest == digest ? ourSession : nil
    }

    /// Their baselines that their journals name and we don't hold.
    var newBaselines: [(digest: Digest, bytes: SessionBytes)] {
        theirs.baselines.keys.sorted().compactMap { digest in
            guard ourBaselines[digest] == nil, let bytes = baseline(digest) else { return nil }
            return (digest, bytes)
        }
    }
}
