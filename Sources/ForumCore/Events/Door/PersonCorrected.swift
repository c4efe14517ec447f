import StrictJSON

/// What is known of a person was corrected: the members named, and no others.
///
/// So two consoles may correct different things of one person at the same time. Older journals name every member.
public struct PersonCorrected: ForumEvent {
    public static let kind = "person-corrected"

    public var person: PersonID
    public var changes: RegistrationChanges

    public init(person: PersonID, changes: RegistrationChanges) {
        self.person = person
        self.changes = changes
    }

    public init(json: JSONObject) throws {
        person = try json.id("person")
        if let changes = try json.objectIfPresent("changes") {
            self.changes = try RegistrationChanges(json: changes)
        } else {
            changes = RegistrationChanges(everythingOf: try Registration(json: json))
        }
    }

    public var json: JSONObject { ["person": .string(person.text), "changes": .object(changes.json)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.people.update(person) { $0.registration = changes.applied(to: $0.registration) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.people[person].map { [PersonCorrected(person: person, changes: changes.values(of: $0.registration))] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person].map { changes.isHeld(by: $0.registration) } ?? false
    }
}
