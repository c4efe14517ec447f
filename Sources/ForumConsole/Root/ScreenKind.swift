import ForumLocalization
import TerminalUI

/// The rooms of the program, in the order of their tabs.
public enum ScreenKind: Int, CaseIterable, Hashable, Sendable {
    case overview = 1
    case door, notes, themes, run

    /// The word on its tab.
    public var title: Phrase {
        switch self {
        case .overview: .overview(.tab)
        case .door: .door(.title)
        case .notes: .notes(.title)
        case .themes: .themes(.title)
        case .run: .run(.title)
        }
    }

    /// F2 to F6: F1 is help.
    public var functionKey: KeyPress { .function(rawValue + 1) }

    /// Alt-1 to Alt-5.
    public var altKey: KeyPress { .alt(Character(String(rawValue))) }
}
