import StrictJSON

/// Somebody for whom there is no room waits for a place. Whoever waits already keeps their place.
public struct WaitingListJoined: ForumEvent {
    public static let kind = "waiting-list-joined"

    public var person: PersonID
    /// Who they are, where they were not on the list.
    public var registration: Registration?
    /// Their number on printed lists, where they were not on the list; older journals have none.
    public var number: Int?

    public init(person: PersonID, registration: Registration? = nil, number: Int? = nil) {
        self.person = person
        self.registration = registration
        self.number = SheetNumber.recorded(number)
    }

    public init(json: JSONObject) throws {
        self.init(
            person: try json.id("person"),
            registration: try json.objectIfPresent("registration").map { object throws(JSONShapeError) in try Registration(json: object) },
            number: try json.listNumber())
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text)]
        if let registration {
            var known = JSONObject()
            registration.write(to: &known)
            object.append("registration", .object(known))
        }
        object.set("number", number)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        if let registration, state.people[person] == nil {
            state.people.insert(Person(id: person, registration: registration, isWalkIn: true, number: number))
        }
        guard let known = state.people[person], !known.hasArrived else { return }
        let isWaiting = known.waiting?.hasLeft == false
        let isWritten = state.claims.write("waits/\(known.id)", isSame: isWaiting, isFirst: known.waiting == nil, at: context)
        state.people.update(person) {
            $0.standsAgain()
            if isWritten { $0.waiting = Waiting(since: Mark(context), stamp: context.stamp) }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.people[person] == nil ? [WalkInRemoved(person: person, madeAt: stamp.console)] : [WaitingListLeft(person: person)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person] else { return false }
        guard known.isWaiting, state.claims.holds("waits/\(known.id)", stamp.console) else { return false }
        return known.waiting?.stamp == stamp || state.claims.names("waits/\(known.id)", stamp.console)
    }
}

/// Somebody gave up their place on the waiting list.
public struct WaitingListLeft: ForumEvent {
    public static let kind = "waiting-list-left"

    public var person: PersonID

    public init(person: PersonID) { self.person = person }

    public init(json: JSONObject) throws { self.init(person: try json.id("person")) }

    public var json: JSONObject { ["person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], let waiting = known.waiting else { return }
        guard state.claims.write("waits/\(known.id)", isSame: waiting.hasLeft, at: context) else { return }
        state.people.update(person) { $0.waiting?.hasLeft = true }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [WaitingListKept(person: person)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person] else { return false }
        return !known.hasArrived && known.waiting?.hasLeft == true && state.claims.holds("waits/\(known.id)", stamp.console)
    }
}

/// Somebody who had given up their place on the waiting list has it after all, the same one.
public struct WaitingListKept: ForumEvent {
    public static let kind = "waiting-list-kept"

    public var person: PersonID

    public init(person: PersonID) { self.person = person }

    public init(json: JSONObject) throws { self.init(person: try json.id("person")) }

    public var json: JSONObject { ["person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person], let waiting = known.waiting else { return }
        guard state.claims.write("waits/\(known.id)", isSame: !waiting.hasLeft, at: context) else { return }
        state.people.update(person) { $0.waiting?.hasLeft = false }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [WaitingListLeft(person: person)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person], known.isWaiting else { return false }
        return state.claims.holds("waits/\(known.id)", stamp.console)
    }
}
