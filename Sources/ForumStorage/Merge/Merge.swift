import ForumCore

/// Takes in the journals of other copies of one session.
///
/// Whatever is taken is first verified. Nobody's lines are ever lost or mixed: a journal that went on elsewhere replaces the shorter copy of
/// itself; two that went on apart are both kept, as `porte-1.jsonl` and `porte-1~2.jsonl`, and their common lines count once. The outcome is
/// the same in whatever order, and however often, copies are merged.
public struct Merge {
    /// What may be told of one source after a merge.
    public struct Report: Sendable {
        /// The path as it was given.
        public var source: String
        /// Events that were not held before, by the console that wrote them; first lines are not counted.
        public var added: [ConsoleName: Int] = [:]
        public var journals: [Outcome] = []
        /// Journals of which only the part before the damage was taken.
        public var damage: [JournalDamage] = []
        /// A session file without journals of which everything was held already.
        public var isCoveredSessionFile = false
        /// The source's session file, where it can't be read: it was passed over for the journals beside it.
        public var passedOver: String?
    }

    /// What became of one journal.
    public enum Outcome: Hashable, Sendable {
        /// All its lines were held already.
        case alreadyHeld(file: String)
        /// It was new here.
        case copied(file: String, as: String)
        /// It goes on where ours ended.
        case extended(file: String, ours: String)
        /// It went on apart from ours, or ours is in use: kept beside it.
        case keptBeside(file: String, as: String)
        /// It is whole where ours is damaged, and took its place; ours lies aside.
        case healed(file: String, ours: String, aside: String)
    }

    /// Why a source was not taken. Nothing of it was, then.
    public enum Refusal: Error, Hashable, Sendable {
        case storage(StorageError)
        /// Some of its journals are damaged, and nobody asked for the good part.
        case damaged([JournalDamage])
        /// It is a session file alone and says it holds events that none of our journals has: its journals are needed.
        case journalsNeeded([JournalReach])
        /// It began from a session file that ours doesn't cover, and that its journals don't either.
        case otherBaseline(Digest)
        /// It needs a session file to begin from that is not there or was altered.
        case baselineMissing(Digest)
    }

    let paths: SessionPaths
    let files: any FileSystem
    let acceptDamage: Bool

    /// Merges into the session at `path` what each of `sources` holds: a session file, a journal folder, or one `.jsonl` file.
    ///
    /// Every source is taken or refused on its own. The session file is not rewritten: opening the session does that.
    ///
    /// - Parameter acceptDamage: Takes the good part of damaged journals.
    public static func merge(
        into path: String, from sources: [String], acceptDamage: Bool = false, in files: any FileSystem = POSIXFileSystem()
    ) throws(StorageError) -> [Result<Report, Refusal>] {
        let merge = Merge(paths: SessionPaths(path), files: files, acceptDamage: acceptDamage)
        // What can't be opened can't be merged into either.
        _ = try SessionRecord(merge.paths, in: files)
        var results: [Result<Report, Refusal>] = []
        for source in sources {
            do throws(Refusal) {
                results.append(.success(try merge.take(source)))
            } catch {
                results.append(.failure(error))
            }
        }
        return results
    }
}
