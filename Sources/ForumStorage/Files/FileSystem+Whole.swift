extension FileSystem {
    /// Reads the whole of a regular file of at most `limit` bytes.
    public func contents(of path: String, limit: Int) throws(StorageError) -> [UInt8] {
        let file = try open(path, for: .reading)
        defer { close(file) }
        let length = try status(of: file).length
        guard length <= limit else { throw .tooLarge(path: path, bytes: length, limit: limit) }
        var bytes = try read(file, from: 0, count: length)
        // It may have grown since.
        while bytes.count <= limit {
            let more = try read(file, from: bytes.count, count: 1 << 16)
            if more.isEmpty { return bytes }
            bytes += more
        }
        throw .tooLarge(path: path, bytes: bytes.count, limit: limit)
    }

    /// Reads at most `count` bytes from the beginning of a regular file.
    func beginning(of path: String, count: Int) throws(StorageError) -> [UInt8] {
        let file = try open(path, for: .reading)
        defer { close(file) }
        return try read(file, from: 0, count: count)
    }

    /// Appends all of `bytes`, in as many writes as the system makes of it: one, unless it takes less than all.
    func writeAll(_ file: FileHandle, _ bytes: [UInt8]) throws(StorageError) {
        var rest = bytes[...]
        while !rest.isEmpty { rest = rest.dropFirst(try write(file, rest)) }
    }

    /// Says whether anything stands at `path`, a dangling link included.
    func exists(_ path: String) throws(StorageError) -> Bool { try status(at: path) != nil }

    /// Makes the folder unless it is there. Refuses a link, or anything else, in its place. Returns true when it was made.
    func ensureFolder(_ path: String) throws(StorageError) -> Bool {
        do throws(StorageError) {
            try makeFolder(path)
        } catch .alreadyExists {
            try requireFolder(path)
            return false
        }
        try syncFolder(PathText.folder(of: path))
        return true
    }

    /// Throws unless a real folder stands at `path`.
    func requireFolder(_ path: String) throws(StorageError) {
        guard let status = try status(at: path) else { throw .missing(path: path) }
        switch status.kind {
        case .folder: return
        case .symbolicLink: throw .symbolicLink(path: path)
        default: throw .wrongKind(path: path, status.kind)
        }
    }
}
