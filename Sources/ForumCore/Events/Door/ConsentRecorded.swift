import StrictJSON

/// Somebody agreed to a purpose at the door, or withdrew.
public struct ConsentRecorded: ForumEvent {
    public static let kind = "consent-recorded"

    public var person: PersonID
    public var purpose: ConsentPurpose
    public var isGiven: Bool

    public init(person: PersonID, purpose: ConsentPurpose, isGiven: Bool) {
        self.person = person
        self.purpose = purpose
        self.isGiven = isGiven
    }

    public init(json: JSONObject) throws {
        guard let purpose: ConsentPurpose = try json.choiceIfPresent("purpose") else { throw JSONShapeError.invalid(["purpose"]) }
        self.init(person: try json.id("person"), purpose: purpose, isGiven: try json.bool("given"))
    }

    public var json: JSONObject {
        ["person": .string(person.text), "purpose": .string(purpose.rawValue), "given": .bool(isGiven)]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        state.people.update(person) { $0.consents[purpose] = Consent(isGiven: isGiven, mark: Mark(context)) }
    }

    /// A consent taken back is a withdrawal on record; it does not become a question nobody asked.
    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [ConsentRecorded(person: person, purpose: purpose, isGiven: !isGiven)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let consent = state.people[person]?.consents[purpose] else { return false }
        return consent.isGiven == isGiven && consent.mark.console == stamp.console
    }
}
