import ForumCore
import StrictJSON
import Testing

@testable import ForumStorage

@Suite struct MergeTests {
    private func texts(_ bench: Bench, _ session: String) throws -> [String] {
        try bench.open(nil, session: bench.path(session)).origin().records.texts
    }

    private func merge(_ bench: Bench, into: String, _ sources: String..., acceptDamage: Bool = false) throws -> [Result<
        Merge.Report, Merge.Refusal
    >] {
        try Merge.merge(into: bench.path(into), from: sources.map(bench.path), acceptDamage: acceptDamage, in: bench.files)
    }

    private func add(_ bench: Bench, _ session: String, _ console: String, _ texts: String...) throws {
        let store = try bench.open(console, session: bench.path(session))
        defer { store.close() }
        #expect(store.console?.text == console)
        let clock = try store.origin().records.last?.stamp.clock ?? 0
        _ = try store.append(texts.map { Sample.event($0) }, at: Sample.time, after: clock)
    }

    @Test(arguments: Place.allCases) func takesJournalsItDoesNotHave(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        try bench.put(bench.contents(bench.session), at: bench.path("b.json"))
        try add(bench, "soir.json", "porte-1", "un")
        try add(bench, "b.json", "notes", "deux", "trois")
        let report = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(report.added == [ConsoleName("notes"): 2])
        #expect(report.journals == [.copied(file: "notes.jsonl", as: "notes.jsonl")])
        #expect(try texts(bench, "soir.json").sorted() == ["deux", "trois", "un"])
        #expect(try bench.files.status(at: bench.journal("notes.jsonl"))?.mode == 0o600)
        #expect(try Verification(bench.session, in: bench.files).isWhole)
        // Once more changes nothing.
        let again = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(again.added.isEmpty)
        #expect(again.journals == [.alreadyHeld(file: "notes.jsonl")])
        // The session that was open meanwhile goes on.
        let store = try bench.open("porte-1")
        #expect(store.opening.sessionFile == .agrees)
        try store.save()
        #expect(try bench.open(nil).opening.records.isEmpty)
    }

    /// A stick that was pulled out while its session file was written still brings its journals, however it is named.
    @Test(arguments: ["cle/b.json", "cle/b.journal", "cle"]) func aTornSessionFileIsPassedOverForItsJournals(source: String) throws {
        let bench = Bench(.memory)
        try bench.create()
        _ = try bench.files.ensureFolder(bench.path("cle"))
        try bench.put(bench.contents(bench.session), at: bench.path("cle/b.json"))
        try add(bench, "cle/b.json", "notes", "un", "deux")
        for bytes in [Array(try bench.contents(bench.session).prefix(60)), []] {
            try bench.put(bytes, at: bench.path("cle/b.json"))
            let report = try #require(try merge(bench, into: "soir.json", source).first?.get())
            #expect(report.passedOver == (source == "cle/b.journal" ? nil : bench.path("cle/b.json")))
        }
        #expect(try texts(bench, "soir.json") == ["un", "deux"])
    }

