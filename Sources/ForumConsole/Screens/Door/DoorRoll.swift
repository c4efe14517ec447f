import ForumCore

/// The search index over the people of the session, kept in step with them. A place on the list of people is an entry of the index.
struct DoorRoll: Sendable {
    var index = PersonSearchIndex()
    private var changes = 0

    /// Adds who is new; builds everything anew when somebody's registration changed. O(new people), or O(people).
    mutating func keepUp(with people: People) {
        guard people.registrationChanges != changes || index.endID != people.count else { return }
        let fresh = people.count - index.endID
        if fresh > 0, people.registrationChanges == changes + fresh {
            for place in index.endID..<people.count { _ = index.append(SearchableEntry(people[place: place])) }
        } else {
            index = PersonSearchIndex(people.all.map { SearchableEntry($0) })
            for (place, person) in people.all.enumerated() where person.isRemoved { index.remove(place) }
        }
        changes = people.registrationChanges
    }
}

extension SearchableEntry {
    init(_ person: Person) {
        let known = person.registration
        self.init(
            given: known.given, family: known.family, email: known.email, organisation: known.organisation, codes: known.codes)
    }
}
