/// The few file operations that storage is made of; every store passes the same tests.
///
/// Paths are plain text. Nothing is followed through a symbolic link in the last part of a path. New files get mode 0600, new folders 0700.
/// A change is certain to outlast a power failure only after `sync` of the file, and, for a name that was added or changed,
/// after `syncFolder` of its folder.
public protocol FileSystem: AnyObject {
    /// Opens a regular file. A pipe, a folder or a device is refused without waiting for it.
    func open(_ path: String, for purpose: FilePurpose) throws(StorageError) -> FileHandle
    /// Closes the file and gives up its lock. Errors are of no use any more and are dropped: `sync` reports what matters.
    func close(_ file: FileHandle)
    func status(of file: FileHandle) throws(StorageError) -> FileStatus
    /// Says what stands at `path`, or nil when nothing does.
    func status(at path: String) throws(StorageError) -> FileStatus?
    /// Reads up to `count` bytes from `offset`; fewer only at the end of the file.
    func read(_ file: FileHandle, from offset: Int, count: Int) throws(StorageError) -> [UInt8]
    /// Appends bytes in one write and returns how many were taken, which may be fewer than all.
    func write(_ file: FileHandle, _ bytes: ArraySlice<UInt8>) throws(StorageError) -> Int
    func truncate(_ file: FileHandle, to length: Int) throws(StorageError)
    /// Waits until content and length are on the device. Works on files opened for reading too.
    func sync(_ file: FileHandle) throws(StorageError)
    /// Takes the only lock on the file, or returns false at once when somebody else has it. The file must be open for writing.
    func lock(_ file: FileHandle) throws(StorageError) -> Bool
    /// Tells whether somebody else holds the lock; doesn't disturb anybody.
    func isLocked(_ file: FileHandle) throws(StorageError) -> Bool
    /// Gives the file mode 0600, whatever it had: also one that came on a USB stick. Who watches the folder is told. Where the file system
    /// knows no modes, nothing happens.
    func makePrivate(_ file: FileHandle)
    func makeFolder(_ path: String) throws(StorageError)
    func syncFolder(_ path: String) throws(StorageError)
    /// The names in a folder, in no order, without `.` and `..`.
    func list(_ folder: String) throws(StorageError) -> [String]
    /// Gives the file another name; what had that name is replaced at the same moment.
    func rename(_ path: String, to newPath: String) throws(StorageError)
    /// Gives the file another name, or throws `alreadyExists`.
    func rename(_ path: String, toFree newPath: String) throws(StorageError)
    func remove(_ path: String) throws(StorageError)
}

/// An open file of one `FileSystem`.
public struct FileHandle: Hashable, Sendable {
    public let number: Int32
    public init(number: Int32) { self.number = number }
}

/// What a file is opened for.
public enum FilePurpose: Hashable, Sendable {
    case reading
    /// Appending to a file that exists.
    case appending
    /// Appending to a file that must not exist yet.
    case creating
}

/// What is known of a file from outside.
public struct FileStatus: Hashable, Sendable {
    public var kind: FileKind
    public var length: Int
    /// The same for two names of one file, and for one file before and after it was renamed.
    public var identity: Identity
    /// When the content last changed, in nanoseconds of the system's clock: to notice a change, never to order by.
    public var modified: Int64
    /// The permission bits.
    public var mode: UInt32

    public struct Identity: Hashable, Sendable {
        public var device: UInt64
        public var inode: UInt64

        public init(device: UInt64, inode: UInt64) {
            self.device = device
            self.inode = inode
        }
    }

    public init(kind: FileKind, length: Int, identity: Identity, modified: Int64, mode: UInt32) {
        self.kind = kind
        self.length = length
        self.identity = identity
        self.modified = modified
        self.mode = mode
    }
}
