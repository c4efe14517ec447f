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
        guard let known = before.people[person] else { return [WalkInRemoved(person: person, madeAt: stamp.console)] }
        return [WaitingListLeft(person: person, former: known.waiting)]
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
    /// The place that they had, or had given up, before they got the one that is taken back.
    public var former: Waiting?

    public init(person: PersonID, former: Waiting? = nil) {
        self.person = person
        self.former = former
    }

    public init(json: JSONObject) throws {
        self.init(person: try json.id("person"), former: try json["former"].map { try Waiting(json: $0.object()) })
    }

    public var json: JSONObject { JSONObject(person: person, former: former) }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.setWaiting(person, to: former, hasLeft: true, at: context)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WaitingListKept(person: person, former: former == nil ? nil : before.people[person]?.waiting)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person] else { return false }
        guard !known.hasArrived, state.claims.holds("waits/\(known.id)", stamp.console) else { return false }
        return former.map { $0 == known.waiting } ?? (known.waiting?.hasLeft == true)
    }
}

/// Somebody who had given up their place on the waiting list has it after all, the same one.
public struct WaitingListKept: ForumEvent {
    public static let kind = "waiting-list-kept"

    public var person: PersonID
    /// The place itself, where they have had another one since.
    public var former: Waiting?

    public init(person: PersonID, former: Waiting? = nil) {
        self.person = person
        self.former = former
    }

    public init(json: JSONObject) throws {
        self.init(person: try json.id("person"), former: try json["former"].map { try Waiting(json: $0.object()) })
    }

    public var json: JSONObject { JSONObject(person: person, former: former) }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.setWaiting(person, to: former, hasLeft: false, at: context)
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [WaitingListLeft(person: person, former: former == nil ? nil : before.people[person]?.waiting)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person], known.isWaiting else { return false }
        return state.claims.holds("waits/\(known.id)", stamp.console)
    }
}

extension ForumState {
    /// Gives somebody who has or had a place on the waiting list another one, or the one they have, given up or not.
    fileprivate mutating func setWaiting(_ person: PersonID, to former: Waiting?, hasLeft: Bool, at context: EventContext) {
        guard let known = people[person], let waiting = known.waiting else { return }
        var place = former ?? waiting
        if former == nil { place.hasLeft = hasLeft }
        guard claims.write("waits/\(known.id)", isSame: place == waiting, at: context) else { return }
        people.update(person) { $0.waiting = place }
    }
}

extension JSONObject {
    fileprivate init(person: PersonID, former: Waiting?) {
        self = ["person": .string(person.text)]
        if let former { append("former", .object(former.json)) }
    }
}
