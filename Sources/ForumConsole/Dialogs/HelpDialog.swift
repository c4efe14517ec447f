import TerminalUI

/// The help of a screen: what it is for and all of its keys, and the keys that work everywhere.
public struct HelpDialog: Hashable, Sendable {
    public var screen: ScreenKind
    /// The first line shown.
    public var scroll = 0

    public init(screen: ScreenKind) { self.screen = screen }

    /// Keeps the first line where the page is full, as far as there are so many lines.
    mutating func settle(lines: Int, page: Int) { scroll = max(0, min(scroll, lines - page)) }

    /// Takes a key or the wheel; `lines` is how many there are, `page` how many fit. Returns true when it closes.
    mutating func take(_ input: TerminalInput, lines: Int, page: Int) -> Bool {
        let last = max(0, lines - page)
        if case .mouse(let mouse) = input {
            switch mouse.kind {
            case .wheelUp: scroll = max(0, scroll - 3)
            case .wheelDown: scroll = min(last, scroll + 3)
            case .press: return true
            case .release, .drag: break
            }
            return false
        }
        guard case .key(let key) = input else { return false }
        switch key.key {
        case .up: scroll = max(0, scroll - 1)
        case .down: scroll = min(last, scroll + 1)
        case .pageUp: scroll = max(0, scroll - page)
        case .pageDown, .character(" "): scroll = min(last, scroll + page)
        case .home: scroll = 0
        case .end: scroll = last
        default: return true
        }
        return false
    }
}
