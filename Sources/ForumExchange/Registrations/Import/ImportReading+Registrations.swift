import ForumCore

extension ImportReading {
    /// What an import records: the people, in their order, and after them those who registered and can't come.
    ///
    /// Who can't come is passed over where another row of theirs stands. Answers that were never submitted are no registrations.
    public var registrations: [Registration] {
        let expected = people.map { Registration($0, isDeclined: false) }
        let known = Set(expected.map { Identity($0) })
        let declined = notExpected.filter { $0.reason != .draft && $0.reason != .waitingList && $0.person?.fits == true }
            .compactMap { $0.person.map { Registration($0, isDeclined: true) } }
        return expected + declined.filter { !known.contains(Identity($0)) }
    }

    /// Those who stand on the platform's waiting list: the door's takes them in.
    public var waiting: [Registration] {
        notExpected.filter { $0.reason == .waitingList && $0.person?.fits == true }
            .compactMap { $0.person.map { Registration($0, isDeclined: false) } }
    }

    /// The tickets of those who are not expected: of their bearers, whatever the list says besides, the door only has to know this.
    /// A code that somebody expected has too, as those of one order have, is a good one.
    public var void: [VoidTicket] {
        let good = Set(people.flatMap(\.codes))
        return notExpected.compactMap { row in
            guard let reason = VoidTicket.Reason(row.reason), let person = row.person, person.fits else { return nil }
            let codes = person.codes.filter { !good.contains($0) }
            return codes.isEmpty ? nil : VoidTicket(codes: codes, name: Registration(person, isDeclined: true).name, reason: reason)
        }
    }

    /// Says what recording this reading would do to the people known now. Throws as the import itself would. O(rows + people).
    public func balance(in people: People) throws(Refusal) -> ImportBalance {
        let registrations = registrations
        let plan = try ImportPlan(registrations, waiting: waiting, in: people)
        var balance = ImportBalance(self, plan, registrations: registrations.count)
        balance.contested += namesakes(plan, in: people)
        return balance
    }

    /// The new people who have the name of somebody known, and the same organisation or on one side none: one person with two addresses, perhaps.
    private func namesakes(_ plan: ImportPlan, in known: People) -> [ImportBalance.Contested] {
        var byName: [String: [Person]] = [:]
        for person in known.all where !person.isRemoved { byName[Folding.joined(person.registration.name), default: []].append(person) }
        guard !byName.isEmpty else { return [] }
        return zip(people, plan.outcomes).compactMap { person, outcome in
            guard outcome == .added else { return nil }
            let name = person.registration.name
            let organisation = Folding.joined(person.organisation)
            let alike = byName[Folding.joined(name)]?.first { other in
                let theirs = Folding.joined(other.registration.organisation)
                return organisation.isEmpty || theirs.isEmpty || organisation == theirs
            }
            return alike.map { other in
                let holder = [other.registration.organisation, other.registration.email].filter { !$0.isEmpty }.joined(separator: ", ")
                return ImportBalance.Contested(row: person.row, name: name, code: nil, holder: holder)
            }
        }
    }

    /// The number of the row that a place among `registrations` comes from; nil where it was passed over.
    fileprivate func row(of place: Int) -> Int? {
        people.indices.contains(place) ? people[place].row : nil
    }

    private struct Identity: Hashable {
        let name: String
        let email: String

        init(_ registration: Registration) {
            name = Folding.joined(registration.name)
            email = registration.email.lowercased()
        }
    }
}

/// What became of every row of a list: whatever is read is in exactly one of these.
public struct ImportBalance: Hashable, Sendable {
    public var rows: Int
    public var added: Int
    public var updated: Int
    public var unchanged: Int
    public var duplicates: Int
    public var rejected: Int
    /// Cancelled, refunded, unfinished and the like.
    public var notExpected: Int
    /// People among these who are kept on record because they wish to be informed.
    public var keptForNews: Int
    /// People among these who go on the waiting list.
    public var keptWaiting: Int
    /// Rows whose ticket code is already that of somebody of another name and address, and rows with the name of somebody known; they become
    /// people of their own.
    public var contested: [Contested]

    public struct Contested: Hashable, Sendable {
        public let row: Int
        public let name: String
        /// The code; nil where it is the name that somebody has already.
        public let code: String?
        /// Who has the code already; of a namesake the organisation and the address.
        public let holder: String
    }

    /// - Parameter registrations: How many rows of the plan are not those of the waiting list.
    init(_ reading: ImportReading, _ plan: ImportPlan, registrations: Int) {
        let expected = plan.outcomes.prefix(reading.people.count)
        rows = reading.rows
        added = expected.count { $0 == .added }
        updated = expected.count { $0 == .updated }
        unchanged = expected.count { $0 == .unchanged }
        duplicates = reading.duplicates.count
        rejected = reading.rejected.count
        notExpected = reading.notExpected.count
        contested = plan.contested.compactMap { contested in
            reading.row(of: contested.row).map {
                Contested(
                    row: $0, name: reading.people[contested.row].registration.name, code: contested.code, holder: contested.holder)
            }
        }
        keptForNews = plan.outcomes.prefix(registrations).dropFirst(reading.people.count).count { $0 == .added }
        keptWaiting = plan.outcomes.dropFirst(registrations).count { $0 == .added }
    }

    /// Whether no row has vanished.
    public var isWhole: Bool { added + updated + unchanged + duplicates + rejected + notExpected == rows }
}

extension VoidTicket.Reason {
    /// Nil for those whose registration was never whole, or who wait for a place.
    fileprivate init?(_ reason: NotExpectedReason) {
        switch reason {
        case .cancelled: self = .cancelled
        case .refunded: self = .refunded
        case .notAttending: self = .notAttending
        case .draft, .waitingList: return nil
        }
    }
}

extension Registration {
    convenience init(_ person: ImportedPerson, isDeclined: Bool) {
        self.init(
            given: person.given, family: person.family, email: person.email, organisation: person.organisation, sector: person.sector,
            codes: person.codes, order: person.orderCode, table: person.group, remarks: person.remarks,
            needsAttention: person.needsAttention, wishesNews: person.wishesToStayInformed ?? false, isNewcomer: person.isNewcomer,
            isDeclined: isDeclined)
    }
}
