import ForumCore
import Glibc
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct RefusalTests {
    private func expectRefusal(_ bytes: [UInt8], _ why: NotASession, _ place: Place) throws {
        let bench = Bench(place)
        try bench.put(bytes, at: bench.session)
        #expect(throws: StorageError.notASession(path: bench.session, why)) { try bench.open() }
        #expect(try bench.contents(bench.session) == bytes)
        #expect(try bench.files.list(bench.root) == ["soir.json"])
    }

    @Test(arguments: Place.allCases) func refusesWhatIsNoSession(place: Place) throws {
        try expectRefusal([], .empty, place)
        try expectRefusal(Array("  \n ".utf8), .empty, place)
        try expectRefusal(Array("hello".utf8), .notJSON, place)
        try expectRefusal(Array("[1,2]".utf8), .notJSON, place)
        // Not read to its end to find that out.
        try expectRefusal(Array("{\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 8_000), .notJSON, place)
        try expectRefusal([0xEF, 0xBB, 0xBF] + Sample.session(), .byteOrderMark, place)
        try expectRefusal(Array("{}".utf8), .otherFormat, place)
        try expectRefusal(Array(#"{"name":"package.json","format":"opendetat-session"}"#.utf8), .otherFormat, place)
        try expectRefusal(Array(#"{"format":"opendetat-theme","version":1}"#.utf8), .otherFormat, place)
        try expectRefusal(Array(#"{"format":"opendetat-session","session":{"id":"s-1"},"reached":[]}"#.utf8), .member("version"), place)
        try expectRefusal(Array(#"{"format":"opendetat-session","version":1,"reached":[]}"#.utf8), .member("id"), place)
        try expectRefusal(Array(#"{"format":"opendetat-session","version":1,"reached":[{}]}"#.utf8), .member("reached"), place)
        try expectRefusal(
            Array("{\"format\":\"opendetat-session\",\n\"a\":1,\n\"a\":2}".utf8), .duplicateName("a", line: 3), place)
        try expectRefusal(Array("{\"format\" \"x\"}".utf8), .brokenJSON(offset: 10, line: 1, column: 11), place)
    }

    @Test(arguments: Place.allCases) func refusesANewerVersion(place: Place) throws {
        let bench = Bench(place)
        try bench.put(Array(#"{"format":"opendetat-session","version":2,"new":"#.utf8), at: bench.session)
        #expect(throws: StorageError.newerVersion(path: bench.session, version: 2)) { try bench.open() }
    }

    @Test(arguments: [UInt8(ascii: "{"), UInt8(ascii: "["), 0x00, 0xFF]) func refusesGarbageFromItsBeginning(first: UInt8) throws {
        let bench = Bench(.disk)
        try bench.put([first] + [UInt8](repeating: first, count: 50 << 20), at: bench.session)
        #expect(throws: StorageError.self) { try bench.open() }
    }

    @Test(arguments: ["[", "{\"a\":"]) func refusesDeepNesting(unit: String) throws {
        let bench = Bench(.memory)
        try bench.put(Array(String(repeating: unit, count: 100_000).utf8), at: bench.session)
        #expect(throws: StorageError.self) { try bench.open() }
        let inside = #"{"format":"opendetat-session","version":1,"x":"# + String(repeating: unit, count: 100_000)
        try bench.put(Array(inside.utf8), at: bench.session)
        #expect(throws: StorageError.self) { try bench.open() }
    }

    @Test(arguments: Place.allCases) func refusesWhatIsNotThere(place: Place) throws {
        let bench = Bench(place)
        #expect(throws: StorageError.missing(path: bench.session)) { try bench.open() }
        #expect(try bench.files.list(bench.root) == [])
    }

    @Test func refusesFoldersPipesAndLinks() throws {
        let bench = Bench(.disk)
        try bench.put(Sample.session(), at: bench.path("target.json"))
        try bench.files.makeFolder(bench.path("folder.json"))
        mkfifo(bench.path("pipe.json"), 0o600)
        symlink("target.json", bench.path("link.json"))
        func error(_ name: String) -> StorageError? { #expect(throws: StorageError.self) { try bench.open(session: bench.path(name)) } }
        #expect(error("folder.json") == .wrongKind(path: bench.path("folder.json"), .folder))
        #expect(error("pipe.json") == .wrongKind(path: bench.path("pipe.json"), .pipe))
        #expect(error("link.json") == .symbolicLink(path: bench.path("link.json")))
        // A link in the place of the journal folder, or of a journal, is not followed either.
        try bench.files.makeFolder(bench.path("elsewhere"))
        symlink("elsewhere", bench.path("target.journal"))
        #expect(error("target.json") == .symbolicLink(path: bench.path("target.journal")))
        #expect(try bench.files.list(bench.path("elsewhere")) == [])
    }

    @Test func doesNotWriteThroughALinkedJournal() throws {
        let bench = Bench(.disk)
        try bench.create()
        try bench.files.makeFolder(bench.journals)
        try bench.put([], at: bench.path("victim"))
        symlink("../victim", bench.journal("porte-1.jsonl"))
        let store = try bench.open()
        #expect(store.opening.access == .readingForError(.symbolicLink(path: bench.journal("porte-1.jsonl"))))
        #expect(throws: StorageError.self) { try store.add("un") }
        #expect(try bench.contents(bench.path("victim")) == [])
        // Nor through a session file that became a link meanwhile.
        let notes = try bench.open("notes")
        try notes.add("un")
        try bench.files.rename(bench.session, to: bench.path("away.json"))
        symlink("victim", bench.session)
        #expect(throws: StorageError.symbolicLink(path: bench.session)) { try notes.save() }
        #expect(try bench.contents(bench.path("victim")) == [])
    }

    @Test func createsWithoutOverwriting() throws {
        let bench = Bench(.memory)
        try bench.create("un")
        #expect(throws: StorageError.alreadyExists(path: bench.session)) { try bench.create("deux") }
        #expect(try bench.contents(bench.session) == Sample.session(title: "un"))
        let notes = try bench.open("notes")
        try notes.add("un")
        notes.close()
        try bench.files.remove(bench.session)
        #expect(throws: StorageError.alreadyExists(path: bench.journals)) { try bench.create("deux") }
    }

    @Test func anEmptyFolderOfJournalsIsNobodys() throws {
        let bench = Bench(.memory)
        try bench.create("un")
        let notes = try bench.open("notes")
        // Nobody wrote: but a console that runs may begin to at any moment.
        try bench.files.remove(bench.session)
        #expect(throws: StorageError.alreadyExists(path: bench.journals)) { try bench.create("deux") }
        notes.close()
        try bench.create("deux")
        #expect(try bench.contents(bench.session) == Sample.session(title: "deux"))
    }

    @Test func opensForReadingWhereWritingIsDenied() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        try bench.create()
        memory.fault = { $0.operation == .makeFolder ? .fail(EACCES) : nil }
        let store = try bench.open()
        #expect(store.opening.access == .readingForError(.system(.makeFolder, path: bench.journals, code: EACCES)))
        if case .readingForError(let error) = store.opening.access { #expect(error.cause == .denied) }
        memory.fault = { $0.operation == .open ? .fail(EACCES) : nil }
        #expect(throws: StorageError.system(.open, path: bench.session, code: EACCES)) { try bench.open() }
    }
}
