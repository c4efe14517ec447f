import StrictJSON

/// A ticket that a list says is no longer good, with no more about its bearer than the door has to say to them.
public struct VoidTicket: Hashable, Sendable {
    /// Why the list does not expect its bearer.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        case cancelled
        case refunded
        /// They said that they don't come.
        case notAttending = "not-attending"
    }

    /// What a scanner may read on it; at least one.
    public var codes: [String]
    public var name: String
    public var reason: Reason

    public init(codes: [String], name: String, reason: Reason) {
        self.codes = codes
        self.name = name
        self.reason = reason
    }

    /// A reason that a later version knows is read as the plainest one.
    init(json: JSONObject) throws(JSONShapeError) {
        codes = try json.strings("codes")
        name = try json.text("name")
        reason = Reason(rawValue: try json.text("reason")) ?? .cancelled
    }

    var json: JSONObject {
        var object = JSONObject()
        object.set("name", name)
        object.set("codes", codes)
        object.set("reason", reason.rawValue)
        return object
    }

    /// The ticket with its texts cleaned; nil where it has no code. Throws `text-too-long`.
    func checked() throws(Refusal) -> VoidTicket? {
        let cleaned = VoidTicket(codes: codes.map(\.tidied).filter { !$0.isEmpty }, name: name.trimmed, reason: reason)
        guard ([cleaned.name] + cleaned.codes).allSatisfy({ $0.count <= shortTextLimit }) else {
            throw Refusal(.textTooLong, ["limit": String(shortTextLimit)])
        }
        return cleaned.codes.isEmpty ? nil : cleaned
    }
}

/// The tickets that lists said are no longer good, in the order in which they said so; of one code the last word counts.
public struct VoidTickets: Sendable {
    public private(set) var all: [VoidTicket] = []
    /// By code, letter case and hyphens aside: the place of the last ticket that has it.
    private var places: [[UInt8]: Int] = [:]

    public init() {}

    public var isEmpty: Bool { all.isEmpty }

    /// The ticket that carries `code`. O(1).
    public subscript(code: String) -> VoidTicket? { places.isEmpty ? nil : places[SearchQuery.code(code)].map { all[$0] } }

    mutating func add(_ tickets: [VoidTicket]) {
        for ticket in tickets {
            for code in ticket.codes { places[SearchQuery.code(code)] = all.count }
            all.append(ticket)
        }
    }

    /// Takes back what a list said, once each; what another list said of the same ticket stands. O(all).
    mutating func remove(_ tickets: [VoidTicket]) {
        var gone = Dictionary(tickets.map { ($0, 1) }, uniquingKeysWith: +)
        let before = all
        self = VoidTickets()
        // The last one that says so goes: what stood before it stands again.
        let rest = before.reversed().filter { ticket in
            guard let count = gone[ticket], count > 0 else { return true }
            gone[ticket] = count - 1
            return false
        }
        add(rest.reversed())
    }

    /// Those of `tickets` that say something new. O(tickets).
    func news(of tickets: [VoidTicket]) -> [VoidTicket] {
        tickets.filter { ticket in ticket.codes.contains { self[$0] != ticket } }
    }
}