    @Test(arguments: Place.allCases) func aFolderIsTakenForTheOneSessionInIt(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        _ = try bench.files.ensureFolder(bench.path("cle"))
        #expect(throws: Merge.Refusal.storage(.noJournals(path: bench.path("cle")))) {
            try merge(bench, into: "soir.json", "cle").first?.get()
        }
        try bench.put(bench.contents(bench.session), at: bench.path("cle/b.json"))
        try add(bench, "cle/b.json", "notes", "un", "deux")
        let report = try #require(try merge(bench, into: "soir.json", "cle").first?.get())
        #expect(report.added == [ConsoleName("notes"): 2])
        #expect(try merge(bench, into: "soir.json", "cle/b.journal").first?.get().added.isEmpty == true)
        try bench.put(bench.contents(bench.session), at: bench.path("cle/c.json"))
        #expect(throws: Merge.Refusal.storage(.noJournals(path: bench.path("cle")))) {
            try merge(bench, into: "soir.json", "cle/").first?.get()
        }
    }

    @Test(arguments: Place.allCases) func aSessionMadeAgainIsNamedByItsFile(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        try add(bench, "soir.json", "notes", "un")
        #expect(throws: StorageError.alreadyExists(path: bench.session)) {
            try SessionStore.create(bench.session, with: Sample.session(), in: bench.files)
        }
    }

    @Test(arguments: Place.allCases) func extendsAShorterCopy(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un")
        try bench.copySession(to: "b")
        try add(bench, "b.json", "porte-1", "deux")
        let report = try #require(try merge(bench, into: "soir.json", "b.journal").first?.get())
        #expect(report.journals == [.extended(file: "porte-1.jsonl", ours: "porte-1.jsonl")])
        #expect(report.added == [ConsoleName("porte-1"): 1])
        #expect(try bench.contents(bench.journal("porte-1.jsonl")) == bench.contents(bench.path("b.journal/porte-1.jsonl")))
        // The other way round, ours is the longer one.
        try add(bench, "b.json", "porte-1", "trois")
        let back = try #require(try merge(bench, into: "b.json", "soir.json").first?.get())
        #expect(back.journals == [.alreadyHeld(file: "porte-1.jsonl")])
        // One file alone will do, too.
        let file = try #require(try merge(bench, into: "soir.json", "b.journal/porte-1.jsonl").first?.get())
        #expect(file.added == [ConsoleName("porte-1"): 1])
        #expect(try texts(bench, "soir.json") == ["un", "deux", "trois"])
    }

    @Test(arguments: Place.allCases, [false, true]) func aWholeCopyTakesThePlaceOfADamagedJournal(place: Place, isLonger: Bool) throws {
        let bench = Bench(place)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un", "deux", "trois", "quatre")
        try bench.copySession(to: "b")
        if isLonger { try add(bench, "b.json", "porte-1", "cinq") }
        let whole = try bench.contents(bench.journal("porte-1.jsonl"))
        let altered = String(decoding: whole, as: UTF8.self).replacing("deux", with: "doux")
        try bench.put(Array(altered.utf8), at: bench.journal("porte-1.jsonl"))
        #expect(try !Verification(bench.session, in: bench.files).isWhole)
        let report = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(report.journals == [.healed(file: "porte-1.jsonl", ours: "porte-1.jsonl", aside: "porte-1.damaged-1")])
        #expect(report.added == [ConsoleName("porte-1"): isLonger ? 4 : 3])
        let verification = try Verification(bench.session, in: bench.files)
        #expect(verification.isWhole && verification.asideFiles == ["porte-1.damaged-1"])
        #expect(try bench.contents(bench.journal("porte-1.damaged-1")) == Array(altered.utf8))
        #expect(try texts(bench, "soir.json") == ["un", "deux", "trois", "quatre"] + (isLonger ? ["cinq"] : []))
        // Its console goes on in it.
        try add(bench, "soir.json", "porte-1", "six")
        #expect(try Verification(bench.session, in: bench.files).isWhole)
    }

    @Test(arguments: Place.allCases) func aCopyThatEndsBeforeADamagedJournalTakesNobodysPlace(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un", "deux")
        try bench.copySession(to: "b")
        try add(bench, "soir.json", "porte-1", "trois")
        let altered = String(decoding: try bench.contents(bench.journal("porte-1.jsonl")), as: UTF8.self).replacing("deux", with: "doux")
        try bench.put(Array(altered.utf8), at: bench.journal("porte-1.jsonl"))
        let report = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(report.journals == [.keptBeside(file: "porte-1.jsonl", as: "porte-1~2.jsonl")])
        #expect(try bench.contents(bench.journal("porte-1.jsonl")) == Array(altered.utf8))
    }

    @Test(arguments: Place.allCases) func keepsBothTailsOfAFork(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un")
        try bench.copySession(to: "b")
        try add(bench, "soir.json", "porte-1", "a2")
        try add(bench, "b.json", "porte-1", "b2", "b3")
        let report = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(report.journals == [.keptBeside(file: "porte-1.jsonl", as: "porte-1~2.jsonl")])
        #expect(report.added == [ConsoleName("porte-1"): 2])
        let merged = try texts(bench, "soir.json")
        #expect(Set(merged) == ["un", "a2", "b2", "b3"] && merged.count == 4)
        _ = try merge(bench, into: "b.json", "soir.json")
        #expect(try texts(bench, "b.json") == merged)
        // The other laptop goes on and is merged again: its part is extended, not kept a third time.
        try add(bench, "b.json", "porte-1", "b4")
        let again = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(again.journals.contains(.extended(file: "porte-1.jsonl", ours: "porte-1~2.jsonl")))
        #expect(try texts(bench, "soir.json").count == 5)
        // And so does this one, under its name.
        try add(bench, "soir.json", "porte-1", "a3")
        let found = try Verification(bench.session, in: bench.files)
        #expect(found.isWhole)
        #expect(found.events == 1 + 6)
        // After saving, only the rest is read, of all three.
        let store = try bench.open("porte-1")
        try store.save()
        store.close()
        #expect(try bench.open(nil).opening.records.isEmpty)
    }

    @Test func leavesTheJournalOfALivingConsoleAlone() throws {
        let bench = Bench(.memory)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un")
        try bench.copySession(to: "b")
        try add(bench, "b.json", "porte-1", "deux")
        let store = try bench.open("porte-1")
        let report = try #require(try merge(bench, into: "soir.json", "b.json").first?.get())
        #expect(report.journals == [.keptBeside(file: "porte-1.jsonl", as: "porte-1~2.jsonl")])
        // The living console sees what came, and goes on.
        #expect(try store.poll().texts.contains("deux"))
        try store.add("trois")
        #expect(try texts(bench, "soir.json").sorted() == ["deux", "trois", "un"])
    }

    @Test func replacesAJournalUnderARunningReader() throws {
        let bench = Bench(.memory)
        try bench.create()
        try add(bench, "soir.json", "porte-1", "un")
        try bench.copySession(to: "b")
        try add(bench, "b.json", "porte-1", "deux")
        let notes = try bench.open("notes")
        _ = try merge(bench, into: "soir.json", "b.json")
        #expect(try notes.poll().texts == ["deux"])
        #expect(notes.damage.isEmpty)
    }

    @Test func refusesDamageUnlessAskedForTheGoodPart() throws {
        let bench = Bench(.memory)
        try bench.create()
        try bench.put(bench.contents(bench.session), at: bench.path("b.json"))
        try add(bench, "b.json", "notes", "un", "deux", "trois")
        let path = bench.path("b.journal/notes.jsonl")
        var bytes = try bench.contents(path)
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        bytes[ends[1] + 60] ^= 1
        try bench.put(bytes, at: path)
        let damage = JournalDamage(file: "notes.jsonl", console: ConsoleName("notes"), line: 3, kind: .sumMismatch)
        let before = try bench.files.list(bench.root)
        guard case .failure(.damaged([damage])) = try merge(bench, into: "soir.json", "b.json")[0] else {
            Issue.record("taken")
            return
        }
        #expect(try bench.files.list(bench.root) == before)
        let report = try merge(bench, into: "soir.json", "b.json", acceptDamage: true)[0].get()
        #expect(report.damage == [damage])
        #expect(report.added == [ConsoleName("notes"): 1])
        #expect(try texts(bench, "soir.json") == ["un"])
        #expect(try Verification(bench.session, in: bench.files).damage.isEmpty)
        // The whole one, found later, extends it.
        bytes[ends[1] + 60] ^= 1
        try bench.put(bytes, at: path)
        #expect(try merge(bench, into: "soir.json", "b.json")[0].get().added == [ConsoleName("notes"): 2])
    }

    @Test func refusesAnotherSession() throws {
        let bench = Bench(.memory)
        try bench.create()
        try bench.put(Sample.session(id: "s-2"), at: bench.path("b.json"))
        try add(bench, "b.json", "notes", "un")
        for source in ["b.json", "b.journal", "b.journal/notes.jsonl"] {
            guard case .failure(.storage(.otherSession(_, "s-1", "s-2"))) = try merge(bench, into: "soir.json", source)[0] else {
                Issue.record("taken: \(source)")
                return
            }
        }
        guard case .failure(.storage(.missing)) = try merge(bench, into: "soir.json", "rien.json")[0] else {
            Issue.record("taken")
            return
        }
        #expect(throws: StorageError.missing(path: bench.path("rien.json"))) { try merge(bench, into: "rien.json", "b.json") }
    }

    @Test func tellsALoneSessionFileThatAddsNothing() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open("porte-1")
        try store.add("un")
        try store.save()
        try bench.put(bench.contents(bench.session), at: bench.path("mailed.json"))
        try store.add("deux")
        #expect(try merge(bench, into: "soir.json", "mailed.json")[0].get().isCoveredSessionFile)
        try store.save()
        try bench.put(bench.contents(bench.session), at: bench.path("later.json"))
        store.close()
        // To somebody who holds less, it would add something that only its journals can give.
        try bench.put(bench.contents(bench.path("mailed.json")), at: bench.path("c.json"))
        guard case .failure(.journalsNeeded(let missing)) = try merge(bench, into: "c.json", "later.json")[0] else {
            Issue.record("taken")
            return
        }
        #expect(missing.map(\.sequence) == [3])
    }

    /// A session file was mailed in the middle of the evening; somebody went on from it, without the journals before.
    @Test(arguments: Place.allCases) func joinsWhatWentOnFromAMailedSessionFile(place: Place) throws {
        let bench = Bench(place)
        try bench.create()
        let store = try bench.open("porte-1")
        try store.add("un")
        try store.save("Mailed")
        store.close()
        try bench.put(bench.contents(bench.session), at: bench.path("c.json"))
        try add(bench, "soir.json", "porte-1", "a2")
        try add(bench, "c.json", "notes", "c1")

        // Ours covers the mailed file; theirs is needed for nothing but to say so.
        let report = try merge(bench, into: "soir.json", "c.json")[0].get()
        #expect(report.added == [ConsoleName("notes"): 1])
        let origin = try bench.open(nil).origin()
        #expect(Set(origin.records.texts) == ["un", "a2", "c1"])
        #expect(origin.root?.bytes == Sample.session())
        #expect(try Verification(bench.session, in: bench.files).isWhole)

        // The other way round, their journals make the mailed file unnecessary.
        let back = try merge(bench, into: "c.json", "soir.json")[0].get()
        #expect(back.added == [ConsoleName("porte-1"): 2])
        let other = try bench.open("notes", session: bench.path("c.json"))
        #expect(other.opening.damage.isEmpty)
        #expect(try other.origin().records.names == origin.records.names)
        #expect(try other.origin().root?.bytes == Sample.session())
    }

    @Test func refusesWhatBeganFromSessionFilesThatNothingJoins() throws {
        let bench = Bench(.memory)
        try bench.create()
        let store = try bench.open("porte-1")
        try store.add("un")
        try store.save("Mailed 1")
        try bench.put(bench.contents(bench.session), at: bench.path("c.json"))
        try store.add("deux")
        try store.save("Mailed 2")
        try bench.put(bench.contents(bench.session), at: bench.path("d.json"))
        store.close()
        try add(bench, "c.json", "notes", "c1")
        try add(bench, "d.json", "votes", "d1")
        guard case .failure(.otherBaseline) = try merge(bench, into: "c.json", "d.json")[0] else {
            Issue.record("taken")
            return
        }
        // With the journals of the evening, everything comes together.
        let results = try merge(bench, into: "c.json", "soir.json", "d.json")
        #expect(try results.map { try $0.get().added.count } == [1, 1])
        #expect(Set(try texts(bench, "c.json")) == ["un", "deux", "c1", "d1"])
        // Journals without what they began from are not enough, where nobody else has it.
        let later = try bench.open("porte-1")
        try later.save("Later")
        later.close()
        try bench.files.remove(bench.path("d.journal/baseline.json"))
        try bench.files.remove(bench.path("d.json"))
        guard case .failure(.baselineMissing) = try merge(bench, into: "soir.json", "d.journal")[0] else {
            Issue.record("taken")
            return
        }
    }
}
