import ForumCore
import ForumLocalization

extension TableWriter {
    /// Who was expected and who came, in numbers only.
    func sectors() -> [UInt8] {
        let rows = context.sectorRows.map { row in
            [context.name(row.sector), String(row.registered), String(row.arrived), String(row.percent)]
        }
        return table([.columnSector, .columnRegistered, .columnCame, .columnPercent], rows)
    }

    /// Arrivals by quarter of an hour of the clock on the wall, from the first to the last, quarters without any included.
    ///
    /// O(people + quarters). Beyond two days between the first and the last, which only a wrong clock makes, quarters without any are left out.
    func arrivals() -> [UInt8] {
        var byQuarter: [Int: Int] = [:]
        for person in state.people.all {
            guard let arrived = person.attendance?.arrived.at else { continue }
            let local = context.moment(arrived)
            byQuarter[local.day.daysSince1970 * 96 + local.time.minutesOfDay / 15, default: 0] += 1
        }
        guard let first = byQuarter.keys.min(), let last = byQuarter.keys.max() else {
            return table([.columnFrom, .columnTo, .columnArrivals, .columnTotal], [])
        }
        let quarters = last - first <= 192 ? Array(first...last) : byQuarter.keys.sorted()
        var total = 0
        let rows = quarters.map { quarter in
            let count = byQuarter[quarter] ?? 0
            total += count
            return [beginning(of: quarter), beginning(of: quarter + 1), String(count), String(total)]
        }
        return table([.columnFrom, .columnTo, .columnArrivals, .columnTotal], rows)
    }

    private func beginning(of quarter: Int) -> String {
        let day = CivilDate(daysSince1970: quarter / 96).text
        return "\(day) \(ClockTime(minutesOfDay: quarter % 96 * 15))"
    }

    /// Who was expected and who came, by family name: for the organisers. What somebody agrees to is what they said last, at the door or when
    /// they registered, with when and where; who waited for a place has since when, and who still does their place on the list; e-mail addresses
    /// stand there only of those who agree to be kept informed.
    func participants() -> [UInt8] {
        let people = state.people.all.filter { !$0.isRemoved }
            .map { (key: Folding.fold("\($0.registration.family) \($0.registration.given)"), person: $0) }
            .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
        var waitingPlaces: [PersonID: Int] = [:]
        for (place, person) in state.people.waiting.enumerated() { waitingPlaces[person] = place + 1 }
        let rows = people.map { _, person in
            let registration = person.registration
            return [
                registration.family, registration.given, registration.organisation, context.name(registration.sector),
                registration.table, yes(person.isWalkIn), yes(registration.isDeclined && !person.hasArrived),
                time(person.attendance?.arrived.at), yes(person.isInside), time(person.waiting?.since.at),
                waitingPlaces[person.id].map(String.init) ?? "", yes(person.agrees(to: .news)), asked(person, .news),
                person.agrees(to: .news) ? registration.email : "", yes(person.agrees(to: .photo)), asked(person, .photo),
                yes(person.agrees(to: .naming)), asked(person, .naming),
            ]
        }
        return table(
            [
                .columnFamily, .columnGiven, .columnOrganisation, .columnSector, .columnTable, .columnWalkIn, .columnCannotCome,
                .columnArrivedAt, .columnInside, .columnWaitingSince, .columnWaitingPlace, .columnWishesNews, .columnNewsAsked,
                .columnEmail, .columnPhoto, .columnPhotoAsked,
                .columnNaming, .columnNamingAsked,
            ], rows)
    }

    /// When and where somebody agreed or withdrew; empty where nobody asked.
    private func asked(_ person: Person, _ purpose: ConsentPurpose) -> String {
        guard let consent = person.consents[purpose] else {
            return person.agrees(to: purpose) ? words(.report(.consentAtRegistration)) : ""
        }
        return words(
            .report(consent.isGiven ? .consentGivenAt : .consentWithdrawnAt),
            ["time": time(consent.mark.at), "console": consent.mark.console.text])
    }
}
