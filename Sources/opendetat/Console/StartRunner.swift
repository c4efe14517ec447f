import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import NcursesTerminal
import TerminalUI

/// Runs the start screen and then, in the same terminal, the console of the session chosen on it.
final class StartRunner {
    private let system: SystemInputs
    private let terminal: NcursesTerminal
    private let loop: EventLoop
    private let desk: StartDesk
    private var model: StartModel
    private var isRunning = true
    private var endedBy: SignalKind?
    private var opened: OpenedConsole?

    init(_ context: CommandContext, preferences: Preferences) throws {
        system = context.system()
        terminal = try NcursesTerminal()
        loop = try EventLoop(keyboard: terminal.keyboard)
        desk = StartDesk(context: context, system: system)
        model = StartModel(preferences: preferences, size: terminal.size)
        applyColours()
        feed(.recent(desk.recent()))
        feed(.templates(desk.templates(preferences.language)))
    }

    /// Runs until the user leaves the start screen, or the console opened from it.
    func run() throws(CommandFailure) -> CommandFailure.ExitStatus {
        terminal.present(model.view(moment))
        while isRunning {
            let deadline = ContinuousClock.Instant.now + .milliseconds(model.millisecondsToNextTick(moment))
            for wake in loop.wait(until: deadline) where isRunning { take(wake) }
            if isRunning { terminal.present(model.view(moment)) }
        }
        if let opened { return try opened.run() }
        terminal.close()
        // Who sent the signal sees that it was what ended the program.
        if let endedBy { TerminalGuard.end(by: endedBy) }
        return .done
    }

    private var moment: Moment { Moment(reading: system.reading(), zone: system.zone) }

    private func take(_ wake: Wake) {
        switch wake {
        case .input(let inputs): for input in inputs where isRunning { feed(.terminal(input)) }
        case .signal(let kind): take(kind)
        case .deadline: feed(.tick)
        case .hangup: end(by: .hangUp)
        case .descriptor, .woken: break
        }
    }

    private func take(_ signal: SignalKind) {
        switch signal {
        case .windowChange: feed(.terminal(.resize(terminal.resize())))
        case .stop: suspend(wholeJob: false)
        case .continued:
            terminal.renew()
            feed(.terminal(.resize(terminal.size)))
        default: if signal.endsProcess { end(by: signal) }
        }
    }

    private func end(by signal: SignalKind) {
        endedBy = signal
        isRunning = false
    }

    private func feed(_ input: StartInput) {
        var inputs = [input]
        while !inputs.isEmpty {
            for effect in model.update(inputs.removeFirst(), moment) { inputs += carryOut(effect) }
        }
    }

    private func carryOut(_ effect: StartEffect) -> [StartInput] {
        switch effect {
        case .suggestFile(let title): return [.suggested(file: desk.freeFile(for: title))]
        case .create(let plan): return [desk.create(plan, model.preferences.language), .recent(desk.recent())]
        case .rehearse: return [desk.rehearse(model.preferences.language)]
        case .look(let path): return [desk.look(path)]
        case .open(let path, let screen): return open(path, screen)
        case .forget(let path):
            RecentSessions.forget(path)
            return [.recent(desk.recent())]
        case .prefer(let preferences):
            applyColours()
            Settings.store(preferences)
            return [.templates(desk.templates(preferences.language))]
        case .suspend: suspend(wholeJob: true)
        case .redraw: terminal.renew()
        case .quit: isRunning = false
        }
        return []
    }

    /// Opens the session for its console; the start screen stays until the console has drawn over it.
    private func open(_ path: String, _ screen: ScreenKind) -> [StartInput] {
        do {
            opened = try desk.opening(path, screen, model.preferences).begin(in: desk.context(model.preferences.language), on: terminal)
            isRunning = false
            return []
        } catch {
            return [.refused(error.sentence)]
        }
    }

    private func suspend(wholeJob: Bool) {
        terminal.stopProcess(wholeJob: wholeJob)
        feed(.terminal(.resize(terminal.size)))
    }

    private func applyColours() {
        let theme = Settings.theme(model.preferences.colours)
        terminal.appearance = { theme.appearance(of: $0) }
    }
}
