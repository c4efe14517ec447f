/// Finds the people that the rows of a list are about among those already known.
///
/// A row is somebody known who has the same name and e-mail address; else, who has one of its ticket codes; else, who has the same name where
/// one of the two has no address. Each known person answers for one row only. So homonyms with different addresses, or several without one,
/// stay as many people as they are, and a longer list of the same people doubles nobody.
struct IdentityIndex {
    /// What a row turned out to be.
    enum Match: Hashable {
        case known(PersonID)
        /// Somebody new; the `nth` of this name and address, from 1.
        case new(nth: Int)
    }

    private var byCode: [String: PersonID] = [:]
    private var byIdentity: [String: [PersonID]] = [:]
    private var byName: [String: [PersonID]] = [:]
    private var hasEmail: Set<PersonID> = []

    /// Makes the index of everybody on the list. O(n).
    init(_ people: People) {
        byCode.reserveCapacity(people.count)
        byIdentity.reserveCapacity(people.count)
        byName.reserveCapacity(people.count)
        for person in people.all where !person.isRemoved { add(person.listed ?? person.registration, person.id) }
        // What was corrected at the door names them as well, behind whoever a list calls so.
        for person in people.all where !person.isRemoved {
            guard let listed = person.listed, listed !== person.registration, listed != person.registration else { continue }
            add(person.registration, person.id, besides: listed)
        }
    }

    mutating func add(_ registration: Registration, _ id: PersonID, besides other: Registration? = nil) {
        for code in registration.ticketCodes where byCode[code] == nil { byCode[code] = id }
        let name = Self.name(registration)
        let identity = Self.identity(name, registration)
        let otherName = other.map { Self.name($0) }
        if other.map({ Self.identity(otherName ?? "", $0) }) != identity { byIdentity[identity, default: []].append(id) }
        if otherName != name { byName[name, default: []].append(id) }
        if !registration.email.isEmpty { hasEmail.insert(id) }
    }

    /// Returns who each row of one list is about. O(rows).
    func matches(for rows: [Registration]) -> [Match] {
        var taken: Set<PersonID> = []
        func take(_ candidates: [PersonID]) -> PersonID? {
            guard let first = candidates.first(where: { !taken.contains($0) }) else { return nil }
            taken.insert(first)
            return first
        }
        let names = rows.map { Self.name($0) }
        let identities = zip(names, rows).map { Self.identity($0, $1) }
        var found = rows.indices.map { place in
            take(byIdentity[identities[place]] ?? []) ?? take(rows[place].ticketCodes.compactMap { byCode[$0] })
        }
        // Only once everybody known exactly is found may a name alone decide.
        for place in rows.indices where found[place] == nil {
            let candidates = (byName[names[place]] ?? []).filter { !taken.contains($0) }
            guard candidates.count == 1, rows[place].email.isEmpty || !hasEmail.contains(candidates[0]) else { continue }
            found[place] = take(candidates)
        }
        var fresh: [String: Int] = [:]
        return rows.indices.map { place in
            if let known = found[place] { return .known(known) }
            let nth = (fresh[identities[place]] ?? byIdentity[identities[place]]?.count ?? 0) + 1
            fresh[identities[place]] = nth
            return .new(nth: nth)
        }
    }

    /// Returns who a row is that was somebody new where it was decided: the same list may have been taken in elsewhere at the same time.
    func person(for row: Registration, nth: Int) -> PersonID? {
        let same = byIdentity[Self.identity(Self.name(row), row)] ?? []
        if same.count >= nth { return same[nth - 1] }
        return row.ticketCodes.lazy.compactMap { byCode[$0] }.first
    }

    private static func name(_ registration: Registration) -> String {
        "\(Folding.fold(registration.given))|\(Folding.fold(registration.family))"
    }

    private static func identity(_ name: String, _ registration: Registration) -> String { "\(name)|\(registration.email.lowercased())" }
}

extension Registration {
    /// The codes that stand on this person's ticket only, in lower case.
    var ticketCodes: [String] { codes.filter { $0 != order }.map { $0.lowercased() } }
}
