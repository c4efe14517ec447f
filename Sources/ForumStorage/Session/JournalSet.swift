import ForumCore

/// All journals of one session, as far as they were read.
struct JournalSet {
    let source: any JournalSource
    /// The session they must belong to; nil until one of them says so.
    private(set) var session: SessionID?
    /// One reader a file, by the file's name.
    private(set) var readers: [JournalFile: JournalReader] = [:]

    init(_ source: any JournalSource, session: SessionID?) {
        self.source = source
        self.session = session
    }

    /// The result of reading all journals from their first line.
    struct Whole {
        /// The events asked for, in their order, each once.
        var records: [EventRecord] = []
        /// What was said to be covered but is in none of the journals.
        var missing: [JournalReach] = []
    }

    /// Reads what follows `reached` in each journal and checks everything before it by its sums alone.
    ///
    /// Returns nil when the journals don't hold what `reached` says, at the bytes it says: then only `readWhole` tells.
    mutating func readRest(after reached: [JournalReach]) throws(StorageError) -> [EventRecord]? {
        readers = [:]
        var expected: [JournalFile: JournalReach] = [:]
        for reach in reached { expected[JournalFile(reach.file)] = reach }
        guard expected.count == reached.count else { return nil }
        var growths: [[EventRecord]] = []
        for extent in try source.journals().sorted(by: { JournalFile($0.file) < JournalFile($1.file) }) {
            let reach = expected.removeValue(forKey: JournalFile(extent.file))
            var reader = JournalReader(file: extent.file, session: session)
            if let reach { reader.wantedMarks = [reach.sequence] }
            var growth = reader.advance(source, extent, parsing: reach?.bytes ?? 0)
            if let reach {
                guard reader.marks[reach.sequence] == JournalReader.Mark(sum: reach.sum, end: reach.bytes) else { return nil }
                // The first line is always parsed.
                growth.records.removeAll { $0.stamp.sequence <= reach.sequence }
            }
            adopt(reader)
            growths.append(growth.records)
        }
        guard expected.isEmpty else { return nil }
        return Self.inOrder(growths)
    }

    /// Reads all journals from their first line, and returns the events beyond what `covered` gives once all are read.
    ///
    /// `marks` are the places that `covered` may look for. Two files can share their first lines, where a session was copied and both copies went on; such lines count once.
    mutating func readWhole(marking marks: [JournalReach], covered: (JournalSet) -> [JournalReach]) throws(StorageError) -> Whole {
        readers = [:]
        var growths: [(records: [EventRecord], coveredLine: Int)] = []
        let lines = Set(marks.map(\.sequence))
        for extent in try source.journals().sorted(by: { JournalFile($0.file) < JournalFile($1.file) }) {
            var reader = JournalReader(file: extent.file, session: session)
            reader.wantedMarks = lines
            growths.append((reader.advance(source, extent).records, 0))
            adopt(reader)
        }
        let covered = covered(self)
        var whole = Whole(records: [], missing: covered)
        for (place, reader) in sorted.enumerated() {
            let held = covered.filter { reader.holds($0) }
            whole.missing.removeAll { held.contains($0) }
            growths[place].coveredLine = held.map(\.sequence).max() ?? 0
        }
        // Only journals with the same first line can have more lines in common.
        var courses: [Digest: Int] = [:]
        for growth in growths { if let first = growth.records.first { courses[first.stamp.sum, default: 0] += 1 } }
        var known: Set<Digest> = []
        let isShared = { (records: [EventRecord]) in records.first.map { courses[$0.stamp.sum] != 1 } ?? false }
        for growth in growths where isShared(growth.records) {
            for record in growth.records.prefix(growth.coveredLine) { known.insert(record.stamp.sum) }
        }
        whole.records = Self.inOrder(
            growths.map { growth in
                let rest = growth.records.dropFirst(growth.coveredLine)
                return isShared(growth.records) ? rest.filter { known.insert($0.stamp.sum).inserted } : Array(rest)
            })
        return whole
    }

    /// Reads what was added to any journal, new journals included, except `own`. Costs a look at each file while nothing changed.
    mutating func readNew(except own: String?) throws(StorageError) -> [EventRecord] {
        var growths: [[EventRecord]] = []
        let extents = try source.journals()
        let own = own.map { JournalFile($0) }
        noteVanished(Set(extents.map { JournalFile($0.file) }), own)
        for extent in extents where JournalFile(extent.file) != own {
            var reader = readers[JournalFile(extent.file)] ?? JournalReader(file: extent.file, session: session)
            let growth = reader.advance(source, extent)
            adopt(reader)
            if !growth.records.isEmpty { growths.append(growth.records) }
        }
        return Self.inOrder(growths)
    }

    /// An empty journal goes with its console; one with lines never does.
    private mutating func noteVanished(_ present: Set<JournalFile>, _ own: JournalFile?) {
        for (file, reader) in readers where file != own && !present.contains(file) {
            if reader.line == 0 { readers[file] = nil } else { readers[file]?.vanish() }
        }
    }

    /// Reads what was added to one journal.
    mutating func readNew(_ file: String) throws(StorageError) -> [EventRecord] {
        guard let extent = try source.journals().first(where: { JournalFile($0.file) == JournalFile(file) }) else { return [] }
        var reader = self[file] ?? JournalReader(file: file, session: session)
        let growth = reader.advance(source, extent)
        reader.parseLast(source)
        adopt(reader)
        return growth.records
    }

    /// Puts a reader in place of the one of the same file.
    mutating func adopt(_ reader: JournalReader) {
        if session == nil, let opening = reader.opening { session = opening.session }
        readers[JournalFile(reader.file)] = reader
    }

    /// Takes note of what this program has written itself, so that it isn't read again.
    mutating func noteWritten(_ written: JournalWriter.Written, file: String) {
        guard let first = written.records.first, let last = written.records.last else { return }
        var reader = self[file] ?? JournalReader(file: file, session: session)
        reader.skip(
            written: written.bytes, lines: written.records.count, last: last, digits: written.sumDigits,
            opening: first.stamp.sequence == 1 ? JournalOpening(first) : nil)
        adopt(reader)
    }

    /// The reader of a file.
    subscript(file: String) -> JournalReader? { readers[JournalFile(file)] }

    /// All in order of their file names.
    var sorted: [JournalReader] { readers.values.sorted { JournalFile($0.file) < JournalFile($1.file) } }
    var damage: [JournalDamage] { sorted.compactMap(\.damage) }
    var reached: [JournalReach] { sorted.compactMap(\.reach) }
    var hasEvents: Bool { readers.values.contains { $0.line > 0 } }

    /// The session files that the journals say they began from, each with the journals that say so.
    var baselines: [Digest: [JournalReader]] {
        var found: [Digest: [JournalReader]] = [:]
        for reader in sorted { if let digest = reader.opening?.baseline { found[digest, default: []].append(reader) } }
        return found
    }

    /// Merges runs that are each in order. Mostly, one run is all there is.
    private static func inOrder(_ runs: [[EventRecord]]) -> [EventRecord] {
        let filled = runs.filter { !$0.isEmpty }
        guard filled.count != 1 else { return filled[0] }
        var all = filled.flatMap { $0 }
        all.sort { $0.stamp < $1.stamp }
        return all
    }
}
