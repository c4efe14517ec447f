import ForumCore
import Testing

@testable import ForumStorage

/// A session that a newer version of the program has worked on.
@Suite struct OtherVersionTests {
    private let memory = MemoryFileSystem()

    private func open() throws -> LiveSession {
        let inputs = LiveInputs(reading: { ClockReading(wall: Sample.time) }, freshID: { "t-\(Int.random(in: 0..<1 << 40))" })
        return try LiveSession(
            path: "/soir.json", console: ConsoleName("porte-1"), program: "opendetat test", inputs: inputs, files: memory)
    }

    @Test func aSessionFileWithAMethodFromLaterIsFoldedFromTheJournals() throws {
        let bench = Bench(memory)
        try bench.create()
        let session = try open()
        for title in ["Un", "Deux"] { _ = try session.perform(WordTheme(title: title)) }
        _ = try session.perform(OpenVote(VoteRules(.hands)))
        try session.saveEverything()
        session.close()
        let written = String(decoding: try bench.contents(bench.session), as: UTF8.self)
        let later = written.replacing("\"hands\"", with: "\"of-another-time\"")
        #expect(later != written)
        try bench.put(Array(later.utf8), at: bench.session)
        let again = try open()
        #expect(again.state.themes.values.map(\.title) == ["Un", "Deux"] && again.state.openVote?.method == .hands)
    }
}
