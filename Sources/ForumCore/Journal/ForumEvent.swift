import StrictJSON

/// Something that happened and is on disk. It is never refused: where it makes no sense any more, it changes nothing.
public protocol ForumEvent: Sendable {
    /// The word that stands in the journal. It never changes its meaning.
    static var kind: String { get }

    /// Reads the `data` of a journal line. Throws a `JSONShapeError` naming the member that is missing or of the wrong type.
    init(json: JSONObject) throws

    /// The `data` of the journal line. Members that are at their default are left out.
    var json: JSONObject { get }

    /// Changes `state` as everybody's console does, whatever came before.
    func apply(to state: inout ForumState, at context: EventContext)

    /// Returns the events that take this one back, or nil where it can't be undone.
    ///
    /// `before` is the state before it, `stamp` its own place.
    func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]?

    /// Tells whether `state` still shows what this event, recorded as `stamp`, did: taking it back then takes back nothing else.
    func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool
}

/// Where and when an event was recorded.
public struct EventContext: Sendable {
    public var stamp: EventStamp
    public var at: Timestamp
    public var by: String?
    /// Its console takes back what it recorded itself, and nothing that others did.
    public var isUndo: Bool

    public init(stamp: EventStamp, at: Timestamp, by: String? = nil, isUndo: Bool = false) {
        self.stamp = stamp
        self.at = at
        self.by = by
        self.isUndo = isUndo
    }

    public init(_ record: EventRecord) {
        self.init(stamp: record.stamp, at: record.at, by: record.by, isUndo: record.isUndo)
    }
}
