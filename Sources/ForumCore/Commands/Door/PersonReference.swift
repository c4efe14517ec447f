import StrictJSON

/// How a command names a person: by identifier, or by a ticket's code or an e-mail address that only one person has.
public enum PersonReference: Hashable, Sendable {
    case id(PersonID)
    case code(String)
    case email(String)

    static let fields: [CommandField] = [.optional("person"), .optional("code"), .optional("email")]

    init(json: JSONObject) throws(JSONShapeError) {
        if let code = try json.stringIfPresent("code") {
            self = .code(code)
        } else if let email = try json.stringIfPresent("email") {
            self = .email(email)
        } else {
            self = .id(try json.id("person"))
        }
    }

    /// The person meant. O(1) by identifier, O(people) otherwise.
    public func find(in state: ForumState) throws(Refusal) -> Person {
        switch self {
        case .id(let id):
            guard let person = state.people[id], !person.isRemoved else { throw Refusal(.personUnknown, ["name": id.text]) }
            return person
        case .code(let code):
            return try Self.only(state.people.people(code: code), named: code)
        case .email(let email):
            return try Self.only(state.people.people(email: email), named: email)
        }
    }

    private static func only(_ found: [Person], named name: String) throws(Refusal) -> Person {
        guard let first = found.first else { throw Refusal(.personUnknown, ["name": name]) }
        guard found.count == 1 else { throw Refusal(.personAmbiguous, ["name": name]) }
        return first
    }
}

extension ForumState {
    /// Refuses where the room is full and nobody said to go on all the same. Returns whether it is full.
    func checkCapacity(adding count: Int, knowingly: Bool) throws(Refusal) -> Bool {
        guard let capacity = session.capacity, people.counts.inside + count > capacity else { return false }
        guard knowingly else { throw Refusal(.roomFull, ["limit": String(capacity), "inside": String(people.counts.inside)]) }
        return true
    }
}
