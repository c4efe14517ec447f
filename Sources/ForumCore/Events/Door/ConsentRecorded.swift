import StrictJSON

/// Somebody agreed to a purpose at the door, or withdrew, or what was noted of it was taken back.
public struct ConsentRecorded: ForumEvent {
    public static let kind = "consent-recorded"

    public var person: PersonID
    public var purpose: ConsentPurpose
    /// Nil: as before they were asked.
    public var isGiven: Bool?
    /// When and where the answer was given that stands again, where another one is taken back.
    public var noted: Mark?

    public init(person: PersonID, purpose: ConsentPurpose, isGiven: Bool?, noted: Mark? = nil) {
        self.person = person
        self.purpose = purpose
        self.isGiven = isGiven
        self.noted = noted
    }

    public init(json: JSONObject) throws {
        guard let purpose: ConsentPurpose = try json.choiceIfPresent("purpose") else { throw JSONShapeError.invalid(["purpose"]) }
        self.init(
            person: try json.id("person"), purpose: purpose, isGiven: try json.boolIfPresent("given"),
            noted: try json["noted"].map { try Mark(json: $0.object()) })
    }

    public var json: JSONObject {
        var object: JSONObject = ["person": .string(person.text), "purpose": .string(purpose.rawValue)]
        if let isGiven { object.append("given", .bool(isGiven)) }
        if let noted { object.append("noted", .object(noted.json)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.people[person] else { return }
        let thing = "consent/\(known.id)/\(purpose.rawValue)"
        let former = known.consents[purpose]
        let isWritten = state.claims.write(thing, isSame: former?.isGiven == isGiven, isFirst: former == nil, at: context)
        let holder = state.claims.holder(thing)
        state.people.update(person) { person in
            if isGiven == true, !context.isUndo { person.standsAgain() }
            if isWritten {
                person.consents[purpose] = isGiven.map { Consent(isGiven: $0, mark: noted ?? Mark(context)) }
            } else if let holder, context.isUndo, former?.mark.console == context.stamp.console {
                // What is left is the answer that the other console noted.
                person.consents[purpose]?.mark.console = holder
            }
        }
    }

    /// A consent taken back is a withdrawal on record; it does not become a question nobody asked. A withdrawal taken back is what was
    /// answered before, if anything was: nobody has agreed at the door by that.
    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        if isGiven == true { return [ConsentRecorded(person: person, purpose: purpose, isGiven: false)] }
        let former = before.people[person]?.consents[purpose]
        return [ConsentRecorded(person: person, purpose: purpose, isGiven: former?.isGiven, noted: former?.mark)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.people[person], let consent = known.consents[purpose] else { return isGiven == nil }
        guard consent.isGiven == isGiven else { return false }
        if let noted { return consent.mark == noted }
        return consent.mark.console == stamp.console
            || state.claims.names("consent/\(known.id)/\(purpose.rawValue)", stamp.console)
    }
}
