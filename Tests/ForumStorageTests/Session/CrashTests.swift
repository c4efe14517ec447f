import ForumCore
import Glibc
import StrictJSON
import Testing

@testable import ForumStorage

/// Dies before every file operation in turn, in every way a crash can go; then opens what is left.
@Suite struct CrashTests {
    /// What the program had been told was saved, and what it had asked for.
    private struct Said {
        var saved: [String] = []
        var asked: [String] = []
    }

    /// A short evening: two events, a saved session, a draft, three more events in one step, the session saved again, and on with another run.
    private func evening(_ bench: Bench, _ said: inout Said) throws {
        let store = try bench.open()
        defer { store.close() }
        func add(_ texts: [String]) throws {
            said.asked += texts
            _ = try store.append(texts.map { Sample.event($0) }, at: Sample.time, after: 0)
            said.saved += texts
        }
        try add(["un"])
        try store.save("A")
        try store.saveDraft(Array("en cours".utf8))
        try add(["deux", "trois", "quatre"])
        try store.removeDraft()
        try store.save("B")
        try add(["cinq"])
        store.close()
        let again = try bench.open()
        defer { again.close() }
        said.asked.append("six")
        try again.add("six")
        said.saved.append("six")
        try again.save("C")
    }

    @Test(arguments: MemoryFileSystem.CrashStyle.allCases) func keepsAllThatWasSaidToBeSaved(style: MemoryFileSystem.CrashStyle) throws {
        var kills = 0
        for kill in 0... {
            let memory = MemoryFileSystem()
            let bench = Bench(memory)
            try bench.create()
            let start = memory.steps
            memory.fault = { $0.number >= start + kill ? .fail(EIO) : nil }
            var said = Said()
            let isOver = (try? evening(bench, &said)) != nil
            let after = Bench(memory.afterCrash(style))
            let store = try after.open()
            #expect(store.opening.damage.isEmpty, "killed before operation \(kill)")
            #expect(store.opening.access == .writing(ConsoleName("porte-1")))
            let texts = try store.origin().records.texts
            #expect(texts.starts(with: said.saved) && said.asked.starts(with: texts), "\(texts) after \(said) at \(kill)")
            // The session file is one that was written whole, and reaches nothing that is not there.
            #expect([.agrees, .absent].contains(store.opening.sessionFile), "\(store.opening.sessionFile) at \(kill)")
            // And the evening goes on.
            try store.add("ensuite")
            try store.save("D")
            store.close()
            let found = try Verification(after.session, in: after.files)
            #expect(found.isWhole, "\(found) at \(kill)")
            #expect(try after.open().origin().records.texts == texts + ["ensuite"])
            kills += 1
            if isOver { break }
        }
        #expect(kills > 40)
    }

    /// The same with writes that stop in the middle before the program dies.
    @Test(arguments: MemoryFileSystem.CrashStyle.allCases) func copesWithHalfWrites(style: MemoryFileSystem.CrashStyle) throws {
        for kill in 0..<200 {
            let memory = MemoryFileSystem()
            let bench = Bench(memory)
            try bench.create()
            let start = memory.steps
            memory.fault = { step in
                if step.number == start + kill, step.operation == .write { return .short(7 + kill) }
                return step.number >= start + kill ? .fail(EIO) : nil
            }
            var said = Said()
            let isOver = (try? evening(bench, &said)) != nil
            let after = Bench(memory.afterCrash(style))
            let store = try after.open()
            let texts = try store.origin().records.texts
            #expect(texts.starts(with: said.saved) && said.asked.starts(with: texts), "\(texts) after \(said) at \(kill)")
            try store.add("ensuite")
            store.close()
            #expect(try Verification(after.session, in: after.files).isWhole)
            if isOver { break }
        }
    }

    /// A second console writes the session file from lines of the first that the first has not yet synced.
    @Test func savesNoSessionBeforeTheJournalsItComesFrom() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        let first = try bench.open("porte-1")
        try first.add("un")
        let second = try bench.open("notes")
        memory.fault = { $0.operation == .sync && $0.path.hasSuffix("porte-1.jsonl") ? .fail(EIO) : nil }
        let former = try #require(first.record.journals["porte-1.jsonl"]?.sumDigits)
        var line: [UInt8] = []
        _ = JournalLine.append(
            Sample.event("deux"), JournalLine.Place(console: ConsoleName("porte-1"), sequence: 3, clock: 9, at: Sample.time), to: &line,
            after: former)
        let file = try memory.open(bench.journal("porte-1.jsonl"), for: .appending)
        _ = try memory.write(file, line[...])
        #expect(try second.poll().texts == ["deux"])
        try second.add("trois")
        #expect(throws: StorageError.system(.sync, path: bench.journal("porte-1.jsonl"), code: EIO)) { try second.save() }
        memory.fault = nil
        #expect(try second.save() == .saved)
        let after = Bench(memory.afterCrash(.lost))
        #expect(try after.open(nil).opening.sessionFile == .agrees)
        #expect(Set(try after.open(nil).origin().records.texts) == ["un", "deux", "trois"])
    }
}
