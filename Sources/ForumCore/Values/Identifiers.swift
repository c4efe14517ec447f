/// An identifier of one kind of thing: a short text, unique within a session, that says nothing of what it names.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    var text: String { get }
    init(_ text: String)
}

extension Identifier {
    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A session: one evening, with all its copies.
public struct SessionID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Somebody who is on the list or came; several may turn out to name one person.
public struct PersonID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A question of the evening, under which notes stand.
public struct QuestionID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A note, whatever its wording.
public struct NoteID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// One wording of a note. Revisions name the ones they replace, so that two made at the same time are seen.
public struct RevisionID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A heading that notes were put under by hand.
public struct HeadingID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// One reading of a table's notes to the table, and its yes.
public struct ReadBackID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A theme that was proposed.
public struct ThemeID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A vote on themes.
public struct VoteID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// A step of the agenda.
public struct AgendaItemID: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// The name of a console: a running `opendetat` that writes a journal of its own, such as `porte-1`.
public struct ConsoleName: Identifier {
    public let text: String
    public init(_ text: String) { self.text = text }
}
