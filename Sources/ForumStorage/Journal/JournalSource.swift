/// Where journals of other consoles come from: byte streams that only grow.
///
/// The journal folder is one; a hub that carries lines between laptops can be another. What a source gives is never trusted: every
/// line is checked against the chain of sums.
public protocol JournalSource: AnyObject {
    /// The journals there are at this moment, in no order.
    func journals() throws(StorageError) -> [JournalExtent]
    /// Reads up to `count` bytes of a journal from `offset`; fewer only at its end.
    func read(_ file: String, from offset: Int, count: Int) throws(StorageError) -> [UInt8]
}

/// How much there is of one journal.
public struct JournalExtent: Hashable, Sendable {
    /// The journal's name, `porte-1.jsonl`.
    public var file: String
    public var length: Int
    /// Changes when something else was put in its place.
    public var identity: FileStatus.Identity
    /// Changes whenever the content does; nothing else is read from it.
    public var modified: Int64

    public init(file: String, length: Int, identity: FileStatus.Identity, modified: Int64) {
        self.file = file
        self.length = length
        self.identity = identity
        self.modified = modified
    }
}
