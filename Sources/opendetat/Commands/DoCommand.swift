import ArgumentParser
import ForumCore
import ForumLocalization
import ForumStorage

/// Carries out JSON commands, one a line of standard input.
struct DoCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("do", .doAbout, more: .doMore) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String?
    @Flag(help: ArgumentHelp(.schemaHelp)) var schema = false
    @OptionGroup var seat: SeatOptions
    @Flag(help: ArgumentHelp(.acceptDamageHelp)) var acceptDamage = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { true }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        if schema {
            context.output.answer(CommandSchema.document(context.words).encoded(.pretty))
            return .done
        }
        guard let file else {
            throw UsageFault.missingArgument(context.words(.cli(.valueFile))).failure("opendetat do")
        }
        let system = context.system()
        let path = SessionFileName.toOpen(file, in: context.files)
        let name = seat.console ?? Machine.consoleName(context.words(.cli(.consoleScript)), for: path, in: context.files)
        let opening = SessionOpening(
            path: path, console: name, by: seat.by, acceptDamage: acceptDamage)
        let session = try opening.open(system, in: context)
        SessionOpening.tell(session, wanted: seat.console, in: context)
        defer { session.close() }
        var answering = CommandAnswering(session: session, words: context.words, zone: system.zone)
        var lines = LineReader(file: 0)
        while let line = lines.next(idle: { answering.rest() }) {
            guard let answer = answering.answer(line) else { continue }
            context.output.answer(answer)
            // Nobody hears the answers any more: what nobody would know of is not done.
            if context.output.hasFailed { break }
        }
        defer { SessionOpening.tellMeanwhile(session, in: context) }
        // Each refusal has said so; the journals hold what was answered as saved.
        if answering.hasDiskFailed { return .failed }
        do throws(LiveFailure) {
            try session.saveEverything()
        } catch {
            throw CommandFailure(error, zone: system.zone)
        }
        if let code = lines.failure {
            throw CommandFailure(Sentence(.errors(.inputUnreadable), ["code": String(code)]), reason: "input-unreadable")
        }
        return .done
    }
}
