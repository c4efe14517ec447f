import ForumCore
import Glibc
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct DamageTests {
    /// A journal of one opening and three events, and where each line ends.
    private func sample(_ bench: Bench) throws -> (bytes: [UInt8], ends: [Int]) {
        try bench.create()
        let store = try bench.open()
        try store.add("un", "deux")
        try store.add("trois")
        store.close()
        let bytes = try bench.contents(bench.journal("porte-1.jsonl"))
        return (bytes, bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 })
    }

    @Test(arguments: Place.allCases) func opensWhatIsWholeOfAJournalCutAnywhere(place: Place) throws {
        let bench = Bench(place)
        let (bytes, ends) = try sample(bench)
        for cut in stride(from: 0, through: bytes.count, by: place == .memory ? 1 : 29) {
            try bench.put(Array(bytes.prefix(cut)), at: bench.journal("porte-1.jsonl"))
            let whole = ends.filter { $0 <= cut }.last ?? 0
            let lines = ends.count { $0 <= cut }
            let store = try bench.open()
            #expect(store.opening.damage.isEmpty)
            #expect(store.opening.records.count == lines)
            #expect(store.opening.access == .writing(ConsoleName("porte-1")))
            if cut > whole {
                #expect(store.opening.tornRests.map(\.bytes) == [cut - whole])
                let aside = try #require(store.opening.tornRests.first?.setAsideAs)
                #expect(try bench.contents(bench.journal(aside)) == Array(bytes[whole..<cut]))
                try bench.files.remove(bench.journal(aside))
            } else {
                #expect(store.opening.tornRests.isEmpty)
            }
            #expect(try bench.contents(bench.journal("porte-1.jsonl")) == Array(bytes.prefix(whole)))
            // And it goes on.
            try store.add("quatre")
            store.close()
            let again = try Verification(bench.session, in: bench.files)
            #expect(again.isWhole)
            #expect(again.events == max(1, lines) + 1)
        }
    }

    @Test func leavesTheTornRestOfOthersAlone() throws {
        let bench = Bench(.memory)
        let (bytes, ends) = try sample(bench)
        let cut = Array(bytes.prefix(ends[3] - 5))
        try bench.put(cut, at: bench.journal("porte-1.jsonl"))
        let store = try bench.open("notes")
        #expect(store.opening.records.texts == ["un", "deux"])
        #expect(store.opening.tornRests == [TornRest(file: "porte-1.jsonl", line: 4, bytes: cut.count - ends[2])])
        #expect(try bench.contents(bench.journal("porte-1.jsonl")) == cut)
        // The rest of the line arrives.
        try bench.append(Array(bytes[(ends[3] - 5)...]), to: bench.journal("porte-1.jsonl"))
        #expect(try store.poll().texts == ["trois"])
    }

    /// Another's journal is copied over, changed, gone or not to be read while a console runs: that is said, and is over with the cause.
    @Test func readsOnOnceADamagedJournalIsWholeAgain() throws {
        let memory = MemoryFileSystem()
        let bench = Bench(memory)
        let (bytes, ends) = try sample(bench)
        let journal = bench.journal("porte-1.jsonl")
        try bench.put(Array(bytes.prefix(ends[1])), at: journal)
        let notes = try bench.open("notes")
        func kinds() -> [JournalDamage.Kind] { notes.damage.map(\.kind) }
        // As cp does: emptied, then whole and longer than before.
        try bench.put([], at: journal)
        #expect(try notes.poll().isEmpty && kinds() == [.shrunk])
        try bench.put(Array(bytes.prefix(ends[2])), at: journal)
        #expect(try notes.poll().texts == ["deux"] && kinds() == [])
        // A flipped bit, and the right file again.
        var flipped = bytes
        flipped[ends[0] + 9] ^= 1
        try bench.put(flipped, at: journal)
        #expect(try notes.poll().isEmpty && kinds() == [.changed])
        try bench.files.remove(journal)
        #expect(try notes.poll().isEmpty && kinds() == [.shrunk])
        try bench.put(bytes, at: journal)
        memory.fault = { $0.operation == .open && $0.path == journal ? .fail(EMFILE) : nil }
        #expect(try notes.poll().isEmpty)
        #expect(kinds() == [.unreadable(.system(.open, path: journal, code: EMFILE))])
        memory.fault = nil
        #expect(try notes.poll().texts == ["trois"] && kinds() == [])
        #expect(try notes.poll().isEmpty)
    }

    /// One bit of every byte; all eight where a digit says the version.
    @Test func findsEveryFlippedBit() throws {
        let bench = Bench(.memory)
        let (bytes, ends) = try sample(bench)
        for place in bytes.indices {
            for bit in place == JournalLine.versionPlace ? 0..<8 : (place % 8)..<(place % 8 + 1) {
                var flipped = bytes
                flipped[place] ^= 1 << UInt8(bit)
                try bench.put(flipped, at: bench.journal("porte-1.jsonl"))
                let line = ends.count { $0 <= place } + 1
                let found = try Verification(bench.session, in: bench.files)
                if place == bytes.count - 1 {
                    // Without its line feed, the last line is one that was still being written.
                    #expect(found.tornRests.map(\.line) == [4])
                } else {
                    #expect(found.damage.map(\.line) == [line], "bit \(bit) of byte \(place)")
                    #expect(found.damage.first?.console == ConsoleName("porte-1"))
                    #expect(found.journals.first?.lines == line - 1)
                }
            }
        }
    }

    @Test func findsMissingLines() throws {
        let bench = Bench(.memory)
        let (bytes, ends) = try sample(bench)
        let lines = zip([0] + ends, ends).map { Array(bytes[$0..<$1]) }
        func damage(_ lines: [[UInt8]]) throws -> [JournalDamage] {
            try bench.put(lines.flatMap { $0 }, at: bench.journal("porte-1.jsonl"))
            return try Verification(bench.session, in: bench.files).damage
        }
        func expected(_ line: Int, _ kind: JournalDamage.Kind) -> [JournalDamage] {
            [JournalDamage(file: "porte-1.jsonl", console: ConsoleName("porte-1"), line: line, kind: kind)]
        }
        #expect(try damage(lines) == [])
        #expect(try damage([lines[0], lines[2], lines[3]]) == expected(2, .sequenceGap(expected: 2, found: 3)))
        #expect(try damage([lines[1], lines[2]]) == expected(1, .sequenceGap(expected: 1, found: 2)))
        #expect(try damage([lines[0], lines[2], lines[1], lines[3]]) == expected(2, .sequenceGap(expected: 2, found: 3)))
        #expect(try damage([lines[0], lines[1], lines[1]]) == expected(3, .sequenceGap(expected: 3, found: 2)))
        #expect(try damage([lines[0], [0x0A], lines[1]]) == expected(2, .noSum))
    }

    /// Writes lines with right sums, whatever they say.
    private func chained(_ contents: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        var former: [UInt8] = []
        for content in contents {
            var scratch: [UInt8] = []
            former = LineChain.digits(
                Array(content.utf8).withUnsafeBytes { LineChain.sum(of: $0, after: former, scratch: &scratch) })
            bytes += Array(content.utf8) + LineChain.opening + former + LineChain.closing + [0x0A]
        }
        return bytes
    }

    private func head(_ console: String, _ sequence: Int, clock: Int? = nil, version: Int = 1) -> String {
        #"{"v":\#(version),"console":"\#(console)","seq":\#(sequence),"clock":\#(clock ?? sequence),"at":"2018-03-12T17:04:11.123Z""#
    }

    private func opened(_ console: String, session: String = "s-1") -> String {
        head(console, 1) + #","kind":"journal-opened","data":{"session":"\#(session)","nonce":"0"}"#
    }

    @Test func findsLinesThatSayWhatTheyCannot() throws {
        let bench = Bench(.memory)
        try bench.files.makeFolder(bench.journals)
        func kinds(_ contents: [String]) throws -> [JournalDamage.Kind] {
            try bench.put(chained(contents), at: bench.journal("a.jsonl"))
            try bench.put(chained([opened("b")]), at: bench.journal("b.jsonl"))
            return try Verification(bench.session, in: bench.files).damage.map(\.kind)
        }
        let event = #","kind":"x","data":{}"#
        #expect(try kinds([opened("a"), head("a", 2) + event]) == [])
        #expect(try kinds([opened("a"), head("b", 2) + event]) == [.otherConsole("b")])
        #expect(try kinds([opened("a"), head("a", 3) + event]) == [.sequenceGap(expected: 2, found: 3)])
        #expect(try kinds([opened("a"), head("a", 2, clock: 1) + event]) == [.clockNotAfter])
        let last = Int(EventStamp.maximumClock)
        #expect(try kinds([opened("a"), head("a", 2, clock: last) + event]) == [])
        #expect(try kinds([opened("a"), head("a", 2, clock: last + 1) + event]) == [.notAnEvent])
        #expect(try kinds([head("a", 1) + event]) == [.noOpening])
        #expect(try kinds([opened("a"), head("a", 2) + #","kind":"x","data":[]"#]) == [.notAnEvent])
        #expect(try kinds([opened("a"), head("a", 2) + #","kind":"x","kind":"y","data":{}"#]) == [.notAnEvent])
        #expect(try kinds([opened("a"), #"{"v":1"#]) == [.notAnEvent])
        #expect(try kinds([opened("a"), #"{"v":"#]) == [.notAnEvent])
    }

    @Test func refusesANewerVersionAndAnotherSession() throws {
        let bench = Bench(.memory)
        try bench.create()
        try bench.files.makeFolder(bench.journals)
        let path = bench.journal("a.jsonl")
        let newer = chained([opened("a"), head("a", 2, version: 2) + #","kind":"x","data":{}"#])
        try bench.put(newer, at: path)
        #expect(throws: StorageError.newerVersion(path: path, version: 2)) { try bench.open() }
        // Also when it makes its sums otherwise.
        try bench.put(newer.dropLast(20) + Array(#"0123456789012345""#.utf8) + Array("}\n".utf8), at: path)
        #expect(throws: StorageError.newerVersion(path: path, version: 2)) { try bench.open() }
        let other = chained([opened("a", session: "s-2")])
        try bench.put(other, at: path)
        #expect(throws: StorageError.otherSession(path: path, expected: "s-1", found: "s-2")) { try bench.open() }
        #expect(try bench.contents(path) == other)
    }

    @Test func opensDamageForReadingUnlessAccepted() throws {
        let bench = Bench(.memory)
        let (bytes, ends) = try sample(bench)
        var flipped = bytes
        flipped[ends[1] + 50] ^= 1
        try bench.put(flipped, at: bench.journal("porte-1.jsonl"))
        let reading = try bench.open()
        #expect(reading.opening.access == .readingForDamage)
        #expect(reading.opening.records.texts == ["un"])
        #expect(throws: StorageError.readOnly(path: bench.session)) { try reading.add("quatre") }
        // One's own journal is damaged: it stays as it is, and a fresh one is taken.
        let writing = try bench.open(acceptDamage: true)
        #expect(writing.opening.access == .writing(ConsoleName("porte-2")))
        try writing.add("quatre")
        writing.close()
        #expect(try bench.contents(bench.journal("porte-1.jsonl")) == flipped)
        #expect(try bench.open(nil).opening.records.texts == ["un", "quatre"])
    }

    @Test(arguments: Place.allCases) func noticesWhatIsAlteredWhileItRuns(place: Place) throws {
        let bench = Bench(place)
        let (bytes, ends) = try sample(bench)
        let path = bench.journal("porte-1.jsonl")
        let store = try bench.open("notes")
        try bench.put(Array(bytes.prefix(ends[1])), at: path)
        #expect(try store.poll().isEmpty)
        #expect(store.damage.map(\.kind) == [.shrunk])

        try bench.put(bytes, at: path)
        let second = try bench.open("notes-2")
        var changed = bytes
        changed[ends[2] + 60] ^= 1
        try bench.put(changed, at: path)
        #expect(try second.poll().isEmpty)
        #expect(second.damage.map(\.kind) == [.changed])

        try bench.put(bytes, at: path)
        let third = try bench.open("notes-3")
        try bench.files.remove(path)
        #expect(try third.poll().isEmpty)
        #expect(third.damage.map(\.kind) == [.shrunk])

        // The same lines in another file are no damage.
        try bench.put(Array(bytes.prefix(ends[2])), at: path)
        let fourth = try bench.open("notes-4")
        try bench.put(bytes, at: path)
        #expect(try fourth.poll().texts == ["trois"])
        #expect(fourth.damage.isEmpty)
    }
}
