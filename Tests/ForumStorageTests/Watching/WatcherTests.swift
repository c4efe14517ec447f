import ForumCore
import Glibc
import Testing

@testable import ForumStorage

@Suite struct WatcherTests {
    /// Waits on the descriptor as the run loop does; asking alone is tried at once.
    private func isWoken(_ watcher: Watcher) -> Bool {
        if let descriptor = watcher.descriptor {
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 0) == 1 else { return false }
        }
        return watcher.hasChanged()
    }

    @Test(arguments: [true, false]) func noticesOthersAndNotOneself(usesInotify: Bool) throws {
        let bench = Bench(.disk)
        try bench.create()
        let door = try bench.open("porte-1")
        try door.add("un")
        let notes = try bench.open("notes")
        let watcher = Watcher(folder: bench.journals, usesInotify: usesInotify, ignored: door.isOwnFile)
        #expect((watcher.descriptor != nil) == usesInotify)
        #expect((watcher.interval == nil) == usesInotify)
        #expect(!isWoken(watcher))
        try door.add("deux")
        try door.saveDraft([1])
        #expect(!watcher.hasChanged())
        try notes.add("trois")
        #expect(isWoken(watcher))
        #expect(!isWoken(watcher))
        let third = try bench.open("notes")
        #expect(isWoken(watcher))
        third.close()
        #expect(isWoken(watcher))
        #expect(!isWoken(watcher))
    }

    /// A console that takes up its journal again, or that dies, writes nothing; the others are told all the same.
    @Test func noticesWhoComesAndGoes() throws {
        let bench = Bench(.disk)
        try bench.create()
        let notes = try bench.open("notes")
        try notes.add("un")
        notes.close()
        let door = try bench.open("porte-1")
        let watcher = Watcher(folder: bench.journals, ignored: door.isOwnFile)
        #expect(!isWoken(watcher))
        let again = try bench.open("notes")
        #expect(isWoken(watcher))
        #expect(door.journals.filter(\.isAlive).map(\.console.text).contains("notes"))
        again.close()
        #expect(isWoken(watcher))
        #expect(!isWoken(watcher))
    }

    @Test func readsNotices() {
        func notice(_ name: String, room: Int) -> [UInt8] {
            let bytes = Array(name.utf8)
            return [UInt8](repeating: 0, count: 12) + [UInt8(room), 0, 0, 0] + bytes + [UInt8](repeating: 0, count: room - bytes.count)
        }
        let bytes = notice("a.jsonl", room: 16) + notice("", room: 0) + notice("b", room: 4)
        #expect(InotifyNotices(bytes: bytes[...]).map(\.name) == ["a.jsonl", nil, "b"])
        #expect(InotifyNotices(bytes: bytes.prefix(20)).map(\.name) == ["a.js"])
    }

    @Test func readsTheMountTable() {
        let line = "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 shared:2 - nfs4 server:/x rw,errors=continue"
        #expect(MountTable.kind(line, of: "98:0") == "nfs4")
        #expect(MountTable.kind(line, of: "98:1") == nil)
        #expect(MountTable.kind("36 35", of: "98:0") == nil)
        #expect(MountTable.isLocal("/tmp"))
    }
}
