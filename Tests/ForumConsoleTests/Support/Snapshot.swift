import ForumStorage
import Glibc
import Testing

/// Holds `text` against the file `name`.txt in `Snapshots`, line by line.
///
/// With `OPENDETAT_RECORD=1` in the environment the file is written anew instead; read the change as you would read prose.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = Snapshot.path(name)
    if Snapshot.isRecording {
        do { try AtomicFile.replace(path, with: Array((text + "\n").utf8), in: POSIXFileSystem()) } catch {
            Issue.record("\(path) can't be written: \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let bytes = try? POSIXFileSystem().contents(of: path, limit: 1 << 20) else {
        Issue.record("\(name).txt is missing: record it with OPENDETAT_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    var expected = String(decoding: bytes, as: UTF8.self)
    if expected.hasSuffix("\n") { expected.removeLast() }
    guard text != expected else { return }
    Issue.record("\(name).txt differs (− is expected, + is now):\n\(Snapshot.difference(expected, text))", sourceLocation: sourceLocation)
}

enum Snapshot {
    static let isRecording = getenv("OPENDETAT_RECORD").map { String(cString: $0) == "1" } ?? false

    static func path(_ name: String) -> String {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        return "/\(folder)/Snapshots/\(name).txt"
    }

    /// The lines that differ, with their numbers.
    static func difference(_ expected: String, _ text: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        var report: [String] = []
        for row in 0..<max(old.count, new.count) {
            let before = row < old.count ? old[row] : nil
            let now = row < new.count ? new[row] : nil
            guard before != now else { continue }
            if let before { report.append("\(row + 1) − |\(before)|") }
            if let now { report.append("\(row + 1) + |\(now)|") }
        }
        return report.joined(separator: "\n")
    }
}
