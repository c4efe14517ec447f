/// What a list of registrations yields, with nothing recorded yet.
///
/// A row's number is that of its record, from 1, header rows and blank lines included, as a spreadsheet numbers rows: a record with line breaks
/// inside a cell counts once, and a first line `sep=;`, which spreadsheets hide, not at all. Blank lines, and records whose cells are all
/// blank, have numbers but are no rows.
///
/// No row vanishes: people + duplicates + rejected + not expected = rows.
public struct ImportReading: Sendable {
    public struct RejectedRow: Hashable, Sendable {
        public let row: Int
        public let reason: RejectionReason
        /// The row as it stands in the file.
        public let cells: [String]
    }

    public struct NotExpectedRow: Hashable, Sendable {
        public let row: Int
        public let reason: NotExpectedReason
        /// Who it is, for those who wish to stay informed all the same; nil where no name was written.
        public let person: ImportedPerson?
    }

    public struct DuplicateRow: Hashable, Sendable {
        public let row: Int
        /// The row of the person whom this one repeats.
        public let of: Int
    }

    public struct DoubtfulRow: Hashable, Sendable {
        public let row: Int
        public let doubts: [ImportDoubt]
    }

    public let layout: RegistrationLayout
    /// The records before the first registration.
    public let header: [[String]]
    /// The first few rows, as they stand in the file: to show what a column holds.
    public internal(set) var samples: [[String]] = []
    /// How many rows were read.
    public internal(set) var rows = 0
    public internal(set) var people: [ImportedPerson] = []
    public internal(set) var rejected: [RejectedRow] = []
    public internal(set) var notExpected: [NotExpectedRow] = []
    public internal(set) var duplicates: [DuplicateRow] = []
    public internal(set) var doubtful: [DoubtfulRow] = []

    init(layout: RegistrationLayout, header: [[String]]) {
        self.layout = layout
        self.header = header
    }

    /// Makes a code that several people of different names have that of their order.
    mutating func share(_ code: String, with index: Int) {
        if people[index].orderCode.isEmpty { people[index].orderCode = code }
    }

    /// Has a row looked at that was read before; doubtful rows stand in the order of their rows.
    mutating func doubt(_ row: Int, _ doubt: ImportDoubt) {
        var place = doubtful.count
        while place > 0, doubtful[place - 1].row > row { place -= 1 }
        if place > 0, doubtful[place - 1].row == row {
            let doubts = doubtful[place - 1].doubts
            if !doubts.contains(doubt) { doubtful[place - 1] = .init(row: row, doubts: doubts + [doubt]) }
        } else {
            doubtful.insert(.init(row: row, doubts: [doubt]), at: place)
        }
    }

    /// The columns whose personal data is left out: IP addresses, telephone numbers, postal addresses, birth dates.
    public var dropped: [RegistrationColumn] { layout.columns.filter(\.meaning.isDropped) }

    /// The header rows and the rejected rows as a file to mend and import again.
    ///
    /// - Returns: UTF-8 with a byte order mark, in the file's own columns and delimiter.
    public func rejectedCSV() -> [UInt8] {
        var writer = DelimitedWriter(delimiter: layout.delimiter ?? .semicolon, defusesFormulas: false)
        for cells in header { writer.append(cells) }
        for row in rejected { writer.append(row.cells) }
        return writer.bytes
    }
}
