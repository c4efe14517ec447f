/// The people of a session, in the order in which they came to be known, with counts kept up to date.
public struct People: Sendable {
    private var table = Table<PersonID, Person>()
    /// By place: who has arrived; so that a search asks 100,000 people without copying one.
    private var arrivals: [Bool] = []
    /// Identifiers that turned out to name somebody who was known already (one list imported at two consoles).
    public private(set) var aliases: [PersonID: PersonID] = [:]
    /// The numbers that lists printed at their console give to aliases, where they are not their person's own.
    public private(set) var aliasNumbers: [PersonID: Int] = [:]
    private var aliasesByPerson: [PersonID: [PersonID]] = [:]
    public private(set) var counts = PeopleCounts()
    /// What was noted of registrations, so that an index knows what is out of date.
    public private(set) var log = RegistrationLog()
    /// Grows with every change of anybody.
    public private(set) var changes = 0
    /// Who waits for a place, in the order in which they asked for one. O(waiting).
    public var waiting: [PersonID] { turns.map(\.person) }
    private var turns: [Turn] = []
    /// Those whose number on printed lists is not their place on this one.
    private var numbered: [Int: [PersonID]] = [:]
    /// The number on printed lists that nobody here has yet.
    public private(set) var nextNumber = 1

    public init() {}

    public var count: Int { table.count }
    public var isEmpty: Bool { table.isEmpty }
    public var all: some Sequence<Person> { table.values }

    /// The identifier under which `id`'s person is kept.
    public func resolved(_ id: PersonID) -> PersonID { aliases.isEmpty ? id : aliases[id] ?? id }

    /// The person of `id`, also by an alias. O(1).
    public subscript(id: PersonID) -> Person? { table[resolved(id)] }

    /// The person at `place` in the order of arrival on the list, below `count`.
    public subscript(place place: Int) -> Person { table[place: place] }

    /// Whether the person at `place` has arrived; nobody at a place that there is not.
    public func hasArrived(place: Int) -> Bool { arrivals.indices.contains(place) && arrivals[place] }

    /// The place of `id`'s person on the list.
    public func place(of id: PersonID) -> Int? { table.place(of: resolved(id)) }

    /// The people with a number on printed lists: several where consoles that were apart gave it away. O(1).
    public func numbered(_ number: Int) -> [Person] {
        var found: [Person] = []
        if number >= 1, number <= count, table[place: number - 1].number == number { found.append(table[place: number - 1]) }
        for id in numbered[number] ?? [] {
            if let person = self[id], !found.contains(where: { $0.id == person.id }) { found.append(person) }
        }
        return found
    }

    /// The identifiers under which lists may have `person` by `number`: their own, and those of consoles that took in the same list. O(aliases
    /// of theirs).
    func identifiers(of person: Person, numbered number: Int) -> [PersonID] {
        let others = (aliasesByPerson[person.id] ?? []).filter { (aliasNumbers[$0] ?? person.number) == number }
        return person.number == number ? [person.id] + others : others
    }

    /// Puts somebody new at the end of the list. Who has no number on printed lists gets that of their place.
    public mutating func insert(_ newcomer: Person) {
        let place = table.count
        var person = newcomer
        if person.number < 1 { person.number = place + 1 }
        guard aliases.isEmpty || aliases[person.id] == nil, table.insert(person, for: person.id) else { return }
        arrivals.append(person.hasArrived)
        counts.add(person, 1)
        changes += 1
        log.note(person, at: place)
        nextNumber = max(nextNumber, person.number + 1)
        if person.number != place + 1 { numbered[person.number, default: []].append(person.id) }
        if person.isWaiting { addWaiting(person, at: place) }
    }

    /// - Parameter number: The number that `alias` has on lists printed at its console; nil where it is the person's own, or not known.
    public mutating func addAlias(_ alias: PersonID, for id: PersonID, number: Int? = nil) {
        let id = resolved(id)
        guard table[alias] == nil, alias != id, aliases[alias] == nil else { return }
        aliases[alias] = id
        aliasesByPerson[id, default: []].append(alias)
        if let number { numberAlias(alias, number) }
    }

    /// Notes the number that an alias has on lists printed at its console.
    mutating func numberAlias(_ alias: PersonID, _ number: Int) {
        guard let id = aliases[alias], number != table[id]?.number, aliasNumbers[alias] == nil else { return }
        aliasNumbers[alias] = number
        numbered[number, default: []].append(alias)
        nextNumber = max(nextNumber, number + 1)
    }

    /// Changes somebody in place and keeps the counts, the waiting list and the log right; does nothing where nobody has the identifier. O(1)
    /// where they neither begin nor cease to wait.
    public mutating func update(_ id: PersonID, _ change: (inout Person) -> Void) {
        guard let place = place(of: id) else { return }
        let before = table[place: place]
        var person = before
        change(&person)
        counts.add(before, -1)
        counts.add(person, 1)
        changes += 1
        table[place: place] = person
        if arrivals[place] != person.hasArrived { arrivals[place] = person.hasArrived }
        if before.registration !== person.registration || before.isRemoved != person.isRemoved { log.note(person, at: place) }
        guard before.isWaiting != person.isWaiting || before.waiting?.stamp != person.waiting?.stamp else { return }
        if let turn = turn(of: before, at: place), case let left = turns.partitioningIndex(where: { $0 >= turn }), left < turns.count,
            turns[left] == turn
        {
            turns.remove(at: left)
        }
        if person.isWaiting { addWaiting(person, at: place) }
    }

    /// Puts somebody where their turn is: those whom one list named stand in its order. O(log n), and the move of those behind.
    private mutating func addWaiting(_ person: Person, at place: Int) {
        guard let turn = turn(of: person, at: place) else { return }
        turns.insert(turn, at: turns.partitioningIndex { $0 > turn })
    }

    private func turn(of person: Person, at place: Int) -> Turn? {
        person.waiting.map { Turn(stamp: $0.stamp, place: place, person: person.id) }
    }

    /// Whose turn on the waiting list comes first: whom an earlier event named, and then who stands earlier on the list.
    private struct Turn: Comparable, Sendable {
        let stamp: EventStamp
        let place: Int
        let person: PersonID

        static func < (left: Turn, right: Turn) -> Bool {
            left.stamp == right.stamp ? left.place < right.place : left.stamp < right.stamp
        }
    }

    /// Makes room for so many people at once.
    public mutating func reserveCapacity(_ count: Int) {
        table.reserveCapacity(count)
        arrivals.reserveCapacity(count)
        log.reserveCapacity(count)
    }

    /// The people on the list whose tickets carry `code`, letter case aside. O(n).
    public func people(code: String) -> [Person] {
        let wanted = code.lowercased()
        guard !wanted.isEmpty else { return [] }
        return table.values.filter { person in !person.isRemoved && person.registration.codes.contains { $0.lowercased() == wanted } }
    }

    /// The people whose e-mail address is `email`, letter case aside. O(n).
    public func people(email: String) -> [Person] {
        let wanted = email.lowercased()
        return wanted.isEmpty ? [] : table.values.filter { !$0.isRemoved && $0.registration.email.lowercased() == wanted }
    }
}
