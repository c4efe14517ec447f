/// Finds the person that a registration is about among those already known: by ticket code, or by name and e-mail address.
///
/// Homonyms with different addresses stay two people, and a family with one address stays several. Building it is O(n).
struct IdentityIndex {
    private var byCode: [String: PersonID] = [:]
    private var byIdentity: [String: PersonID] = [:]

    init(_ people: People) {
        byCode.reserveCapacity(people.count)
        byIdentity.reserveCapacity(people.count)
        for person in people.all { add(person.registration, person.id) }
    }

    mutating func add(_ registration: Registration, _ id: PersonID) {
        for code in registration.codes where byCode[code.lowercased()] == nil { byCode[code.lowercased()] = id }
        let identity = Self.identity(registration)
        if byIdentity[identity] == nil { byIdentity[identity] = id }
    }

    func person(for registration: Registration) -> PersonID? {
        if let same = byIdentity[Self.identity(registration)] { return same }
        for code in registration.codes {
            if let same = byCode[code.lowercased()] { return same }
        }
        return nil
    }

    private static func identity(_ registration: Registration) -> String {
        "\(Folding.fold(registration.given))|\(Folding.fold(registration.family))|\(registration.email.lowercased())"
    }
}
