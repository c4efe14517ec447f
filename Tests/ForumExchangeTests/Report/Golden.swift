import Foundation
import Testing

/// Holds a text against a file of `Fixtures/report`, which `OPENDETAT_RECORD=1` writes anew.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/report/\(name)")
    if ProcessInfo.processInfo.environment["OPENDETAT_RECORD"] == "1" {
        try Data(text.utf8).write(to: file)
        return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != expected else { return }
    let lines = (
        text.split(separator: "\n", omittingEmptySubsequences: false), expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let place = zip(lines.0, lines.1).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.0.count, lines.1.count)
    Issue.record(
        """
        \(name), line \(place + 1):
        is       \(lines.0.dropFirst(place).first ?? "(end)")
        expected \(lines.1.dropFirst(place).first ?? "(end)")
        """, sourceLocation: sourceLocation)
}
