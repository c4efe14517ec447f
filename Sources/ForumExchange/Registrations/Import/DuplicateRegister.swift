import ForumCore

/// Finds rows of a file that are the same person.
///
/// The same ticket code, or the same folded name with the same e-mail address. Homonyms with different addresses, or without one, stay two
/// people, and a family that shares an address stays several.
struct DuplicateRegister: Sendable {
    enum Entry: Hashable {
        /// Nobody yet; somebody else may have the same name.
        case new(sharesName: Bool)
        /// The person at this index.
        case known(Int)
    }

    private var byCode: [String: Int] = [:]
    private var byNameAndEmail: [String: Int] = [:]
    private var names: Set<String> = []

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
        var known = ticketCodes.compactMap { byCode[$0] }.first
        if known == nil, !person.email.isEmpty { known = byNameAndEmail[key] }
        let place = known ?? index
        for code in ticketCodes where byCode[code] == nil { byCode[code] = place }
        if !person.email.isEmpty, byNameAndEmail[key] == nil { byNameAndEmail[key] = place }
        let isFirst = names.insert(name).inserted
        return known.map(Entry.known) ?? .new(sharesName: !isFirst)
    }
}
