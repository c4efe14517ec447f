import StrictJSON

/// Puts somebody who is not on the list on it and checks them in. A name is enough.
public struct WalkIn: ForumCommand {
    public static let name = "walk-in"
    public static let fields: [CommandField] =
        registrationFields + [.optional("inPlaceOf"), .optional("overCapacity", .boolean)]

    public var registration: Registration
    /// Somebody on the list who does not come, and in whose place they are here.
    public var inPlaceOf: PersonID?
    public var overCapacity: Bool

    public init(registration: Registration, inPlaceOf: PersonID? = nil, overCapacity: Bool = false) {
        self.registration = registration
        self.inPlaceOf = inPlaceOf
        self.overCapacity = overCapacity
    }

    public init(json: JSONObject) throws {
        registration = try Registration(json: json)
        inPlaceOf = try json.idIfPresent("inPlaceOf")
        overCapacity = try json.flag("overCapacity")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let cleaned = try registration.checked()
        var replaced: Person?
        if let inPlaceOf {
            let person = try PersonReference.id(inPlaceOf).find(in: state)
            if let attendance = person.attendance {
                throw Refusal(
                    .alreadyCheckedIn,
                    ["name": person.name, "at": attendance.arrived.at.text, "console": attendance.arrived.console.text])
            }
            if let substitute = person.replacedBy.flatMap({ state.people[$0] }), substitute.hasArrived {
                throw Refusal(.alreadyReplaced, ["name": person.name, "substitute": substitute.name])
            }
            replaced = person
        }
        let full = try state.checkCapacity(adding: 1, knowingly: overCapacity)
        let id = PersonID(inputs.freshID())
        return Decision(
            [
                WalkInArrived(
                    person: id, registration: cleaned, inPlaceOf: replaced?.id, overCapacity: full, number: state.people.nextNumber)
            ],
            step: replaced == nil ? Self.name : "substitute", subject: cleaned.name,
            answer: ["person": .string(id.text)])
    }
}

/// The members of a registration in JSON.
let registrationFields: [CommandField] = [
    .optional("given"), .optional("family"), .optional("email"), .optional("organisation"),
    .optional("sector", .choice(Sector.allCases.map(\.rawValue))), .optional("codes", .strings), .optional("order"),
    .optional("table"), .optional("remarks"), .optional("attention", .boolean), .optional("wishesNews", .boolean),
    .optional("newcomer", .boolean), .optional("declined", .boolean),
]

extension Registration {
    /// The registration without white space around its texts, which are kept as they are otherwise; codes, which are compared with what a
    /// scanner reads, without control characters. Throws `name-missing` or `text-too-long`.
    func checked() throws(Refusal) -> Registration {
        let cleaned = Registration(
            given: given.trimmed, family: family.trimmed, email: email.trimmed, organisation: organisation.trimmed, sector: sector,
            codes: codes.map(\.tidied).filter { !$0.isEmpty }, order: order.trimmed, table: table.trimmed, remarks: remarks.trimmed,
            needsAttention: needsAttention, wishesNews: wishesNews, isNewcomer: isNewcomer, isDeclined: isDeclined)
        guard !cleaned.name.isEmpty else { throw Refusal(.nameMissing) }
        let texts = [
            cleaned.given, cleaned.family, cleaned.email, cleaned.organisation, cleaned.table, cleaned.remarks, cleaned.order,
        ]
        guard (texts + cleaned.codes).allSatisfy({ $0.count <= shortTextLimit }) else {
            throw Refusal(.textTooLong, ["limit": String(shortTextLimit)])
        }
        return cleaned
    }
}

/// Corrects what is known of a person; members that are left out stay as they are.
public struct CorrectPerson: ForumCommand {
    public static let name = "correct-person"
    public static let fields: [CommandField] = [.required("person")] + registrationFields

    public var person: PersonID
    /// The members to change, as in a registration.
    public var changes: JSONObject

    public init(person: PersonID, changes: JSONObject) {
        self.person = person
        self.changes = changes
    }

    public init(person: PersonID, registration: Registration) {
        self.person = person
        changes = JSONObject()
        registration.write(to: &changes)
    }

    /// Changes what differs between what somebody was shown and what they made of it; what another console corrected meanwhile stays.
    public init(person: PersonID, from shown: Registration, to corrected: Registration) {
        self.person = person
        changes = RegistrationChanges(from: shown, to: corrected).json
    }

    public init(json: JSONObject) throws {
        person = try json.id("person")
        changes = json
        _ = try Registration(json: json)
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let known = try PersonReference.id(person).find(in: state)
        var merged = JSONObject()
        known.registration.write(to: &merged)
        for member in changes.members where member.name != "person" { merged[member.name] = member.value }
        guard let read = try? Registration(json: merged) else { throw Refusal(.memberInvalid, ["member": "person"]) }
        let cleaned = try read.checked()
        guard cleaned != known.registration else { throw Refusal(.nothingChanged) }
        let event = PersonCorrected(person: known.id, changes: RegistrationChanges(from: known.registration, to: cleaned))
        return Decision([event], step: Self.name, subject: cleaned.name)
    }
}
