import StrictJSON

/// What somebody wants: a check-in, a note, a vote. `decide` turns it into events or refuses it; it changes nothing by itself.
///
/// The screens and the command line use the same commands.
public protocol ForumCommand: Sendable {
    /// The word that names it in `opendetat do`, such as `check-in`.
    static var name: String { get }
    /// Its members in JSON.
    static var fields: [CommandField] { get }

    /// Reads the members of a JSON command. Throws a `JSONShapeError` naming the member that is missing or of the wrong type.
    init(json: JSONObject) throws

    /// Returns what the command comes to, given `state`.
    func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision
}

/// One member of a command in JSON.
public struct CommandField: Hashable, Sendable {
    /// What a member holds.
    public enum Shape: Hashable, Sendable {
        case string, integer, boolean, strings
        /// One of these words.
        case choice([String])
        /// An array of some of these words.
        case choices([String])
        /// An object from identifiers to counts.
        case counts
        /// An array of such objects.
        case ballots
        /// An object from identifiers to whole numbers, negative ones included.
        case changes
        /// An array of registrations.
        case registrations
        /// An array of tickets that are no longer good.
        case voidTickets
    }

    public var name: String
    public var shape: Shape
    public var isRequired: Bool

    /// A member without which the command is refused.
    public static func required(_ name: String, _ shape: Shape = .string) -> CommandField {
        CommandField(name: name, shape: shape, isRequired: true)
    }

    /// A member that may be missing.
    public static func optional(_ name: String, _ shape: Shape = .string) -> CommandField {
        CommandField(name: name, shape: shape, isRequired: false)
    }
}

/// What a decision may use besides the state: the time and fresh identifiers.
public struct DecisionInputs {
    public var reading: ClockReading
    /// Returns an identifier that was never used before.
    public var freshID: () -> String

    public init(reading: ClockReading, freshID: @escaping () -> String) {
        self.reading = reading
        self.freshID = freshID
    }
}

/// What a command comes to.
public struct Decision: Sendable {
    /// The events to record, at least one. They are one step: one undo takes all of them back.
    public var events: [any ForumEvent]
    /// The command's name, which with `subject` says the step in words ("arrivée de Zoé Lefèvre").
    public var step: String
    public var subject: String
    /// Values for the answer of the command line, such as the identifier of what was made.
    public var answer: JSONObject

    public init(_ events: [any ForumEvent], step: String, subject: String = "", answer: JSONObject = JSONObject()) {
        self.events = events
        self.step = step
        self.subject = subject
        self.answer = answer
    }
}

/// The longest text of a note, in characters; other texts are held to `shortTextLimit`.
public let noteTextLimit = 100_000
/// The longest name, title or label, in characters.
public let shortTextLimit = 1_000

extension String {
    /// The text without white space around it. Throws `text-empty` or `text-too-long`, which name the command's member where it is given.
    func checked(limit: Int = shortTextLimit, member: String? = nil) throws(Refusal) -> String {
        let trimmed = self.trimmed
        let named = member.map { ["member": $0] } ?? [:]
        guard !trimmed.isEmpty else { throw Refusal(.textEmpty, named) }
        guard !trimmed.isLonger(than: limit) else { throw Refusal(.textTooLong, named.merging(["limit": String(limit)]) { $1 }) }
        return trimmed
    }

    /// Whether the text has more characters than that; they are not counted where its bytes are no more.
    func isLonger(than limit: Int) -> Bool { utf8.count > limit && count > limit }

    /// The text without white space at its ends, no-break spaces included.
    public var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
