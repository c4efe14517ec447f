import StrictJSON

/// One or several people came in at a door. Whoever is in already stays in as they were: one check-in a person. That two doors recorded it at
/// the same time is noted, so that one of them can take back its own.
public struct PeopleCheckedIn: ForumEvent {
    public static let kind = "people-checked-in"

    public var people: [PersonID]
    /// The volunteer knew that the room was full.
    public var overCapacity: Bool

    public init(people: [PersonID], overCapacity: Bool = false) {
        self.people = people
        self.overCapacity = overCapacity
    }

    public init(json: JSONObject) throws {
        self.init(people: try json.ids("people"), overCapacity: try json.flag("overCapacity"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["people": people.json]
        object.set("overCapacity", overCapacity)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in people {
            guard let attendance = state.people[id]?.attendance else {
                state.letIn(id, Attendance(arrived: Mark(context), arrival: context.stamp, overCapacity: overCapacity))
                continue
            }
            let both = attendance.alsoRecorded(Mark(context), by: context.stamp)
            if both !== attendance { state.people.update(id) { $0.attendance = both } }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [CheckInsUndone(people: people.filter { before.people[$0]?.hasArrived == false }, madeAt: stamp.console)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        people.contains { state.people[$0]?.attendance?.isRecorded(at: stamp.console) == true }
    }
}

extension ForumState {
    /// Somebody is in: whoever was let in is on the list, whatever another door took back meanwhile.
    mutating func letIn(_ id: PersonID, _ attendance: Attendance) {
        guard let known = people[id] else { return }
        claims.forget("moved/\(known.id)")
        people.update(id) {
            $0.attendance = attendance
            $0.isRemoved = false
        }
        guard known.isRemoved, let replaced = known.inPlaceOf else { return }
        people.update(replaced) { $0.replacedBy = known.id }
    }
}
