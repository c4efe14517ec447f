import ForumLocalization
import TerminalUI

extension RunScreen {
    public enum Intent: Hashable, Sendable {
        case next, startChosen, pause, extend, shorten, finish
        case add, change, drop
        case up, down, pageUp, pageDown
    }

    /// Minutes that one press adds or takes off.
    static let step = 5

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(.character("n"), does: .next, named: .run(.next), shows: .bar),
        Binding(.character(" "), .character("p"), does: .pause, named: .run(.pauseOrResume), inBar: .run(.pauseShort), shows: .bar),
        Binding(.character("+"), .character("="), does: .extend, named: .run(.extendStep), inBar: .run(.extendShort), shows: .bar),
        Binding(.character("-"), does: .shorten, named: .run(.shortenStep)),
        Binding(KeyPress(.enter), does: .startChosen, named: .run(.startChosen)),
        Binding(.character("f"), does: .finish, named: .run(.finish)),
        Binding(.character("a"), does: .add, named: .run(.addStep)),
        Binding(.character("e"), does: .change, named: .run(.editStep)),
        Binding(.character("d"), KeyPress(.delete), does: .drop, named: .run(.dropStep)),
        Binding(KeyPress(.up), does: .up, named: .run(.stepUp), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .run(.stepDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
    ])

    static let running = Purpose("run.run")
    static let goingBack = Purpose("run.goingBack")
    static let finishing = Purpose("run.finishing")
    static let adding = Purpose("run.adding")
    static let changing = Purpose("run.changing")

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        let agenda = context.state.agenda
        switch intent {
        case .next: return agenda.nextItem == nil || agenda.isFinished ? .run(.nothingNext) : nil
        case .pause, .extend, .shorten: return agenda.currentItem == nil ? .run(.nothingRuns) : nil
        case .startChosen: return chosen(context) == nil || chosen(context)?.id == agenda.current ? .run(.runsAlready) : nil
        case .finish: return agenda.isFinished || !agenda.items.contains(where: \.hasStarted) ? .run(.nothingRuns) : nil
        case .change: return chosen(context) == nil ? .run(.emptyAgenda) : nil
        case .drop: return chosen(context).map { $0.hasStarted ? .run(.runsAlready) : nil } ?? .run(.emptyAgenda)
        default: return nil
        }
    }
}
