/// How many people are where.
public struct PeopleCounts: Hashable, Sendable {
    /// Everybody on the list, walk-ins included.
    public var registered = 0
    public var walkIns = 0
    /// Everybody who came, also those who have left since.
    public var arrived = 0
    public var inside = 0
    /// Arrived people by sector.
    public var arrivedBySector: [Sector: Int] = [:]
    /// People on the list by sector.
    public var registeredBySector: [Sector: Int] = [:]

    /// People on the list who have not come.
    public var awaited: Int { registered - arrived }

    fileprivate mutating func add(_ person: Person, _ sign: Int) {
        guard !person.isRemoved else { return }
        registered += sign
        if person.isWalkIn { walkIns += sign }
        registeredBySector[person.registration.sector, default: 0] += sign
        if person.hasArrived {
            arrived += sign
            arrivedBySector[person.registration.sector, default: 0] += sign
        }
        if person.isInside { inside += sign }
    }
}

/// The people of a session, in the order in which they came to be known, with counts kept up to date.
public struct People: Sendable {
    private var table = Table<PersonID, Person>()
    /// Identifiers that turned out to name somebody who was known already (one list imported at two consoles).
    public private(set) var aliases: [PersonID: PersonID] = [:]
    public private(set) var counts = PeopleCounts()
    /// Grows whenever somebody is added or their registration changes, so that an index knows when it is out of date.
    public private(set) var registrationChanges = 0

    public init() {}

    public var count: Int { table.count }
    public var isEmpty: Bool { table.isEmpty }
    public var all: some Sequence<Person> { table.values }

    /// The identifier under which `id`'s person is kept.
    public func resolved(_ id: PersonID) -> PersonID { aliases[id] ?? id }

    /// The person of `id`, also by an alias. O(1).
    public subscript(id: PersonID) -> Person? { table[resolved(id)] }

    /// The person at `place` in the order of arrival on the list, below `count`.
    public subscript(place place: Int) -> Person { table[place: place] }

    /// The place of `id`'s person on the list.
    public func place(of id: PersonID) -> Int? { table.place(of: resolved(id)) }

    public mutating func insert(_ person: Person) {
        guard aliases[person.id] == nil, table.insert(person, for: person.id) else { return }
        counts.add(person, 1)
        registrationChanges += 1
    }

    public mutating func addAlias(_ alias: PersonID, for id: PersonID) {
        guard table[alias] == nil, alias != resolved(id) else { return }
        aliases[alias] = resolved(id)
    }

    public mutating func update(_ id: PersonID, _ change: (inout Person) -> Void) {
        guard var person = table[resolved(id)] else { return }
        let before = person
        change(&person)
        counts.add(before, -1)
        counts.add(person, 1)
        if before.registration !== person.registration || before.isRemoved != person.isRemoved { registrationChanges += 1 }
        _ = table.update(person.id) { $0 = person }
    }

    public mutating func reserveCapacity(_ count: Int) { table.reserveCapacity(count) }

    /// The person whose ticket carries `code`, letter case aside. O(n).
    public func person(code: String) -> Person? {
        let wanted = code.lowercased()
        guard !wanted.isEmpty else { return nil }
        return table.values.first { person in person.registration.codes.contains { $0.lowercased() == wanted } }
    }

    /// The people whose e-mail address is `email`, letter case aside. O(n).
    public func people(email: String) -> [Person] {
        let wanted = email.lowercased()
        return wanted.isEmpty ? [] : table.values.filter { $0.registration.email.lowercased() == wanted }
    }
}
