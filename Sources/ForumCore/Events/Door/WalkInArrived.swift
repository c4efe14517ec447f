import StrictJSON

/// Somebody who was not on the list came in and was put on it.
public struct WalkInArrived: ForumEvent {
    public static let kind = "walk-in-arrived"

    public var person: PersonID
    public var registration: Registration
    /// Somebody on the list who does not come, and in whose place they are here.
    public var inPlaceOf: PersonID?
    public var overCapacity: Bool

    public init(person: PersonID, registration: Registration, inPlaceOf: PersonID? = nil, overCapacity: Bool = false) {
        self.person = person
        self.registration = registration
        self.inPlaceOf = inPlaceOf
        self.overCapacity = overCapacity
    }

    public init(json: JSONObject) throws {
        self.init(
            person: try json.id("person"), registration: try Registration(json: json), inPlaceOf: try json.idIfPresent("inPlaceOf"),
            overCapacity: try json.flag("overCapacity"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        registration.write(to: &object)
        object.set("inPlaceOf", inPlaceOf)
        object.set("overCapacity", overCapacity)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.people[person] == nil { state.people.insert(Person(id: person, registration: registration, isWalkIn: true)) }
        state.people.update(person) {
            guard !$0.hasArrived else { return }
            $0.attendance = Attendance(arrived: Mark(context), arrival: context.stamp, overCapacity: overCapacity)
            $0.inPlaceOf = inPlaceOf
        }
        if let inPlaceOf, inPlaceOf != person { state.people.update(inPlaceOf) { $0.replacedBy = person } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WalkInRemoved(person: person)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person]?.attendance?.arrival.console == stamp.console
    }
}

/// A walk-in was taken back: nobody of that name came, and the line leaves the list.
public struct WalkInRemoved: ForumEvent {
    public static let kind = "walk-in-removed"

    public var person: PersonID

    public init(person: PersonID) { self.person = person }

    public init(json: JSONObject) throws { self.init(person: try json.id("person")) }

    public var json: JSONObject { ["person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], known.isWalkIn else { return }
        state.people.update(person) { person in
            person.attendance = nil
            person.isRemoved = true
        }
        guard let replaced = known.inPlaceOf else { return }
        state.people.update(replaced) { if $0.replacedBy == known.id { $0.replacedBy = nil } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let wasOutside = before.people[person].map { $0.hasArrived && !$0.isInside } ?? false
        return [WalkInRestored(person: person)] + (wasOutside ? [PeopleMoved(people: [person], inside: false)] : [])
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person]?.isRemoved == true
    }
}

/// A walk-in that had been taken back is in after all.
public struct WalkInRestored: ForumEvent {
    public static let kind = "walk-in-restored"

    public var person: PersonID

    public init(person: PersonID) { self.person = person }

    public init(json: JSONObject) throws { self.init(person: try json.id("person")) }

    public var json: JSONObject { ["person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], known.isWalkIn else { return }
        state.people.update(person) { person in
            person.isRemoved = false
            // Who waited is on the waiting list again.
            if person.attendance == nil, person.waiting == nil {
                person.attendance = Attendance(arrived: Mark(context), arrival: context.stamp)
            }
        }
        if let replaced = known.inPlaceOf { state.people.update(replaced) { $0.replacedBy = known.id } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WalkInRemoved(person: person)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person]?.isRemoved == false
    }
}
