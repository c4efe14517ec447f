import StrictJSON

/// Records that somebody agrees to a purpose, or withdraws.
public struct RecordConsent: ForumCommand {
    public static let name = "record-consent"
    public static let fields =
        PersonReference.fields + [
            .required("purpose", .choice(ConsentPurpose.allCases.map(\.rawValue))), .required("given", .boolean),
        ]

    public var person: PersonReference
    public var purpose: ConsentPurpose
    public var isGiven: Bool

    public init(person: PersonReference, purpose: ConsentPurpose, isGiven: Bool) {
        self.person = person
        self.purpose = purpose
        self.isGiven = isGiven
    }

    public init(json: JSONObject) throws {
        guard let purpose: ConsentPurpose = try json.choiceIfPresent("purpose") else { throw JSONShapeError.invalid(["purpose"]) }
        self.init(person: try PersonReference(json: json), purpose: purpose, isGiven: try json.bool("given"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try person.find(in: state)
        guard known.agrees(to: purpose) != isGiven else { throw Refusal(.nothingChanged) }
        return Decision(
            [ConsentRecorded(person: known.id, purpose: purpose, isGiven: isGiven)],
            step: "\(isGiven ? "give" : "withdraw")-consent-\(purpose.rawValue)", subject: known.name)
    }
}
