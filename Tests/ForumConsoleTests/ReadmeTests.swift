import ForumLocalization
import ForumStorage
import TerminalUI
import Testing

@testable import ForumConsole

/// Holds the README against the program: its key tables, its picture of a screen, its commands.
///
/// `OPENDETAT_RECORD=1 swift test --filter ReadmeTests` writes the generated parts anew.
@Suite(.serialized) struct ReadmeTests {
    @Test func keyTablesComeFromTheKeymaps() throws {
        let evening = try Evening()
        let console = try evening.console("facilitateur")
        let english = try evening.console("facilitator", language: .english)
        func sections(_ story: Story, _ kind: ScreenKind) -> [KeySection] {
            story.model.screens[kind]?.moreKeys(story.model.context(evening.moment)) ?? []
        }
        var parts = [KeyTable.markdown(RootIntent.keymap, title: .common(.helpEverywhere))]
        for kind in ScreenKind.allCases {
            if let screen = console.model.screens[kind] { parts.append(KeyTable.markdown(of: screen)) }
            for (french, english) in zip(sections(console, kind), sections(english, kind)) {
                parts.append(KeyTable.markdown(french, english, of: kind.title))
            }
        }
        parts.append(KeyTable.markdown(StartIntent.keymap, title: .start(.title)))
        try Readme.expect(parts.filter { !$0.isEmpty }.joined(separator: "\n\n"), between: "keys")
    }

    @Test func pictureIsTheDoorDuringTheRehearsal() throws {
        let door = try Evening.inFullSwing(.french).console("porte-2", showing: .door)
        door.type("lefe")
        try Readme.expect("```text\n\(door.screen)\n```", between: "picture")
    }

    /// The keys that the tours name mean what the tours say.
    @Test func toursNameTheRightKeys() throws {
        let text = try Readme.text("README.md")
        for (role, kind) in [
            ("À l’entrée", ScreenKind.door), ("Pour les notes", .notes), ("Pour animer", .run), ("At the door", .door),
            ("Taking notes", .notes), ("Facilitating", .run),
        ] {
            #expect(text.contains("**\(role)** (`F\(kind.rawValue + 1)`)"), "\(role)")
            #expect(kind.functionKey == .function(kind.rawValue + 1))
        }
        let root: [(KeyPress, RootIntent)] = [
            (.function(1), .help), (.control("p"), .palette), (.function(8), .undo), (.function(5), .show(.themes)),
            (.function(2), .show(.overview)), (.alt("l"), .switchLanguage), (.control("l"), .redraw),
        ]
        for (key, intent) in root { #expect(RootIntent.keymap.intent(for: key, whileTyping: true) == intent) }
        #expect(DoorScreen.keymap.intent(for: .function(7), whileTyping: true) == .walkIn)
        #expect(DoorScreen.keymap.intent(for: KeyPress(.enter), whileTyping: true) == .checkIn)
    }

    @Test func testCommandIsTheOneThatContinuousIntegrationRuns() throws {
        let command = ".ci/install tests && .ci/test"
        #expect(try Readme.text("README.md").contains("\n    \(command)\n"))
        #expect(try Readme.text(".ci/run").split(separator: "\n").contains(Substring(command)))
    }
}

/// Key tables in Markdown.
enum KeyTable {
    static func markdown(of screen: some ConsoleScreen) -> String {
        markdown(type(of: screen).keymap, title: type(of: screen).kind.title)
    }

    /// The lines that help shows, with the keys and what they do in both languages.
    static func markdown<Intent>(_ keymap: Keymap<Intent, Phrase>, title: Phrase) -> String {
        let french = Phrasebook(language: .french)
        let english = Phrasebook(language: .english)
        let rows = keymap.bindings.filter { $0.shows != .hidden && $0.shows != .palette }.map { binding in
            let labels = [french, english].map { words in binding.keys.map { code($0.label(words.keyNames)) }.joined(separator: ", ") }
            let keys = labels[0] == labels[1] ? labels[0] : "\(labels[0]) · \(labels[1])"
            return "| \(keys) | \(cell(french(binding.name))) | \(cell(english(binding.name))) |"
        }
        guard !rows.isEmpty else { return "" }
        let heading = french(title) == english(title) ? french(title) : "\(french(title)) · \(english(title))"
        return (["#### \(heading)", "", "| Touche · Key | Français | English |", "|---|---|---|"] + rows).joined(separator: "\n")
    }

    /// Keys of a part of a screen, as its help shows them.
    static func markdown(_ french: KeySection, _ english: KeySection, of screen: Phrase) -> String {
        let words = [Phrasebook(language: .french), Phrasebook(language: .english)]
        let rows = zip(french.lines, english.lines).map { left, right in
            let keys = left.keys == right.keys ? code(left.keys) : "\(code(left.keys)) · \(code(right.keys))"
            return "| \(keys) | \(cell(words[0](left.name))) | \(cell(words[1](right.name))) |"
        }
        let heading = zip(words, [french, english]).map { "\($0(screen)) : \($0($1.heading))" }
        return
            ([
                "#### \(heading[0]) · \(heading[1].replacing(" :", with: ":"))", "", "| Touche · Key | Français | English |",
                "|---|---|---|",
            ] + rows)
            .joined(separator: "\n")
    }

    private static func code(_ label: String) -> String { label.contains("`") ? "`` \(label) ``" : "`\(label)`" }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

/// The README and other files of the repository.
enum Readme {
    static func text(_ name: String) throws -> String {
        String(decoding: try POSIXFileSystem().contents(of: path(name), limit: 1 << 20), as: UTF8.self)
    }

    /// Holds `generated` against what stands in README.md between the marks `name`, or writes it there.
    static func expect(_ generated: String, between name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let whole = try text("README.md")
        let start = "<!-- \(name): generated, see ReadmeTests -->\n"
        let end = "\n<!-- end of \(name) -->"
        let opening = try #require(whole.range(of: start), "README.md lacks \(start)", sourceLocation: sourceLocation)
        let closing = try #require(
            whole[opening.upperBound...].range(of: end), "README.md lacks \(end)", sourceLocation: sourceLocation)
        let written = String(whole[opening.upperBound..<closing.lowerBound])
        guard written != generated else { return }
        if Snapshot.isRecording {
            let anew = whole[..<opening.upperBound] + generated + whole[closing.lowerBound...]
            try AtomicFile.replace(path("README.md"), with: Array(anew.utf8), in: POSIXFileSystem())
        } else {
            let report = Snapshot.difference(written, generated)
            Issue.record(
                "README.md is behind; OPENDETAT_RECORD=1 swift test --filter ReadmeTests writes it anew:\n\(report)",
                sourceLocation: sourceLocation)
        }
    }

    private static func path(_ name: String) -> String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/" + name
    }
}
