import Glibc

/// Files held in memory, with what would outlast a power failure kept apart from what would not.
///
/// Every operation can be made to fail. `afterCrash` gives what a computer would find on its disk after the power went at this moment.
public final class MemoryFileSystem: FileSystem {
    final class Node {
        let inode: UInt64
        let kind: FileKind
        var content: [UInt8] = []
        /// What the device holds.
        var durable: [UInt8] = []
        var modified: Int64 = 0
        var mode: UInt32
        var lockedBy: FileHandle?

        init(inode: UInt64, kind: FileKind, mode: UInt32) {
            self.inode = inode
            self.kind = kind
            self.mode = mode
        }
    }

    struct OpenFile {
        var node: Node
        var path: String
        var writable: Bool
    }

    /// What is made of an operation before it is carried out.
    public enum Fault: Hashable, Sendable {
        /// It fails with this error number and changes nothing.
        case fail(Int32)
        /// A write takes this many bytes at most.
        case short(Int)
    }

    /// One operation, as a fault may look at it.
    public struct Step: Hashable, Sendable {
        /// How many operations that change something came before it.
        public var number: Int
        public var operation: FileOperation
        public var path: String
    }

    /// Asked before every operation that changes something, `sync` included, and before every read.
    public var fault: ((Step) -> Fault?)?
    /// How many operations that change something were asked for.
    public private(set) var steps = 0

    /// What each path names now, and what it would name after a power failure.
    var names: [String: Node] = [:]
    var durableNames: [String: Node] = [:]
    var openFiles: [FileHandle: OpenFile] = [:]
    private var nextHandle: Int32 = 3
    private var nextInode: UInt64 = 2
    private var ticks: Int64 = 0

    /// Starts with an empty folder at `root`.
    public init(root: String = "/") {
        let node = Node(inode: 1, kind: .folder, mode: 0o700)
        names[root] = node
        durableNames[root] = node
    }

    /// Counts a step and carries out a fault that fails it; returns how much a write may take.
    @discardableResult
    func step(_ operation: FileOperation, _ path: String) throws(StorageError) -> Int {
        let changes = operation != .read && operation != .open && operation != .list && operation != .status
        let step = Step(number: steps, operation: operation, path: path)
        if changes { steps += 1 }
        switch fault?(step) {
        case .fail(let code)?: throw .make(operation, path, code)
        case .short(let count)?: return count
        case nil: return .max
        }
    }

    func add(_ path: String, _ kind: FileKind, mode: UInt32) throws(StorageError) -> Node {
        guard names[path] == nil else { throw .alreadyExists(path: path) }
        guard let parent = names[PathText.folder(of: path)] else { throw .missing(path: path) }
        guard parent.kind == .folder else { throw .missing(path: path) }
        let node = Node(inode: nextInode, kind: kind, mode: mode)
        nextInode += 1
        names[path] = node
        touch(node)
        return node
    }

    func touch(_ node: Node) {
        ticks += 1
        node.modified = ticks
    }

    func found(_ file: FileHandle) throws(StorageError) -> OpenFile {
        guard let found = openFiles[file] else { throw .system(.open, path: "", code: EBADF) }
        return found
    }

    func register(_ node: Node, _ path: String, writable: Bool) -> FileHandle {
        let file = FileHandle(number: nextHandle)
        nextHandle += 1
        openFiles[file] = OpenFile(node: node, path: path, writable: writable)
        return file
    }

    func continueNumbers(of former: MemoryFileSystem) {
        nextInode = former.nextInode
        ticks = former.ticks
    }
}
