import ForumTestSupport
import StrictJSON
import Testing

@testable import ForumCore

@Suite struct NotesTests {
    /// The lists and counts that are kept up to date are those that counting anew gives, whatever happened.
    @Test func countsAreKeptUpToDate() {
        for seed in UInt64(0)..<120 {
            var generator = SeededGenerator(seed: seed)
            var console = sampleConsole()
            for step in 0..<80 {
                if step % 9 == 8 { console.undo() }
                console.perform(randomCommand(in: console.state, using: &generator), at: Int64(step) * 1_000)
            }
            let state = console.state
            let standing = state.notes.values.filter(\.isStanding)
            for question in state.questions.map({ Optional($0.id) }) + [nil] {
                let expected = standing.filter { $0.question == question }
                #expect(state.notes(under: question).map(\.id) == expected.map(\.id), "seed \(seed)")
                for table in Set(standing.map(\.table)) {
                    #expect(state.notes.count(under: question, table: table) == expected.count { $0.table == table }, "seed \(seed)")
                }
            }
            for tag in Set(standing.flatMap(\.tags)) { #expect(state.notes.tagCounts[tag] == standing.count { $0.tags.contains(tag) }) }
            #expect(Set(state.notes.tagCounts.keys) == Set(standing.flatMap(\.tags)), "seed \(seed)")
        }
    }

    @Test func tablesStandInTheOrderOfTheirNumbers() {
        #expect(["10", "2", "Table 1", "cour", "b2"].sorted { TableOrder($0) < TableOrder($1) } == ["Table 1", "2", "b2", "10", "cour"])
    }

    @Test func tagsAndThemesNamedInTheTextAreRecorded() throws {
        var console = sampleConsole()
        console.perform(
            WriteNote(question: nil, text: "Ouvrir les budgets #budget (dit @Budget-participatif, et à la lettre@ouverte)"))
        let theme = try #require(console.state.standingThemes.first { $0.title == "Budget participatif" })
        let note = console.state.notes[place: 0]
        #expect(note.tags == ["budget"] && note.themes == [theme.id])
        console.perform(ReviseNote(note: note.id, text: "Ouvrir tout #tout @données-ouvertes"))
        #expect(console.state.notes[place: 0].tags == ["budget", "tout"])
        #expect(console.state.notes[place: 0].themes.count == 2)
        console.undo()
        #expect(console.state.notes[place: 0].tags == ["budget"] && console.state.notes[place: 0].themes == [theme.id])
    }

    /// Whoever takes a note out or merges it while somebody rewords it has not read the new wording: it stays in sight, on both consoles.
    @Test(arguments: [true, false]) func aWordingIsNotLostToARemovalAtTheSameTime(_ isMerged: Bool) throws {
        for isRevisedFirst in [true, false] {
            var one = sampleConsole("a")
            one.perform(WriteNote(question: nil, text: "première"))
            one.perform(WriteNote(question: nil, text: "seconde"))
            var other = SimulatedConsole("b")
            other.replica.receive(one.journal)
            let ids = one.state.notes.values.map(\.id)
            // The clock of the later one is moved on, so that both orders are tried.
            if isRevisedFirst { one.perform(WordTheme(title: "Un pas de plus")) } else { other.perform(WordTheme(title: "Un pas de plus")) }
            if isMerged {
                #expect(one.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
            } else {
                #expect(one.perform(WithdrawNote(note: ids[1])) == nil)
            }
            #expect(other.perform(ReviseNote(note: ids[1], text: "seconde, précisée")) == nil)
            one.replica.receive(other.journal)
            other.replica.receive(one.journal)
            #expect(canonical(one.state) == canonical(other.state))
            let note = try #require(one.state.notes[ids[1]])
            #expect(note.isStanding && note.text == "seconde, précisée")
        }
    }

    @Test func mergingKeepsBothAndUndoSeparatesThem() throws {
        var console = sampleConsole()
        console.perform(WriteNote(question: QuestionID("q1"), text: "un #a"))
        console.perform(WriteNote(question: QuestionID("q1"), text: "deux #b"))
        let ids = console.state.notes.values.map(\.id)
        console.perform(MarkNote(note: ids[1], star: true))
        #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
        let whole = try #require(console.state.notes[ids[0]])
        #expect(whole.text == "un #a\ndeux #b" && whole.tags == ["a", "b"] && whole.isStarred)
        #expect(console.state.notes[ids[1]]?.mergedInto == ids[0] && console.state.notes[ids[1]]?.text == "deux #b")
        #expect(console.state.notes.count(under: QuestionID("q1")) == 1)
        #expect(console.perform(ReviseNote(note: ids[1], text: "non"))?.reason == .noteMerged)
        console.undo()
        #expect(console.state.notes(under: QuestionID("q1")).map(\.text) == ["un #a", "deux #b"])
        #expect(console.state.notes[ids[0]]?.isStarred == false)
    }

    /// Nobody's words are put into another's mouth: whose they are and where they were said stand only where all agree.
    @Test func mergedNotesAreOfASectorOnlyWhereAllAre() throws {
        for (other, kept) in [
            (NoteContext(table: "4", round: 1, sector: .press), true), (NoteContext(table: "5", sector: .citizen), false),
        ] {
            var console = sampleConsole()
            console.perform(
                WriteNote(question: QuestionID("q1"), text: "un", context: NoteContext(table: "4", round: 1, sector: .press)))
            console.perform(WriteNote(question: QuestionID("q1"), text: "deux", context: other))
            let ids = console.state.notes.values.map(\.id)
            #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
            let whole = try #require(console.state.notes[ids[0]])
            #expect(whole.sector == (kept ? .press : nil) && whole.table == (kept ? "4" : "") && whole.round == (kept ? 1 : nil))
            #expect(console.state.notes[ids[1]]?.sector == other.sector)
            console.undo()
            #expect(console.state.notes[ids[0]]?.sector == .press && console.state.notes[ids[0]]?.table == "4")
        }
    }

    @Test func splittingKeepsWhereThePartsComeFrom() throws {
        var console = sampleConsole()
        console.perform(
            WriteNote(question: QuestionID("q1"), text: "un et deux", noteKind: .idea, context: NoteContext(table: "4", sector: .press)))
        let id = console.state.notes[place: 0].id
        #expect(console.perform(SplitNote(note: id, texts: ["un", " deux "])) == nil)
        let notes = console.state.notes(under: QuestionID("q1"))
        #expect(notes.map(\.text) == ["un", "deux"])
        #expect(notes[1].splitFrom == id && notes[1].kind == .idea && notes[1].table == "4" && notes[1].sector == .press)
        #expect(console.perform(SplitNote(note: id, texts: ["un"]))?.reason == .notesTooFew)
    }

    @Test func underTheChathamHouseRuleNoEventHoldsWhoSpoke() throws {
        var console = sampleConsole()
        console.perform(ChangeSession(SessionChanged(chathamHouse: true)))
        console.perform(
            WriteNote(question: nil, text: "dit en confiance", noteKind: .verbatim, context: NoteContext(table: "2", sector: .press)))
        let id = console.state.notes[place: 0].id
        #expect(console.perform(FileNote(note: id, sector: .citizen))?.reason == .attributionWithheld)
        console.perform(AgreeReadBack(question: nil, table: "2", agreedBy: "Mme Roy"))
        let written = console.journal.map { String(decoding: JSONWritten.bytes($0.data), as: UTF8.self) }.suffix(3).joined()
        #expect(written.contains("dit en confiance") && written.contains("read") && !written.contains("Mme Roy"))
        #expect(!written.contains("press") && !written.contains("sector"))
    }

    @Test func aReadBackShowsWhatChangedSince() throws {
        var console = sampleConsole()
        let context = NoteContext(table: "3")
        for text in ["un", "deux", "trois"] { console.perform(WriteNote(question: QuestionID("q1"), text: text, context: context)) }
        let ids = console.state.notes.values.map(\.id)
        #expect(console.perform(AgreeReadBack(question: QuestionID("q1"), table: "9"))?.reason == .nothingToReadBack)
        #expect(console.perform(AgreeReadBack(question: QuestionID("q1"), table: "3", agreedBy: " la table ")) == nil)
        let agreed = try #require(console.state.readBack(under: QuestionID("q1"), table: "3"))
        #expect(agreed.agreedBy == "la table" && console.state.changes(since: agreed).isEmpty)
        console.perform(ReviseNote(note: ids[0], text: "un et demi"))
        console.perform(WithdrawNote(note: ids[1]))
        console.perform(WriteNote(question: QuestionID("q1"), text: "quatre", context: context))
        console.perform(FileNote(note: ids[2], noteKind: .verbatim))
        let changes = console.state.changes(since: agreed)
        #expect(changes.changed == [ids[0], ids[2]] && changes.gone == [ids[1]] && changes.added.count == 1)
        let unread = AgreeReadBack(question: QuestionID("q1"), table: "3", wordings: agreed.readings.map(\.wording))
        #expect(console.perform(unread)?.reason == .changedWhileRead)
    }

    @Test func notesStandUnderHeadingsInTheOrderGiven() throws {
        var console = sampleConsole()
        let question = QuestionID("q2")
        for text in ["a", "b", "c"] { console.perform(WriteNote(question: question, text: text)) }
        let ids = console.state.notes.values.map(\.id)
        console.perform(WordHeading(question: question, title: "Confiance"))
        let heading = try #require(console.state.headings(under: question).first)
        func order() -> [String] { console.state.headings[heading.id].map { console.state.notes(under: $0).map(\.text) } ?? [] }
        console.perform(PlaceNotes(notes: [ids[0], ids[1]], heading: heading.id))
        console.perform(PlaceNotes(notes: [ids[2]], heading: heading.id, after: ids[0]))
        #expect(order() == ["a", "c", "b"])
        console.perform(PlaceNotes(notes: [ids[1]], heading: heading.id, isFirst: true))
        #expect(order() == ["b", "a", "c"])
        console.undo()
        #expect(order() == ["a", "c", "b"])
        #expect(console.perform(ThemeFromHeading(heading: heading.id)) == nil)
        let theme = try #require(console.state.headings[heading.id]?.theme)
        #expect(console.state.themes[theme]?.title == "Confiance" && console.state.notes.values.allSatisfy { $0.themes == [theme] })
        #expect(console.perform(ThemeFromHeading(heading: heading.id))?.reason == .nothingChanged)
        // A note that goes to another question leaves its heading, and finds it again when it comes back.
        console.perform(FileNote(note: ids[0], question: QuestionID("q1")))
        #expect(order() == ["c", "b"])
        #expect(console.perform(PlaceNotes(notes: [ids[0]], heading: heading.id))?.reason == .headingElsewhere)
        console.undo()
        #expect(order() == ["a", "c", "b"])
        console.perform(WithdrawHeading(heading: heading.id))
        #expect(console.state.ungroupedNotes(under: question).count == 3)
    }
}

private enum JSONWritten {
    static func bytes(_ object: JSONObject) -> [UInt8] { JSONValue.object(object).encoded() }
}
