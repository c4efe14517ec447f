import ArgumentParser
import ForumLocalization
import NcursesTerminal

/// What the program does without a command: the start screen.
struct StartCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "start", abstract: ProgramLanguage.words(.cli(.startAbout)))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var looks: LooksOptions

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        if let obstacle = NcursesTerminal.obstacle() { throw CommandFailure(obstacle) }
        let runner: StartRunner
        do {
            runner = try StartRunner(context, preferences: looks.preferences(in: context))
        } catch let failure as NcursesTerminal.Failure {
            throw CommandFailure(failure)
        } catch {
            throw CommandFailure(Sentence(.errors(.unexpected), ["detail": String(describing: error)]), reason: "unexpected")
        }
        return try runner.run()
    }
}
