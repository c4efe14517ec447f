import StrictJSON

/// A list of registrations was taken in, whole: new people, and better knowledge of people already known.
///
/// One event, so that an import is on disk entirely or not at all. People already known by name and e-mail, or by a ticket code and one of
/// the two, are not doubled, also where two consoles imported the same list at the same time.
public struct RegistrationsImported: ForumEvent {
    public static let kind = "registrations-imported"

    /// A person of the list.
    public struct Row: Sendable {
        public var id: PersonID
        public var registration: Registration
        /// How many of this name and address there are with this one: where another console took in the same list, the nth is the same.
        public var nth: Int
        /// The number on printed lists of somebody new; older journals have none.
        public var number: Int?
        /// They stand on the waiting list of the platform; who is known stays what they are.
        public var isWaiting: Bool

        public init(id: PersonID, registration: Registration, nth: Int = 1, number: Int? = nil, isWaiting: Bool = false) {
            self.isWaiting = isWaiting
            self.id = id
            self.registration = registration
            self.nth = nth
            self.number = SheetNumber.recorded(number)
        }
    }

    public var people: [Row]
    /// The name of the file, to show.
    public var source: String

    public init(people: [Row], source: String) {
        self.people = people
        self.source = source
    }

    public init(json: JSONObject) throws {
        source = try json.text("source")
        people = []
        for value in try json.array("people") {
            let object = try value.object()
            people.append(
                Row(
                    id: try object.id("id"), registration: try Registration(json: object),
                    nth: try object.intIfPresent("nth", in: 1...sensibleNumbers.upperBound) ?? 1, number: try object.listNumber(),
                    isWaiting: try object.flag("waiting")))
        }
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("source", source)
        let list: [JSONValue] = people.map { row in
            var person = JSONObject()
            person.set("id", row.id.text)
            row.registration.write(to: &person)
            if row.nth > 1 { person.append("nth", .integer(Int64(row.nth))) }
            person.set("number", row.number)
            person.set("waiting", row.isWaiting)
            return .object(person)
        }
        object.append("people", .array(list))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        var index = state.people.isEmpty ? nil : IdentityIndex(state.people)
        state.people.reserveCapacity(state.people.count + people.count)
        for row in people {
            let known = state.people[row.id]?.id ?? index?.person(for: row.registration, nth: row.nth)
            if let known {
                let givesPlace = !row.isWaiting && state.people[known]?.waiting?.isFromList == true
                if givesPlace { _ = state.claims.write("place/\(known)", isSame: false, at: context) }
                if !givesPlace, !row.isWaiting { state.claims.sayAgain("place/\(known)", at: context) }
                state.people.update(known) { person in
                    person.lists += 1
                    // A list that was taken back may have put them here: this one names them too.
                    let wasRemoved = person.isRemoved
                    person.isRemoved = false
                    guard !row.isWaiting else {
                        if wasRemoved, !person.hasArrived, person.waiting == nil {
                            person.waiting = Waiting(since: Mark(context), stamp: context.stamp, isFromList: true)
                        }
                        return
                    }
                    person.update(from: row.registration)
                    if givesPlace { person.waiting = nil }
                }
                if known != row.id { state.people.addAlias(row.id, for: known, number: row.number) }
            } else {
                var person = Person(id: row.id, registration: row.registration, number: row.number)
                if row.isWaiting { person.waiting = Waiting(since: Mark(context), stamp: context.stamp, isFromList: true) }
                state.people.insert(person)
                index?.add(row.registration, row.id)
            }
        }
    }

    /// The list is taken back by events whose lines are no longer than this one's: an update holds what was before as well. O(rows).
    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        var added: [PersonID] = []
        var updated: [ListReversed.Update] = []
        for row in people {
            guard let known = before.people[row.id] else {
                added.append(row.id)
                continue
            }
            var after = known
            after.update(from: row.registration)
            updated.append(
                ListReversed.Update(
                    person: known.id, registration: .init(of: after.registration, for: known.registration),
                    listed: .init(of: after.listed ?? Registration(), for: known.listed ?? Registration()), isFirst: known.listed == nil,
                    waiting: row.isWaiting || known.waiting?.isFromList != true ? nil : known.waiting))
        }
        var events = added.isEmpty ? [] : [ListReversed(added: added, updated: [])]
        for start in stride(from: 0, to: updated.count, by: Self.updatesPerEvent) {
            let part = updated[start..<min(start + Self.updatesPerEvent, updated.count)]
            events.append(ListReversed(added: [], updated: Array(part)))
        }
        return events
    }

    private static let updatesPerEvent = 10_000

    /// Taking a list back leaves alone whatever came of it since.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { true }
}

extension Person {
    /// Takes over what a list says of them. What it said before already does not undo a correction made at the door.
    mutating func update(from row: Registration) {
        registration = registration.updated(from: row, since: listed)
        let said = listed?.updated(from: row) ?? row
        listed = said == registration ? registration : said
    }
}

extension Registration {
    /// This registration with what a newer list says, where it says something, and something else than the lists `before` did.
    func updated(from newer: Registration, since before: Registration? = nil) -> Registration {
        func better(_ member: KeyPath<Registration, String>) -> String {
            let new = newer[keyPath: member]
            return new.isEmpty || new == before?[keyPath: member] ? self[keyPath: member] : new
        }
        func either(_ member: KeyPath<Registration, Bool>) -> Bool {
            self[keyPath: member] || (newer[keyPath: member] && before?[keyPath: member] != true)
        }
        let keepsSector = newer.sector == .unknown || newer.sector == before?.sector
        let merged = Registration(
            given: better(\.given), family: better(\.family), email: better(\.email), organisation: better(\.organisation),
            sector: keepsSector ? sector : newer.sector,
            codes: codes + newer.codes.filter { !codes.contains($0) && before?.codes.contains($0) != true }, order: better(\.order),
            table: better(\.table), remarks: better(\.remarks), needsAttention: either(\.needsAttention), wishesNews: either(\.wishesNews),
            isNewcomer: either(\.isNewcomer), isDeclined: newer.isDeclined == before?.isDeclined ? isDeclined : newer.isDeclined)
        return merged == self ? self : merged
    }
}
