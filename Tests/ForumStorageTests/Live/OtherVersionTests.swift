import ForumCore
import Testing

@testable import ForumStorage

/// A session that a newer version of the program has worked on.
@Suite struct OtherVersionTests {
    private let memory = MemoryFileSystem()

    private func open(_ console: String? = "porte-1", acceptDamage: Bool = false) throws -> LiveSession {
        let inputs = LiveInputs(reading: { ClockReading(wall: Sample.time) }, freshID: { "t-\(Int.random(in: 0..<1 << 40))" })
        return try LiveSession(
            path: "/soir.json", console: console.map { ConsoleName($0) }, program: "opendetat test", acceptDamage: acceptDamage,
            inputs: inputs,
            files: memory)
    }

    /// A session of two themes and a vote, written and closed; returns its file's text.
    private func written(_ bench: Bench) throws -> String {
        try bench.create()
        let session = try open()
        for title in ["Un", "Deux"] { _ = try session.perform(WordTheme(title: title)) }
        _ = try session.perform(OpenVote(VoteRules(.hands)))
        try session.saveEverything()
        session.close()
        return String(decoding: try bench.contents(bench.session), as: UTF8.self)
    }

    /// Files that begin as the session's own does: with a method of another time, cut in half, with a member twice, with one of a wrong form.
    private static let faults: [String: @Sendable (String) -> String] = [
        "later": { $0.replacing("\"hands\"", with: "\"of-another-time\"") },
        "cut": { String($0.prefix($0.count - 200)) },
        "twice": { $0.replacing("\"themes\": [", with: "\"themes\": [],\n  \"themes\": [") },
        "altered": { $0.replacing("\"title\": \"Un\"", with: "\"title\": \"Ux\"") },
        "form": { $0.replacing("\"title\": \"Un\"", with: "\"title\": 5") },
    ]

    @Test(arguments: faults.keys.sorted())
    func aFileThatCannotBeReadIsReadFromTheJournalsAndNotTouched(_ fault: String) throws {
        let bench = Bench(memory)
        let whole = try written(bench)
        let spoil = try #require(Self.faults[fault])
        let broken = spoil(whole)
        #expect(broken != whole)
        try bench.put(Array(broken.utf8), at: bench.session)
        for console in ["porte-1", nil] {
            let again = try open(console)
            #expect(again.state.themes.values.map(\.title) == ["Un", "Deux"] && again.state.openVote?.method == .hands)
            guard case .broken = again.store.opening.sessionFile else {
                Issue.record("found \(again.store.opening.sessionFile)")
                return
            }
            #expect(again.console == nil)
            #expect(throws: LiveFailure.self) { _ = try again.perform(WordTheme(title: "Trois")) }
            try again.saveEverything()
            again.close()
        }
        #expect(try bench.contents(bench.session) == Array(broken.utf8))
    }

    @Test(arguments: faults.keys.sorted())
    func afterSomebodyHasAcceptedItIsKeptAside(_ fault: String) throws {
        let bench = Bench(memory)
        let spoil = try #require(Self.faults[fault])
        let broken = spoil(try written(bench))
        try bench.put(Array(broken.utf8), at: bench.session)
        let again = try open(acceptDamage: true)
        _ = try again.perform(WriteNote(question: nil, text: "Trois"))
        try again.saveEverything()
        let kept = try #require(again.store.opening.keptSessionFile)
        again.close()
        #expect(try bench.contents("/soir.journal/\(kept)") == Array(broken.utf8))
        #expect(try open(nil).store.opening.sessionFile == .agrees)
    }

    @Test func withoutJournalsThereIsNothingElse() throws {
        let bench = Bench(memory)
        let broken = try written(bench).replacing("\"title\": \"Un\"", with: "\"title\": 5")
        let alone = broken.replacing(/"reached": \[[^\]]*\]/, with: "\"reached\": []")
        try bench.put(Array(alone.utf8), at: "/autre.json")
        let inputs = LiveInputs(reading: { ClockReading(wall: Sample.time) }, freshID: { "x" })
        #expect(throws: LiveFailure.self) {
            _ = try LiveSession(path: "/autre.json", console: nil, program: "opendetat test", inputs: inputs, files: memory)
        }
    }
}
