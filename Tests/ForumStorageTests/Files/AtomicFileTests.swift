import Glibc
import Testing

@testable import ForumStorage

@Suite struct AtomicFileTests {
    private let old: [UInt8] = Array("the former content, whole".utf8)
    private let new: [UInt8] = Array("the new content, whole as well".utf8)

    @Test(arguments: Place.allCases) func replaces(place: Place) throws {
        let bench = Bench(place)
        try AtomicFile.replace(bench.path("a"), with: old, in: bench.files)
        try AtomicFile.replace(bench.path("a"), with: new, in: bench.files)
        #expect(try bench.contents(bench.path("a")) == new)
        #expect(try bench.files.status(at: bench.path("a"))?.mode == 0o600)
        #expect(try bench.files.list(bench.root) == ["a"])
    }

    @Test(arguments: Place.allCases) func createsOnlyWhereNothingIs(place: Place) throws {
        let bench = Bench(place)
        try AtomicFile.create(bench.path("a"), with: old, in: bench.files)
        #expect(throws: StorageError.alreadyExists(path: bench.path("a"))) {
            try AtomicFile.create(bench.path("a"), with: new, in: bench.files)
        }
        #expect(try bench.contents(bench.path("a")) == old)
        #expect(try bench.files.list(bench.root) == ["a"])
    }

    @Test func refusesLinksAndFolders() throws {
        let bench = Bench(.disk)
        try bench.put(old, at: bench.path("target"))
        symlink("target", bench.path("link"))
        #expect(throws: StorageError.symbolicLink(path: bench.path("link"))) {
            try AtomicFile.replace(bench.path("link"), with: new, in: bench.files)
        }
        #expect(throws: StorageError.wrongKind(path: bench.root, .folder)) {
            try AtomicFile.replace(bench.root, with: new, in: bench.files)
        }
        #expect(try bench.contents(bench.path("target")) == old)
        #expect(try bench.files.list(bench.root).sorted() == ["link", "target"])
    }

    /// Dies before every operation in turn, in every way a crash can go.
    @Test(arguments: MemoryFileSystem.CrashStyle.allCases) func holdsOneOrTheOtherAfterACrash(style: MemoryFileSystem.CrashStyle) throws {
        for kill in 0... {
            let memory = MemoryFileSystem()
            try AtomicFile.replace("/a", with: old, in: memory)
            let start = memory.steps
            memory.fault = { $0.number >= start + kill ? .fail(EIO) : nil }
            let isDone = (try? AtomicFile.replace("/a", with: new, in: memory)) != nil
            let after = memory.afterCrash(style)
            let found = try after.contents(of: "/a", limit: 100)
            #expect(found == new || (!isDone && found == old), "killed before operation \(kill)")
            AtomicFile.removeLeftovers(in: "/", after)
            #expect(try after.list("/") == ["a"])
            if isDone { break }
        }
    }

    @Test(arguments: [ENOSPC, EIO, EACCES], [FileOperation.create, .write, .sync, .rename, .lock])
    func leavesTheFormerContentWhenItFails(code: Int32, operation: FileOperation) throws {
        let memory = MemoryFileSystem()
        try AtomicFile.replace("/a", with: old, in: memory)
        memory.fault = { $0.operation == operation && $0.path != "/" ? .fail(code) : nil }
        #expect(throws: StorageError.self) { try AtomicFile.replace("/a", with: new, in: memory) }
        memory.fault = nil
        #expect(try memory.contents(of: "/a", limit: 100) == old)
        #expect(try memory.list("/") == ["a"])
    }

    @Test func writesOnAfterShortWrites() throws {
        let memory = MemoryFileSystem()
        memory.fault = { $0.operation == .write ? .short(3) : nil }
        try AtomicFile.replace("/a", with: new, in: memory)
        #expect(try memory.contents(of: "/a", limit: 100) == new)
    }

    @Test(arguments: Place.allCases) func removesOnlyLeftoversOfTheDead(place: Place) throws {
        let bench = Bench(place)
        let living = bench.path(".opendetat-0123456789abcdef.tmp")
        try bench.put(old, at: bench.path(".opendetat-00000000000000aa.tmp"))
        try bench.put(old, at: bench.path(".opendetat-00000000000000AA.tmp"))
        try bench.put(old, at: bench.path("opendetat.tmp"))
        let file = try bench.files.open(living, for: .creating)
        _ = try bench.files.lock(file)
        AtomicFile.removeLeftovers(in: bench.root, bench.files)
        #expect(
            try bench.files.list(bench.root).sorted() == [
                ".opendetat-00000000000000AA.tmp", ".opendetat-0123456789abcdef.tmp", "opendetat.tmp",
            ])
        bench.files.close(file)
    }
}
