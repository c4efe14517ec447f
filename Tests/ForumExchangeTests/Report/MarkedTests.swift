import ForumCore
import ForumLocalization
import ForumTestSupport
import Testing

@testable import ForumExchange

@Suite struct MarkedTests {
    @Test(arguments: [
        ("Prose, avec des signes (n° 1) : oui ! À 18:30, non ?", "Prose, avec des signes (n° 1) : oui ! À 18:30, non ?"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[clic](javascript:alert(1))", "\\[clic\\](javascript\\:alert(1))"),
        ("https://evil.example", "https\\://evil.example"),
        ("WWW.evil.example", "WWW\\.evil.example"),
        ("zoe@example.fr", "zoe\\@example.fr"),
        ("# Titre volé", "\\# Titre volé"),
        ("- item", "\\- item"),
        ("12. liste", "12\\. liste"),
        ("12) liste", "12\\) liste"),
        ("3.5 m", "3.5 m"),
        ("| a | b |", "\\| a \\| b \\|"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("&lt; &#x202e;", "\\&lt; \\&\\#x202e;"),
        ("*gras* _it_ `code` ~~x~~ [^1] $x$ :smile:", "\\*gras\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~ \\[\\^1\\] \\$x\\$ \\:smile:"),
        ("{{7*7}} <%= 1 %>", "\\{\\{7\\*7\\}\\} \\<%= 1 %\\>"),
        ("a\\|b", "a\\\\\\|b"),
        ("  deux\n lignes\t", "deux  lignes"),
        ("\u{1B}]0;x\u{07}", "\\^\\[\\]0;x\\^G"),
        ("a\u{202E}b\u{200B}", "a\\<202E\\>b\\<200B\\>"),
        ("👩‍👩‍👧 ❤️ می‌خواهم", "👩‍👩‍👧 ❤️ می‌خواهم"),
        ("\u{0D4E}<b>\u{0D4E}[x]", "\u{0D4E}\\<b\\>\u{0D4E}\\[x\\]"),
        ("<\u{0338}script>", "\\<\u{0338}script\\>"),
        ("1.\u{0300} a", "1\\.\u{0300} a"),
        ("", ""),
    ])
    func escapesWhatCouldBeMarkup(_ text: String, _ source: String) { #expect(Marked(text).source == source) }

    /// Whatever a text is, the document has the shape it has with harmless texts in all places.
    @Test func noTextChangesTheShapeOfTheDocument() {
        #expect(HostileTexts.all.count > 100)
        let shape = Self.shape(of: document(with: "texte"))
        for hostile in HostileTexts.all where !hostile.payload.trimmed.isEmpty {
            let text = document(with: hostile.payload)
            // Several lines are several lines of one item.
            if !hostile.payload.contains(where: \.isNewline) { #expect(Self.shape(of: text) == shape, "\(hostile.id)") }
            for scalar in text.unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && !scalar.properties.isBidiControl, "\(hostile.id)")
            }
            #expect(!Self.plain(text).contains { "<>[]`&".contains($0) }, "\(hostile.id)")
        }
    }

    private func document(with text: String) -> String {
        var console = SimulatedConsole("a")
        var info = SessionInfo()
        info.title = text
        info.venue = text
        let question = Question(id: QuestionID("q"), label: text, text: text)
        let item = AgendaItem(id: AgendaItemID("a"), title: text, kind: .talk, minutes: 10)
        console.record(Decision([SessionCreated(info: info, questions: [question], agenda: [item])], step: "new"), at: 0)
        var events: [any ForumEvent] = [
            NoteWritten(
                note: NoteID("n"), revision: RevisionID("r"), question: question.id, text: text, noteKind: .idea, tags: [text], table: text)
        ]
        for place in 1...3 { events.append(ThemeWorded(theme: ThemeID("t\(place)"), title: text)) }
        events.append(ThemeWithdrawn(theme: ThemeID("t3"), reason: text))
        let choices = (1...2).map { VoteChoice(theme: ThemeID("t\($0)"), title: text) }
        events.append(VoteOpened(vote: VoteID("v"), method: .hands, choices: choices))
        for choice in choices { events.append(HandsCounted(vote: VoteID("v"), theme: choice.theme, count: 1)) }
        events.append(VotePhaseChanged(vote: VoteID("v"), phase: .closed))
        console.record(Decision(events, step: "all"), at: 0)
        return Restitution.markdown(
            console.state, words: Phrasebook(language: .french), zone: TimeZoneRules(offset: 0),
            now: ClockReading(wall: Timestamp(milliseconds: 0)))
    }

    /// The kinds of the lines: headings, items, table rows with their number of cells, rest.
    private static func shape(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let cells = plain(String(line)).count { $0 == "|" }
            if cells > 0 { return "row \(cells)" }
            return String(line.prefix { "#-* ".contains($0) })
        }
    }

    /// The text without its escaped characters.
    private static func plain(_ text: String) -> String {
        var plain = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
                if character == "\n" { plain.append(character) }
            } else if character == "\\" {
                isEscaped = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }
}
