import ForumCore

/// The search index over the people of the session, kept in step with them. A place on the list of people is an entry of the index.
struct DoorRoll: Sendable {
    private(set) var index = PersonSearchIndex()
    private var log = RegistrationLog()

    /// Takes in who is new or known otherwise. O(changes), or O(people) when most of them are new.
    mutating func keepUp(with people: People) {
        guard !people.log.isSame(as: log) else { return }
        let changes = people.log.changes(since: log)
        log = people.log
        if changes.count > people.count / 2 {
            index = PersonSearchIndex(people.all.map { SearchableEntry($0) })
            for (place, person) in people.all.enumerated() where person.isRemoved { index.remove(place) }
            return
        }
        while index.endID < people.count { index.append(SearchableEntry()) }
        for place in changes {
            guard place < people.count, !people[place: place].isRemoved else {
                index.remove(place)
                continue
            }
            index.replace(place, with: SearchableEntry(people[place: place]))
        }
    }

    /// Finds people by what was typed; see `PersonSearchIndex`.
    mutating func search(_ text: String, limit: Int, in people: People) -> SearchResults {
        index.search(text, limit: limit) { people.hasArrived(place: $0) }
    }

    /// Finds those who have arrived, by their places.
    mutating func searchArrived(_ text: String, limit: Int, in people: People) -> [Int] {
        // The index puts those first for whom the answer is false, but for whole names.
        func arrived(_ limit: Int) -> SearchResults { index.search(text, limit: limit) { !people.hasArrived(place: $0) } }
        var results = arrived(limit)
        if results.hits.contains(where: \.hasArrived), results.total > limit { results = arrived(results.total) }
        return Array(results.hits.filter { !$0.hasArrived }.map(\.id).prefix(limit))
    }

    /// The places of the people whose ticket carries `code`.
    func places(code: String) -> [Int] { index.ids(code: code) }
}

extension SearchableEntry {
    init(_ person: Person) {
        let known = person.registration
        self.init(
            given: known.given, family: known.family, email: known.email, organisation: known.organisation, codes: known.codes)
    }
}
