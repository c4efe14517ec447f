import ForumCore
import ForumLocalization
import TerminalUI

extension RunScreen {
    public enum Intent: Hashable, Sendable {
        case next, startChosen, pause, extend, shorten, finish, catchUp, rules
        case add, change, drop, moveUp, moveDown
        case up, down, pageUp, pageDown, first, last
    }

    /// Minutes that one press adds or takes off.
    static let step = 5

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(.character("n"), does: .next, named: .run(.next), inBar: .run(.nextShort), shows: .bar),
        Binding(.character("f"), does: .finish, named: .run(.finish), inBar: .run(.finishShort), shows: .bar),
        Binding(.character(" "), .character("p"), does: .pause, named: .run(.pauseOrResume), inBar: .run(.pauseShort), shows: .bar),
        Binding(.character("+"), .character("="), does: .extend, named: .run(.extendStep), inBar: .run(.extendShort), shows: .bar),
        Binding(.character("-"), does: .shorten, named: .run(.shortenStep)),
        Binding(.character("r"), does: .catchUp, named: .run(.catchUp), inBar: .run(.catchUpShort), shows: .bar),
        Binding(KeyPress(.enter), does: .startChosen, named: .run(.startChosen)),
        Binding(.character("e"), does: .change, named: .run(.editStep), inBar: .run(.editShort), shows: .bar),
        Binding(.character("a"), KeyPress(.insert), does: .add, named: .run(.addStep)),
        Binding(.character("d"), KeyPress(.delete), does: .drop, named: .run(.dropStep)),
        Binding(KeyPress(.up, .alt), does: .moveUp, named: .run(.moveUp)),
        Binding(KeyPress(.down, .alt), does: .moveDown, named: .run(.moveDown)),
        Binding(.character("g"), does: .rules, named: .run(.groundRules)),
        Binding(KeyPress(.up), does: .up, named: .run(.stepUp), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .run(.stepDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
        Binding(KeyPress(.home), does: .first, named: .run(.firstStep), shows: .hidden),
        Binding(KeyPress(.end), does: .last, named: .run(.lastStep), shows: .hidden),
    ])

    static let starting = Purpose("run.start")
    static let pausing = Purpose("run.pause")
    static let extending = Purpose("run.extend")
    static let planning = Purpose("run.plan")
    static let dropping = Purpose("run.drop")
    static let droppingAsked = Purpose("run.droppingAsked")
    static let ending = Purpose("run.end")
    static let goingBack = Purpose("run.goingBack")
    static let finishing = Purpose("run.finishing")
    static let adding = Purpose("run.adding")
    static let changing = Purpose("run.changing")
    static let catchingUp = Purpose("run.catchingUp")
    static let reading = Purpose("run.rules")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        let agenda = context.state.agenda
        switch intent {
        case .next:
            if isLast(agenda) { return .run(.lastRuns) }
            return agenda.nextItem == nil || agenda.isFinished ? .run(.nothingNext) : nil
        case .pause, .extend, .shorten: return agenda.currentItem == nil ? .run(.nothingRuns) : nil
        case .startChosen:
            return chosen(context).map { $0.id == agenda.current ? .run(.runsAlready) : nil } ?? noneChosen(agenda)
        case .finish: return agenda.isFinished || !agenda.hasBegun ? .run(.nothingRuns) : nil
        case .change: return chosen(context) == nil ? noneChosen(agenda) : nil
        case .drop: return chosen(context).map { $0.hasStarted ? .run(.runsAlready) : nil } ?? noneChosen(agenda)
        case .moveUp: return obstacleToMove(by: -1, agenda)
        case .moveDown: return obstacleToMove(by: 1, agenda)
        case .catchUp:
            let forecast = AgendaForecast(context.state, at: context.moment)
            if forecast.delay <= 0 { return .run(.notLate) }
            return AgendaSavings(agenda, forecast).single.isEmpty ? .run(.nothingToShorten) : nil
        case .rules: return context.state.session.groundRules.isEmpty ? .run(.noRules) : nil
        default: return nil
        }
    }

    /// The key that stops and starts the time is called by what it does now.
    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? {
        intent == .pause && context.state.agenda.isPaused ? .run(.resumeShort) : nil
    }

    /// In the last step the bar offers the end in place of the next step.
    public func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool {
        switch intent {
        case .next: !isLast(context.state.agenda)
        case .finish: isLast(context.state.agenda)
        default: true
        }
    }

    /// Whether the last step runs.
    private func isLast(_ agenda: Agenda) -> Bool { agenda.currentItem != nil && agenda.nextItem == nil && !agenda.isFinished }

    /// Why nothing can be done to the chosen step where none is.
    private func noneChosen(_ agenda: Agenda) -> Phrase { agenda.items.isEmpty ? .run(.emptyAgenda) : .run(.chooseStep) }

    /// What has run stays where it ran.
    private func obstacleToMove(by step: Int, _ agenda: Agenda) -> Phrase? {
        let items = agenda.items
        guard let item = chosen(agenda), let place = agenda.index(of: item.id) else { return noneChosen(agenda) }
        let target = place + step
        if item.hasStarted { return .run(.runsAlready) }
        guard items.indices.contains(target) else { return .run(.noFurther) }
        return items[target].hasStarted ? .run(.noFurther) : nil
    }
}
