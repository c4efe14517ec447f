import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON
import TerminalUI
import Testing

@testable import ForumConsole

/// Names, notes, themes, titles and consoles that try to speak to the terminal: on no screen does it hear them, and the file keeps them.
@Suite struct HostileTextTests {
    /// The strings of the terminal's own tests: escape sequences, direction overrides, and the Big List of Naughty Strings.
    private static func strings() throws -> [String] {
        let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/TerminalUITests/Fixtures"
        let files = POSIXFileSystem()
        let cases = try files.contents(of: "\(folder)/hostile.jsonl", limit: 1 << 24).split(separator: UInt8(ascii: "\n"))
            .map { try JSONValue(parsing: Array($0)).object().string("payload") }
        return try cases + JSONValue(parsing: files.contents(of: "\(folder)/blns.json", limit: 1 << 24)).array().map { try $0.string() }
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private func expectHarmless(_ frame: Frame, _ what: String) {
        let heard = frame.cells.first { !$0.text.unicodeScalars.allSatisfy(Self.isHarmless) }
        #expect(heard == nil, "\(what): \(heard.map { $0.text.unicodeScalars.map { String($0.value, radix: 16) } } ?? [])")
    }

    @Test func noScreenLetsThemThrough() throws {
        let strings = try Self.strings()
        #expect(strings.count > 600)
        let moment = try Evening().moment
        for start in stride(from: 0, to: strings.count, by: 20) {
            let some = Array(strings[start..<min(start + 20, strings.count)])
            let state = session(of: some)
            #expect(try SessionFile(bytes: SessionFile(state: state).encoded()).state.people[PersonID("p0")]?.registration.given == some[0])
            for kind in ScreenKind.allCases {
                var model = ConsoleModel(
                    state: state, console: ConsoleName(some[0]), sessionPath: some[0],
                    preferences: Preferences(language: .french, colours: .dark), size: Size(columns: 120, rows: 50), screen: kind)
                _ = model.update(.changed(state, connected: some.map { ConsoleName($0) }), moment)
                model.undo = StepName(name: "check-in", subject: some[0])
                expectHarmless(model.view(moment), "\(kind), \(start)")
                model.message = Message(.warning, Sentence(.refusals(.themeExists), ["name": some[0]]))
                _ = model.update(.terminal(.paste(some[1])), moment)
                expectHarmless(model.view(moment), "\(kind), pasted, \(start)")
                for key in [KeyPress.function(7), .character("e"), .alt("e"), .alt("t"), .character("r"), .character("g")] {
                    _ = model.update(.terminal(.key(key)), moment)
                    if model.frontDialog != nil { break }
                }
                _ = model.update(.terminal(.paste(some[some.count - 1])), moment)
                expectHarmless(model.view(moment), "\(kind), dialog, \(start)")
            }
        }
    }

    /// A vote on such titles, in every room that shows them: the desk, the booth, the differences, the result and its large screen.
    @Test func noRoomOfAVoteLetsThemThrough() throws {
        let strings = try Self.strings()
        for start in stride(from: 0, to: strings.count, by: 60) {
            var state = ForumState()
            state.session.id = SessionID("hostile")
            let story = try Evening(state).console("urne", showing: .themes, size: Size(columns: 120, rows: 50))
            for title in strings[start..<min(start + 60, strings.count)] { try? story.carryOut(WordTheme(title: title, origin: title)) }
            guard story.state.standingThemes.count >= 3 else { continue }
            try story.carryOut(OpenVote(VoteRules(.approval)))
            let themes = story.state.standingThemes.map(\.id)
            try story.carryOut(RecordBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
            try story.carryOut(RecordBallot(number: 1, marks: [themes[2]: 1], isSecond: true))
            for keys in [
                [.enter], [.alt("g")], [.escape, .function(7)], [.right, .enter], [.escape, .function(7)], [.down, .enter], [.alt("y")],
                [.escape], [.alt("e")], [.escape],
            ] as [[KeyPress]] {
                for key in keys { story.press(key) }
                expectHarmless(story.frame, "\(keys), \(start)")
            }
            try story.carryOut(SettleBallot(number: 1, marks: [themes[0]: 1, themes[1]: 1]))
            try story.carryOut(EndVote())
            for key in ["", "g", "k", "c", "x", "n"] {
                story.press(.escape).press(.character("v"), .enter).type(key)
                expectHarmless(story.frame, "\(key), \(start)")
            }
        }
    }

    /// A session in which everything that can be named is named by one of the strings.
    private func session(of some: [String]) -> ForumState {
        var state = ForumState()
        let mark = Mark(at: Timestamp(milliseconds: 1_520_874_251_123), console: ConsoleName(some[0]))
        state.session.id = SessionID("hostile")
        state.session.title = some[0]
        state.session.venue = some[some.count - 1]
        state.session.capacity = 10
        state.session.groundRules = some
        for (place, text) in some.enumerated() {
            state.people.insert(
                Person(
                    id: PersonID("p\(place)"),
                    registration: Registration(
                        given: text, family: some[0], email: text, organisation: text, table: text, remarks: text, needsAttention: true),
                    attendance: place == 1
                        ? Attendance(arrived: mark, arrival: EventStamp(clock: 1, console: mark.console, sequence: 1, sum: .zero)) : nil))
            state.questions.append(Question(id: QuestionID("q\(place)"), label: text, text: text))
            let note = NoteID("n\(place)")
            state.notes.insert(
                Note(
                    id: note, question: place == 0 ? QuestionID("q0") : nil, kind: nil, tags: [text], table: text, written: mark,
                    first: Revision(id: RevisionID("r\(place)"), text: text, mark: mark)), for: note)
            let theme = ThemeID("t\(place)")
            state.themes.insert(Theme(id: theme, title: text, proposed: mark), for: theme)
            var item = AgendaItem(id: AgendaItemID("a\(place)"), title: text, kind: .talk, minutes: 10)
            if place == 0 { item.segments = [RunSegment(start: ClockReading(wall: mark.at))] }
            state.agenda.items.append(item)
            state.consoles[ConsoleName(text)] = ConsoleRecord(name: ConsoleName(text), firstAt: mark.at)
        }
        state.agenda.current = AgendaItemID("a0")
        var vote = Vote(
            id: VoteID("v"), rules: VoteRules(.hands), choices: some.enumerated().map { VoteChoice(theme: ThemeID("t\($0)"), title: $1) },
            opened: mark,
            present: 5)
        vote.phase = .closed
        vote.hands = [ThemeID("t0"): 3, ThemeID("t1"): 3]
        state.votes.insert(vote, for: VoteID("v"))
        return state
    }
}
