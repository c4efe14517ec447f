import Glibc

/// The files of this computer, through the system's calls.
public final class POSIXFileSystem: FileSystem {
    // Open file description locks belong to one `open`, not to the process, and can be asked about without taking them.
    // Their numbers are those of the Linux kernel (`fcntl(2)`); the C library shows them only with _GNU_SOURCE.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37

    private var paths: [Int32: String] = [:]

    public init() {}

    public func open(_ path: String, for purpose: FilePurpose) throws(StorageError) -> FileHandle {
        let common = O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK
        let flags: Int32
        switch purpose {
        case .reading:
            // Asked before opening, because opening a device can already do something.
            try requireRegular(path)
            flags = O_RDONLY | common
        case .appending:
            try requireRegular(path)
            flags = O_RDWR | O_APPEND | common
        case .creating: flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | common
        }
        var number: Int32
        repeat { number = Glibc.open(path, flags, 0o600) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .make(purpose == .creating ? .create : .open, path, errno) }
        let file = FileHandle(number: number)
        paths[number] = path
        do throws(StorageError) {
            let kind = try status(of: file).kind
            guard kind == .regular else { throw .wrongKind(path: path, kind) }
        } catch {
            close(file)
            throw error
        }
        return file
    }

    private func requireRegular(_ path: String) throws(StorageError) {
        guard let status = try status(at: path) else { throw .missing(path: path) }
        switch status.kind {
        case .regular: return
        case .symbolicLink: throw .symbolicLink(path: path)
        default: throw .wrongKind(path: path, status.kind)
        }
    }

    public func close(_ file: FileHandle) {
        paths[file.number] = nil
        _ = Glibc.close(file.number)
    }

    public func read(_ file: FileHandle, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let start = buffer.baseAddress {
                let taken = pread(file.number, start + filled, count - filled, offset + filled)
                if taken > 0 { filled += taken }
                if taken == 0 { return }
                if taken < 0 && errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else { throw .make(.read, path(of: file), failure) }
        return bytes
    }

    public func write(_ file: FileHandle, _ bytes: ArraySlice<UInt8>) throws(StorageError) -> Int {
        while true {
            let taken = bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
            if taken >= 0 { return taken }
            if errno != EINTR { throw .make(.write, path(of: file), errno) }
        }
    }

    public func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        guard ftruncate(file.number, length) == 0 else { throw .make(.truncate, path(of: file), errno) }
    }

    public func sync(_ file: FileHandle) throws(StorageError) {
        guard fdatasync(file.number) == 0 else { throw .make(.sync, path(of: file), errno) }
    }

    public func lock(_ file: FileHandle) throws(StorageError) -> Bool {
        var whole = Self.wholeFile
        if fcntl(file.number, Self.setLock, &whole) == 0 { return true }
        if errno == EAGAIN || errno == EACCES { return false }
        throw .make(.lock, path(of: file), errno)
    }

    public func isLocked(_ file: FileHandle) throws(StorageError) -> Bool {
        var whole = Self.wholeFile
        guard fcntl(file.number, Self.getLock, &whole) == 0 else { throw .make(.lock, path(of: file), errno) }
        return whole.l_type != Int16(F_UNLCK)
    }

    public func makePrivate(_ file: FileHandle) { _ = fchmod(file.number, 0o600) }

    private static var wholeFile: flock {
        var whole = flock()
        whole.l_type = Int16(F_WRLCK)
        whole.l_whence = Int16(SEEK_SET)
        return whole
    }

    /// The path the file was opened with, for messages.
    func path(of file: FileHandle) -> String { paths[file.number] ?? "" }
}
