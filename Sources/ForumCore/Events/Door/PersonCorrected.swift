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
        guard let known = state.people[person] else { return }
        var registration = known.registration
        for (name, change) in changes.byMember
        where state.claims.write("person/\(known.id)/\(name)", isSame: change.isHeld(by: registration), at: context) {
            registration = change.applied(to: registration)
        }
        state.people.update(person) {
            if !context.isUndo { $0.standsAgain() }
            $0.registration = registration
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.people[person].map { [PersonCorrected(person: person, changes: changes.values(of: $0.registration))] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person], changes.isHeld(by: known.registration) else { return false }
        return changes.byMember.allSatisfy { state.claims.holds("person/\(known.id)/\($0.name)", stamp.console) }
    }
}
