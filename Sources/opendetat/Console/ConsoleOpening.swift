import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import NcursesTerminal

/// Opens a session and runs the full-screen console on it: for the commands, and for the start screen.
struct ConsoleOpening {
    var path: String
    var preferences: Preferences
    /// The screen that was asked for; nil shows the overview, or where a text was being typed.
    var screen: ScreenKind?
    /// The console's name; another is found when it is taken.
    var name = "console"
    var by: String?
    var readOnly = false
    var acceptDamage = false
    /// Whether the session belongs in the list of recent ones; the rehearsal does not.
    var isRemembered = true

    /// Runs the console until its user leaves.
    ///
    /// - Throws: Why the session or the terminal could not be opened; the terminal is then as it was.
    func run(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        if let obstacle = NcursesTerminal.obstacle() { throw CommandFailure(obstacle) }
        return try begin(in: context, on: nil).run()
    }

    /// Opens the session and makes its console ready, in a terminal that is taken already or in its own.
    ///
    /// - Throws: Why the session or the terminal could not be opened; `terminal` then stays taken.
    func begin(in context: CommandContext, on terminal: NcursesTerminal?) throws(CommandFailure) -> OpenedConsole {
        let system = context.system()
        let session = try SessionOpening(path: path, console: readOnly ? nil : name, by: by, acceptDamage: acceptDamage)
            .openAsFound(system, in: context)
        let opening = session.store.opening
        let runner: ConsoleRunner
        do {
            runner = try ConsoleRunner(
                session: session, path: path, screen: screen, preferences: preferences, system: system,
                notices: OpeningNotices.messages(opening, wanted: readOnly ? nil : name, session.state),
                readOnly: OpeningNotices.fault(opening), terminal: terminal)
        } catch let failure as NcursesTerminal.Failure {
            session.close()
            throw CommandFailure(failure)
        } catch {
            session.close()
            throw CommandFailure(Sentence(.errors(.unexpected), ["detail": String(describing: error)]), reason: "unexpected")
        }
        return OpenedConsole(
            path: path, isRemembered: isRemembered, runner: runner, session: session, system: system, context: context)
    }
}

/// A session that is open, with its console ready to run.
struct OpenedConsole {
    fileprivate let path: String
    fileprivate let isRemembered: Bool
    fileprivate let runner: ConsoleRunner
    fileprivate let session: LiveSession
    fileprivate let system: SystemInputs
    fileprivate let context: CommandContext

    /// Runs the console until its user leaves, gives the terminal back, and says where the session is.
    func run() throws(CommandFailure) -> CommandFailure.ExitStatus {
        let end = runner.run {
            guard isRemembered else { return }
            RecentSessions.remember(session.store.paths.session, title: session.state.session.title, at: system.reading().wall)
        }
        SessionOpening.tellMeanwhile(session, in: context)
        var status = CommandFailure.ExitStatus.done
        if let failure = end.failure.map({ CommandFailure($0, zone: system.zone) }) {
            guard end.signal != nil else { throw failure }
            context.output.complain(context.words(failure.sentence))
            status = .failed
        } else if session.store.opening.access.isWriting {
            context.output.say(context.words(.cli(.closed), ["path": path]))
            if session.state.agenda.isFinished {
                context.output.say(context.words(.cli(.exportWith), ["path": ShellWord.path(path)]))
            }
        }
        // Who sent the signal sees that it was what ended the program.
        if let signal = end.signal { TerminalGuard.end(by: signal) }
        return status
    }
}

extension Opening.Access {
    var isWriting: Bool {
        if case .writing = self { return true }
        return false
    }
}
