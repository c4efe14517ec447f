import ForumCore
import Glibc
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct FaultTests {
    @Test(arguments: [ENOSPC, EIO, EACCES], [FileOperation.write, .sync]) func refusesForGoodAfterAFailure(
        code: Int32, operation: FileOperation
    ) throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        let path = bench.journal("porte-1.jsonl")
        let before = try bench.contents(path)
        let cause = StorageError.system(operation, path: path, code: code)

        memory.fault = { $0.operation == operation && $0.path == path ? .fail(code) : nil }
        #expect(throws: cause) { try store.add("deux") }
        #expect(store.failure == cause)
        // The disk is well again; this writer is not.
        memory.fault = nil
        let steps = memory.steps
        #expect(throws: StorageError.writerStopped(cause)) { try store.add("trois") }
        #expect(throws: StorageError.writerStopped(cause)) { try store.save() }
        #expect(memory.steps == steps)
        #expect(try bench.contents(path) == before)
        // What there is can still be read.
        #expect(try store.origin().records.texts == ["un"])
        store.close()
        let again = try bench.open()
        try again.add("quatre")
        #expect(try again.origin().records.texts == ["un", "quatre"])
    }

    /// What would be refused on reading is not written, and that is no fault of the disk: what can be recorded still is.
    @Test func writesNoClockThatItWouldNotRead() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un", after: EventStamp.maximumClock - 2)
        let path = bench.journal("porte-1.jsonl")
        let before = try bench.contents(path)
        #expect(throws: StorageError.clockSpent(path: path)) { try store.add("deux") }
        #expect(try bench.contents(path) == before && store.failure == nil)
        store.close()
        #expect(try Verification(bench.session, in: bench.files).isWhole)
        #expect(try bench.open().opening.records.texts == ["un"])
    }

    @Test func leavesATornTailWhenItCannotCutItOff() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        let path = bench.journal("porte-1.jsonl")
        let before = try bench.contents(path)
        var writes = 0
        memory.fault = { step in
            guard step.path == path else { return nil }
            switch step.operation {
            case .write:
                writes += 1
                return writes == 1 ? .short(40) : .fail(ENOSPC)
            case .truncate: return .fail(EIO)
            default: return nil
            }
        }
        #expect(throws: StorageError.system(.write, path: path, code: ENOSPC)) { try store.add("deux") }
        #expect(store.failure?.cause == .full)
        #expect(try bench.contents(path).count == before.count + 40)
        memory.fault = nil
        store.close()
        let again = try bench.open()
        #expect(again.opening.tornRests.map(\.bytes) == [40])
        #expect(again.opening.records.texts == ["un"])
    }

    @Test func mendsAPartialWriteOnAFullDisk() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        let path = bench.journal("porte-1.jsonl")
        let before = try bench.contents(path)
        var writes = 0
        memory.fault = { step in
            guard step.operation == .write, step.path == path else { return nil }
            writes += 1
            return writes == 1 ? .short(40) : .fail(ENOSPC)
        }
        #expect(throws: StorageError.self) { try store.add("deux") }
        #expect(try bench.contents(path) == before)
    }

    @Test func refusesToWriteAfterItsJournalWasReplaced() throws {
        for place in Place.allCases {
            let bench = Bench(place)
            try bench.create()
            let store = try bench.open()
            try store.add("un")
            let path = bench.journal("porte-1.jsonl")
            let bytes = try bench.contents(path)
            try bench.put(bytes, at: bench.path("copy"))
            try bench.files.rename(bench.path("copy"), to: path)
            #expect(throws: StorageError.changedMeanwhile(path: path)) { try store.add("deux") }
            #expect(throws: StorageError.writerStopped(.changedMeanwhile(path: path))) { try store.add("deux") }
            #expect(try bench.contents(path) == bytes)
        }
    }

    @Test func doesNotStartWithoutItsBaseline() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        let store = try bench.open()
        memory.fault = { $0.operation == .rename ? .fail(ENOSPC) : nil }
        #expect(throws: StorageError.self) { try store.add("un") }
        #expect(store.failure == nil)
        #expect(try bench.contents(bench.journal("porte-1.jsonl")) == [])
        // Nothing had been begun, so nothing is uncertain: room on the disk is enough.
        memory.fault = nil
        try store.add("un")
        #expect(try Verification(bench.session, in: memory).isWhole)
    }

    @Test func refusesALineThatIsTooLong() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        let long = String(repeating: "x", count: JournalLine.maximumLength)
        #expect(throws: StorageError.self) { try store.add(long) }
        #expect(store.failure == nil)
        try store.add("deux")
        #expect(try store.origin().records.texts == ["un", "deux"])
    }
}
