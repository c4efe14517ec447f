import ArgumentParser
import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage

/// Opens a session on the full screen.
struct OpenCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("open", .openAbout) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Option(name: .customLong("as"), help: ArgumentHelp(.asHelp, value: .valueScreen)) var screen: ScreenName?
    @OptionGroup var seat: SeatOptions
    @Flag(help: ArgumentHelp(.readOnlyHelp)) var readOnly = false
    @Flag(help: ArgumentHelp(.acceptDamageHelp)) var acceptDamage = false
    @OptionGroup var looks: LooksOptions
    @OptionGroup var common: CommonOptions

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let path = SessionFileName.toOpen(file, in: context.files)
        var console = ConsoleOpening(path: path, preferences: looks.preferences(in: context))
        console.screen = screen?.kind
        // In the language that the console will speak.
        let usual = (screen ?? .overview).consoleName(Phrasebook(language: console.preferences.language))
        console.name = seat.console ?? Machine.consoleName(usual, for: path, in: context.files)
        console.by = seat.by
        console.readOnly = readOnly
        console.acceptDamage = acceptDamage
        return try console.run(in: context)
    }
}

/// Who is at the console, and what the console is called.
struct SeatOptions: ParsableArguments {
    @Option(help: ArgumentHelp(.consoleHelp, value: .valueName)) var console: String?
    @Option(help: ArgumentHelp(.byHelp, value: .valueName)) var by: String?
}

/// The screens by their names on the command line, which are understood in English and in French.
enum ScreenName: String, CaseIterable, ExpressibleByArgument {
    case door, notes, votes, run, overview

    private static let inFrench: KeyValuePairs<String, ScreenName> = [
        "accueil": .door, "thèmes": .votes, "déroulé": .run, "ensemble": .overview,
    ]

    /// The words of both languages; French ones also without their accents.
    init?(argument: String) {
        let word = Folding.joined(argument)
        guard let name = ScreenName(rawValue: word) ?? Self.inFrench.first(where: { Folding.joined($0.key) == word })?.value else {
            return nil
        }
        self = name
    }

    static var allValueStrings: [String] { allCases.map(\.rawValue) + inFrench.map(\.key) }

    var kind: ScreenKind {
        switch self {
        case .door: .door
        case .notes: .notes
        case .votes: .themes
        case .run: .run
        case .overview: .overview
        }
    }

    /// What a console is called that is opened for this screen and not named otherwise.
    func consoleName(_ words: Phrasebook) -> String {
        switch self {
        case .door: words(.cli(.consoleDoor))
        case .notes: words(.cli(.consoleNotes))
        case .votes: words(.cli(.consoleVotes))
        case .run: words(.cli(.consoleRun))
        case .overview: words(.cli(.consoleOverview))
        }
    }
}
