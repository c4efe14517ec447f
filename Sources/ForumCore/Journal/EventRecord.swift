import StrictJSON

/// The place of an event in the one order that all consoles agree on: by Lamport clock, then console, then sequence, then digest.
public struct EventStamp: Hashable, Comparable, Sendable {
    /// The highest clock that is read or written; 2^52 leaves room for a sum below what JSON tools agree on.
    public static let maximumClock: Int64 = 1 << 52

    /// One more than the highest clock its console had seen (Lamport 1978).
    public var clock: Int64
    public var console: ConsoleName
    /// The number of its line in its console's journal, from 1.
    public var sequence: Int
    /// The digest that ends its line. Two events are the same exactly when their digests are.
    public var sum: Digest

    public init(clock: Int64, console: ConsoleName, sequence: Int, sum: Digest) {
        self.clock = clock
        self.console = console
        self.sequence = sequence
        self.sum = sum
    }

    public static func < (left: EventStamp, right: EventStamp) -> Bool {
        if left.clock != right.clock { return left.clock < right.clock }
        if left.console != right.console { return left.console < right.console }
        if left.sequence != right.sequence { return left.sequence < right.sequence }
        return left.sum < right.sum
    }

    /// The event's name for people: `porte-1:42`.
    public var name: String { "\(console.text):\(sequence)" }
}

/// One line of a journal: an event with where and when it was recorded.
public struct EventRecord: Sendable {
    public var stamp: EventStamp
    /// The wall clock when it was recorded: to show, never to order by.
    public var at: Timestamp
    /// Who sat at the console, where they said so.
    public var by: String?
    /// It takes back a step of its own console.
    public var isUndo: Bool
    /// What kind of event it is; see `EventCatalogue`.
    public var kind: String
    public var data: JSONObject

    public init(stamp: EventStamp, at: Timestamp, by: String? = nil, isUndo: Bool = false, kind: String, data: JSONObject) {
        self.stamp = stamp
        self.at = at
        self.by = by
        self.isUndo = isUndo
        self.kind = kind
        self.data = data
    }
}
