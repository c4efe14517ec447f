import Glibc

extension POSIXFileSystem {
    public func status(of file: FileHandle) throws(StorageError) -> FileStatus {
        var found = stat()
        guard fstat(file.number, &found) == 0 else { throw .make(.status, path(of: file), errno) }
        return FileStatus(found)
    }

    public func status(at path: String) throws(StorageError) -> FileStatus? {
        var found = stat()
        if lstat(path, &found) == 0 { return FileStatus(found) }
        if errno == ENOENT { return nil }
        throw .make(.status, path, errno)
    }

    public func makeFolder(_ path: String) throws(StorageError) {
        guard mkdir(path, 0o700) == 0 else { throw .make(.makeFolder, path, errno) }
    }

    public func syncFolder(_ path: String) throws(StorageError) {
        let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw .make(.sync, path, errno) }
        defer { _ = Glibc.close(number) }
        // Some network and FUSE file systems have no such call for folders and say so with EINVAL.
        guard fsync(number) == 0 || errno == EINVAL else { throw .make(.sync, path, errno) }
    }

    public func list(_ folder: String) throws(StorageError) -> [String] {
        guard let stream = opendir(folder) else { throw .make(.list, folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .make(.list, folder, errno) }
                return names
            }
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { $0.prefix { $0 != 0 } + [] }
            // A name that isn't UTF-8 is none of ours.
            if let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." { names.append(name) }
        }
    }

    public func rename(_ path: String, to newPath: String) throws(StorageError) {
        guard Glibc.rename(path, newPath) == 0 else { throw .make(.rename, path, errno) }
    }

    public func rename(_ path: String, toFree newPath: String) throws(StorageError) {
        if link(path, newPath) == 0 {
            // The new name is there; the old one left behind is a leftover like any other.
            _ = unlink(path)
            return
        }
        // USB sticks (FAT) have no hard links; there, nothing better than looking first is to be had.
        guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK else { throw .make(.rename, newPath, errno) }
        guard try status(at: newPath) == nil else { throw .alreadyExists(path: newPath) }
        try rename(path, to: newPath)
    }

    public func remove(_ path: String) throws(StorageError) {
        guard unlink(path) == 0 else { throw .make(.remove, path, errno) }
    }
}

extension FileStatus {
    init(_ found: stat) {
        let kind: FileKind =
            switch found.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFBLK, S_IFCHR: .device
            default: .unknown
            }
        self.init(
            kind: kind, length: Int(found.st_size), identity: Identity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)),
            modified: Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec), mode: UInt32(found.st_mode & 0o7777))
    }
}
