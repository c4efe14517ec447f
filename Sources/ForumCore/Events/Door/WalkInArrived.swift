import StrictJSON

/// Somebody who was not on the list came in and was put on it.
public struct WalkInArrived: ForumEvent {
    public static let kind = "walk-in-arrived"

    public var person: PersonID
    public var registration: Registration
    /// Somebody on the list who does not come, and in whose place they are here.
    public var inPlaceOf: PersonID?
    public var overCapacity: Bool
    /// Their number on printed lists; older journals have none.
    public var number: Int?

    public init(
        person: PersonID, registration: Registration, inPlaceOf: PersonID? = nil, overCapacity: Bool = false, number: Int? = nil
    ) {
        self.person = person
        self.registration = registration
        self.inPlaceOf = inPlaceOf
        self.overCapacity = overCapacity
        self.number = SheetNumber.recorded(number)
    }

    public init(json: JSONObject) throws {
        self.init(
            person: try json.id("person"), registration: try Registration(json: json), inPlaceOf: try json.idIfPresent("inPlaceOf"),
            overCapacity: try json.flag("overCapacity"), number: try json.listNumber())
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        registration.write(to: &object)
        object.set("inPlaceOf", inPlaceOf)
        object.set("overCapacity", overCapacity)
        object.set("number", number)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if state.people[person] == nil {
            state.people.insert(Person(id: person, registration: registration, isWalkIn: true, number: number))
        }
        state.people.update(person) {
            guard !$0.hasArrived else { return }
            $0.attendance = Attendance(arrived: Mark(context), arrival: context.stamp, overCapacity: overCapacity)
            $0.inPlaceOf = inPlaceOf
        }
        if let inPlaceOf, inPlaceOf != person { state.people.update(inPlaceOf) { $0.replacedBy = person } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WalkInRemoved(person: person, madeAt: stamp.console)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person], known.attendance?.arrival.console == stamp.console else { return false }
        return !state.isNamed(known, elsewhereThan: stamp.console)
    }
}

/// A walk-in was taken back: nobody of that name came, and the line leaves the list, unless a list that was taken in since names them.
public struct WalkInRemoved: ForumEvent {
    public static let kind = "walk-in-removed"

    public var person: PersonID
    /// The console whose line is taken back: who was let in at another door meanwhile stays. Nil: whoever let them in.
    public var madeAt: ConsoleName?

    public init(person: PersonID, madeAt: ConsoleName? = nil) {
        self.person = person
        self.madeAt = madeAt
    }

    public init(json: JSONObject) throws { self.init(person: try json.id("person"), madeAt: try json.idIfPresent("madeAt")) }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        object.set("madeAt", madeAt)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], known.isWalkIn else { return }
        if let madeAt, let attendance = known.attendance, attendance.arrival.console != madeAt { return }
        state.people.update(person) { person in
            person.attendance = nil
            person.isRemoved = person.lists == 0
        }
        guard let replaced = known.inPlaceOf, state.people[replaced]?.replacedBy == known.id else { return }
        // Another door may have let in somebody else in the same person's place.
        let other = state.people.all.first { $0.inPlaceOf == replaced && $0.id != known.id && $0.hasArrived }
        state.people.update(replaced) { $0.replacedBy = other?.id }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WalkInRestored(person: person, attendance: before.people[person]?.attendance)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person].map { $0.isRemoved || ($0.lists > 0 && !$0.hasArrived) } ?? false
    }
}

/// A walk-in that had been taken back is in after all.
public struct WalkInRestored: ForumEvent {
    public static let kind = "walk-in-restored"

    public var person: PersonID
    /// Their arrival as it was before it was taken back; nil where they waited.
    public var attendance: Attendance?

    public init(person: PersonID, attendance: Attendance? = nil) {
        self.person = person
        self.attendance = attendance
    }

    public init(json: JSONObject) throws {
        person = try json.id("person")
        attendance = try json["attendance"].map { try Attendance(course: $0.object()) }
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        if let attendance { object.append("attendance", .object(attendance.course)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], known.isWalkIn else { return }
        state.people.update(person) { person in
            person.isRemoved = false
            guard person.attendance == nil else { return }
            if let attendance {
                person.attendance = attendance.given(by: context.stamp)
            } else if person.waiting == nil {
                person.attendance = Attendance(arrived: Mark(context), arrival: context.stamp)
            }
        }
        if let replaced = known.inPlaceOf { state.people.update(replaced) { $0.replacedBy = known.id } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WalkInRemoved(person: person, madeAt: stamp.console)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.people[person]?.isRemoved == false
    }
}

extension ForumState {
    /// Whether another console noted something of somebody: what they agree to, that they went out or came back, a correction. Nobody is taken
    /// off the list over that.
    fileprivate func isNamed(_ person: Person, elsewhereThan console: ConsoleName) -> Bool {
        if person.consents.values.contains(where: { $0.mark.console != console }) { return true }
        if let move = person.attendance?.lastMove, move.console != console { return true }
        return RegistrationChanges.memberNames.contains { name in
            claims.holder("person/\(person.id)/\(name)").map { $0 != console } ?? false
        }
    }
}
