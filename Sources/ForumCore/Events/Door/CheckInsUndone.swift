import StrictJSON

/// A check-in was taken back: the people of it have not come, unless another door recorded them at the same time.
public struct CheckInsUndone: ForumEvent {
    public static let kind = "check-ins-undone"

    public var people: [PersonID]
    /// The console whose check-in is taken back: one made at another door at the same time is not touched.
    public var madeAt: ConsoleName

    public init(people: [PersonID], madeAt: ConsoleName) {
        self.people = people
        self.madeAt = madeAt
    }

    public init(json: JSONObject) throws {
        self.init(people: try json.ids("people"), madeAt: try json.id("madeAt"))
    }

    public var json: JSONObject {
        ["people": people.json, "madeAt": .string(madeAt.text)]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in people {
            guard let attendance = state.people[id]?.attendance, attendance.isRecorded(at: madeAt) else { continue }
            state.people.update(id) { $0.attendance = attendance.takenBack(by: madeAt) }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let arrivals = people.compactMap { id in
            before.people[id]?.attendance.map { CheckInsRestored.Arrival(person: id, attendance: $0) }
        }
        return [CheckInsRestored(arrivals: arrivals)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        people.allSatisfy { state.people[$0]?.attendance?.isRecorded(at: madeAt) != true }
    }
}
