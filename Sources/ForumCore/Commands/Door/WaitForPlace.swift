import StrictJSON

/// Puts somebody on the waiting list: a person who is known, or a registration of somebody who is not.
public struct WaitForPlace: ForumCommand {
    public static let name = "wait"
    public static let fields: [CommandField] = [.optional("person")] + registrationFields

    public var person: PersonID?
    public var registration: Registration?

    public init(person: PersonID) { self.person = person }

    public init(registration: Registration) { self.registration = registration }

    public init(json: JSONObject) throws {
        person = try json.idIfPresent("person")
        if person == nil { registration = try Registration(json: json) }
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        if let person {
            let known = try PersonReference.id(person).find(in: state)
            if let attendance = known.attendance {
                throw Refusal(
                    .alreadyCheckedIn,
                    ["name": known.name, "at": attendance.arrived.at.text, "console": attendance.arrived.console.text])
            }
            guard !known.isWaiting else { throw Refusal(.alreadyWaiting, ["name": known.name]) }
            return decision(WaitingListJoined(person: known.id), known.name)
        }
        let cleaned = try (registration ?? Registration()).checked()
        let event = WaitingListJoined(person: PersonID(inputs.freshID()), registration: cleaned, number: state.people.nextNumber)
        return decision(event, cleaned.name)
    }

    private func decision(_ event: WaitingListJoined, _ name: String) -> Decision {
        Decision([event], step: Self.name, subject: name, answer: ["person": .string(event.person.text)])
    }
}

/// Takes somebody off the waiting list.
public struct StopWaiting: ForumCommand {
    public static let name = "stop-waiting"
    public static let fields: [CommandField] = PersonReference.fields

    public var person: PersonReference

    public init(person: PersonReference) { self.person = person }

    public init(json: JSONObject) throws { person = try PersonReference(json: json) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try person.find(in: state)
        guard known.isWaiting else { throw Refusal(.notWaiting, ["name": known.name]) }
        return Decision([WaitingListLeft(person: known.id)], step: Self.name, subject: known.name)
    }
}
