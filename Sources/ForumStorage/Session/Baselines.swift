import ForumCore

/// The session files that journals began from: byte copies, kept in the journal folder and never changed.
///
/// There is more than one after a merge with a copy of the session that had started from a later session file. One of which the journals
/// hold every event isn't needed to fold them; at most one is left, the root.
struct Baselines {
    /// What to fold the journals on, or nil for an empty state.
    var root: SessionBytes?
    /// Those that journals name and that are not there, or not as they were.
    var missing: [Digest] = []
    /// Others that are needed as well: no fold holds two.
    var rivals: [Digest] = []

    private static let namePrefix = "baseline"

    static func isBaseline(_ name: String) -> Bool { name.hasPrefix(namePrefix) && name.hasSuffix(SessionPaths.sessionSuffix) }

    /// The name of another copy's baseline.
    static func name(of digest: Digest) -> String { "\(namePrefix)-\(digest.hexadecimal.prefix(16))\(SessionPaths.sessionSuffix)" }

    /// Reads the baselines in the folder, by their digests. One that is not a session any more is left out.
    static func load(_ folder: String, in files: any FileSystem) throws(StorageError) -> [Digest: SessionBytes] {
        var found: [Digest: SessionBytes] = [:]
        for name in try JournalFolder(folder, in: files).names() where isBaseline(name) {
            guard let bytes = try? SessionBytes.load(PathText.join(folder, name), as: name, in: files), let digest = bytes.digest else {
                continue
            }
            found[digest] = bytes
        }
        return found
    }

    init() {}

    /// Chooses the root among `held` for journals that were read with the line numbers of all `held` among their wanted marks.
    init(for journals: JournalSet, held: [Digest: SessionBytes]) {
        var roots: [(digest: Digest, bytes: SessionBytes)] = []
        for digest in journals.baselines.keys.sorted() {
            guard let baseline = held[digest] else {
                missing.append(digest)
                continue
            }
            let reached = baseline.header.reached
            let isCovered = !reached.isEmpty && reached.allSatisfy { reach in journals.readers.values.contains { $0.holds(reach) } }
            if !isCovered { roots.append((digest, baseline)) }
        }
        // The journals' own, when there is a choice.
        let own = roots.firstIndex { $0.bytes.file == SessionPaths.baselineName } ?? 0
        rivals = roots.indices.filter { $0 != own }.map { roots[$0].digest }
        root = roots.isEmpty ? nil : roots[own].bytes
        // With no line written yet, the only one there is.
        if !journals.hasEvents, held.count == 1 { root = held.values.first }
    }
}
