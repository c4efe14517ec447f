import ForumCore

/// A session file, or a baseline, as it was found on disk.
public struct SessionBytes: Sendable {
    /// The name of the file: a path for the session file, a name within the journal folder for a baseline.
    public var file: String
    public var bytes: [UInt8]
    public var header: SessionHeader

    /// The SHA-256 of `bytes`. O(bytes).
    var digest: Digest? { LineChain.digest(of: bytes) }

    /// Reads a session file: a regular file, not a link, of a size that a session can have, of a version that is known.
    ///
    /// Garbage is told from the first bytes, so that 50 MB of it cost nothing.
    static func load(_ path: String, as file: String, in files: any FileSystem) throws(StorageError) -> SessionBytes {
        let beginning = try files.beginning(of: path, count: 4096)
        guard !beginning.starts(with: [0xEF, 0xBB, 0xBF]) else { throw .notASession(path: path, .byteOrderMark) }
        guard let first = beginning.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            throw .notASession(path: path, .empty)
        }
        guard first == UInt8(ascii: "{") else { throw .notASession(path: path, .notJSON) }
        do throws(StorageError) {
            _ = try SessionHeader(beginning, path: path)
        } catch .notASession(_, .brokenJSON(let offset, _, _)) where offset >= beginning.count - 16 {
            // What breaks off at the end of the beginning may go on, if it has said by then what it is.
            guard beginning.count < 4096 || SessionHeader.says(beginning) else { throw .notASession(path: path, .notJSON) }
        }
        let bytes = try files.contents(of: path, limit: SessionHeader.maximumLength)
        return SessionBytes(file: file, bytes: bytes, header: try SessionHeader(bytes, path: path))
    }
}
