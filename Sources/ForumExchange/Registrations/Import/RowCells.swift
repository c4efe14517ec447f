/// The cells of one row, tidied when they are asked for.
struct RowCells {
    let table: DelimitedTable
    let record: Int

    var count: Int { table.cellCount(in: record) }

    /// The cell on one line; empty where the row is too short.
    func line(_ column: Int) -> String { TidyText.line(table.cell(record, column)) }

    func line(_ column: Int?) -> String { column.map { line($0) } ?? "" }

    /// The cell with its line breaks.
    func paragraph(_ column: Int) -> String { TidyText.paragraph(table.cell(record, column)) }
}

/// Where the columns of each meaning stand, looked up once.
struct ColumnIndex: Hashable, Sendable {
    let given, middle, family, fullName, email, organisation, sector, date, status, draft, attendance, paid, group: Int?
    let firstTime, cameBefore: Int?
    let payerGiven, payerFamily, payerName, payerEmail: Int?
    /// The organisation is that of who paid (« Raison sociale » in HelloAsso), which need not be the participant's.
    let isOrganisationOfPayer: Bool
    let ticketCodes, orderCodes, wishes, attention, remarks: [Int]
    /// Columns of groups beside the one of ``group``, with their headings.
    let otherGroups: [Int]
    let otherGroupNames: [String]
    let sectorChoices: [Int]
    /// The sectors that the headings of ``sectorChoices`` name.
    let sectorTexts: [String]
    /// All columns of addresses, the payer's included.
    let emails: Set<Int>
    /// How many columns have a heading, or how many there are where none has.
    let headingCount: Int
    /// The last column without which a person is incomplete.
    let lastNeeded: Int

    init(_ layout: RegistrationLayout) {
        func first(_ meaning: ColumnMeaning) -> Int? { layout.columns(of: meaning).first }
        (given, middle, family) = (first(.givenName), first(.middleName), first(.familyName))
        fullName = first(.fullName) ?? first(.fullNameFamilyFirst)
        (email, organisation, sector) = (first(.email), first(.organisation), first(.sector))
        (date, status, draft) = (first(.registrationDate), first(.status), first(.draft))
        (attendance, paid) = (first(.attendance), first(.paid))
        // Where there are tables and groups, it is the table that somebody is sent to at the door.
        let groups = layout.columns(of: .group)
        let group = groups.first { Heading(layout.columns[$0].heading).words.contains { $0.hasPrefix("tabl") } } ?? groups.first
        self.group = group
        otherGroups = groups.filter { $0 != group }
        otherGroupNames = otherGroups.map { layout.columns[$0].heading }
        (firstTime, cameBefore) = (first(.firstTime), first(.cameBefore))
        (payerGiven, payerFamily) = (first(.payerGivenName), first(.payerFamilyName))
        (payerName, payerEmail) = (first(.payerName), first(.payerEmail))
        isOrganisationOfPayer =
            payerEmail != nil && organisation.map { Heading(layout.columns[$0].heading).words == ["raison", "sociale"] } ?? false
        (ticketCodes, orderCodes) = (layout.columns(of: .ticketCode), layout.columns(of: .orderCode))
        (wishes, attention) = (layout.columns(of: .stayInformed), layout.columns(of: .attention))
        remarks = layout.columns(of: .remarks)
        let choices = layout.columns(of: .sectorChoice)
        sectorChoices = choices
        sectorTexts = choices.map { layout.columns[$0].heading }.map { Heading($0).option ?? $0 }
        emails = Set(layout.columns.filter { $0.meaning == .email || $0.meaning == .payerEmail }.map(\.index))
        headingCount = layout.headerRecords > 0 ? (layout.columns.last { !$0.heading.isEmpty }?.index ?? -1) + 1 : layout.columns.count
        lastNeeded = [given, family, fullName, email].compactMap(\.self).max() ?? -1
    }
}
