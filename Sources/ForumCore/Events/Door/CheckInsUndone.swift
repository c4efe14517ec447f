import StrictJSON

/// A check-in was taken back: the people of it have not come.
public struct CheckInsUndone: ForumEvent {
    public static let kind = "check-ins-undone"

    public var people: [PersonID]
    /// The check-in's event by name (`porte-1:42`); a later check-in of the same person is not touched. Empty: whichever it is.
    public var arrival: String

    public init(people: [PersonID], arrival: String) {
        self.people = people
        self.arrival = arrival
    }

    public init(json: JSONObject) throws {
        self.init(people: try json.ids("people"), arrival: try json.text("arrival"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["people": people.json]
        object.set("arrival", arrival)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        for id in people {
            guard let attendance = state.people[id]?.attendance, arrival.isEmpty || attendance.arrival.name == arrival else { continue }
            state.people.update(id) { $0.attendance = nil }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [PeopleCheckedIn(people: people.filter { before.people[$0]?.hasArrived == true })]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        people.allSatisfy { state.people[$0]?.hasArrived == false }
    }
}
