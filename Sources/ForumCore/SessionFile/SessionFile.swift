import StrictJSON

/// How far into one journal a session file reaches.
public struct JournalReach: Hashable, Sendable {
    /// The journal's file name in the journal folder.
    public var file: String
    public var console: ConsoleName
    /// The number of the last line folded.
    public var sequence: Int
    /// The length of the journal up to and with that line.
    public var bytes: Int
    /// That line's digest.
    public var sum: Digest

    public init(file: String, console: ConsoleName, sequence: Int, bytes: Int, sum: Digest) {
        self.file = file
        self.console = console
        self.sequence = sequence
        self.bytes = bytes
        self.sum = sum
    }

    /// Reads an element of the session file's `reached`.
    public init(json: JSONObject) throws(JSONShapeError) {
        guard let sum = Digest(hexadecimal: try json.string("sum")) else { throw .invalid(["sum"]) }
        self.init(
            file: try json.string("file"), console: try json.id("console"), sequence: try json.int("seq"), bytes: try json.int("bytes"),
            sum: sum)
    }

    var json: JSONObject {
        [
            "file": .string(file), "console": .string(console.text), "seq": .integer(Int64(sequence)),
            "bytes": .integer(Int64(bytes)), "sum": .string(sum.hexadecimal),
        ]
    }
}

/// The session file: the whole state of a session as one readable JSON document, and how far into each journal it reaches.
///
/// Format, version, identifier and reach stand first, so that storage reads them without reading the rest.
/// Its form is documented by `Resources/schemas/session.schema.json`.
public struct SessionFile: Sendable {
    public static let format = "opendetat-session"
    public static let version: Int64 = 1

    public var state: ForumState
    public var reached: [JournalReach]
    /// It was read from a file that carries a sum of its bytes.
    var isSealed = false

    public init(state: ForumState, reached: [JournalReach] = []) {
        self.state = state
        self.reached = reached
    }
}

/// Why bytes are not a session that this version can read.
public enum SessionFileError: Error, Hashable, Sendable {
    /// The text is not JSON.
    case notJSON(JSONError)
    /// JSON, but not of a session.
    case notASession
    /// Written by a later version of the program.
    case newerVersion(Int64)
    /// Its bytes are not those that were written.
    case altered
    /// A session in which a value is missing or makes no sense; the JSON Pointer (RFC 6901) says which.
    case invalid(pointer: String)
}

extension SessionFile {
    /// Session files are read and written up to this many bytes.
    public static let maximumLength = 512 << 20

    /// Reads a session file. O(bytes).
    public init(bytes: [UInt8]) throws(SessionFileError) {
        do {
            self = try JSONReader.read(bytes, limits: JSONLimits(bytes: Self.maximumLength)) { reader in
                guard try reader.peekKind() == .object else { throw SessionFileError.notASession }
                return try SessionFile(reader: &reader, size: bytes.count)
            }
        } catch let error as SessionFileError {
            throw error
        } catch let error as JSONError {
            throw .notJSON(error)
        } catch let error as JSONShapeError {
            throw .invalid(pointer: error.path.pointer)
        } catch {
            throw .notASession
        }
    }

    private init(reader: inout JSONReader, size: Int) throws {
        var state = ForumState()
        // A person takes some 190 bytes; with many of them, room made at once is quicker than room made again and again.
        state.people.reserveCapacity(size / 192)
        var reached: [JournalReach] = []
        var format: String?
        var version: Int64?
        var isSealed = false
        try reader.readObject { reader, name in
            try JSONShapeError.naming(.member(name.text)) {
                switch name {
                case "format": format = try reader.readString()
                case "version":
                    let read = try reader.readInteger()
                    version = read
                    if format == Self.format, read > Self.version { throw SessionFileError.newerVersion(read) }
                case _ where format == nil: throw SessionFileError.notASession
                case "session": state.session = try SessionInfo(json: try reader.readValue().object())
                case "people":
                    try Self.naming(in: &reader) {
                        state.people.count
                    } of: { reader in
                        try reader.readLongArray {
                            try Person(reader: &$0)
                        } take: {
                            state.people.insert($0)
                        }
                    }
                case "aliases":
                    for member in try reader.readValue().object().members {
                        state.people.addAlias(PersonID(member.name), for: PersonID(try member.value.string()))
                    }
                case "aliasNumbers":
                    let numbers = try reader.readValue().object()
                    for member in numbers.members {
                        state.people.numberAlias(PersonID(member.name), try numbers.int(member.name, in: 1...SheetNumber.highest))
                    }
                case "voidTickets":
                    state.voidTickets.add(try reader.readValue().elements { try VoidTicket(json: $0) })
                case "questions": state.questions = try reader.readValue().elements { try Question(json: $0) }
                case "agenda": state.agenda = try Agenda(json: try reader.readValue().object())
                case "notes":
                    try Self.naming(in: &reader) {
                        state.notes.count
                    } of: { reader in
                        try reader.readLongArray {
                            try Note(reader: &$0)
                        } take: {
                            state.notes.insert($0, for: $0.id)
                        }
                    }
                case "headings":
                    for heading in try reader.readValue().elements({ try Heading(json: $0) }) {
                        state.headings.insert(heading, for: heading.id)
                    }
                case "headingOrder": state.headingOrder = try reader.readValue().array().map { HeadingID(try $0.string()) }
                case "readBacks":
                    for readBack in try reader.readValue().elements({ try ReadBack(json: $0) }) {
                        state.readBacks.insert(readBack, for: readBack.id)
                    }
                case "themes":
                    for theme in try reader.readValue().elements({ try Theme(json: $0) }) {
                        state.themes.insert(theme, for: theme.id)
                    }
                case "boardOrder": state.boardOrder = try BoardOrder(json: try reader.readValue().object())
                case "programme": state.programme = try reader.readValue().elements { try ProgrammeEntry(json: $0) }
                case "votes":
                    let votes = try reader.readValue().elements { object in
                        // A way of voting that a later version knows: the file is whole, and nothing in it is to be mended.
                        if let method = try object.stringIfPresent("method"), !VoteMethod.names.contains(method) {
                            throw SessionFileError.newerVersion(version ?? Self.version)
                        }
                        return try Vote(json: object)
                    }
                    for vote in votes {
                        state.votes.insert(vote, for: vote.id)
                    }
                case "claims": state.claims = try Claims(json: try reader.readValue().array())
                case "consoles":
                    for console in try reader.readValue().elements({ try ConsoleRecord(json: $0) }) {
                        state.consoles[console.name] = console
                    }
                case "record":
                    let record = try reader.readValue().object()
                    state.clock = Int64(try record.int("clock", in: 0...Int(EventStamp.maximumClock)))
                    state.eventCount = try record.int("events")
                    if record["last"] != nil { state.lastStamp = try EventStamp(json: record.object("last")) }
                case "check": isSealed = try reader.readString() != ""
                case "reached": reached = try reader.readValue().elements { try JournalReach(json: $0) }
                case "unknown": state.unknownEvents = try reader.readValue().elements { try EventRecord(line: $0) }
                default: break
                }
            }
        }
        guard format == Self.format, version != nil else { throw SessionFileError.notASession }
        self.init(state: state, reached: reached)
        self.isSealed = isSealed
    }

