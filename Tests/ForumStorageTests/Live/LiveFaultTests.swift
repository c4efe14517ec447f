import ForumCore
import Glibc
import Testing

@testable import ForumStorage

/// What an open session does once the disk has failed it.
@Suite struct LiveFaultTests {
    private let memory = MemoryFileSystem()

    private func open() throws -> LiveSession {
        var number = 0
        let inputs = LiveInputs(
            reading: { ClockReading(wall: Sample.time) },
            freshID: {
                number += 1
                return "i\(number)"
            })
        return try LiveSession(
            path: "/soir.json", console: ConsoleName("porte-1"), program: "opendetat test", inputs: inputs, files: memory)
    }

    /// The sync of a session file that failed is not tried again on the way out, and nothing new is taken meanwhile.
    @Test(arguments: [FileOperation.create, .write, .sync, .rename]) func stopsOnceTheSessionFileCannotBeWritten(operation: FileOperation)
        throws
    {
        let bench = Bench(memory)
        try bench.create()
        let session = try open()
        _ = try session.perform(WriteNote(question: nil, text: "un"))
        let before = try bench.contents(bench.session)
        memory.fault = { $0.operation == operation && $0.path.hasSuffix(".tmp") ? .fail(EIO) : nil }
        #expect(throws: LiveFailure.self) { try session.saveSessionFile() }
        #expect(session.failure?.cause == .device)
        memory.fault = nil
        let steps = memory.steps
        #expect(throws: LiveFailure.self) { try session.saveSessionFile() }
        #expect(throws: LiveFailure.self) { try session.perform(WriteNote(question: nil, text: "deux")) }
        #expect(memory.steps == steps)
        #expect(try bench.contents(bench.session) == before)
        // It still shows what it has, and all of it is in the journal.
        #expect(session.state.notes.values.map(\.text) == ["un"])
        session.close()
        #expect(try open().state.notes.values.map(\.text) == ["un"])
    }

    @Test func stopsOnceTheFolderIsGone() throws {
        let bench = Bench(memory)
        try bench.create()
        let session = try open()
        _ = try session.perform(WriteNote(question: nil, text: "un"))
        memory.fault = { $0.path.hasPrefix("/soir.journal") ? .fail(EIO) : nil }
        #expect(throws: LiveFailure.self) { try session.poll() }
        memory.fault = nil
        #expect(throws: LiveFailure.self) { try session.perform(WriteNote(question: nil, text: "deux")) }
        #expect(session.state.notes.values.map(\.text) == ["un"])
    }
}
