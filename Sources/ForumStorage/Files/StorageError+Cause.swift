import Glibc

extension StorageError {
    /// What a person can do something about.
    public enum Cause: Hashable, Sendable {
        /// The disk or the quota is full.
        case full
        /// Permission is missing, or the file system is mounted for reading only.
        case denied
        /// The device failed.
        case device
        /// Too many open files.
        case exhausted
        case other
    }

    /// The cause of a refusal by the operating system; also when it stopped a writer before.
    public var cause: Cause {
        switch self {
        case .writerStopped(let first): first.cause
        case .system(_, _, let code):
            switch code {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EACCES, EPERM, EROFS: .denied
            case EIO, ENXIO, ENODEV, ESTALE, EREMOTEIO: .device
            case EMFILE, ENFILE, ENOMEM: .exhausted
            default: .other
            }
        default: .other
        }
    }

    /// The same refusal by the operating system, said of `path`: what a person named, where it befell a temporary file.
    func about(_ path: String) -> StorageError {
        guard case .system(let operation, _, let code) = self else { return self }
        return .system(operation, path: path, code: code)
    }

    /// The system's error number, where there is one.
    public var code: Int32? {
        switch self {
        case .system(_, _, let code): code
        case .writerStopped(let first): first.code
        default: nil
        }
    }

    /// Makes the case that fits the error number `code` of `operation` on `path`.
    static func make(_ operation: FileOperation, _ path: String, _ code: Int32) -> StorageError {
        switch code {
        case ENOENT, ENOTDIR: .missing(path: path)
        case EEXIST: .alreadyExists(path: path)
        case ELOOP: .symbolicLink(path: path)
        case EISDIR: .wrongKind(path: path, .folder)
        default: .system(operation, path: path, code: code)
        }
    }
}
