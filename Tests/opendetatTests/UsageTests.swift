import ForumLocalization
import Testing

@testable import ForumConsole
@testable import opendetat

@Suite struct UsageTests {
    @Test(arguments: [
        ("open", "open", 0), ("opne", "open", 1), ("opn", "open", 1), ("", "new", 3), ("ab", "ba", 1), ("templates", "template", 1),
    ])
    func distancesAreThoseOfTypingErrors(_ one: String, _ other: String, _ distance: Int) {
        #expect(Nearest.distance(one, other) == distance)
        #expect(Nearest.distance(other, one) == distance)
    }

    @Test func onlyWhatIsNearIsSuggested() {
        #expect(Nearest.of("tempaltes", among: ["templates", "tally"]) == "templates")
        #expect(Nearest.of("kitchen", among: ["open", "new"]) == nil)
    }

    @Test func theParserDescribesEveryCommandInTheLanguage() throws {
        for language in Language.allCases {
            let root = ProgramLanguage.$words.withValue(Phrasebook(language: language)) { CommandInfo.root() }
            #expect(root.subcommands.count > 4)
            for command in root.subcommands where command.word != "help" {
                #expect(!command.abstract.isEmpty, "\(command.name)")
                for argument in command.arguments where !["--help", "--version"].contains(argument.title) {
                    #expect(!argument.abstract.isEmpty, "\(command.name) \(argument.title)")
                }
            }
        }
    }

    /// A right value is not called wrong because something else on the line is.
    @Test(arguments: ["themes", "thèmes", "Deroule", "accueil", "door", "run"]) func everyNameOfAScreenIsTaken(_ name: String) throws {
        let open = try #require(CommandInfo.root().subcommands.first { $0.word == "open" })
        let option = try #require(open.options.first { $0.names.contains("--as") })
        #expect(option.takes(name) && !option.takes("cuisine"))
        let fault = ProgramLanguage.$words.withValue(Phrasebook(language: .english)) {
            UsageDiagnosis(root: .root()).failure(of: ["open", "--as", name, "--nope", "f.json"])
        }
        #expect(Phrasebook(language: .english)(fault.sentence).contains("--nope"))
    }

    @Test(
        arguments: [
            (["--language", "fr"], Language.french), (["open", "--language=en"], .english), (["--language"], nil),
            (["--", "--language", "fr"], nil), (["--language", "de"], nil),
        ] as [([String], Language?)])
    func theLanguageIsFoundWhereverItStands(_ arguments: [String], _ language: Language?) {
        #expect(ProgramLanguage.chosen(in: arguments) == language)
    }

    @Test(
        arguments: [
            ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("/tmp/é.json", "/tmp/é.json"), ("", "''"), ("$(x)", "'$(x)'"),
            ("x\ny", #"$'x\ny'"#),
            ("it's\u{1}1\\", #"$'it\'s\0011\\'"#),
        ])
    func wordsForTheShellAreQuoted(_ word: String, _ quoted: String) { #expect(ShellWord.quoted(word) == quoted) }

    @Test(arguments: [("-f.json", "./-f.json"), ("f.json", "f.json"), ("-a b.json", "'./-a b.json'")])
    func pathsAreTakenForNoOption(_ path: String, _ word: String) { #expect(ShellWord.path(path) == word) }

    /// What the console says can be typed is understood.
    @Test(arguments: PaletteLine.PaperKind.allCases) func whatThePaletteNamesCanBeExported(_ kind: PaletteLine.PaperKind) {
        #expect(ExportFormat(rawValue: kind.rawValue) != nil)
    }
}
