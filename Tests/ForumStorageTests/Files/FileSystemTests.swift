import Glibc
import Testing

@testable import ForumStorage

/// What every file system has to do alike.
@Suite struct FileSystemTests {
    @Test(arguments: Place.allCases) func appendsAndReads(place: Place) throws {
        let bench = Bench(place)
        let path = bench.path("a")
        let file = try bench.files.open(path, for: .creating)
        #expect(try bench.files.write(file, [1, 2, 3]) == 3)
        #expect(try bench.files.write(file, [4]) == 1)
        try bench.files.sync(file)
        #expect(try bench.files.read(file, from: 1, count: 2) == [2, 3])
        #expect(try bench.files.read(file, from: 2, count: 100) == [3, 4])
        #expect(try bench.files.read(file, from: 9, count: 1) == [])
        try bench.files.truncate(file, to: 2)
        #expect(try bench.files.write(file, [9]) == 1)
        bench.files.close(file)
        #expect(try bench.contents(path) == [1, 2, 9])
        #expect(try bench.files.status(at: path)?.length == 3)
        #expect(try bench.files.status(at: path)?.mode == 0o600)
        #expect(try bench.files.status(at: bench.path("b")) == nil)
    }

    @Test(arguments: Place.allCases) func refusesWhatIsThereOrNot(place: Place) throws {
        let bench = Bench(place)
        let path = bench.path("a")
        #expect(throws: StorageError.missing(path: path)) { try bench.files.open(path, for: .reading) }
        #expect(throws: StorageError.missing(path: path)) { try bench.files.open(path, for: .appending) }
        try bench.put([1], at: path)
        #expect(throws: StorageError.alreadyExists(path: path)) { try bench.files.open(path, for: .creating) }
        try bench.files.makeFolder(bench.path("f"))
        #expect(throws: StorageError.wrongKind(path: bench.path("f"), .folder)) { try bench.files.open(bench.path("f"), for: .reading) }
        #expect(throws: StorageError.alreadyExists(path: bench.path("f"))) { try bench.files.makeFolder(bench.path("f")) }
        #expect(try bench.files.status(at: bench.path("f"))?.mode == 0o700)
        #expect(try bench.files.status(at: bench.path("f"))?.kind == .folder)
        #expect(throws: StorageError.missing(path: bench.path("g/h"))) { try bench.files.open(bench.path("g/h"), for: .creating) }
        #expect(throws: StorageError.missing(path: bench.path("g"))) { try bench.files.list(bench.path("g")) }
    }

    @Test(arguments: Place.allCases) func renamesAndLists(place: Place) throws {
        let bench = Bench(place)
        let (a, b, c) = (bench.path("a"), bench.path("b"), bench.path("c"))
        try bench.put([1], at: a)
        try bench.put([2], at: b)
        let identity = try bench.files.status(at: a)?.identity
        #expect(throws: StorageError.alreadyExists(path: b)) { try bench.files.rename(a, toFree: b) }
        try bench.files.rename(a, to: b)
        #expect(try bench.contents(b) == [1])
        #expect(try bench.files.status(at: b)?.identity == identity)
        try bench.files.rename(b, toFree: c)
        try bench.files.syncFolder(bench.root)
        #expect(try bench.files.list(bench.root) == ["c"])
        try bench.files.remove(c)
        #expect(throws: StorageError.missing(path: c)) { try bench.files.remove(c) }
        #expect(try bench.files.list(bench.root) == [])
    }

    @Test(arguments: Place.allCases) func makesPrivate(place: Place) throws {
        let bench = Bench(place)
        let path = bench.path("a")
        try bench.put([1], at: path)
        if place == .disk { #expect(chmod(path, 0o755) == 0) }
        let file = try bench.files.open(path, for: .appending)
        bench.files.makePrivate(file)
        bench.files.close(file)
        #expect(try bench.files.status(at: path)?.mode == 0o600)
    }

    @Test(arguments: Place.allCases) func locksOnceAndTellsOthers(place: Place) throws {
        let bench = Bench(place)
        let path = bench.path("a")
        let first = try bench.files.open(path, for: .creating)
        let second = try bench.files.open(path, for: .appending)
        let reader = try bench.files.open(path, for: .reading)
        #expect(try bench.files.lock(first))
        #expect(try !bench.files.lock(second))
        #expect(try bench.files.isLocked(reader))
        #expect(try !bench.files.isLocked(first))
        bench.files.close(first)
        #expect(try !bench.files.isLocked(reader))
        #expect(try bench.files.lock(second))
        bench.files.close(second)
        bench.files.close(reader)
    }

    @Test func followsNoLinksAndWaitsForNoPipe() throws {
        let bench = Bench(.disk)
        try bench.put([1], at: bench.path("target"))
        symlink("target", bench.path("link"))
        mkfifo(bench.path("pipe"), 0o600)
        for purpose in [FilePurpose.reading, .appending] {
            #expect(throws: StorageError.symbolicLink(path: bench.path("link"))) { try bench.files.open(bench.path("link"), for: purpose) }
            #expect(throws: StorageError.wrongKind(path: bench.path("pipe"), .pipe)) {
                try bench.files.open(bench.path("pipe"), for: purpose)
            }
        }
        symlink("nothing", bench.path("dangling"))
        #expect(throws: StorageError.alreadyExists(path: bench.path("dangling"))) {
            try bench.files.open(bench.path("dangling"), for: .creating)
        }
        #expect(try !bench.files.exists(bench.path("nothing")))
    }

    @Test func forgetsInACrashWhatWasNotSynced() throws {
        let memory = MemoryFileSystem()
        let file = try memory.open("/a", for: .creating)
        _ = try memory.write(file, [1, 2])
        #expect(try memory.afterCrash(.lost).status(at: "/a") == nil)
        try memory.syncFolder("/")
        #expect(try memory.afterCrash(.lost).status(at: "/a")?.length == 0)
        try memory.sync(file)
        _ = try memory.write(file, [3, 4])
        #expect(try memory.afterCrash(.lost).contents(of: "/a", limit: 9) == [1, 2])
        #expect(try memory.afterCrash(.kept).contents(of: "/a", limit: 9) == [1, 2, 3, 4])
        #expect(try memory.afterCrash(.halved).contents(of: "/a", limit: 9) == [1, 2, 3])
        #expect(try memory.afterCrash(.zeroed).contents(of: "/a", limit: 9) == [1, 2, 0, 0])
        try memory.rename("/a", to: "/b")
        #expect(try memory.afterCrash(.lost).list("/") == ["a"])
        #expect(try memory.afterCrash(.kept).list("/") == ["b"])
    }
}