    /// Adds to what is wrong with an element of a long list how many stand before it.
    private static func naming(
        in reader: inout JSONReader, _ count: () -> Int, of read: (inout JSONReader) throws -> Void
    ) throws {
        guard try reader.peekKind() == .array else { throw JSONShapeError.invalid([]) }
        try JSONShapeError.naming(.index(count())) { try read(&reader) }
    }

    /// Writes the session file: pretty, one person, note or vote a line. The same state gives the same bytes. O(bytes).
    public func encoded() -> [UInt8] {
        var bytes = JSONWriter.object(.pretty, capacity: 4_096 + state.people.count * 220 + state.notes.count * 500) { file in
            file.member("format", Self.format)
            file.member("version", Self.version)
            file.member("id", state.session.id?.text ?? "")
            file.member("session", .object(state.session.json))
            // Early, so that storage reads it without parsing the rest.
            file.array("reached") { list in
                for reach in reached { list.object(.inline) { $0.members(reach.json) } }
            }
            file.array("questions") { list in
                for question in state.questions { list.object(.inline) { $0.members(question.json) } }
            }
            file.object("agenda") { agenda in state.agenda.write(to: &agenda) }
            file.array("people") { list in
                for (place, person) in state.people.all.enumerated() { list.object(.inline) { person.write(to: &$0, at: place) } }
            }
            if !state.people.aliases.isEmpty {
                file.object("aliases") { aliases in
                    for (alias, id) in state.people.aliases.sorted(by: { $0.key < $1.key }) { aliases.member(alias.text, id.text) }
                }
            }
            if !state.people.aliasNumbers.isEmpty {
                file.object("aliasNumbers") { numbers in
                    for (alias, number) in state.people.aliasNumbers.sorted(by: { $0.key < $1.key }) { numbers.member(alias.text, number) }
                }
            }
            if !state.voidTickets.isEmpty {
                file.array("voidTickets") { list in
                    for ticket in state.voidTickets.all { list.object(.inline) { $0.members(ticket.json) } }
                }
            }
            file.array("notes") { list in
                for note in state.notes.values { list.object(.inline) { $0.members(note.json) } }
            }
            if !state.headings.isEmpty {
                file.array("headings") { list in
                    for heading in state.headings.values { list.object(.inline) { $0.members(heading.json) } }
                }
            }
            if !state.headingOrder.isEmpty { file.member("headingOrder", state.headingOrder.json) }
            if !state.readBacks.isEmpty {
                file.array("readBacks") { list in
                    for readBack in state.readBacks.values { list.object(.inline) { $0.members(readBack.json) } }
                }
            }
            file.array("themes") { list in
                for theme in state.themes.values { list.object(.inline) { $0.members(theme.json) } }
            }
            if state.boardOrder != BoardOrder() {
                file.object("boardOrder", .inline) { $0.members(state.boardOrder.json) }
            }
            if !state.programme.isEmpty {
                file.array("programme") { list in
                    for entry in state.programme { list.object(.inline) { $0.members(entry.json) } }
                }
            }
            file.array("votes") { list in
                for vote in state.votes.values { list.object(.inline) { $0.members(vote.json) } }
            }
            if !state.claims.isEmpty {
                file.array("claims") { list in
                    for claim in state.claims.json { list.object(.inline) { $0.members(claim) } }
                }
            }
            file.array("consoles") { list in
                for console in state.consoles.values.sorted(by: { $0.name < $1.name }) {
                    list.object(.inline) { $0.members(console.json) }
                }
            }
            file.object("record") { record in
                record.member("clock", state.clock)
                record.member("events", state.eventCount)
                if let last = state.lastStamp { record.object("last", .inline) { $0.members(last.json) } }
            }
            if !state.unknownEvents.isEmpty {
                file.array("unknown") { list in
                    for record in state.unknownEvents {
                        list.object(.inline) {
                            $0.members(record.lineMembers)
                            $0.member("sum", record.stamp.sum.hexadecimal)
                        }
                    }
                }
            }
        }
        SessionFileSeal.seal(&bytes)
        return bytes
    }
}
