import StrictJSON

/// A list said that tickets are no longer good: cancelled, refunded, or of somebody who does not come. Or that is taken back.
///
/// Their bearers are nobody of this session: no more of them is kept than what the door says when such a ticket is read.
public struct TicketsVoided: ForumEvent {
    public static let kind = "tickets-voided"

    public var tickets: [VoidTicket]
    /// The name of the file, to show.
    public var source: String
    /// True where what the list said is taken back.
    public var isReversed: Bool

    public init(tickets: [VoidTicket], source: String, isReversed: Bool = false) {
        self.tickets = tickets
        self.source = source
        self.isReversed = isReversed
    }

    public init(json: JSONObject) throws {
        source = try json.text("source")
        isReversed = try json.flag("reversed")
        tickets = try json.array("tickets").map { try VoidTicket(json: $0.object()) }
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("source", source)
        object.set("reversed", isReversed)
        object.append("tickets", .array(tickets.map { .object($0.json) }))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if isReversed { state.voidTickets.remove(tickets) } else { state.voidTickets.add(tickets) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [TicketsVoided(tickets: tickets, source: source, isReversed: !isReversed)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { true }
}
