import ForumLocalization
import TerminalUI

/// What can be asked for on every screen.
public enum RootIntent: Hashable, Sendable {
    case help, palette
    case show(ScreenKind)
    case undo, redo
    /// Goes on with a text that a console no longer at work had left.
    case takeUpText
    case switchLanguage, nextTheme
    case redraw, suspend, quit
}

extension RootIntent {
    /// The keys that work everywhere, also while text is being typed (but for `?`, which is text then).
    public static let keymap = Keymap<RootIntent, Phrase>(
        [
            Binding(.function(1), .character("?"), does: .help, named: .common(.help), shows: .bar),
            Binding(.control("p"), does: .palette, named: .common(.palette), inBar: .common(.paletteShort), shows: .bar),
            Binding(.function(8), .alt("u"), does: .undo, named: .common(.undo), inBar: .common(.undoShort), shows: .bar),
            Binding(.function(9), .alt("r"), does: .redo, named: .common(.redo)),
        ]
            + ScreenKind.allCases.map { Binding($0.functionKey, $0.altKey, does: .show($0), named: $0.title) } + [
                Binding(.function(12), does: .takeUpText, named: .common(.takeUpText)),
                Binding(.alt("l"), does: .switchLanguage, named: .common(.switchLanguage)),
                Binding(.alt("c"), does: .nextTheme, named: .common(.nextColours)),
                Binding(.control("l"), does: .redraw, named: .common(.redraw)),
                Binding(.control("z"), does: .suspend, named: .common(.suspend)),
                Binding(.function(10), .control("q"), does: .quit, named: .common(.quit), shows: .bar),
            ])
}

extension Phrasebook {
    /// The words for keys in this language.
    public var keyNames: KeyNames {
        KeyNames(
            enter: self(.keys(.enter)), escape: self(.keys(.escape)), tab: self(.keys(.tab)), backspace: self(.keys(.backspace)),
            delete: self(.keys(.delete)), insert: self(.keys(.insert)), home: self(.keys(.home)), end: self(.keys(.end)),
            pageUp: self(.keys(.pageUp)), pageDown: self(.keys(.pageDown)), space: self(.keys(.space)), shift: self(.keys(.shift)))
    }
}
