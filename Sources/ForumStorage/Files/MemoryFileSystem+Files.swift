import Glibc

extension MemoryFileSystem {
    public func open(_ path: String, for purpose: FilePurpose) throws(StorageError) -> FileHandle {
        if purpose == .creating {
            try step(.create, path)
            return register(try add(path, .regular, mode: 0o600), path, writable: true)
        }
        try step(.open, path)
        guard let node = names[path] else { throw .missing(path: path) }
        switch node.kind {
        case .regular: return register(node, path, writable: purpose == .appending)
        case .symbolicLink: throw .symbolicLink(path: path)
        default: throw .wrongKind(path: path, node.kind)
        }
    }

    public func close(_ file: FileHandle) {
        guard let closed = openFiles.removeValue(forKey: file) else { return }
        if closed.node.lockedBy == file { closed.node.lockedBy = nil }
    }

    public func status(of file: FileHandle) throws(StorageError) -> FileStatus { FileStatus(try found(file).node) }

    public func read(_ file: FileHandle, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        let open = try found(file)
        try step(.read, open.path)
        let content = open.node.content
        guard offset < content.count else { return [] }
        return Array(content[offset..<min(content.count, offset + count)])
    }

    public func write(_ file: FileHandle, _ bytes: ArraySlice<UInt8>) throws(StorageError) -> Int {
        let open = try found(file)
        guard open.writable else { throw .system(.write, path: open.path, code: EBADF) }
        let most = try step(.write, open.path)
        let taken = bytes.prefix(most)
        open.node.content += taken
        touch(open.node)
        return taken.count
    }

    public func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        let open = try found(file)
        try step(.truncate, open.path)
        open.node.content = Array(open.node.content.prefix(length))
        touch(open.node)
    }

    public func sync(_ file: FileHandle) throws(StorageError) {
        let open = try found(file)
        try step(.sync, open.path)
        open.node.durable = open.node.content
    }

    public func lock(_ file: FileHandle) throws(StorageError) -> Bool {
        let open = try found(file)
        try step(.lock, open.path)
        if let holder = open.node.lockedBy { return holder == file }
        open.node.lockedBy = file
        return true
    }

    public func makePrivate(_ file: FileHandle) { openFiles[file]?.node.mode = 0o600 }

    public func isLocked(_ file: FileHandle) throws(StorageError) -> Bool {
        let holder = try found(file).node.lockedBy
        return holder != nil && holder != file
    }
}

extension FileStatus {
    init(_ node: MemoryFileSystem.Node) {
        self.init(
            kind: node.kind, length: node.content.count, identity: Identity(device: 1, inode: node.inode), modified: node.modified,
            mode: node.mode)
    }
}
