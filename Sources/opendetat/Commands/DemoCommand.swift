import ArgumentParser
import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import NcursesTerminal

/// Opens the rehearsal: forum n° 1 with invented people.
struct DemoCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("demo", .demoAbout, more: .demoMore) }

    @Option(name: .customLong("as"), help: ArgumentHelp(.asHelp, value: .valueScreen)) var screen: ScreenName?
    @OptionGroup var seat: SeatOptions
    @Flag(help: ArgumentHelp(.anewHelp)) var anew = false
    @OptionGroup var looks: LooksOptions
    @OptionGroup var common: CommonOptions

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        if let obstacle = NcursesTerminal.obstacle() { throw CommandFailure(obstacle) }
        let path = try Rehearsal.ready(anew: anew, in: context)
        var console = ConsoleOpening(path: path, preferences: looks.preferences(in: context))
        console.screen = screen?.kind
        // In the language that the console will speak.
        console.name = seat.console ?? (screen ?? .overview).consoleName(Phrasebook(language: console.preferences.language))
        console.by = seat.by
        console.isRemembered = false
        let status = try console.run(in: context)
        context.output.say(context.words(.cli(.demoAt), ["path": path]))
        return status
    }
}
