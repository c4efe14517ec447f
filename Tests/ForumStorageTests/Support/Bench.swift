import ForumCore
import Glibc
import StrictJSON
import Testing

@testable import ForumStorage

/// Every store the suites are run against.
enum Place: CaseIterable, Sendable {
    case memory
    case disk
}

/// A place with an empty folder, gone with the test.
final class Bench {
    let files: any FileSystem
    let root: String
    private let isOnDisk: Bool

    init(_ place: Place) {
        switch place {
        case .memory:
            files = MemoryFileSystem()
            root = "/"
            isOnDisk = false
        case .disk:
            var template = Array("/tmp/opendetat-test-XXXXXX".utf8CString)
            root = String(cString: mkdtemp(&template))
            files = POSIXFileSystem()
            isOnDisk = true
        }
    }

    init(_ memory: MemoryFileSystem) {
        files = memory
        root = "/"
        isOnDisk = false
    }

    deinit { if isOnDisk { Self.remove(root, files) } }

    /// Without starting a program: a child of another test would for a moment share this one's locks.
    private static func remove(_ path: String, _ files: any FileSystem) {
        if (try? files.status(at: path))??.kind == .folder {
            for name in (try? files.list(path)) ?? [] { remove(PathText.join(path, name), files) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    func path(_ name: String) -> String { PathText.join(root, name) }
    var session: String { path("soir.json") }
    var journals: String { path("soir.journal") }
    func journal(_ name: String) -> String { PathText.join(journals, name) }

    func contents(_ path: String) throws -> [UInt8] { try files.contents(of: path, limit: 1 << 30) }

    /// Puts bytes somewhere as somebody else would: a new file in the place of the old one.
    func put(_ bytes: [UInt8], at path: String) throws {
        if try files.exists(path) { try files.remove(path) }
        let file = try files.open(path, for: .creating)
        defer { files.close(file) }
        try files.writeAll(file, bytes)
        try files.sync(file)
        try files.syncFolder(PathText.folder(of: path))
    }

    /// Adds bytes to a file as somebody else would.
    func append(_ bytes: [UInt8], to path: String) throws {
        let file = try files.open(path, for: .appending)
        defer { files.close(file) }
        try files.writeAll(file, bytes)
        try files.sync(file)
    }

    func open(_ console: String? = "porte-1", acceptDamage: Bool = false, session: String? = nil) throws -> SessionStore {
        try SessionStore.open(
            session ?? self.session, as: console.map { ConsoleName($0) }, program: "opendetat test", acceptDamage: acceptDamage, in: files)
    }

    func create(_ title: String = "Le soir") throws {
        try SessionStore.create(session, with: Sample.session(title: title), in: files)
    }

    /// Copies a whole session, as a person does with a USB stick.
    func copySession(to other: String) throws {
        try put(contents(session), at: path("\(other).json"))
        let folder = path("\(other).journal")
        if try !files.exists(folder) { try files.makeFolder(folder) }
        for name in try files.list(journals) { try put(contents(journal(name)), at: PathText.join(folder, name)) }
    }
}

enum Sample {
    static func session(title: String = "Le soir", id: String = "s-1", reached: [JournalReach] = []) -> [UInt8] {
        var state = ForumState()
        state.session.id = SessionID(id)
        state.session.title = title
        return SessionFile(state: state, reached: reached).encoded()
    }

    static func event(_ text: String) -> NewEvent { NewEvent(kind: "sample", data: ["text": .string(text)]) }
    static let time = Timestamp(milliseconds: 1_520_874_251_123)
}

extension SessionStore {
    @discardableResult
    func add(_ texts: String..., after clock: Int64 = 0) throws -> [EventRecord] {
        try append(texts.map { Sample.event($0) }, at: Sample.time, after: clock)
    }

    @discardableResult
    func save(_ title: String = "Le soir") throws -> Saving {
        try saveSession(Sample.session(title: title, reached: reached), reaching: reached)
    }
}

extension Opening {
    var records: [EventRecord] {
        switch start {
        case .session(_, let rest): rest
        case .origin(_, let all): all
        }
    }

    var startsFromSession: Bool { if case .session = start { true } else { false } }
}

extension [EventRecord] {
    /// The texts of the sample events, in order.
    var texts: [String] {
        compactMap { if case .string(let text)? = $0.data["text"] { text } else { nil } }
    }

    var names: [String] { map(\.stamp.name) }
}

/// A small generator with a seed, so that a failure can be repeated (SplitMix64, Steele et al. 2014).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
