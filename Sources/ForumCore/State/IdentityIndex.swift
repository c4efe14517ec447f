/// Finds the people that the rows of a list are about among those already known.
///
/// A row is somebody known who has the same name and e-mail address; else, who has one of its ticket codes and a like name or the same
/// address, for a code is one person's within one platform's event only; else, who has the same name where one of the two has no address.
/// Each known person answers for one row only. So homonyms with different addresses, or several without one, stay as many people as they are,
/// and a longer list of the same people doubles nobody.
struct IdentityIndex {
    /// What a row turned out to be.
    enum Match: Hashable {
        case known(PersonID)
        /// Somebody new; the `nth` of this name and address, from 1.
        case new(nth: Int)
    }

    private var byCode: [String: [Holder]] = [:]
    private var byIdentity: [String: [PersonID]] = [:]
    private var byName: [String: [PersonID]] = [:]
    private var hasEmail: Set<PersonID> = []

    /// Somebody with a ticket.
    private struct Holder {
        let id: PersonID
        let registration: Registration
    }

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
        for code in registration.ticketCodes { byCode[code, default: []].append(Holder(id: id, registration: registration)) }
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
        // How many of the candidates of a name or identity are known to be taken: a list of a thousand "Guest" is not to look at all of
        // them each time.
        var passed: [String: Int] = [:]
        func free(_ candidates: [PersonID]?, _ key: String) -> ArraySlice<PersonID> {
            guard let candidates else { return [] }
            var place = passed[key] ?? 0
            guard place < candidates.count, taken.contains(candidates[place]) else { return candidates[place...] }
            while place < candidates.count, taken.contains(candidates[place]) { place += 1 }
            passed[key] = place
            return candidates[place...]
        }
        func take(_ candidate: PersonID?) -> PersonID? {
            guard let candidate, taken.insert(candidate).inserted else { return nil }
            return candidate
        }
        let names = rows.map { Self.name($0) }
        let identities = zip(names, rows).map { Self.identity($0, $1) }
        var found = rows.indices.map { place in
            take(free(byIdentity[identities[place]], identities[place]).first)
                ?? take(holders(of: rows[place]).first { !taken.contains($0.id) && $0.registration.mayBe(rows[place]) }?.id)
        }
        // Only once everybody known exactly is found may a name alone decide.
        for place in rows.indices where found[place] == nil {
            let candidates = free(byName[names[place]], names[place])
            guard let only = candidates.first, candidates.dropFirst().allSatisfy({ taken.contains($0) }),
                rows[place].email.isEmpty || !hasEmail.contains(only)
            else { continue }
            found[place] = take(only)
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
        return holders(of: row).first { $0.registration.mayBe(row) }?.id
    }

    /// Somebody else than the one whom a row turned out to be, and who has one of its ticket codes.
    func otherHolder(of row: Registration, besides match: Match) -> (code: String, holder: Registration)? {
        var own: PersonID?
        if case .known(let id) = match { own = id }
        for code in row.codes where code != row.order {
            let holders = byCode[code.lowercased()] ?? []
            if let other = holders.first(where: { $0.id != own }), !holders.contains(where: { $0.id == own }) {
                return (code, other.registration)
            }
        }
        return nil
    }

    private func holders(of row: Registration) -> [Holder] {
        row.ticketCodes.flatMap { byCode[$0] ?? [] }
    }

    private static func name(_ registration: Registration) -> String {
        "\(Folding.fold(registration.given))|\(Folding.fold(registration.family))"
    }

    private static func identity(_ name: String, _ registration: Registration) -> String { "\(name)|\(registration.email.lowercased())" }
}

extension Registration {
    /// Whether another registration with the same ticket can be the same person's: by its address, or by its name with what people correct
    /// in names.
    func mayBe(_ other: Registration) -> Bool {
        if !email.isEmpty, email.lowercased() == other.email.lowercased() { return true }
        return NameLikeness.areAlike(name, other.name)
    }

    /// The codes that stand on this person's ticket only, in lower case.
    var ticketCodes: [String] { codes.filter { $0 != order }.map { $0.lowercased() } }
}
