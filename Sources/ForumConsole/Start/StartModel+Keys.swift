import ForumLocalization
import TerminalUI

/// What can be asked for on the start screen.
public enum StartIntent: Hashable, Sendable {
    case choose, newSession, openOther, rehearse, forget
    case up, down, pageUp, pageDown, first, last
    case help, switchLanguage, nextColours, redraw, suspend, quit
}

extension StartIntent {
    /// The keys of the start screen. Nothing is typed there, so that letters may act.
    public static let keymap = Keymap<StartIntent, Phrase>([
        Binding(KeyPress(.enter), does: .choose, named: .start(.choose), inBar: .start(.chooseShort), shows: .bar),
        Binding(.function(7), .character("n"), does: .newSession, named: .start(.newSession), inBar: .start(.newSessionShort), shows: .bar),
        Binding(.character("o"), does: .openOther, named: .start(.openOther)),
        Binding(.character("r"), does: .rehearse, named: .start(.demo), shows: .bar),
        Binding(KeyPress(.delete), does: .forget, named: .start(.forget)),
        Binding(KeyPress(.up), .character("k"), does: .up, named: .start(.lineUp), shows: .hidden),
        Binding(KeyPress(.down), .character("j"), KeyPress(.tab), does: .down, named: .start(.lineDown), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
        Binding(KeyPress(.home), does: .first, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.end), does: .last, named: .door(.pageDown), shows: .hidden),
        Binding(.function(1), .character("?"), does: .help, named: .common(.help), shows: .bar),
        Binding(.alt("l"), does: .switchLanguage, named: .common(.switchLanguage), inBar: .common(.language), shows: .bar),
        Binding(.alt("c"), does: .nextColours, named: .common(.nextColours)),
        Binding(.control("l"), does: .redraw, named: .common(.redraw)),
        Binding(.control("z"), does: .suspend, named: .common(.suspend)),
        Binding(.function(10), .control("q"), .character("q"), does: .quit, named: .common(.quit), shows: .bar),
    ])

    /// The keys that also work in front of a form or a question.
    var worksInDialogs: Bool {
        switch self {
        case .switchLanguage, .nextColours, .redraw, .suspend, .quit: true
        default: false
        }
    }
}
