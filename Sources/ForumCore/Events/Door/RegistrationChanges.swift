import StrictJSON

/// Members of a registration with the values they get: what was changed, and nothing of what was not.
public struct RegistrationChanges: Sendable {
    /// The members of a registration, by their bits; the names are those of `Registration(json:)`.
    private struct Members: OptionSet {
        let rawValue: UInt16
        static let given = Members(rawValue: 1 << 0)
        static let family = Members(rawValue: 1 << 1)
        static let email = Members(rawValue: 1 << 2)
        static let organisation = Members(rawValue: 1 << 3)
        static let sector = Members(rawValue: 1 << 4)
        static let codes = Members(rawValue: 1 << 5)
        static let order = Members(rawValue: 1 << 6)
        static let table = Members(rawValue: 1 << 7)
        static let remarks = Members(rawValue: 1 << 8)
        static let attention = Members(rawValue: 1 << 9)
        static let wishesNews = Members(rawValue: 1 << 10)
        static let newcomer = Members(rawValue: 1 << 11)
        static let declined = Members(rawValue: 1 << 12)

        static let named: [(name: String, member: Members)] = [
            ("given", .given), ("family", .family), ("email", .email), ("organisation", .organisation), ("sector", .sector),
            ("codes", .codes), ("order", .order), ("table", .table), ("remarks", .remarks), ("attention", .attention),
            ("wishesNews", .wishesNews), ("newcomer", .newcomer), ("declined", .declined),
        ]
    }

    private let members: Members
    private let values: Registration

    private init(_ members: Members, _ values: Registration) {
        self.members = members
        self.values = values
    }

    /// What makes `new` of `old`.
    public init(from old: Registration, to new: Registration) {
        var members: Members = []
        if old.given != new.given { members.insert(.given) }
        if old.family != new.family { members.insert(.family) }
        if old.email != new.email { members.insert(.email) }
        if old.organisation != new.organisation { members.insert(.organisation) }
        if old.sector != new.sector { members.insert(.sector) }
        if old.codes != new.codes { members.insert(.codes) }
        if old.order != new.order { members.insert(.order) }
        if old.table != new.table { members.insert(.table) }
        if old.remarks != new.remarks { members.insert(.remarks) }
        if old.needsAttention != new.needsAttention { members.insert(.attention) }
        if old.wishesNews != new.wishesNews { members.insert(.wishesNews) }
        if old.isNewcomer != new.isNewcomer { members.insert(.newcomer) }
        if old.isDeclined != new.isDeclined { members.insert(.declined) }
        self.init(members, new)
    }

    /// All members of `registration`, as older journals recorded every correction.
    init(everythingOf registration: Registration) { self.init(Members(rawValue: (1 << 13) - 1), registration) }

    /// Reads the members that are there. Throws where one of them is of the wrong type.
    init(json: JSONObject) throws(JSONShapeError) {
        var members: Members = []
        for (name, member) in Members.named where json[name] != nil { members.insert(member) }
        self.init(members, try Registration(json: json))
    }

    /// The members with their values, those that are set to their default too.
    var json: JSONObject {
        var object = JSONObject()
        values.write(to: &object)
        for (name, member) in Members.named {
            if !members.contains(member) {
                object[name] = nil
            } else if object[name] == nil {
                object[name] = Self.emptied(member)
            }
        }
        return object
    }

    /// What stands for a member that was emptied.
    private static func emptied(_ member: Members) -> JSONValue {
        switch member {
        case .sector: .string(Sector.unknown.rawValue)
        case .codes: .array([])
        case .attention, .wishesNews, .newcomer, .declined: .bool(false)
        default: .string("")
        }
    }

    /// The names under which ``byMember`` has them.
    static let memberNames = Members.named.map(\.name) + [""]

    /// Each member that changes by itself, with its name. Of older journals, which named every member, one piece of all.
    var byMember: [(name: String, change: RegistrationChanges)] {
        guard members.rawValue != (1 << 13) - 1 else { return [("", self)] }
        return Members.named.filter { members.contains($0.member) }.map { ($0.name, RegistrationChanges($0.member, values)) }
    }

    public var isEmpty: Bool { members.isEmpty }

    /// A registration with these values.
    func applied(to other: Registration) -> Registration {
        func chosen<Value>(_ member: Members, _ path: KeyPath<Registration, Value>) -> Value {
            (members.contains(member) ? values : other)[keyPath: path]
        }
        return Registration(
            given: chosen(.given, \.given), family: chosen(.family, \.family), email: chosen(.email, \.email),
            organisation: chosen(.organisation, \.organisation), sector: chosen(.sector, \.sector), codes: chosen(.codes, \.codes),
            order: chosen(.order, \.order), table: chosen(.table, \.table), remarks: chosen(.remarks, \.remarks),
            needsAttention: chosen(.attention, \.needsAttention), wishesNews: chosen(.wishesNews, \.wishesNews),
            isNewcomer: chosen(.newcomer, \.isNewcomer), isDeclined: chosen(.declined, \.isDeclined))
    }

    /// Whether a registration has all these values.
    func isHeld(by other: Registration) -> Bool { applied(to: other) == other }

    /// The same members with the values that `other` has.
    func values(of other: Registration) -> RegistrationChanges { RegistrationChanges(members, other) }

    /// These values where `other` still has those of `former`; what was changed since stays as it is.
    func replacing(_ former: RegistrationChanges, in other: Registration) -> Registration {
        let current = RegistrationChanges(from: other, to: former.applied(to: other))
        // What differs from `former` now was changed since.
        return RegistrationChanges(members.subtracting(current.members), values).applied(to: other)
    }
}
