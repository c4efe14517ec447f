/// A key of the keyboard, as a terminal can tell it.
public enum Key: Hashable, Sendable {
    /// A character as people see it: what one key press, or one composed input, yields.
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is `.function(1)`.
    case function(Int)
}

/// A key with what was held down. Shift is only reported where a terminal can tell (cursor and function keys);
/// a capital letter is its own character.
public struct KeyPress: Hashable, Sendable {
    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let shift = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let control = Modifiers(rawValue: 4)
    }

    public var key: Key
    public var modifiers: Modifiers

    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A plain character.
    public static func character(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
    /// Control with a letter, written in lower case.
    public static func control(_ letter: Character) -> KeyPress { KeyPress(.character(letter), .control) }
    /// Alt with a character.
    public static func alt(_ character: Character) -> KeyPress { KeyPress(.character(character), .alt) }
    /// A function key.
    public static func function(_ number: Int) -> KeyPress { KeyPress(.function(number)) }
}

/// What the mouse did, at a cell.
public struct MouseEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
    public var kind: Kind
    public var at: Point

    public init(_ kind: Kind, at: Point) {
        self.kind = kind
        self.at = at
    }
}

/// What a terminal reports.
public enum TerminalInput: Hashable, Sendable {
    case key(KeyPress)
    /// A bracketed paste, whole, with line ends as "\n". It is text and never runs a key's action.
    case paste(String)
    case mouse(MouseEvent)
    case resize(Size)
}
