import ForumCore
import Glibc
import Testing

@testable import ForumStorage

/// What an open session does once the disk has failed it.
@Suite struct LiveFaultTests {
    private let memory = MemoryFileSystem()
    private let identifiers = Identifiers()

    private final class Identifiers {
        private var number = 0

        func next() -> String {
            number += 1
            return "i\(number)"
        }
    }

    private func open(_ console: String = "porte-1") throws -> LiveSession {
        let inputs = LiveInputs(
            reading: { ClockReading(wall: Sample.time) },
            freshID: { [identifiers] in identifiers.next() })
        return try LiveSession(
            path: "/soir.json", console: ConsoleName(console), program: "opendetat test", inputs: inputs, files: memory)
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

    /// A step that another console's change keeps from being done again stands in nobody's way.
    @Test func aRefusedRedoIsForgotten() throws {
        let bench = Bench(memory)
        try bench.create()
        let (door, other) = (try open(), try open("porte-2"))
        _ = try door.perform(ChangeSession(SessionChanged(title: "Soir")))
        _ = try door.undo()
        _ = try other.perform(ChangeSession(SessionChanged(title: "Forum")))
        _ = try door.poll()
        func reason(_ step: () throws -> LiveSession.Done) -> RefusalReason? {
            do { _ = try step() } catch LiveFailure.refused(let refusal) { return refusal.reason } catch {}
            return nil
        }
        #expect(reason { try door.redo() } == .changedSince)
        #expect(reason { try door.redo() } == .nothingToRedo)
        #expect(door.state.session.title == "Forum")
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

    /// What was refused is not called saved on the way out, also where the session file holds everything up to then.
    @Test func leavingAfterAFaultSaysSo() throws {
        let bench = Bench(memory)
        try bench.create()
        let session = try open()
        _ = try session.perform(WriteNote(question: nil, text: "un"))
        try session.saveSessionFile()
        memory.fault = { $0.operation == .sync && $0.path.hasSuffix(".jsonl") ? .fail(EIO) : nil }
        #expect(throws: LiveFailure.self) { try session.perform(WriteNote(question: nil, text: "deux")) }
        memory.fault = nil
        #expect(throws: LiveFailure.self) { try session.saveEverything() }
    }

    /// A folder where the session file was is in the way of that file alone.
    @Test func aFolderInTheSessionFilesPlaceStopsNothingElse() throws {
        let bench = Bench(memory)
        try bench.create()
        let session = try open()
        _ = try session.perform(WriteNote(question: nil, text: "un"))
        try memory.remove(bench.session)
        try memory.makeFolder(bench.session)
        #expect(throws: LiveFailure.self) { try session.saveSessionFile() }
        _ = try session.perform(WriteNote(question: nil, text: "deux"))
        #expect(session.failure == nil && session.state.notes.values.map(\.text) == ["un", "deux"])
    }

    /// Whoever leaves last leaves a session file that holds everything, also what was recorded after they last looked.
    @Test func leavesAFileThatHoldsWhatOthersRecorded() throws {
        let bench = Bench(memory)
        try bench.create()
        let first = try open()
        let second = try open()
        _ = try first.perform(WriteNote(question: nil, text: "un"))
        _ = try second.perform(WriteNote(question: nil, text: "deux"))
        try second.saveEverything()
        let texts = try SessionFile(bytes: bench.contents(bench.session)).state.notes.values.map(\.text)
        #expect(texts.sorted() == ["deux", "un"])
    }
}
