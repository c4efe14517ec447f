import ArgumentParser
import ForumCore
import ForumLocalization
import ForumStorage

/// Reads every byte of a session's record and says whether it is whole.
struct VerifyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("verify", .verifyAbout, more: .verifyMore) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let path = SessionFileName.toRead(file, in: context.files)
        let verdict: Verdict
        do throws(LiveFailure) {
            verdict = try Verdict(path, in: context.files)
        } catch {
            throw CommandFailure(error, zone: context.system().zone)
        }
        if json {
            context.output.answer(verdict.json.encoded(.pretty))
        } else {
            for line in verdict.lines { context.output.say(context.words(line)) }
        }
        return verdict.isWhole ? .done : .failed
    }
}
