import ForumCore
import StrictJSON

/// What storage has to know of a session file: read without parsing the rest, where these members come first, as this program writes them.
public struct SessionHeader: Hashable, Sendable {
    static let format = "opendetat-session"
    static let version = 1
    /// Session files are read up to this size.
    static let maximumLength = SessionFile.maximumLength

    public var id: SessionID
    /// A sign of the computer it was made on.
    public var madeOn: String?
    public var reached: [JournalReach]

    /// Reads the header of a session file.
    init(_ bytes: [UInt8], path: String) throws(StorageError) {
        var found = Found()
        do {
            try JSONReader.read(bytes, limits: JSONLimits(bytes: Self.maximumLength)) { reader in
                guard try reader.peekKind() == .object else { throw Stop.otherFormat }
                try reader.readObject { reader, name in
                    try found.take(&reader, name)
                    if found.isComplete { throw Stop.complete }
                }
            }
        } catch Stop.complete {
        } catch Stop.otherFormat {
            throw .notASession(path: path, .otherFormat)
        } catch Stop.newerVersion(let version) {
            throw .newerVersion(path: path, version: version)
        } catch let error as JSONError {
            throw Self.refusal(error, found, bytes, path)
        } catch {
            throw .notASession(path: path, .member("reached"))
        }
        guard found.isFormatRight else { throw .notASession(path: path, .otherFormat) }
        guard found.hasVersion else { throw .notASession(path: path, .member("version")) }
        guard let id = found.id else { throw .notASession(path: path, .member("id")) }
        self.id = id
        madeOn = found.madeOn
        self.reached = found.reached ?? []
    }

    /// Whether the bytes say that they are a session: it is the first thing a session file says.
    static func says(_ beginning: [UInt8]) -> Bool {
        var found = Found()
        do {
            try JSONReader.read(beginning) { reader in
                try reader.readObject { reader, name in
                    try found.take(&reader, name)
                    throw Stop.complete
                }
            }
        } catch {}
        return found.isFormatRight
    }

    /// Reads the header of the session file at `path`: its beginning, or all of it where that doesn't hold the whole header.
    static func peek(_ path: String, in files: any FileSystem) throws(StorageError) -> SessionHeader {
        let beginning = try files.beginning(of: path, count: 1 << 16)
        if beginning.count == 1 << 16, let header = try? SessionHeader(beginning, path: path) { return header }
        return try SessionHeader(try files.contents(of: path, limit: maximumLength), path: path)
    }

    private enum Stop: Error {
        case complete
        case otherFormat
        case newerVersion(Int)
    }

    private struct Found {
        var isFormatRight = false
        var hasVersion = false
        var id: SessionID?
        var madeOn: String?
        var reached: [JournalReach]?

        var isComplete: Bool { isFormatRight && hasVersion && id != nil && reached != nil }

        mutating func take(_ reader: inout JSONReader, _ name: JSONName) throws {
            switch name {
            case "format":
                guard try reader.readString() == SessionHeader.format else { throw Stop.otherFormat }
                isFormatRight = true
            case _ where !isFormatRight: throw Stop.otherFormat
            case "version":
                let version = try reader.readInteger()
                if version > Int64(SessionHeader.version) { throw Stop.newerVersion(Int(version)) }
                hasVersion = true
            case "session":
                try reader.readObject { reader, name in
                    switch name {
                    case "id": id = SessionID(try reader.readString())
                    case "madeOn": madeOn = try reader.readString()
                    default: break
                    }
                }
            case "reached": reached = try reader.readValue().array().map { try JournalReach(json: $0.object()) }
            default: break
            }
        }
    }

    private static func refusal(_ error: JSONError, _ found: Found, _ bytes: [UInt8], _ path: String) -> StorageError {
        if bytes.isEmpty { return .notASession(path: path, .empty) }
        if !found.isFormatRight, bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) != UInt8(ascii: "{") {
            return .notASession(path: path, .notJSON)
        }
        let place = error.position
        if case .duplicateName(let name) = error.reason { return .notASession(path: path, .duplicateName(name, line: place.line)) }
        return .notASession(path: path, .brokenJSON(offset: place.offset, line: place.line, column: place.column))
    }
}
