import ForumCore
import StrictJSON

/// One line of a journal as bytes.
enum JournalLine {
    static let version = 1
    /// Longer lines are neither written nor read: 32 MiB.
    static let maximumLength = 32 << 20

    /// Appends the line of an event, line feed included, and returns its sum in hexadecimal ASCII.
    static func append(_ event: NewEvent, _ place: Place, to bytes: inout [UInt8], after former: [UInt8]) -> [UInt8] {
        var content = JSONWriter.object(.compact, capacity: 256) { object in
            object.member("v", version)
            object.member("console", place.console.text)
            object.member("seq", place.sequence)
            object.member("clock", place.clock)
            object.member("at", place.at.text)
            if let by = place.by { object.member("by", by) }
            if event.isUndo { object.member("undo", true) }
            object.member("kind", event.kind)
            object.member("data", .object(event.data))
        }
        content.removeLast()
        var scratch: [UInt8] = []
        let sum = LineChain.digits(content.withUnsafeBytes { LineChain.sum(of: $0, after: former, scratch: &scratch) })
        bytes += content
        bytes += LineChain.opening
        bytes += sum
        bytes += LineChain.closing
        bytes.append(0x0A)
        return sum
    }

    /// Where and when a line is written.
    struct Place {
        var console: ConsoleName
        var sequence: Int
        var clock: Int64
        var at: Timestamp
        var by: String?
    }

    /// Reads a line whose sum was found right.
    static func read(_ line: UnsafeRawBufferPointer, sum: Digest) -> Reading {
        var version = 0
        var console: String?
        var sequence: Int64?
        var clock: Int64?
        var at: Timestamp?
        var by: String?
        var isUndo = false
        var kind: String?
        var data: JSONObject?
        do {
            try JSONReader.read(line, limits: JSONLimits(bytes: maximumLength)) { reader in
                try reader.readObject { reader, name in
                    switch name {
                    case "v": version = Int(try reader.readInteger())
                    case "console": console = try reader.readString()
                    case "seq": sequence = try reader.readInteger()
                    case "clock": clock = try reader.readInteger()
                    case "at": at = Timestamp(try reader.readString())
                    case "by": by = try reader.readString()
                    case "undo": isUndo = try reader.readBool()
                    case "kind": kind = try reader.readString()
                    case "data": data = try reader.readValue().object()
                    default: break
                    }
                }
            }
        } catch {
            return version > Self.version ? .newerVersion(version) : .notAnEvent
        }
        if version > Self.version { return .newerVersion(version) }
        guard version == Self.version, let console, let sequence, let clock, let at, let kind, let data else { return .notAnEvent }
        guard (0...EventStamp.maximumClock).contains(clock) else { return .notAnEvent }
        let stamp = EventStamp(clock: clock, console: ConsoleName(console), sequence: Int(sequence), sum: sum)
        return .event(EventRecord(stamp: stamp, at: at, by: by, isUndo: isUndo, kind: kind, data: data))
    }

    enum Reading {
        case event(EventRecord)
        case newerVersion(Int)
        case notAnEvent
    }

    private static let versionPrefix = Array(#"{"v":"#.utf8)
    /// Where the version's first digit stands.
    static var versionPlace: Int { versionPrefix.count }

    /// The version a line gives itself, wherever its sum is wrong: a newer version may make its sums otherwise.
    static func claimedVersion(_ line: UnsafeRawBufferPointer) -> Int? {
        guard line.starts(with: versionPrefix) else { return nil }
        var value = 0
        for byte in line.dropFirst(versionPlace).prefix(10) {
            guard (48...57).contains(byte) else { return value }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// The sequence number a line gives itself, wherever its sum is wrong.
    static func claimedSequence(_ line: UnsafeRawBufferPointer) -> Int? {
        var sequence: Int64?
        try? JSONReader.read(line, limits: JSONLimits(bytes: maximumLength)) { reader in
            try reader.readObject { reader, name in if name == "seq" { sequence = try reader.readInteger() } }
        }
        return sequence.map { Int($0) }
    }
}

/// An event to be recorded.
public struct NewEvent: Sendable {
    /// The word in the journal, such as `people-checked-in`. Storage doesn't know what kinds there are.
    public var kind: String
    public var data: JSONObject
    /// It takes back a step of its console.
    public var isUndo: Bool

    public init(kind: String, data: JSONObject, isUndo: Bool = false) {
        self.kind = kind
        self.data = data
        self.isUndo = isUndo
    }

    public init(_ event: any ForumEvent, isUndo: Bool = false) {
        self.init(kind: type(of: event).kind, data: event.json, isUndo: isUndo)
    }
}
