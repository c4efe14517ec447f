import ArgumentParser
import ForumLocalization

/// What the program does without a command: the start screen.
struct StartCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "start", abstract: ProgramLanguage.words(.cli(.startAbout)))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var looks: LooksOptions

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        throw CommandFailure(Sentence(.cli(.startWithout)), reason: "no-command", exit: .wrongUsage)
    }
}
