import ArgumentParser
import ForumConsole
import ForumLocalization

/// Options of the full-screen commands.
struct LooksOptions: ParsableArguments {
    @Option(help: ArgumentHelp(.coloursHelp, value: .valueColours)) var colours: Colours?

    /// The user's own preferences, with what was asked for this once.
    func preferences(in context: CommandContext) -> Preferences {
        var preferences = Settings.preferences(environment: context.environment)
        if let language = context.chosenLanguage { preferences.language = language }
        if let colours { preferences.colours = colours }
        return preferences
    }
}

extension Colours: ExpressibleByArgument {}
