import ForumCore

/// What was found when a session was opened.
public struct Opening: Sendable {
    public var session: SessionID
    public var start: Start
    public var sessionFile: SessionFileFinding
    public var journals: [JournalSummary]
    /// Journals that are not as their consoles wrote them.
    public var damage: [JournalDamage]
    /// Unfinished last lines: set aside where the journal is one's own, otherwise perhaps still being written.
    public var tornRests: [TornRest]
    /// The copy, within the journal folder, of a session file that didn't agree with the journals and was given up for them.
    public var keptSessionFile: String?
    public var access: Access

    /// What to fold.
    public enum Start: Sendable {
        /// The session file, and what the journals hold beyond it, in order.
        case session(SessionBytes, rest: [EventRecord])
        /// The session file that the journals began from, where they did, and all that the journals hold beyond it, in order.
        case origin(SessionBytes?, [EventRecord])
    }

    /// How the session file stands to the journals.
    public enum SessionFileFinding: Hashable, Sendable {
        case absent
        /// The journals hold all it says they do.
        case agrees
        /// It says it holds events that no journal here has: journals are missing, or were cut.
        case beyondJournals([JournalReach])
        /// It says nothing of the journals, and is not what they began from.
        case unrelated
        /// It can't be read.
        case unreadable(StorageError)
        /// It begins as this session's file does, and can't be read to its end, or not by this version; the journals hold what it held.
        case broken(SessionFileError)
    }

    /// Whether, and under what name, this console may write.
    public enum Access: Hashable, Sendable {
        case writing(ConsoleName)
        /// Nobody asked for more.
        case reading
        /// There is damage, and nobody said that it is accepted.
        case readingForDamage
        /// The folder or the journal can't be written.
        case readingForError(StorageError)
    }
}

/// One journal, as far as it is whole.
public struct JournalSummary: Hashable, Sendable {
    public var file: String
    public var console: ConsoleName
    public var lines: Int
    public var bytes: Int
    /// The sum of the last whole line; nil for an empty journal.
    public var sum: Digest?
    /// Its console is running now.
    public var isAlive: Bool

    init(_ reader: JournalReader, isAlive: Bool) {
        file = reader.file
        console = reader.console
        lines = reader.line
        bytes = reader.offset
        sum = reader.sum
        self.isAlive = isAlive
    }
}
