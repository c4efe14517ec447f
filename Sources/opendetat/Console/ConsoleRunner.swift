import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import NcursesTerminal
import StrictJSON
import TerminalUI

/// Runs the full-screen console on an open session: one loop that waits for keys, other consoles, signals and the clock, shows what
/// changed, and carries out effects.
final class ConsoleRunner {
    private let session: LiveSession
    private let terminal: NcursesTerminal
    private let loop: EventLoop
    private let watcher: Watcher
    private let system: SystemInputs
    private var model: ConsoleModel
    private var isRunning = true
    private var endedBy: SignalKind?
    /// When what is being typed has to be on disk.
    private var draftsDue: ContinuousClock.Instant?
    /// When the session file is to be written: a moment after work pauses.
    private var sessionFileDue: ContinuousClock.Instant?

    private static let draftDelay = Duration.milliseconds(400)
    private static let sessionFileDelay = Duration.seconds(2)

    init(
        session: LiveSession, path: String, screen: ScreenKind, preferences: Preferences, system: SystemInputs, notices: [Message],
        readOnly: Sentence?
    ) throws {
        self.session = session
        self.system = system
        terminal = try NcursesTerminal()
        loop = try EventLoop(keyboard: terminal.keyboard)
        watcher = Watcher(folder: session.store.paths.journals, ignored: session.store.isOwnFile)
        if let descriptor = watcher.descriptor { loop.watch(descriptor) }
        model = ConsoleModel(
            state: session.state, console: session.console ?? ConsoleName(""), sessionPath: path, preferences: preferences,
            size: terminal.size, screen: screen, readOnly: readOnly)
        terminal.reportsMouse = true
        applyColours()
        feed(.changed(session.state, connected: session.connectedConsoles))
        for notice in notices { feed(.notice(notice)) }
        let drafts = DraftFile.found(in: session)
        if !drafts.isEmpty { feed(.draftsFound(drafts)) }
        if session.isSessionFileBehind { sessionFileDue = .now + Self.sessionFileDelay }
    }

    /// Runs until the user quits or a signal asks to end. Everything recorded is on disk when it returns.
    func run() -> ConsoleEnd {
        show()
        while isRunning {
            for wake in loop.wait(until: deadline) { take(wake) }
            takeDue()
            if isRunning { show() }
        }
        keepDrafts()
        var failure: LiveFailure?
        do throws(LiveFailure) { try session.saveSessionFile() } catch { failure = error }
        session.close()
        terminal.close()
        return ConsoleEnd(signal: endedBy, failure: failure)
    }

    private var moment: Moment { Moment(reading: system.reading(), zone: system.zone) }

    private func show() { terminal.present(model.view(moment)) }

    /// The next moment at which something has to be done without anybody doing anything.
    private var deadline: ContinuousClock.Instant? {
        var times = [ContinuousClock.Instant.now + .milliseconds(model.millisecondsToNextTick(moment))]
        if let draftsDue { times.append(draftsDue) }
        if let sessionFileDue { times.append(sessionFileDue) }
        if let interval = watcher.interval { times.append(.now + .milliseconds(interval)) }
        return times.min()
    }

    private func take(_ wake: Wake) {
        switch wake {
        case .input(let inputs): for input in inputs where isRunning { feed(.terminal(input)) }
        case .descriptor(let descriptor): if descriptor == watcher.descriptor { hearOthers() }
        case .signal(let kind): take(kind)
        case .deadline: feed(.tick)
        case .woken: break
        case .hangup:
            isRunning = false
            endedBy = .hangUp
        }
    }

    private func take(_ signal: SignalKind) {
        switch signal {
        case .windowChange: feed(.terminal(.resize(terminal.resize())))
        case .stop:
            terminal.stopProcess(wholeJob: false)
            feed(.terminal(.resize(terminal.size)))
        case .continued:
            terminal.renew()
            feed(.terminal(.resize(terminal.size)))
        default:
            guard signal.endsProcess else { return }
            isRunning = false
            endedBy = signal
        }
    }

    private func takeDue() {
        let now = ContinuousClock.Instant.now
        if let due = draftsDue, due <= now { keepDrafts() }
        if let due = sessionFileDue, due <= now {
            sessionFileDue = nil
            writeSessionFile()
        }
        if watcher.interval != nil { hearOthers() }
    }

    private func feed(_ input: ConsoleInput) {
        var inputs = [input]
        while !inputs.isEmpty {
            for effect in model.update(inputs.removeFirst(), moment) { inputs += carryOut(effect) }
        }
    }

    private func carryOut(_ effect: ConsoleEffect) -> [ConsoleInput] {
        switch effect {
        case .request(let request): return [perform(request)]
        case .keepDrafts: if draftsDue == nil { draftsDue = .now + Self.draftDelay }
        case .edit(let text): return [.edited(editInEditor(text)), .terminal(.resize(terminal.size))]
        case .ring: terminal.ring()
        case .suspend:
            keepDrafts()
            terminal.stopProcess(wholeJob: true)
            return [.terminal(.resize(terminal.size))]
        case .redraw: terminal.renew()
        case .prefer(let preferences):
            applyColours()
            Settings.store(preferences)
        case .quit: isRunning = false
        }
        return []
    }

    private func perform(_ request: Request) -> ConsoleInput {
        do throws(LiveFailure) {
            let done: LiveSession.Done
            switch request.kind {
            case .command(let command): done = try session.perform(command)
            case .undo: done = try session.undo()
            case .redo: done = try session.redo()
            }
            sessionFileDue = .now + Self.sessionFileDelay
            let recorded = Recorded(
                state: session.state, at: done.at, answer: done.decision.answer,
                step: StepName(name: done.decision.step, subject: done.decision.subject),
                undo: session.history.undoable.last.map { StepName(name: $0.name, subject: $0.subject) },
                redo: session.history.redoable.last.map { StepName(name: $0.name, subject: $0.subject) })
            return .concluded(request, .success(recorded))
        } catch .refused(let refusal) {
            return .concluded(request, .failure(refusal))
        } catch {
            return .storageFailed(request, error.banner)
        }
    }

    private func hearOthers() {
        guard watcher.hasChanged() else { return }
        do throws(LiveFailure) {
            let isNew = try session.poll()
            if isNew { sessionFileDue = .now + Self.sessionFileDelay }
            feed(.changed(session.state, connected: session.connectedConsoles))
        } catch {
            feed(.storageFailed(nil, error.banner))
        }
    }

    private func writeSessionFile() {
        do throws(LiveFailure) {
            try session.saveSessionFile()
            feed(.sessionFileWritten)
        } catch {
            feed(.storageFailed(nil, error.banner))
        }
    }

    private func keepDrafts() {
        draftsDue = nil
        DraftFile.keep(model.drafts, in: session)
    }

    private func applyColours() {
        let theme = Settings.theme(model.preferences.colours)
        terminal.appearance = { theme.appearance(of: $0) }
    }

    private func editInEditor(_ text: String) -> String? {
        terminal.suspend()
        defer { terminal.resume() }
        return ExternalEditor.edit(text)
    }
}

/// How the console ended.
struct ConsoleEnd {
    /// The signal that asked for it, or nil when the user quit.
    var signal: SignalKind?
    /// The session file could not be written at the end; the journals hold everything all the same.
    var failure: LiveFailure?
}
