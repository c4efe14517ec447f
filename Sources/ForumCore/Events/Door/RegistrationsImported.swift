import StrictJSON

/// A list of registrations was taken in, whole: new people, and better knowledge of people already known.
///
/// One event, so that an import is on disk entirely or not at all. People already known by name and e-mail, or by a ticket code,
/// are not doubled, also where two consoles imported the same list at the same time.
public struct RegistrationsImported: ForumEvent {
    public static let kind = "registrations-imported"

    public var people: [(id: PersonID, registration: Registration)]
    /// The name of the file, to show.
    public var source: String

    public init(people: [(id: PersonID, registration: Registration)], source: String) {
        self.people = people
        self.source = source
    }

    public init(json: JSONObject) throws {
        source = try json.text("source")
        people = []
        for value in try json.array("people") {
            let object = try value.object()
            people.append((try object.id("id"), try Registration(json: object)))
        }
    }

    public var json: JSONObject {
        var object = JSONObject()
        object.set("source", source)
        let list: [JSONValue] = people.map { id, registration in
            var person = JSONObject()
            person.set("id", id.text)
            registration.write(to: &person)
            return .object(person)
        }
        object.append("people", .array(list))
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        var index = state.people.isEmpty ? nil : IdentityIndex(state.people)
        state.people.reserveCapacity(state.people.count + people.count)
        for (id, registration) in people {
            let known = state.people[id]?.id ?? index?.person(for: registration)
            if let known {
                state.people.update(known) { $0.registration = $0.registration.updated(from: registration) }
                if known != id { state.people.addAlias(id, for: known) }
            } else {
                state.people.insert(Person(id: id, registration: registration))
                index?.add(registration, id)
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { true }
}

extension Registration {
    /// This registration with what a newer list says, where it says something.
    func updated(from newer: Registration) -> Registration {
        func better(_ new: String, _ old: String) -> String { new.isEmpty ? old : new }
        let merged = Registration(
            given: better(newer.given, given), family: better(newer.family, family), email: better(newer.email, email),
            organisation: better(newer.organisation, organisation), sector: newer.sector == .unknown ? sector : newer.sector,
            codes: codes + newer.codes.filter { !codes.contains($0) }, table: better(newer.table, table),
            remarks: better(newer.remarks, remarks), needsAttention: needsAttention || newer.needsAttention,
            wishesNews: wishesNews || newer.wishesNews)
        return merged == self ? self : merged
    }
}
