import ForumTestSupport
import Testing

@testable import ForumCore

/// Steps of several events on notes, taken back and done again.
@Suite struct NoteStepTests {
    private static func written(_ texts: [String], sector: Sector? = nil) -> SimulatedConsole {
        var console = sampleConsole()
        for text in texts {
            console.perform(WriteNote(question: QuestionID("q1"), text: text, context: NoteContext(sector: sector)))
        }
        return console
    }

    private static func heading(_ title: String, in console: inout SimulatedConsole) throws -> HeadingID {
        console.perform(WordHeading(question: QuestionID("q1"), title: title))
        return try #require(console.state.headings.values.first { $0.title == title }).id
    }

    @Test func notesPlacedElsewhereComeBackInTheirOrder() throws {
        var console = Self.written(["a", "b", "c"])
        let ids = console.state.notes.values.map(\.id)
        let (from, to) = (try Self.heading("Un", in: &console), try Self.heading("Deux", in: &console))
        console.perform(PlaceNotes(notes: ids, heading: from))
        console.perform(PlaceNotes(notes: Array(ids.prefix(2)), heading: to))
        #expect(console.state.headings[from]?.notes == [ids[2]] && console.state.headings[to]?.notes == Array(ids.prefix(2)))
        #expect(console.undo() == nil)
        #expect(console.state.headings[from]?.notes == ids && console.state.headings[to]?.notes == [])
        #expect(console.redo() == nil)
        #expect(console.state.headings[from]?.notes == [ids[2]] && console.state.headings[to]?.notes == Array(ids.prefix(2)))
    }

    @Test func tagsThatTwoConsolesPutOnAtOnceAllHold() {
        var first = sampleConsole("a")
        first.perform(WriteNote(question: QuestionID("q1"), text: "Une idée #ouvert"))
        var second = SimulatedConsole("b")
        second.replica.receive(first.journal)
        let id = first.state.notes[place: 0].id
        first.perform(FileNote(note: id, tags: ["ouvert", "budget"]))
        second.perform(FileNote(note: id, tags: ["jeunesse"]))
        // Also those that a wording names.
        second.perform(ReviseNote(note: id, text: "Une idée #école"))
        first.replica.receive(second.journal)
        second.replica.receive(first.journal)
        #expect(Set(first.state.notes[place: 0].tags) == ["budget", "jeunesse", "école"])
        #expect(canonical(first.state) == canonical(second.state))
        #expect(first.undo() == nil && Set(first.state.notes[place: 0].tags) == ["jeunesse", "école"])
        #expect(first.redo() == nil && Set(first.state.notes[place: 0].tags) == ["budget", "jeunesse", "école"])
    }

