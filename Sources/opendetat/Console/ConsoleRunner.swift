import ForumConsole
import ForumDriver
import ForumLocalization
import ForumStorage
import Glibc
import NcursesTerminal
import TerminalUI

/// Runs the full-screen console on an open session: one loop that waits for keys, other consoles, signals and the clock, and shows what
/// changed.
final class ConsoleRunner: ConsoleHost {
    private let driver: ConsoleDriver
    private let terminal: NcursesTerminal
    private let loop: EventLoop
    private let watcher: Watcher
    private let userFiles: UserFiles
    private var endedBy: SignalKind?

    /// - Parameter terminal: One that is taken already, by the start screen; what it shows is drawn over.
    init(
        session: LiveSession, path: String, screen: ScreenKind?, preferences: Preferences, system: SystemInputs, notices: [Message],
        readOnly: Sentence?, terminal taken: NcursesTerminal? = nil
    ) throws {
        userFiles = UserFiles(
            POSIXFileSystem(), home: getenv("HOME").map { String(cString: $0) }, folders: [".", PathText.folder(of: path)])
        terminal = try taken ?? NcursesTerminal()
        loop = try EventLoop(keyboard: terminal.keyboard)
        watcher = Watcher(folder: session.store.paths.journals, ignored: session.store.isOwnFile)
        if let descriptor = watcher.descriptor { loop.watch(descriptor) }
        driver = ConsoleDriver(
            session: session, path: path, screen: screen, preferences: preferences, size: terminal.size, notices: notices,
            readOnly: readOnly, clock: { Moment(reading: system.reading(), zone: system.zone) })
        driver.host = self
        terminal.reportsMouse = true
        // The start screen shows the same colours; setting them again would draw every cell again.
        if taken == nil { applyColours(preferences.colours) }
    }

    /// Runs until the user quits or a signal asks to end. Everything recorded is on disk when it returns.
    ///
    /// - Parameter shown: What can wait until the first frame is on screen.
    func run(shown: () -> Void = {}) -> ConsoleEnd {
        // What was written between the opening and the watching.
        driver.hearOthers()
        show()
        shown()
        // The screens behind the first one make themselves ready now, and not when somebody asks for them.
        driver.feed(.tick)
        while driver.isRunning, endedBy == nil {
            for wake in loop.wait(until: deadline) { take(wake) }
            driver.takeDue()
            if watcher.interval != nil { hearOthers() }
            if driver.isRunning, endedBy == nil { show() }
        }
        let failure = driver.close()
        terminal.close()
        return ConsoleEnd(signal: endedBy, failure: failure)
    }

    private func show() { terminal.present(driver.frame) }

    /// The next moment at which something has to be done without anybody doing anything.
    private var deadline: ContinuousClock.Instant {
        .now + .milliseconds(min(driver.millisecondsToDeadline, watcher.interval.map { Int64($0) } ?? .max))
    }

    private func take(_ wake: Wake) {
        switch wake {
        case .input(let inputs): for input in inputs where driver.isRunning { driver.feed(.terminal(input)) }
        case .descriptor(let descriptor): if descriptor == watcher.descriptor { hearOthers() }
        case .signal(let kind): take(kind)
        case .deadline: driver.feed(.tick)
        case .woken: break
        case .hangup: endedBy = .hangUp
        }
    }

    private func take(_ signal: SignalKind) {
        switch signal {
        case .windowChange: driver.feed(.terminal(.resize(terminal.resize())))
        case .stop:
            driver.keepDrafts()
            terminal.stopProcess(wholeJob: false)
            driver.feed(.terminal(.resize(terminal.size)))
        case .continued:
            terminal.renew()
            driver.feed(.terminal(.resize(terminal.size)))
        default: if signal.endsProcess { endedBy = signal }
        }
    }

    private func hearOthers() { if watcher.hasChanged() { driver.hearOthers() } }

    private func applyColours(_ colours: Colours) {
        let theme = Settings.theme(colours)
        terminal.appearance = { theme.appearance(of: $0) }
    }

    func edit(_ text: String, at path: String?) -> EditedText {
        defer { driver.feed(.terminal(.resize(terminal.size))) }
        return ExternalEditor.edit(text, at: path) { terminal.lend($0) }
    }

    func ring() { terminal.ring() }

    func suspend() {
        terminal.stopProcess(wholeJob: true)
        driver.feed(.terminal(.resize(terminal.size)))
    }

    func answer(_ request: FileRequest) -> FileAnswer { userFiles.answer(request) }

    func redraw() { terminal.renew() }

    func prefer(_ preferences: Preferences) {
        applyColours(preferences.colours)
        Settings.store(preferences)
    }
}

/// How the console ended.
struct ConsoleEnd {
    /// The signal that asked for it, or nil when the user quit.
    var signal: SignalKind?
    /// The session file could not be written at the end; the journals hold everything all the same.
    var failure: LiveFailure?
}
