import ForumCore

/// What a row of registrations yields.
enum RowOutcome {
    case person(ImportedPerson, doubts: [ImportDoubt], ticketCodes: [String])
    case notExpected(NotExpectedReason, ImportedPerson?)
    case rejected(RejectionReason)
}

/// Reads the rows of a table whose layout is known.
struct RowInterpreter: Sendable {
    let layout: RegistrationLayout
    let splitter: NameSplitter
    let columns: ColumnIndex
    // Answers that are the same few texts over and over are understood once.
    var sectors = AnswerMemo<Sector> { SectorAnswer($0).sector }
    var severalSectors = AnswerMemo<Bool> { SectorAnswer.namesSeveral($0) }
    var statuses = AnswerMemo<RegistrationStatus?> { RegistrationStatus($0) }
    var attendances = AnswerMemo<AttendanceAnswer> { AttendanceAnswer($0) }
    var agreements = AnswerMemo<YesNoAnswer> { YesNoAnswer($0) }
    var absences = AnswerMemo<Bool> { OrganisationAnswer.isNone($0) }

    init(layout: RegistrationLayout) {
        self.layout = layout
        splitter = NameSplitter(estimate: layout.nameOrder)
        columns = ColumnIndex(layout)
    }

    mutating func interpret(_ record: Int, of table: DelimitedTable) -> RowOutcome {
        let row = RowCells(table: table, record: record)
        guard !isShifted(row) else { return .rejected(.shiftedColumns) }
        var doubts: [ImportDoubt] = []
        var person = ImportedPerson(row: record + 1)
        readEmail(row, &person, &doubts)
        let hasName = readName(row, &person, &doubts)
        readDetails(row, &person, &doubts)
        let ticketCodes = columns.ticketCodes.map { row.line($0) }.filter { !$0.isEmpty }
        person.codes = codes(row, tickets: ticketCodes)
        person.orderCode = columns.orderCodes.first.map { row.line($0) } ?? ""
        let standing = standing(row, &doubts)
        if standing.wishesToStayInformed { person.wishesToStayInformed = true }
        if let reason = standing.reason { return .notExpected(reason, hasName ? person : nil) }
        guard hasName else { return .rejected(.noName) }
        if isUneven(row) { doubts.append(.unevenRow) }
        return .person(person, doubts: doubts, ticketCodes: ticketCodes)
    }

    // MARK: - Shape

    /// Whether an unquoted delimiter has moved the cells: more of them than columns, and the address stands elsewhere.
    private func isShifted(_ row: RowCells) -> Bool {
        guard row.count > columns.headingCount, let email = columns.email else { return false }
        guard EmailText.address(in: row.line(email)) == nil else { return false }
        return (0..<row.count).contains { !columns.emails.contains($0) && EmailText.isAddress(row.line($0)) }
    }

    private func isUneven(_ row: RowCells) -> Bool {
        if row.count > columns.headingCount {
            return (columns.headingCount..<row.count).contains { !row.line($0).isEmpty }
        }
        return row.count <= columns.lastNeeded
    }

    // MARK: - Codes

    /// What a scanner may read. pretix prints the order code beside the QR code; elsewhere it is on the receipt only.
    private func codes(_ row: RowCells, tickets: [String]) -> [String] {
        var codes: [String] = []
        for code in tickets where !codes.contains(code) { codes.append(code) }
        if layout.platform == .pretix || columns.ticketCodes.isEmpty {
            for code in columns.orderCodes.map({ row.line($0) }) where !code.isEmpty && !codes.contains(code) { codes.append(code) }
        }
        return codes
    }
}
