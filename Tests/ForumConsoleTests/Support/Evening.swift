import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import TerminalUI
import Testing

@testable import ForumDriver

/// A session on a disk held in memory, and clocks that stand still until they are moved: what the consoles of a story share.
final class Evening {
    private(set) var files: MemoryFileSystem
    let path = "/superpublic.json"
    let zone = TimeZoneRules(offset: 3_600)
    /// What the wall clock says; the steady clock is apart from it.
    private var wall: Int64
    private var steady: Int64 = 5_000_000
    private var boot = "boot-1"
    private var identifiers = 0
    private(set) var consoles: [Story] = []
    /// Other consoles hear at once of what one has done, as they do within a second on a real disk.
    var isConnected = true

    /// - Parameters:
    ///   - state: The session as its file has it; by default the rehearsal's with its 120 registrations.
    ///   - hour: The time of day on 12 March 2018 in Paris.
    init(_ state: ForumState = SampleSession.rehearsal(.french), hour: Int = 17, minute: Int = 50) throws {
        files = MemoryFileSystem()
        wall = (Timestamp("2018-03-12T00:00:00Z")?.milliseconds ?? 0) + Int64((hour - 1) * 60 + minute) * 60_000
        try SessionStore.create(path, with: SessionFile(state: state).encoded(), in: files)
    }

    var reading: ClockReading {
        ClockReading(wall: Timestamp(milliseconds: wall), steady: ClockReading.Steady(boot: boot, milliseconds: steady))
    }

    var moment: Moment { Moment(reading: reading, zone: zone) }

    /// Opens the session at a console of this name, or at one named after it.
    func console(
        _ name: String = "facilitateur", showing screen: ScreenKind = .overview, language: Language = .french,
        size: Size = Size(columns: 80, rows: 24)
    ) throws -> Story {
        let inputs = LiveInputs(
            reading: { [self] in reading },
            freshID: { [self] in
                identifiers += 1
                return "id-\(identifiers)"
            })
        let session = try LiveSession(path: path, console: ConsoleName(name), program: "opendetat test", inputs: inputs, files: files)
        let story = Story(self, session, showing: screen, language: language, size: size)
        consoles.append(story)
        othersHear(except: story)
        return story
    }

    /// Time goes by for everybody: what falls due meanwhile happens when it is due.
    func pass(seconds: Int) { pass(milliseconds: Int64(seconds) * 1_000) }

    func pass(milliseconds: Int64) {
        var left = milliseconds
        while left > 0 {
            let due = consoles.filter(\.isRunning).map { max(1, $0.driver.millisecondsToDeadline) }.min() ?? left
            let step = min(left, due)
            wall += step
            steady += step
            left -= step
            for story in consoles where story.isRunning {
                story.driver.takeDue()
                story.driver.feed(.tick)
            }
        }
    }

    func pass(minutes: Int) { pass(seconds: minutes * 60) }

    /// Somebody or something puts the wall clock forward, or back when negative.
    func setClock(byMinutes minutes: Int) {
        wall += Int64(minutes) * 60_000
        for story in consoles where story.isRunning { story.driver.feed(.tick) }
    }

    /// The computer is started anew: its steady clock begins again.
    func restartComputer() {
        boot += "+"
        steady = 60_000
    }

    /// The power goes: of what was not synced, `style` says what is left. All consoles are gone.
    func losePower(_ style: MemoryFileSystem.CrashStyle = .lost) {
        files = files.afterCrash(style)
        for story in consoles { story.isGone = true }
        consoles = []
        restartComputer()
    }

    func othersHear(except story: Story? = nil) {
        guard isConnected else { return }
        for other in consoles where other !== story && other.isRunning { other.driver.hearOthers() }
    }

    func forget(_ story: Story) {
        consoles.removeAll { $0 === story }
        othersHear()
    }

    /// The kinds of the events in the journal of `console`, in their order.
    func journal(_ console: String) throws -> [String] {
        try journalText(console).split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "\"kind\":\"")?.upperBound else { return nil }
            return String(line[start...].prefix { $0 != "\"" })
        }
    }

    func journalText(_ console: String) throws -> String {
        String(decoding: try files.contents(of: "/superpublic.journal/\(console).jsonl", limit: 1 << 26), as: UTF8.self)
    }

    /// Lays a file where somebody or something has left it.
    func write(_ bytes: [UInt8], to path: String) throws {
        let folder = PathText.folder(of: path)
        if try files.status(at: folder) == nil { try files.makeFolder(folder) }
        try AtomicFile.create(path, with: bytes, in: files)
    }

    /// The session as somebody would find it who opened it now only to read.
    func state() throws -> ForumState {
        let inputs = LiveInputs(reading: { [self] in reading }, freshID: { "" })
        return try LiveSession(path: path, console: nil, program: "opendetat test", inputs: inputs, files: files).state
    }
}
