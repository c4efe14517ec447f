import ForumCore
import ForumLocalization

/// Something asked of the user's files.
public enum FileRequest: Sendable {
    /// The bytes of a file; the path as it was typed or dropped on the terminal.
    case read(String)
    /// Writes a new file beside `path`, named after it with `ending` ("liste-rejets.csv"); no file is overwritten.
    case keep(beside: String, ending: String, bytes: [UInt8])
    /// Lists of registrations in the folders where downloads go, the newest first.
    case findLists
    /// Completes a path as far as the files that there are leave no choice.
    case complete(String)
}

/// What became of a `FileRequest`.
public enum FileAnswer: Sendable {
    case contents(path: String, [UInt8])
    case kept(path: String)
    case lists([FoundFile])
    /// The path completed, and the names it may go on with where there are several.
    case completed(String, [String])
    case failed(Sentence)
}

/// A file that may be a list of registrations.
public struct FoundFile: Hashable, Sendable {
    public var path: String
    public var name: String
    public var modified: Timestamp
    public var bytes: Int

    public init(path: String, name: String, modified: Timestamp, bytes: Int) {
        self.path = path
        self.name = name
        self.modified = modified
        self.bytes = bytes
    }
}
