import StrictJSON

/// The first event of every journal: which session it belongs to and what it starts from.
public struct JournalOpened: ForumEvent {
    public static let kind = "journal-opened"

    public var session: SessionID
    /// Random, so that no two journals ever share a digest.
    public var nonce: String
    public var program: String
    /// The SHA-256 of the baseline file it starts from, or nil for a session whose journals hold everything.
    public var baseline: Digest?

    public init(session: SessionID, nonce: String, program: String, baseline: Digest? = nil) {
        self.session = session
        self.nonce = nonce
        self.program = program
        self.baseline = baseline
    }

    public init(json: JSONObject) throws {
        self.init(
            session: try json.id("session"), nonce: try json.text("nonce"), program: try json.text("program"),
            baseline: try json.stringIfPresent("baseline").flatMap { Digest(hexadecimal: $0) })
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("session", session.text)
        object.set("nonce", nonce)
        object.set("program", program)
        if let baseline { object.set("baseline", baseline.hexadecimal) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.session.id == nil { state.session.id = session }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { true }
}
