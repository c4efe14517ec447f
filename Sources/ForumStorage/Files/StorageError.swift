/// Why something could not be read or put on disk. Words for people stand elsewhere.
public enum StorageError: Error, Hashable, Sendable {
    /// The operating system refused.
    case system(FileOperation, path: String, code: Int32)
    /// There is nothing at the path.
    case missing(path: String)
    /// There is something at the path already, and it was not to be replaced.
    case alreadyExists(path: String)
    /// The path is a symbolic link; such are not followed.
    case symbolicLink(path: String)
    /// A folder, a pipe, a device or the like where a regular file was expected, or anything but a folder where one was.
    case wrongKind(path: String, FileKind)
    /// A file is larger than anything this program writes.
    case tooLarge(path: String, bytes: Int, limit: Int)
    /// What was to be recorded is longer than a line of a journal may be. Nothing was written.
    case lineTooLong(path: String, bytes: Int, limit: Int)
    /// There is no clock left that the journal's readers would accept: some file says that the session is at its end. Nothing was written.
    case clockSpent(path: String)
    /// A line or file was written by a newer version.
    case newerVersion(path: String, version: Int)
    /// The file is not a session.
    case notASession(path: String, NotASession)
    /// The journals, or the files to be merged, belong to another session.
    case otherSession(path: String, expected: String, found: String)
    /// The folder holds no journals, and not just one session either.
    case noJournals(path: String)
    /// The journals began from a baseline that is not the one at hand.
    case otherBaseline(path: String)
    /// Something failed while writing before, and the file may hold anything since: nothing more is written.
    indirect case writerStopped(StorageError)
    /// A file that only this program writes was altered or replaced by another while it ran.
    case changedMeanwhile(path: String)
    /// The session was opened for reading only.
    case readOnly(path: String)
    /// No free console name was found after trying many.
    case noFreeName(path: String)
    /// The name can't be used for a file.
    case unusableName(String)
}

/// Why a file is not a session.
public enum NotASession: Hashable, Sendable {
    /// It is empty.
    case empty
    /// It does not start as a JSON object.
    case notJSON
    /// An editor has put a byte order mark before it.
    case byteOrderMark
    /// The JSON breaks off or is wrong, at this byte, line and column (from 1).
    case brokenJSON(offset: Int, line: Int, column: Int)
    /// The same name stands twice in one object, the second time on this line (from 1).
    case duplicateName(String, line: Int)
    /// It is JSON, but says nothing of being a session.
    case otherFormat
    /// A member that every session has is missing or wrong.
    case member(String)
}

/// What was asked of the operating system.
public enum FileOperation: String, Hashable, Sendable {
    case open, create, read, write, truncate, sync, lock, status, list, makeFolder, rename, remove, watch
}

/// What stands at a path.
public enum FileKind: Hashable, Sendable {
    case regular, folder, symbolicLink, pipe, socket, device, unknown
}
