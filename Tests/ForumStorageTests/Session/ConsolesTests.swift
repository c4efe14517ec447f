import ForumCore
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct ConsolesTests {
    @Test(arguments: Place.allCases) func readEachOther(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        try door.add("un")
        #expect(try notes.poll().texts == ["un"])
        #expect(try notes.poll().isEmpty)
        try notes.add("deux", after: 2)
        try notes.add("trois", after: 4)
        #expect(try door.poll().texts == ["deux", "trois"])
        #expect(try door.poll().isEmpty)
        // Both began from the same session file.
        let first = try door.origin()
        let second = try notes.origin()
        #expect(first.records.names == second.records.names)
        #expect(first.root?.bytes == second.root?.bytes)
        #expect(Set(door.record.journals.baselines.keys).count == 1)
    }

    /// A journal that came by way of a Mac has the accents of its name written apart.
    @Test func goOnWithAJournalHoweverItsNameIsWritten() throws {
        let bench = Bench(.disk)
        try bench.create()
        try bench.open("entr\u{E9}e").add("un")
        let apart = bench.journal("entre\u{301}e.jsonl")
        try bench.files.rename(bench.journal("entr\u{E9}e.jsonl"), toFree: apart)
        let again = try bench.open("entr\u{E9}e")
        try again.add("deux", after: 9)
        #expect(again.opening.access == .writing(ConsoleName("entr\u{E9}e")))
        #expect(try !bench.files.exists(bench.journal("entr\u{E9}e.jsonl")))
        again.close()
        // An empty one that another program made beside it is another file, and no damage of the first.
        try bench.put([], at: bench.journal("entr\u{E9}e.jsonl"))
        let last = try bench.open("entr\u{E9}e")
        #expect(last.opening.damage.isEmpty)
        #expect(last.opening.journals.count == 2)
        #expect(last.opening.access == .writing(ConsoleName("entr\u{E9}e")))
        #expect(last.opening.records.texts == ["un", "deux"])
    }

    @Test func giveLaterEventsHigherClocks() throws {
        let bench = Bench(.memory)
        try bench.create()
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        try door.add("un", after: 100)
        _ = try notes.poll()
        // Even where the caller forgets what it has folded.
        #expect(try notes.add("deux", after: 0).map(\.stamp.clock) == [103, 104])
    }

    @Test(arguments: Place.allCases) func raceForTheSessionFile(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        try door.add("un")
        try notes.add("deux")
        // Neither has read the other: the last one stays, and is right.
        #expect(try door.save("A") == .saved)
        #expect(try notes.save("B") == .saved)
        #expect(try bench.open(nil).opening.records.texts == ["un"])
        // One who has read everything is not put back by one who has not.
        _ = try door.poll()
        #expect(try door.save("C") == .saved)
        #expect(try notes.save("B") == .alreadyFurther)
        #expect(try bench.contents(bench.session) == Sample.session(title: "C", reached: door.reached))
        // The same reach again is written: the caller may have more to say.
        #expect(try door.save("D") == .saved)
    }

    /// Another session, a text, a file cut in half, and one changed by hand: each is kept beside, and the work goes on.
    @Test func keepWhatSomebodyElsePutInTheSessionFilesPlace() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open()
        try store.add("un")
        #expect(try store.save("Avant") == .saved)
        let own = try bench.contents(bench.session)
        let edited = Array(String(decoding: own, as: UTF8.self).replacing("Avant", with: "Après").utf8)
        let foreign = [Sample.session(id: "s-2"), Array("rien".utf8), Array(own.prefix(own.count / 2)), Array(own.dropLast(20)), edited]
        for (number, bytes) in foreign.enumerated() {
            try bench.put(bytes, at: bench.session)
            #expect(try store.save() == .savedBeside(kept: "session.kept-\(number + 1)"))
            #expect(try bench.contents(bench.journal("session.kept-\(number + 1)")) == bytes)
            try store.add("encore")
            #expect(try store.save() == .saved)
        }
        // What another program has just emptied to write it anew, and nothing at all, are nothing to keep.
        try bench.put([], at: bench.session)
        #expect(try store.save() == .saved)
        try bench.files.remove(bench.session)
        #expect(try store.save() == .saved)
        // The same content put back is no change, though it is another file.
        try bench.put(try bench.contents(bench.session), at: bench.session)
        #expect(try store.save("Enfin") == .saved)
        store.close()
        #expect(try Verification(bench.session, in: bench.files).isWhole)
    }

    @Test func startFromOneBaselineThoughBothSawNone() throws {
        let bench = Bench(.memory)
        try bench.create()
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        try door.add("un")
        try door.save("Plus tard")
        try notes.add("deux")
        let late = try bench.open("porte-2")
        try late.add("trois")
        #expect(try Verification(bench.session, in: bench.files).isWhole)
        #expect(try late.origin().root?.bytes == Sample.session())
    }

    @Test func replaceABaselineThatNobodyBeganFrom() throws {
        let bench = Bench(.memory)
        try bench.create()
        try bench.files.makeFolder(bench.journals)
        try bench.put(Sample.session(title: "Ancien"), at: bench.journal("baseline.json"))
        let store = try bench.open()
        #expect(store.opening.startsFromSession)
        try store.add("un")
        #expect(try bench.contents(bench.journal("baseline.json")) == Sample.session())
        #expect(try Verification(bench.session, in: bench.files).isWhole)
    }

    @Test(arguments: Place.allCases) func keepDrafts(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        try door.saveDraft(Array("Bonj".utf8))
        try door.saveDraft(Array("Bonjour".utf8))
        try notes.saveDraft(Array("Ça va".utf8))
        door.close()
        let drafts = try notes.readDrafts()
        #expect(
            drafts.map { "\($0.console) \(String(decoding: $0.bytes, as: UTF8.self)) \($0.isAlive)" } == [
                "notes Ça va false", "porte-1 Bonjour false",
            ])
        let again = try bench.open("porte-1")
        #expect(try notes.readDrafts().map(\.isAlive) == [false, true])
        #expect(try bench.files.status(at: bench.journal("porte-1.draft"))?.mode == 0o600)
        try again.removeDraft()
        try again.removeDraft()
        #expect(try again.readDrafts().map(\.console.text) == ["notes"])
        #expect(throws: StorageError.unusableName("../x")) { try again.removeDraft(of: ConsoleName("../x")) }
    }

    /// Real state, real events: what storage gives back folds to what was there.
    @Test(arguments: Place.allCases) func foldToTheSameState(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        func replica(_ store: SessionStore) throws -> Replica {
            guard case .session(let bytes, let rest) = store.opening.start else { throw StorageError.missing(path: "") }
            var replica = Replica(baseline: try SessionFile(bytes: bytes.bytes).state)
            if replica.receive(rest) == .beforeBaseline {
                let origin = try store.origin()
                replica = Replica(baseline: try origin.root.map { try SessionFile(bytes: $0.bytes).state } ?? ForumState())
                replica.receive(origin.records)
            }
            return replica
        }
        func add(_ title: String, _ store: SessionStore, _ replica: inout Replica) throws {
            var change = SessionChanged()
            change.title = title
            replica.receive(try store.append([NewEvent(change)], at: Sample.time, after: replica.state.clock))
        }
        let door = try bench.open("porte-1")
        let notes = try bench.open("notes")
        var first = try replica(door)
        var second = try replica(notes)
        try add("un", door, &first)
        try add("deux", notes, &second)
        try door.saveSession(SessionFile(state: first.state, reached: door.reached).encoded(), reaching: door.reached)
        try add("trois", notes, &second)
        // `notes` has an event that belongs before what the session file holds.
        let third = try bench.open(nil)
        #expect(try replica(third).state.session.title == "trois")
        first.receive(try door.poll())
        second.receive(try notes.poll())
        #expect(SessionFile(state: first.state).encoded() == SessionFile(state: second.state).encoded())
        #expect(try SessionFile(state: replica(third).state).encoded() == SessionFile(state: first.state).encoded())
    }
}
