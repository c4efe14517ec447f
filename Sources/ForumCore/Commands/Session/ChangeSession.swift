import StrictJSON

/// Changes the title, the place, the day, the hour, the capacity, the ground rules or the attribution rule of the session.
public struct ChangeSession: ForumCommand {
    public static let name = "change-session"
    public static let fields: [CommandField] = [
        .optional("title"), .optional("venue"), .optional("date"), .optional("startMinutes", .integer), .optional("capacity", .integer),
        .optional("groundRules", .strings), .optional("chathamHouse", .boolean),
    ]

    /// More rules than anybody would listen to.
    private static let ruleLimit = 100

    public var change: SessionChanged

    public init(_ change: SessionChanged) { self.change = change }

    public init(json: JSONObject) throws {
        change = try SessionChanged(json: json)
        if json["date"] != nil, change.date == nil { throw JSONShapeError.invalid(["date"]) }
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        var cleaned = change
        if let title = change.title { cleaned.title = try title.checked() }
        if let venue = change.venue {
            guard venue.count <= shortTextLimit else { throw Refusal(.textTooLong, ["limit": String(shortTextLimit)]) }
            cleaned.venue = venue.trimmed
        }
        if let minutes = change.startMinutes, !(0..<1_440).contains(minutes) {
            throw Refusal(.numberOutOfRange, ["least": "0", "limit": "1439", "member": "startMinutes"])
        }
        if let capacity = change.capacity, !(0...1_000_000).contains(capacity) {
            throw Refusal(.numberOutOfRange, ["least": "0", "limit": "1000000", "member": "capacity"])
        }
        if let rules = change.groundRules {
            cleaned.groundRules = try rules.map { rule throws(Refusal) in try rule.checked() }
            guard rules.count <= Self.ruleLimit else {
                throw Refusal(.numberOutOfRange, ["least": "0", "limit": String(Self.ruleLimit), "member": "groundRules"])
            }
        }
        var after = state
        cleaned.apply(
            to: &after,
            at: EventContext(
                stamp: state.lastStamp ?? EventStamp(clock: 0, console: ConsoleName(""), sequence: 0, sum: .zero), at: inputs.reading.wall))
        guard after.session != state.session else { throw Refusal(.nothingChanged) }
        return Decision([cleaned], step: Self.name, subject: after.session.title)
    }
}
