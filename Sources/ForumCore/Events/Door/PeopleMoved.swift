import StrictJSON

/// People who had come left, or came back.
public struct PeopleMoved: ForumEvent {
    public static let kind = "people-moved"

    public var people: [PersonID]
    /// True when they came back, false when they left.
    public var inside: Bool

    public init(people: [PersonID], inside: Bool) {
        self.people = people
        self.inside = inside
    }

    public init(json: JSONObject) throws {
        self.init(people: try json.ids("people"), inside: try json.bool("inside"))
    }

    public var json: JSONObject { ["people": people.json, "inside": .bool(inside)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in people.map(state.people.resolved) {
            guard let known = state.people[id]?.attendance else { continue }
            let isFirst = known.lastMove == nil
            guard state.claims.write("moved/\(id)", isSame: known.isInside == inside, isFirst: isFirst, at: context) else { continue }
            state.people.update(id) { person in
                guard let attendance = person.attendance else { return }
                person.attendance = Attendance(
                    arrived: attendance.arrived, arrival: attendance.arrival, isInside: inside, lastMove: Mark(context),
                    overCapacity: attendance.overCapacity, others: attendance.others)
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [PeopleMoved(people: people.filter { before.people[$0]?.isInside == !inside }, inside: !inside)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        people.map(state.people.resolved).allSatisfy {
            state.people[$0]?.isInside == inside && state.claims.holds("moved/\($0)", stamp.console)
        }
    }
}
