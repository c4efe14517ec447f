import ArgumentParser
import ForumLocalization

/// The root of the command line: options of the program, and its commands.
struct Opendetat: ParsableCommand {
    static var configuration: CommandConfiguration {
        let words = ProgramLanguage.words
        return CommandConfiguration(
            commandName: "opendetat", abstract: words(.cli(.about)), discussion: words(.cli(.aboutMore)), version: Program.signature,
            subcommands: commands, defaultSubcommand: StartCommand.self)
    }

    static let commands: [any ParsableCommand.Type] = [
        StartCommand.self, DemoCommand.self, NewCommand.self, TemplatesCommand.self, OpenCommand.self, ImportCommand.self,
        DoCommand.self, ShowCommand.self, VerifyCommand.self, MergeCommand.self, ExportCommand.self, TallyCommand.self,
    ]

    @OptionGroup var common: CommonOptions
}
