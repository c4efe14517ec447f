import ArgumentParser
import ForumCore
import ForumExchange
import ForumStorage
import StrictJSON

/// Shows the state of a session.
struct ShowCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("show", .showAbout) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let system = context.system()
        let session = try SessionOpening(path: SessionFileName.toRead(file, in: context.files)).open(system, in: context)
        SessionOpening.tell(session, wanted: nil, in: context)
        if json {
            var summary = StateSummary.json(session.state, zone: system.zone, now: system.reading())
            if case .object(var object) = summary, let damage = session.store.opening.damageJSON {
                object.append("damage", damage)
                summary = .object(object)
            }
            context.output.answer(summary.encoded(.pretty))
        } else {
            let text = StateSummary.text(session.state, words: context.words, zone: system.zone, now: system.reading())
            context.output.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
        return session.store.opening.readingStatus
    }
}
