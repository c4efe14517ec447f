import StrictJSON

/// Takes in a list of registrations: adds who is new, updates who is known, doubles nobody.
public struct ImportRegistrations: ForumCommand {
    public static let name = "import-registrations"
    public static let fields: [CommandField] = [.required("people", .registrations), .optional("source")]
    /// A longer list is recorded as several events of one step: a line of a journal is not to grow without bounds.
    static let peoplePerEvent = 50_000

    public var people: [Registration]
    public var source: String

    public init(people: [Registration], source: String) {
        self.people = people
        self.source = source
    }

    public init(json: JSONObject) throws {
        people = try json.array("people").map { try Registration(json: $0.object()) }
        source = try json.text("source")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        var index = IdentityIndex(state.people)
        var listed: [(id: PersonID, registration: Registration)] = []
        var added = 0
        var updated = 0
        var unchanged = 0
        for registration in people {
            let cleaned = try registration.checked()
            if let id = index.person(for: cleaned) {
                if let known = state.people[id], known.registration.updated(from: cleaned) === known.registration {
                    unchanged += 1
                    continue
                }
                updated += 1
                listed.append((id, cleaned))
            } else {
                let id = PersonID(inputs.freshID())
                index.add(cleaned, id)
                added += 1
                listed.append((id, cleaned))
            }
        }
        guard !listed.isEmpty else { throw Refusal(.nothingChanged, ["unchanged": String(unchanged)]) }
        let events = stride(from: 0, to: listed.count, by: Self.peoplePerEvent).map { start in
            RegistrationsImported(people: Array(listed[start..<min(start + Self.peoplePerEvent, listed.count)]), source: source)
        }
        return Decision(
            events, step: Self.name, subject: source,
            answer: ["added": .integer(Int64(added)), "updated": .integer(Int64(updated)), "unchanged": .integer(Int64(unchanged))])
    }
}
