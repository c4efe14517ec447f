import ForumCore
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct OpeningTests {
    @Test(arguments: Place.allCases) func startsFromALoneSessionFile(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let bytes = try bench.contents(bench.session)
        let store = try bench.open()
        #expect(store.opening.session == SessionID("s-1"))
        #expect(store.opening.startsFromSession)
        #expect(store.opening.sessionFile == .agrees)
        #expect(store.opening.records.isEmpty)
        #expect(store.console == ConsoleName("porte-1"))

        let records = try store.add("un", after: 41)
        #expect(records.map(\.kind) == ["journal-opened", "sample"])
        #expect(records.names == ["porte-1:1", "porte-1:2"])
        #expect(records.map(\.stamp.clock) == [42, 43])
        #expect(try bench.contents(bench.journal("baseline.json")) == bytes)
        #expect(try bench.files.status(at: bench.journal("baseline.json"))?.mode == 0o600)
        #expect(try bench.files.status(at: bench.journal("porte-1.jsonl"))?.mode == 0o600)
        #expect(try bench.files.status(at: bench.journals)?.mode == 0o700)
        let opening = try #require(JournalOpening(records[0]))
        #expect(opening.baseline == LineChain.digest(of: bytes))
        store.close()

        let again = try bench.open()
        #expect(again.opening.startsFromSession)
        #expect(again.opening.records.names == ["porte-1:1", "porte-1:2"])
        #expect(try again.add("deux", after: 43).names == ["porte-1:3"])
    }

    @Test(arguments: Place.allCases) func readsOnlyTheRestAfterSaving(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let store = try bench.open()
        try store.add("un", "deux")
        #expect(try store.save() == .saved)
        try store.add("trois")
        store.close()
        let again = try bench.open()
        #expect(again.opening.startsFromSession)
        #expect(again.opening.sessionFile == .agrees)
        #expect(again.opening.records.texts == ["trois"])
        #expect(again.reached.map(\.sequence) == [4])
        let origin = try again.origin()
        #expect(origin.records.texts == ["un", "deux", "trois"])
        #expect(origin.root?.bytes == Sample.session())
    }

    @Test(arguments: Place.allCases) func foldsTheJournalsWithoutASessionFile(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        try store.save("Plus tard")
        store.close()
        try bench.files.remove(bench.session)
        let again = try bench.open()
        #expect(again.opening.sessionFile == .absent)
        guard case .origin(let root, let records) = again.opening.start else {
            Issue.record("not from the origin")
            return
        }
        #expect(root?.bytes == Sample.session())
        #expect(records.texts == ["un"])
        #expect(again.opening.session == SessionID("s-1"))
    }

    @Test(arguments: Place.allCases) func writesNothingWhenItOnlyReads(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let before = try bench.files.list(bench.root)
        let store = try bench.open(nil)
        #expect(store.opening.access == .reading)
        #expect(throws: StorageError.readOnly(path: bench.session)) { try store.add("un") }
        #expect(throws: StorageError.readOnly(path: bench.session)) { try store.save() }
        #expect(try bench.files.list(bench.root) == before)
    }

    @Test(arguments: Place.allCases) func leavesNoEmptyJournal(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let store = try bench.open()
        #expect(try bench.files.list(bench.journals) == ["porte-1.jsonl"])
        store.close()
        #expect(try bench.files.list(bench.journals) == [])
    }

    @Test(arguments: Place.allCases) func takesTheNextNameFromALivingConsole(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let first = try bench.open("porte-1")
        let second = try bench.open("porte-1")
        let third = try bench.open("facilitateur")
        let fourth = try bench.open("facilitateur")
        #expect([first, second, third, fourth].map { $0.console?.text } == ["porte-1", "porte-2", "facilitateur", "facilitateur-2"])
        first.close()
        #expect(try bench.open("porte-1").console?.text == "porte-1")
        #expect(throws: StorageError.unusableName("../x")) { try bench.open("../x") }
    }

    /// A name that can't be used leaves no trace.
    @Test(arguments: Place.allCases) func makesNothingForANameThatCannotBeUsed(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        #expect(throws: StorageError.unusableName("../x")) { try bench.open("../x") }
        #expect(try !bench.files.exists(bench.journals))
    }

    @Test(arguments: Place.allCases) func tellsWhichConsolesLive(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let first = try bench.open("porte-1")
        try first.add("un")
        let second = try bench.open("notes")
        try second.add("deux")
        #expect(try first.poll().texts == ["deux"])
        #expect(first.journals.map(\.isAlive) == [true, true])
        second.close()
        #expect(first.journals.map { "\($0.file) \($0.isAlive)" } == ["notes.jsonl false", "porte-1.jsonl true"])
    }

    @Test func doesNotGoOnWithARenamedJournal() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open("notes")
        try store.add("un")
        store.close()
        try bench.files.rename(bench.journal("notes.jsonl"), to: bench.journal("porte-1.jsonl"))
        let again = try bench.open("porte-1")
        #expect(again.console == ConsoleName("porte-2"))
        #expect(again.opening.records.texts == ["un"])
    }

    @Test func tellsASessionFileThatHoldsMoreThanTheJournals() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open("porte-1")
        try store.add("un")
        let notes = try bench.open("notes")
        try notes.add("deux")
        try notes.save("Plus tard")
        store.close()
        notes.close()
        let kept = try bench.contents(bench.session)
        try bench.files.remove(bench.journal("porte-1.jsonl"))

        let reading = try bench.open("notes")
        #expect(reading.opening.access == .readingForDamage)
        guard case .beyondJournals(let missing) = reading.opening.sessionFile else {
            Issue.record("not noticed")
            return
        }
        #expect(missing.map(\.file) == ["porte-1.jsonl"])
        #expect(reading.opening.startsFromSession)

        let writing = try bench.open("notes", acceptDamage: true)
        #expect(writing.opening.access == .writing(ConsoleName("notes")))
        #expect(writing.opening.records.texts == ["deux"])
        let name = try #require(writing.opening.keptSessionFile)
        #expect(try bench.contents(bench.journal(name)) == kept)
        try writing.save()
        #expect(try Verification(bench.session, in: bench.files).isWhole)
    }

    @Test func tellsASessionFileThatTheJournalsKnowNothingOf() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        store.close()
        try bench.put(Sample.session(title: "Autre chose"), at: bench.session)
        #expect(try bench.open().opening.sessionFile == .unrelated)
        try bench.put(Sample.session(), at: bench.session)
        #expect(try bench.open().opening.sessionFile == .agrees)
    }

    @Test func recoversFromAnUnreadableSessionFile() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        store.close()
        try bench.put(Array("{\"format\":\"opendetat-session\",\"version\":1,\"ses".utf8), at: bench.session)
        let reading = try bench.open()
        #expect(reading.opening.access == .readingForDamage)
        #expect(reading.opening.records.texts == ["un"])
        guard case .unreadable(.notASession(_, .brokenJSON)) = reading.opening.sessionFile else {
            Issue.record("\(reading.opening.sessionFile)")
            return
        }
        let writing = try bench.open(acceptDamage: true)
        #expect(writing.opening.keptSessionFile == "session.kept-1")
        try writing.save()
        #expect(try bench.open().opening.sessionFile == .agrees)
    }

    @Test func missesTheBaselineWhenItIsNeeded() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        try store.save("Plus tard")
        store.close()
        try bench.files.remove(bench.journal("baseline.json"))
        // Not needed while the session file agrees.
        #expect(try bench.open(nil).opening.damage.isEmpty)
        let found = try Verification(bench.session, in: bench.files)
        #expect(!found.isWhole)
        guard case .baselineMissing? = found.damage.first?.kind else {
            Issue.record("\(found.damage)")
            return
        }
        try bench.files.remove(bench.session)
        #expect(try bench.open().opening.access == .readingForDamage)
    }
}