    @Test func thePartsOfASplitNoteKeepItsHeadingAndMarks() throws {
        var console = Self.written(["a et b", "z"])
        let ids = console.state.notes.values.map(\.id)
        let heading = try Self.heading("Un", in: &console)
        console.perform(PlaceNotes(notes: ids, heading: heading))
        console.perform(MarkNote(note: ids[0], star: true, minority: true))
        #expect(console.perform(SplitNote(note: ids[0], texts: ["a", "b", "c"])) == nil)
        let notes = console.state.notes(under: try #require(console.state.headings[heading]))
        #expect(notes.map(\.text) == ["a", "b", "c", "z"])
        #expect(notes.prefix(3).allSatisfy { $0.isStarred && $0.isMinority } && !notes[3].isStarred)
        #expect(console.undo() == nil)
        #expect(console.state.headings[heading]?.notes == ids)
        #expect(console.redo() == nil)
        #expect(console.state.notes(under: try #require(console.state.headings[heading])).map(\.text) == ["a", "b", "c", "z"])
    }

    /// Each console's tag is one more, whatever the other does meanwhile; taking one back leaves the other.
    @Test func tagsPutOnAtTheSameTimeAllStay() throws {
        for isRevised in [false, true] {
            var one = Self.written(["a #commun"])
            let id = one.state.notes[place: 0].id
            var other = SimulatedConsole("autre")
            other.replica.receive(one.journal)
            if isRevised {
                #expect(one.perform(ReviseNote(note: id, text: "a #commun #budget")) == nil)
                #expect(other.perform(ReviseNote(note: id, text: "a #commun #jeunesse")) == nil)
            } else {
                #expect(one.perform(FileNote(note: id, tags: ["commun", "budget"])) == nil)
                #expect(other.perform(FileNote(note: id, tags: ["jeunesse"])) == nil)
            }
            let journal = one.journal
            one.replica.receive(other.journal)
            other.replica.receive(journal)
            #expect(canonical(one.state) == canonical(other.state))
            let tags = try #require(one.state.notes[id]).tags
            #expect(Set(tags) == (isRevised ? ["commun", "budget", "jeunesse"] : ["budget", "jeunesse"]) && tags.count == Set(tags).count)
            guard !isRevised else { continue }
            #expect(other.undo() == nil)
            #expect(Set(try #require(other.state.notes[id]).tags) == ["commun", "budget"])
            #expect(other.redo() == nil)
            #expect(Set(try #require(other.state.notes[id]).tags) == ["budget", "jeunesse"])
        }
    }

    /// Taken back, tags stand in the order that they had.
    @Test func tagsTakenOffComeBackInTheirOrder() throws {
        var console = Self.written(["a"])
        let id = console.state.notes[place: 0].id
        console.perform(FileNote(note: id, tags: ["un", "deux", "trois"]))
        #expect(console.perform(FileNote(note: id, tags: ["trois", "quatre"])) == nil)
        #expect(console.undo() == nil)
        #expect(console.state.notes[id]?.tags == ["un", "deux", "trois"])
        let last = try #require(console.journal.last?.data)
        #expect(last["addedTags"] != nil && last["removedTags"] != nil)
        // A line that names no tags put on or taken off sets them all.
        let stamp = try #require(console.journal.last?.stamp)
        let whole = try NoteFiled(json: [
            "note": .string(id.text), "changed": .array([.string("tags")]), "tags": .array([.string("seule")]),
        ])
        var state = console.state
        whole.apply(to: &state, at: EventContext(stamp: stamp, at: Timestamp(milliseconds: 0)))
        #expect(state.notes[id]?.tags == ["seule"])
    }

    /// A note under a heading that is a theme is linked to it, and loses the link with its place unless its own words name the theme.
    @Test func theThemeOfAHeadingIsThatOfItsNotes() throws {
        var console = Self.written(["a", "b", "c @Un"])
        let ids = console.state.notes.values.map(\.id)
        let (one, two) = (try Self.heading("Un", in: &console), try Self.heading("Deux", in: &console))
        console.perform(PlaceNotes(notes: [ids[0]], heading: one))
        console.perform(ThemeFromHeading(heading: one))
        console.perform(ThemeFromHeading(heading: two))
        let themes = try [one, two].map { try #require(console.state.headings[$0]?.theme) }
        #expect(console.perform(ReviseNote(note: ids[2], text: "c, encore @Un")) == nil)
        #expect(console.perform(PlaceNotes(notes: [ids[1], ids[2]], heading: one)) == nil)
        #expect(console.state.notes.values.map(\.themes) == [[themes[0]], [themes[0]], [themes[0]]])
        #expect(console.perform(PlaceNotes(notes: [ids[1]], heading: two)) == nil)
        #expect(console.state.notes[ids[1]]?.themes == [themes[1]])
        #expect(console.perform(PlaceNotes(notes: [ids[1], ids[2]], heading: nil)) == nil)
        #expect(console.state.notes.values.map(\.themes) == [[themes[0]], [], [themes[0]]])
        #expect(console.undo() == nil)
        #expect(console.state.notes[ids[1]]?.themes == [themes[1]])
    }

    @Test func aTagWrittenInTheTextGoesWithItsPart() throws {
        var console = Self.written(["un et deux #chat"])
        let id = console.state.notes[place: 0].id
        console.perform(FileNote(note: id, tags: ["chat", "salle"]))
        #expect(console.perform(SplitNote(note: id, texts: ["un", "deux #chat"])) == nil)
        #expect(console.state.notes.values.map { Set($0.tags) } == [["salle"], ["salle", "chat"]])
    }

    /// Under the Chatham House rule no line of the journal says who spoke, whatever is done to a note or taken back.
    @Test func whoSpokeIsNotWrittenAgain() throws {
        var console = Self.written(["première", "seconde #un"], sector: .press)
        let ids = console.state.notes.values.map(\.id)
        console.perform(FileNote(note: ids[0], table: "1"))
        var other = SimulatedConsole("autre")
        other.replica.receive(console.journal)
        other.perform(ChangeSession(SessionChanged(chathamHouse: true)))
        console.replica.receive(other.journal)
        let before = console.journal.count
        #expect(console.undo() == nil)
        #expect(console.perform(FileNote(note: ids[0], table: "2")) == nil)
        #expect(console.undo() == nil)
        #expect(console.perform(ReviseNote(note: ids[1], text: "seconde #deux")) == nil)
        #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
        #expect(console.undo() == nil)
        let lines = console.journal.dropFirst(before)
        #expect(lines.contains { $0.kind == NoteFiled.kind } && lines.allSatisfy { $0.data["sector"] == nil })
    }

    /// Tags at one console and the table at another: each changes what it changed, and no more.
    @Test func filingsAtTheSameTimeUndoNothingOfEachOther() throws {
        var one = Self.written(["a"])
        let id = one.state.notes[place: 0].id
        var other = SimulatedConsole("autre")
        other.replica.receive(one.journal)
        #expect(one.perform(FileNote(note: id, tags: ["budget"])) == nil)
        #expect(other.perform(FileNote(note: id, noteKind: .idea, table: "4")) == nil)
        let journal = one.journal
        one.replica.receive(other.journal)
        other.replica.receive(journal)
        for console in [one, other] {
            let note = try #require(console.state.notes[id])
            #expect(note.tags == ["budget"] && note.table == "4" && note.kind == .idea)
        }
        #expect(one.undo() == nil)
        #expect(one.state.notes[id]?.tags == [] && one.state.notes[id]?.table == "4")
    }

    /// A line written when a filing named no members sets them all.
    @Test func aFilingWithoutNamedMembersIsWhole() throws {
        var console = Self.written(["a"], sector: .press)
        let id = console.state.notes[place: 0].id
        let old = try NoteFiled(json: ["note": .string(id.text), "table": "7"])
        #expect(old.changed == Set(NoteFiled.Member.allCases))
        #expect(console.perform(FileNote(note: id, tags: ["un"])) == nil)
        let filed = try #require(console.journal.last)
        #expect(filed.data["changed"] != nil && filed.data["table"] == nil && filed.data["sector"] == nil)
    }

    @Test func aSettlingTakenBackAndDoneAgainIsSettled() throws {
        var console = Self.written(["a"])
        let id = console.state.notes[place: 0].id
        var other = SimulatedConsole("autre")
        other.replica.receive(console.journal)
        #expect(console.perform(ReviseNote(note: id, text: "b")) == nil)
        #expect(other.perform(ReviseNote(note: id, text: "c")) == nil)
        console.replica.receive(other.journal)
        #expect(console.state.notes[id]?.isConflicted == true)
        #expect(console.perform(ReviseNote(note: id, text: "d")) == nil)
        for _ in 0..<2 {
            #expect(console.undo() == nil)
            #expect(Set(console.state.notes[id]?.standing.map(\.text) ?? []) == ["b", "c"])
            #expect(console.redo() == nil)
            #expect(console.state.notes[id]?.standing.map(\.text) == ["d"])
        }
    }

    /// Who takes a note back has not read the wording that somebody else saved meanwhile.
    @Test func takingANoteBackLeavesAWordingSavedAtTheSameTime() throws {
        var console = Self.written(["a"])
        let id = console.state.notes[place: 0].id
        var other = SimulatedConsole("a-autre")
        other.replica.receive(console.journal)
        #expect(other.perform(ReviseNote(note: id, text: "a, précisé")) == nil)
        #expect(console.undo() == nil)
        console.replica.receive(other.journal)
        #expect(console.state.notes[id]?.isStanding == true && console.state.notes[id]?.text == "a, précisé")
    }

    @Test func mergingNeverMixesWhatWasSaidWithWhatIsASummary() throws {
        var console = sampleConsole()
        for (text, kind) in [("mot à mot", NoteKind.verbatim), ("résumé", .idea), ("« autre mot »", .verbatim)] {
            console.perform(WriteNote(question: nil, text: text, noteKind: kind))
        }
        let ids = console.state.notes.values.map(\.id)
        #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[1]])) == nil)
        #expect(console.state.notes[ids[0]]?.text == "«\u{202F}mot à mot\u{202F}»\nrésumé" && console.state.notes[ids[0]]?.kind == nil)
        #expect(console.undo() == nil)
        #expect(console.state.notes[ids[0]]?.kind == .verbatim)
        #expect(console.perform(MergeNotes(into: ids[1], notes: [ids[0]])) == nil)
        #expect(console.state.notes[ids[1]]?.text == "résumé\n«\u{202F}mot à mot\u{202F}»" && console.state.notes[ids[1]]?.kind == .idea)
        #expect(console.undo() == nil)
        #expect(console.perform(MergeNotes(into: ids[0], notes: [ids[2]])) == nil)
        #expect(console.state.notes[ids[0]]?.text == "«\u{202F}mot à mot\u{202F}»\n« autre mot »")
        #expect(console.state.notes[ids[0]]?.kind == .verbatim)
    }

    @Test func severalNotesAreFiledMarkedAndTakenOutAsOneStep() throws {
        var console = Self.written(["a", "b", "c"])
        let ids = console.state.notes.values.map(\.id)
        #expect(console.perform(FileNote(note: ids[0], others: [ids[2]], question: QuestionID("q2"))) == nil)
        #expect(console.state.notes(under: QuestionID("q2")).map(\.id) == [ids[0], ids[2]])
        #expect(console.perform(MarkNote(note: ids[0], others: [ids[2]], star: true)) == nil)
        #expect(console.perform(WithdrawNote(note: ids[0], others: [ids[1]])) == nil)
        #expect(console.state.standingNotes.map(\.id) == [ids[2]])
        for _ in 0..<3 { #expect(console.undo() == nil) }
        #expect(console.state.notes(under: QuestionID("q1")).map(\.id) == ids && console.state.notes.values.allSatisfy { !$0.isStarred })
    }

    @Test func aKindIsTakenOffAndPartsHaveTheirOwn() throws {
        var console = Self.written(["a b"])
        let id = console.state.notes[place: 0].id
        #expect(console.perform(ReviseNote(note: id, text: "a b", noteKind: .decision)) == nil)
        #expect(console.state.notes[id]?.kind == .decision)
        #expect(console.perform(SplitNote(note: id, texts: ["a", "b"], kinds: [.idea, nil])) == nil)
        #expect(console.state.notes.values.map(\.kind) == [.idea, .decision])
        #expect(console.perform(FileNote(note: id, isOfNoKind: true)) == nil)
        #expect(console.state.notes[id]?.kind == nil)
        let read = try FileNote(json: ["note": .string(id.text), "noteKind": "none"])
        #expect(read.isOfNoKind && read.noteKind == nil)
    }

    @Test(arguments: [
        ("« Jamais »", true), ("« Jamais ».", true), ("« Jamais ! » 😄", true), ("« Jamais » dit-elle", false), ("« ouvert", true),
        ("“We were never told”", true),
        ("„nie gehört“", true), ("\"never\"", true), ("\"never\" said one", false), ("\" a mark", false), ("mot", false),
        ("« dit « non » hier »", true),
        ("« Quand ? » — « Le 12 avril. » — « Alors je viens. »", true), ("« Quand ? » dit-il — « Le 12. »", false),
        ("‘They don’t answer’", true), ("‘Never’ she said", false), ("‘tis the whole", false), ("\"Oui\" \"non\"", true),
        ("\"Oui\" ou \"non\"", false),
    ])
    func aQuotationIsOneFromBeginningToEnd(_ text: String, _ isQuotation: Bool) { #expect(text.isQuotation == isQuotation) }

    /// What names a note is put between quotation marks, and brings none of its own at its ends.
    @Test(arguments: [
        ("« On veut des suites. »", "On veut des suites."), ("“Never”", "Never"), ("« Jamais » dit-elle", "« Jamais » dit-elle"),
        ("« a », « b » changé", "« a », « b » changé"), ("‘They don’t answer’", "They don’t answer"),
        ("Elle dit « non »", "Elle dit « non »"), ("« Elle dit « non » »", "Elle dit « non »"), ("mot", "mot"),
    ])
    func aNoteIsNamedWithoutItsOuterMarks(_ text: String, _ name: String) { #expect(text.beginning == name) }
}
