import StrictJSON

/// What is known of a person was corrected.
public struct PersonCorrected: ForumEvent {
    public static let kind = "person-corrected"

    public var person: PersonID
    public var registration: Registration

    public init(person: PersonID, registration: Registration) {
        self.person = person
        self.registration = registration
    }

    public init(json: JSONObject) throws {
        self.init(person: try json.id("person"), registration: try Registration(json: json))
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        registration.write(to: &object)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.people.update(person) { $0.registration = registration }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.people[person].map { [PersonCorrected(person: person, registration: $0.registration)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person]?.registration == registration
    }
}
