import StrictJSON

/// Check-ins that had been taken back stand after all: with the hour at which people came, and as they were then.
public struct CheckInsRestored: ForumEvent {
    public static let kind = "check-ins-restored"

    /// Somebody's arrival as it was before it was taken back.
    public struct Arrival: Sendable {
        public var person: PersonID
        public var attendance: Attendance

        public init(person: PersonID, attendance: Attendance) {
            self.person = person
            self.attendance = attendance
        }
    }

    public var arrivals: [Arrival]

    public init(arrivals: [Arrival]) { self.arrivals = arrivals }

    public init(json: JSONObject) throws {
        arrivals = try json.array("arrivals").map { value in
            let object = try value.object()
            return Arrival(person: try object.id("person"), attendance: try Attendance(course: object))
        }
    }

    public var json: JSONObject {
        let list: [JSONValue] = arrivals.map { arrival in
            var object: JSONObject = ["person": .string(arrival.person.text)]
            for member in arrival.attendance.course.members { object.append(member.name, member.value) }
            return .object(object)
        }
        return ["arrivals": .array(list)]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for arrival in arrivals {
            guard let attendance = state.people[arrival.person]?.attendance else {
                // What other doors recorded then, they have taken back since.
                state.letIn(arrival.person, arrival.attendance.given(by: context.stamp).alone)
                continue
            }
            let both = attendance.alsoRecorded(arrival.attendance.arrived, by: context.stamp)
            if both !== attendance { state.people.update(arrival.person) { $0.attendance = both } }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let back = arrivals.map(\.person).filter { before.people[$0]?.attendance?.isRecorded(at: stamp.console) != true }
        return [CheckInsUndone(people: back, madeAt: stamp.console)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        arrivals.contains { state.people[$0.person]?.attendance?.isRecorded(at: stamp.console) == true }
    }
}
