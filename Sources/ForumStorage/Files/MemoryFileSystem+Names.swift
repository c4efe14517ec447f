import Glibc

extension MemoryFileSystem {
    public func status(at path: String) throws(StorageError) -> FileStatus? {
        try step(.status, path)
        return names[path].map { FileStatus($0) }
    }

    public func makeFolder(_ path: String) throws(StorageError) {
        try step(.makeFolder, path)
        _ = try add(path, .folder, mode: 0o700)
    }

    public func syncFolder(_ path: String) throws(StorageError) {
        try step(.sync, path)
        guard names[path]?.kind == .folder else { throw .missing(path: path) }
        for name in children(of: path, in: durableNames) where names[name] !== durableNames[name] { durableNames[name] = names[name] }
        for name in children(of: path, in: names) { durableNames[name] = names[name] }
    }

    public func list(_ folder: String) throws(StorageError) -> [String] {
        try step(.list, folder)
        guard let node = names[folder] else { throw .missing(path: folder) }
        guard node.kind == .folder else { throw .wrongKind(path: folder, node.kind) }
        return children(of: folder, in: names).map { PathText.name(of: $0) }
    }

    public func rename(_ path: String, to newPath: String) throws(StorageError) {
        try step(.rename, path)
        guard let node = names[path] else { throw .missing(path: path) }
        names[newPath] = node
        names[path] = nil
    }

    public func rename(_ path: String, toFree newPath: String) throws(StorageError) {
        try step(.rename, path)
        guard let node = names[path] else { throw .missing(path: path) }
        guard names[newPath] == nil else { throw .alreadyExists(path: newPath) }
        names[newPath] = node
        names[path] = nil
    }

    public func remove(_ path: String) throws(StorageError) {
        try step(.remove, path)
        guard let node = names[path] else { throw .missing(path: path) }
        guard node.kind != .folder else { throw .wrongKind(path: path, .folder) }
        names[path] = nil
    }

    /// Puts something at `path` that is not a regular file, for instance a link or a pipe.
    public func place(_ kind: FileKind, at path: String) throws(StorageError) {
        _ = try add(path, kind, mode: 0o600)
    }

    private func children(of folder: String, in names: [String: Node]) -> [String] {
        names.keys.filter { $0 != folder && PathText.folder(of: $0) == folder }
    }
}
