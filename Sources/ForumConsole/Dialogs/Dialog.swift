import ForumLocalization
import TerminalUI

/// Words that stand in a dialog: said in the user's language, or somebody's own text.
public enum Wording: Hashable, Sendable {
    case said(Sentence)
    case text(String)

    public static func phrase(_ phrase: Phrase) -> Wording { .said(Sentence(phrase)) }

    func text(_ words: Phrasebook) -> String {
        switch self {
        case .said(let sentence): words(sentence)
        case .text(let text): text
        }
    }
}

/// Something that stands in front of a screen until it is answered. Dialogs are state; they lie on one stack.
public enum Dialog: Hashable, Sendable {
    case choice(ChoiceDialog)
    case form(FormDialog)
    case help(HelpDialog)
    case palette(PaletteDialog)
}

/// What a dialog came to.
public enum DialogAnswer: Hashable, Sendable {
    /// The choice with this index.
    case chosen(Int)
    /// What a form was filled in with.
    case filled(FormAnswer)
    /// Escape.
    case dismissed
}
