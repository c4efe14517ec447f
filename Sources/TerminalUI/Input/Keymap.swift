/// One line of a key table: the keys, what they mean and where that is said.
///
/// `Name` is whatever the program names its words by; this module does not read it.
public struct Binding<Intent: Hashable & Sendable, Name: Hashable & Sendable>: Hashable, Sendable {
    public enum Shows: Hashable, Sendable {
        /// In the bar at the bottom, the help and the palette.
        case bar
        /// In the help and the palette.
        case help
        /// In the palette only: an action without a key of its own.
        case palette
        /// Nowhere: a second key for something that is shown elsewhere.
        case hidden
    }

    /// The first one is shown.
    public var keys: [KeyPress]
    public var intent: Intent
    public var name: Name
    /// A shorter name for the bar, where the full one is long.
    public var barName: Name?
    public var shows: Shows

    public init(_ keys: KeyPress..., does intent: Intent, named name: Name, inBar barName: Name? = nil, shows: Shows = .help) {
        self.keys = keys
        self.intent = intent
        self.name = name
        self.barName = barName
        self.shows = shows
    }
}

/// A key table. One key means one thing in it.
public struct Keymap<Intent: Hashable & Sendable, Name: Hashable & Sendable>: Sendable {
    public let bindings: [Binding<Intent, Name>]
    /// The places of those lines that the bar may show.
    public let barLines: [Int]
    private let intents: [KeyPress: Intent]
    /// Keys that stand in more than one line: the first line wins. A test holds this against being empty.
    public let collisions: [KeyPress]

    public init(_ bindings: [Binding<Intent, Name>]) {
        var intents: [KeyPress: Intent] = [:]
        var collisions: [KeyPress] = []
        for binding in bindings {
            for key in binding.keys {
                if let former = intents[key] {
                    if former != binding.intent { collisions.append(key) }
                } else {
                    intents[key] = binding.intent
                }
            }
        }
        self.bindings = bindings
        barLines = bindings.indices.filter { bindings[$0].shows == .bar }
        self.intents = intents
        self.collisions = collisions
    }

    /// What `key` means, or nil. While text is being typed, keys that type text mean that text.
    public func intent(for key: KeyPress, whileTyping: Bool) -> Intent? {
        if whileTyping, key.typesText { return nil }
        return intents[key]
    }

    /// All keys of the table.
    public var keys: Set<KeyPress> { Set(intents.keys) }
}

extension KeyPress {
    /// The key puts a character into a text field.
    public var typesText: Bool {
        if case .character = key { return modifiers.isSubset(of: .shift) }
        return false
    }
}
