import ForumCore

/// A place in a journal where the record is not what its console wrote. What stands before it is whole and usable.
public struct JournalDamage: Hashable, Sendable {
    /// The name of the file within the journal folder.
    public var file: String
    /// The console that writes the file, as far as it is known.
    public var console: ConsoleName
    /// The first line that is wrong, from 1.
    public var line: Int
    public var kind: Kind

    public enum Kind: Hashable, Sendable {
        /// The line's content, or the line before it, is not what the sum was made of: something was altered or is missing.
        case sumMismatch
        /// A line is missing: this number was expected, another was found.
        case sequenceGap(expected: Int, found: Int)
        /// The line does not end in a sum.
        case noSum
        /// The sum is right, but the line is no JSON object of an event.
        case notAnEvent
        /// The line says that another console wrote it.
        case otherConsole(String)
        /// The line's clock is not after that of the line before.
        case clockNotAfter
        /// The first line does not open a journal.
        case noOpening
        /// The journal belongs to another session.
        case otherSession(String)
        /// The line is longer than anything this program writes.
        case lineTooLong
        /// The line was written by a newer version.
        case newerVersion(Int)
        /// The file was longer before: lines that were read are gone.
        case shrunk
        /// What was read before is not there any more as it was.
        case changed
        /// The file can't be read.
        case unreadable(StorageError)
        /// A baseline is gone or altered that this journal, by its first line, began from.
        case baselineMissing(Digest)
        /// The journal began from another session file than the others, and the journals that would join the two are not here.
        case otherBaseline(Digest)
    }

    public init(file: String, console: ConsoleName, line: Int, kind: Kind) {
        self.file = file
        self.console = console
        self.line = line
        self.kind = kind
    }
}

/// The rest of a line that was being written when its console died; nobody was ever told that it was saved.
public struct TornRest: Hashable, Sendable {
    public var file: String
    /// The number the line would have had.
    public var line: Int
    public var bytes: Int
    /// The name of the file it was set aside in, when it was.
    public var setAsideAs: String?

    public init(file: String, line: Int, bytes: Int, setAsideAs: String? = nil) {
        self.file = file
        self.line = line
        self.bytes = bytes
        self.setAsideAs = setAsideAs
    }
}
