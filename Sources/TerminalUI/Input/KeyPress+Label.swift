/// The words for keys that have no sign of their own, in the user's language.
public struct KeyNames: Hashable, Sendable {
    public var enter: String
    public var escape: String
    public var tab: String
    public var backspace: String
    public var delete: String
    public var insert: String
    public var home: String
    public var end: String
    public var pageUp: String
    public var pageDown: String
    public var space: String
    public var shift: String

    public init(
        enter: String, escape: String, tab: String, backspace: String, delete: String, insert: String, home: String, end: String,
        pageUp: String, pageDown: String, space: String, shift: String
    ) {
        self.enter = enter
        self.escape = escape
        self.tab = tab
        self.backspace = backspace
        self.delete = delete
        self.insert = insert
        self.home = home
        self.end = end
        self.pageUp = pageUp
        self.pageDown = pageDown
        self.space = space
        self.shift = shift
    }
}

extension KeyPress {
    /// The key as it is written for people: `Ctrl-P`, `Alt-1`, `F1`, `Échap`.
    public func label(_ names: KeyNames) -> String {
        var prefix = ""
        if modifiers.contains(.control) { prefix += "Ctrl-" }
        if modifiers.contains(.alt) { prefix += "Alt-" }
        if modifiers.contains(.shift) { prefix += names.shift + "-" }
        return prefix + key.label(names, afterModifier: !modifiers.isEmpty)
    }
}

extension Key {
    fileprivate func label(_ names: KeyNames, afterModifier: Bool) -> String {
        switch self {
        case .character(" "): names.space
        case .character(let character): afterModifier ? String(character).uppercased() : String(character)
        case .enter: names.enter
        case .tab: names.tab
        case .backTab: names.shift + "-" + names.tab
        case .escape: names.escape
        case .backspace: names.backspace
        case .delete: names.delete
        case .insert: names.insert
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: names.home
        case .end: names.end
        case .pageUp: names.pageUp
        case .pageDown: names.pageDown
        case .function(let number): "F\(number)"
        }
    }
}
