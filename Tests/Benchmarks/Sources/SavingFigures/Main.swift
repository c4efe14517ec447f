import ForumCore
import ForumStorage
import Glibc

/// Prints what one event saved costs beside a bare write and fsync of the same bytes, on the same disk.
///
///     swift run -c release --package-path Tests/Benchmarks SavingFigures [FOLDER]
///
/// An event saved is all that the screens and the command line do to record something: decided, chained, written, synced and folded. The two
/// take turns in short runs, so that a slow moment of the disk meets both.
@main
struct SavingFigures {
    private static let runs = 60
    private static let eventsInARun = 20

    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? "."
        let own = "\(folder)/saving-figures-\(getpid())"
        mkdir(own, 0o700)
        defer { removeAll(own) }
        let session = try open("\(own)/session.json")
        defer { session.close() }
        let text = "une note de longueur ordinaire, comme on en prend en écoutant"
        _ = try session.perform(WriteNote(question: nil, text: text))
        let line = try lastLine(of: "\(own)/session.journal/mesure.jsonl")
        let bare = Glibc.open("\(own)/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(bare) }
        var saved: [Double] = []
        var written: [Double] = []
        for _ in 0..<runs {
            saved.append(
                try milliseconds { for _ in 0..<eventsInARun { _ = try session.perform(WriteNote(question: nil, text: text)) } })
            written.append(
                milliseconds {
                    for _ in 0..<eventsInARun {
                        _ = line.withUnsafeBytes { write(bare, $0.baseAddress, $0.count) }
                        fsync(bare)
                    }
                })
        }
        let (event, sync) = (median(saved) / Double(eventsInARun), median(written) / Double(eventsInARun))
        print("an event decided, written, synced and folded   \(fixed(event)) ms, \(line.count) bytes")
        print("bare write and fsync of the same bytes         \(fixed(sync)) ms")
        print("ratio                                          \(fixed(event / sync))")
    }

    private static func open(_ path: String) throws -> LiveSession {
        var number = 0
        func freshID() -> String {
            number += 1
            return "n\(number)"
        }
        func reading() -> ClockReading {
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            var steady = timespec()
            clock_gettime(CLOCK_MONOTONIC, &steady)
            func thousandths(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000 }
            return ClockReading(
                wall: Timestamp(milliseconds: thousandths(now)),
                steady: ClockReading.Steady(boot: "mesure", milliseconds: thousandths(steady)))
        }
        var state = ForumState()
        state.session.id = SessionID("mesure")
        try SessionStore.create(path, with: SessionFile(state: state).encoded(), in: POSIXFileSystem())
        return try LiveSession(
            path: path, console: ConsoleName("mesure"), program: "figures", inputs: LiveInputs(reading: reading, freshID: freshID))
    }

    private static func lastLine(of path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let file = Glibc.open(path, O_RDONLY)
        defer { close(file) }
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(file, &part, part.count), count > 0 { bytes += part.prefix(count) }
        let start = bytes.dropLast().lastIndex(of: 10).map { $0 + 1 } ?? 0
        return Array(bytes[start...])
    }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let elapsed = try ContinuousClock().measure(body)
        return Double(elapsed.components.seconds) * 1_000 + Double(elapsed.components.attoseconds) / 1e15
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func fixed(_ value: Double) -> String { String(Double(Int(value * 1_000 + 0.5)) / 1_000) }

    private static func removeAll(_ path: String) {
        guard let folder = opendir(path) else {
            unlink(path)
            return
        }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { removeAll("\(path)/\(name)") }
        }
        closedir(folder)
        rmdir(path)
    }
}
