import ForumCore

/// Finds rows of a file that are the same person.
///
/// The same ticket code with a like name or the same e-mail address, or the same folded name with the same address. Homonyms with different
/// addresses, or without one, stay two people, a family that shares an address stays several, and so do people with one code and two names:
/// their code is that of their order.
struct DuplicateRegister: Sendable {
    enum Entry: Hashable {
        /// Nobody yet; somebody else may have the same name, and the person at an index one of the codes.
        case new(sharesName: Bool, sharesCode: Shared?)
        /// The person at this index.
        case known(Int)
    }

    /// A code that somebody else has as well.
    struct Shared: Hashable {
        let code: String
        let index: Int
    }

    private var byCode: [String: [Holder]] = [:]
    private var byNameAndEmail: [String: Int] = [:]
    private var names: Set<String> = []

    private struct Holder {
        let index: Int
        let name: String
        let email: String

        init(_ person: ImportedPerson, at index: Int) {
            self.index = index
            name = [person.given, person.family].joined(separator: " ")
            email = person.email.lowercased()
        }

        func mayBe(_ other: Holder) -> Bool { !email.isEmpty && email == other.email || NameLikeness.areAlike(name, other.name) }
    }

    /// Enters a person under an index, or finds who it is.
    ///
    /// - Parameter ticketCodes: those of the person's codes that stand on one ticket only.
    mutating func enter(_ person: ImportedPerson, ticketCodes: [String], at index: Int) -> Entry {
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        Folding.foldBytes(person.given, into: &folded)
        folded.append(0x2C)
        Folding.foldBytes(person.family, into: &folded)
        folded.removeAll { $0 == 0x20 }
        let name = String(decoding: folded, as: UTF8.self)
        folded.append(0x2C)
        folded.append(contentsOf: person.email.lowercased().utf8)
        let key = String(decoding: folded, as: UTF8.self)
        let holder = Holder(person, at: index)
        var known: Int?
        var shared: Shared?
        for code in ticketCodes where known == nil {
            let holders = byCode[code] ?? []
            known = holders.first { $0.mayBe(holder) }?.index
            if known == nil, shared == nil, let other = holders.first { shared = Shared(code: code, index: other.index) }
        }
        if known == nil, !person.email.isEmpty { known = byNameAndEmail[key] }
        let place = known ?? index
        for code in ticketCodes where byCode[code]?.contains(where: { $0.index == place }) != true {
            byCode[code, default: []].append(Holder(person, at: place))
        }
        if !person.email.isEmpty, byNameAndEmail[key] == nil { byNameAndEmail[key] = place }
        let isFirst = names.insert(name).inserted
        return known.map(Entry.known) ?? .new(sharesName: !isFirst, sharesCode: shared)
    }
}
