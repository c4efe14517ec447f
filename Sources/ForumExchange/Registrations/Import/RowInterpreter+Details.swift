import ForumCore

extension RowInterpreter {
    /// Whether a row's registration stands.
    struct Standing {
        var reason: NotExpectedReason?
        var wishesToStayInformed = false
    }

    mutating func standing(_ row: RowCells, _ doubts: inout [ImportDoubt]) -> Standing {
        var standing = Standing()
        if let attendance = columns.attendance {
            let text = row.line(attendance)
            let answer = attendances(text)
            standing.wishesToStayInformed = answer.wishesToStayInformed
            if !answer.comes || statuses(text) == .notAttending { standing.reason = .notAttending }
        }
        if let draft = columns.draft, isDraft(row.line(draft)) { standing.reason = .draft }
        if layout.emptyDateIsDraft, let date = columns.date, row.line(date).isEmpty { standing.reason = .draft }
        if let paid = columns.paid, agreements(row.line(paid)) == .no { doubts.append(.paymentPending) }
        guard let status = columns.status else { return standing }
        switch statuses(row.line(status)) {
        case .cancelled: standing.reason = .cancelled
        case .refunded: standing.reason = .refunded
        case .notAttending: standing.reason = .notAttending
        case .draft: standing.reason = .draft
        case .waitingList: standing.reason = .waitingList
        case .pending: doubts.append(.paymentPending)
        case .partlyRefunded: doubts.append(.partlyRefunded)
        case .valid, nil: break
        }
        return standing
    }

    private mutating func isDraft(_ text: String) -> Bool {
        switch agreements(text) {
        case .yes: true
        case .no, .blank: false
        case .other: statuses(text) == .draft
        }
    }

    mutating func readDetails(_ row: RowCells, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]) {
        let organisation = columns.isOrganisationOfPayer && !paysForThemselves(row) ? "" : row.line(columns.organisation)
        // What stood behind the name in parentheses is all there is otherwise.
        if !absences(organisation) { person.organisation = organisation }
        readSector(row, organisation: organisation, &person, &doubts)
        if let date = columns.date {
            person.registered = RegistrationDate(row.line(date), order: layout.dateOrder)?.iso8601 ?? ""
        }
        for wish in columns.wishes {
            guard let answer = wishAnswer(row.line(wish)) else { continue }
            person.wishesToStayInformed = answer || person.wishesToStayInformed ?? false
        }
        person.isNewcomer = isNewcomer(row)
        var remarks = person.remarks.isEmpty ? [] : [person.remarks]
        for remark in columns.remarks {
            let text = row.paragraph(remark)
            if !absences(text) { remarks.append(text) }
        }
        for attention in columns.attention {
            let text = row.line(attention)
            switch agreements(text) {
            case .yes: person.needsAttention = true
            case .no, .blank: break
            case .other where absences(text): break
            case .other:
                person.needsAttention = true
                remarks.insert(row.paragraph(attention), at: 0)
            }
        }
        let group = row.line(columns.group)
        person.group = absences(group) ? "" : group
        for (column, heading) in zip(columns.otherGroups, columns.otherGroupNames) {
            let text = row.line(column)
            if absences(text) || text == person.group { continue }
            // Who has no table is sent to their group. Beside a table it is kept under the name of its column, so that nothing written is lost.
            if person.group.isEmpty { person.group = text } else { remarks.append(heading.isEmpty ? text : "\(heading) \(text)") }
        }
        person.remarks = remarks.joined(separator: "\n")
    }

    private mutating func isNewcomer(_ row: RowCells) -> Bool {
        if let column = columns.firstTime, agreements(row.line(column)) == .yes { return true }
        guard let column = columns.cameBefore else { return false }
        switch agreements(row.line(column)) {
        case .no: return true
        case .yes, .blank: return false
        case .other: return Folding.words(row.line(column)).contains { ["jamais", "never", "premiere", "first", "pas"].contains($0) }
        }
    }

    private mutating func readSector(
        _ row: RowCells, organisation: String, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]
    ) {
        let text = row.line(columns.sector)
        if !text.isEmpty {
            person.sector = sectors(text)
            if person.sector == .unknown, !absences(text) { doubts.append(.unknownSector) }
            if let column = columns.sector, severalSectors(row.paragraph(column)) { doubts.append(.severalSectors) }
        }
        if person.sector == .unknown || person.sector == .other { readSectorChoice(row, &person, &doubts) }
        // « à titre individuel » in the field of the organisation says it too.
        if person.sector == .unknown, !organisation.isEmpty, person.organisation.isEmpty, sectors(organisation) == .citizen {
            person.sector = .citizen
        }
    }

    /// The first box that was ticked; in the field beside « Autre » people write what they are.
    private mutating func readSectorChoice(_ row: RowCells, _ person: inout ImportedPerson, _ doubts: inout [ImportDoubt]) {
        var ticked: [Sector] = []
        for (column, text) in zip(columns.sectorChoices, columns.sectorTexts) {
            let answer = row.line(column)
            guard isTicked(answer) else { continue }
            let chosen = sectors(text)
            let written = chosen == .other && agreements(answer) == .other ? sectors(answer) : .unknown
            ticked.append(written == .unknown ? chosen : written)
        }
        guard let first = ticked.first else { return }
        person.sector = first
        // « Autre » beside another box says nothing else.
        if Set(ticked).subtracting([.other, .unknown]).count > 1 { doubts.append(.severalSectors) }
    }

    private mutating func isTicked(_ text: String) -> Bool {
        switch agreements(text) {
        case .yes, .other: true
        case .no, .blank: false
        }
    }

    /// Reads a wish; where a box was ticked, platforms write its label. Nil where nothing was answered.
    private mutating func wishAnswer(_ text: String) -> Bool? {
        switch agreements(text) {
        case .yes: return true
        case .no: return false
        case .blank: return nil
        case .other:
            let words = Folding.words(text)
            return !words.contains { ["pas", "not", "aucun", "aucune", "jamais", "never", "ne", "non"].contains($0) }
        }
    }
}
