import StrictJSON

/// Takes in a list of registrations: adds who is new, updates who is known, doubles nobody, undoes no arrival.
///
/// Somebody who can't come is only updated where they are known already, and added where they wish to be kept informed.
public struct ImportRegistrations: ForumCommand {
    public static let name = "import-registrations"
    public static let fields: [CommandField] = [
        .required("people", .registrations), .optional("waiting", .registrations), .optional("void", .voidTickets), .optional("source"),
    ]
    /// A longer list is recorded as several events of one step: a line of a journal is not to grow without bounds.
    static let peoplePerEvent = 50_000
    /// The same in bytes, by the estimate of `recordedSize`: a third of what a line may hold, for texts that are escaped all through.
    static let bytesPerEvent = 10 << 20

    public var people: [Registration]
    /// Those who stand on the waiting list of the platform: whoever is not known goes on that of the door.
    public var waiting: [Registration]
    /// The tickets of those whom the list does not expect any more.
    public var void: [VoidTicket]
    public var source: String

    public init(people: [Registration], waiting: [Registration] = [], void: [VoidTicket] = [], source: String) {
        self.people = people
        self.waiting = waiting
        self.void = void
        self.source = source
    }

    public init(json: JSONObject) throws {
        people = try json.array("people").map { try Registration(json: $0.object()) }
        waiting = try (json.arrayIfPresent("waiting") ?? []).map { try Registration(json: $0.object()) }
        void = try (json.arrayIfPresent("void") ?? []).map { try VoidTicket(json: $0.object()) }
        source = try json.text("source")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard source.count <= shortTextLimit else { throw Refusal(.textTooLong, ["limit": String(shortTextLimit)]) }
        let plan = try ImportPlan(people, waiting: waiting, in: state.people)
        var checked: [VoidTicket] = []
        for ticket in void { if let ticket = try ticket.checked() { checked.append(ticket) } }
        let voided = state.voidTickets.news(of: checked)
        guard !plan.changes.isEmpty || !voided.isEmpty else { throw Refusal(.nothingChanged, ["unchanged": String(plan.unchanged)]) }
        var number = state.people.nextNumber
        let listed = plan.changes.map { change in
            if let known = change.known {
                return RegistrationsImported.Row(id: known, registration: change.registration, nth: change.nth)
            }
            defer { number += 1 }
            return RegistrationsImported.Row(
                id: PersonID(inputs.freshID()), registration: change.registration, nth: change.nth, number: number,
                isWaiting: change.isWaiting)
        }
        var events: [any ForumEvent] = Self.parts(of: listed, size: \.registration.recordedSize)
            .map { RegistrationsImported(people: Array($0), source: source) }
        events += Self.parts(of: voided, size: \.recordedSize).map { TicketsVoided(tickets: Array($0), source: source) }
        return Decision(
            events, step: Self.name, subject: source,
            answer: [
                "added": .integer(Int64(plan.added)), "updated": .integer(Int64(plan.updated)),
                "unchanged": .integer(Int64(plan.unchanged)),
            ])
    }

    /// The rows as they go into one event each, in order; none of the parts is empty. O(rows).
    private static func parts<Row>(of rows: [Row], size: (Row) -> Int) -> [ArraySlice<Row>] {
        var parts: [ArraySlice<Row>] = []
        var start = 0
        var bytes = 0
        for (place, row) in rows.enumerated() {
            let size = size(row)
            if place > start, place - start >= peoplePerEvent || bytes + size > bytesPerEvent {
                parts.append(rows[start..<place])
                start = place
                bytes = 0
            }
            bytes += size
        }
        if start < rows.count { parts.append(rows[start...]) }
        return parts
    }
}

extension Registration {
    /// About how many bytes it takes in a line of a journal: its texts, doubled for escapes, and the names of its members.
    fileprivate var recordedSize: Int {
        var bytes = given.utf8.count + family.utf8.count + email.utf8.count + organisation.utf8.count
        bytes += order.utf8.count + table.utf8.count + remarks.utf8.count
        for code in codes { bytes += code.utf8.count + 2 }
        return 200 + 2 * bytes
    }
}

extension VoidTicket {
    fileprivate var recordedSize: Int { codes.reduce(80 + 2 * name.utf8.count) { $0 + 2 * $1.utf8.count + 4 } }
}

/// What taking in a list would do, with nothing recorded: the same for a trial and for the import itself.
public struct ImportPlan: Sendable {
    /// The rows that add or change somebody; `known` is nil for somebody new.
    public private(set) var changes: [(known: PersonID?, nth: Int, registration: Registration, isWaiting: Bool)] = []
    public private(set) var added = 0
    public private(set) var updated = 0
    /// Rows that say nothing new, and people who can't come and are of no concern.
    public private(set) var unchanged = 0
    /// What becomes of each row.
    public private(set) var outcomes: [Outcome] = []
    /// Rows whose ticket code is somebody else's by name and address: two people, as far as anybody can tell.
    public private(set) var contested: [Contested] = []

    /// A row, by its place among the rows, with the code that it shares with somebody else.
    public struct Contested: Hashable, Sendable {
        public let row: Int
        public let code: String
        /// Who has the code already.
        public let holder: String
    }

    /// What becomes of a row: somebody new, somebody known of whom it says more or otherwise, or nothing new.
    public enum Outcome: Hashable, Sendable { case added, updated, unchanged }

    /// Throws `name-missing` or `text-too-long` where a row could not be recorded. O(rows + people).
    ///
    /// - Parameter waiting: Those who stand on the platform's waiting list; in `outcomes` they come after `rows`.
    public init(_ rows: [Registration], waiting: [Registration] = [], in people: People) throws(Refusal) {
        var cleaned: [Registration] = []
        cleaned.reserveCapacity(rows.count + waiting.count)
        for row in rows + waiting { cleaned.append(try row.checked()) }
        let index = IdentityIndex(people)
        for (place, (row, match)) in zip(cleaned, index.matches(for: cleaned)).enumerated() {
            if let (code, holder) = index.otherHolder(of: row, besides: match) {
                contested.append(Contested(row: place, code: code, holder: holder.name))
            }
            let isWaiting = place >= rows.count
            switch match {
            case .known(let id) where isWaiting: note(.unchanged, id, 1, row)
            case .known(let id):
                let known = people[id]
                // A list that has a place for somebody who waited says something new.
                let isUnchanged =
                    known.map {
                        $0.waiting?.isFromList != true && $0.registration.updated(from: row, since: $0.listed) === $0.registration
                    } ?? false
                note(isUnchanged ? .unchanged : .updated, id, 1, row)
            case .new(let nth):
                // One name with one address twice in a list is one person.
                let isAgain = nth > 1 && !row.email.isEmpty
                note(isAgain || row.isDeclined && !row.wishesNews ? .unchanged : .added, nil, nth, row, isWaiting: isWaiting)
            }
        }
    }

    private mutating func note(
        _ outcome: Outcome, _ known: PersonID?, _ nth: Int, _ row: Registration, isWaiting: Bool = false
    ) {
        outcomes.append(outcome)
        switch outcome {
        case .added: added += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
        if outcome != .unchanged { changes.append((known, nth, row, isWaiting)) }
    }
}
