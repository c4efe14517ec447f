/// Reads a list of registrations in steps, so that a console stays alive meanwhile and may stop.
///
/// The importer is a value and records nothing: to cancel, let go of it.
public struct RegistrationImporter: Sendable {
    public struct Progress: Hashable, Sendable {
        /// Records read, header rows included.
        public let done: Int
        /// Records in the file.
        public let total: Int
        public var isFinished: Bool { done >= total }
    }

    /// What has been read so far.
    public private(set) var reading: ImportReading
    private let table: DelimitedTable
    private var interpreter: RowInterpreter
    private var register = DuplicateRegister()
    private var next: Int
    private var unclosed: ArraySlice<Int>
    private var strays: ArraySlice<Int>

    /// Recognises the layout of a file; its rows are read by ``step(rows:)``.
    ///
    /// - Complexity: O(n), about a tenth of a second for 100,000 rows.
    public init(_ bytes: [UInt8], choices: ImportChoices = ImportChoices()) {
        let (layout, table) = RegistrationLayout.recognised(in: bytes, choices: choices)
        self.table = table
        interpreter = RowInterpreter(layout: layout)
        reading = ImportReading(layout: layout, header: (0..<layout.headerRecords).map(table.record))
        let first = (layout.headerRecords..<table.recordCount).lazy.filter { !table.isBlank($0) }.prefix(Self.sampleRows)
        reading.samples = first.map(table.record)
        next = layout.headerRecords
        unclosed = table.unclosedRecords.drop { $0 < layout.headerRecords }
        strays = table.strayRecords.drop { $0 < layout.headerRecords }
    }

    private static let sampleRows = 3

    public var progress: Progress { Progress(done: next, total: table.recordCount) }

    /// Reads up to so many more rows.
    @discardableResult
    public mutating func step(rows count: Int) -> Progress {
        let end = count < table.recordCount - next ? next + max(1, count) : table.recordCount
        while next < end {
            read(next)
            next += 1
        }
        return progress
    }

    private mutating func read(_ record: Int) {
        let isUnclosed = unclosed.first == record
        if isUnclosed { unclosed = unclosed.dropFirst() }
        let hasStrays = strays.first == record
        if hasStrays { strays = strays.dropFirst() }
        guard !table.isBlank(record) else { return }
        reading.rows += 1
        if isUnclosed {
            reject(record, .unclosedQuote)
            return
        }
        switch interpreter.interpret(record, of: table) {
        case .rejected(let reason):
            reject(record, reason)
        case .notExpected(let reason, let person):
            reading.notExpected.append(.init(row: record + 1, reason: reason, person: person))
        case .person(let person, _, _) where !person.fits: reject(record, .textTooLong)
        case .person(let person, let doubts, let ticketCodes):
            accept(person, hasStrays ? doubts + [.strayBytes] : doubts, ticketCodes)
        }
    }

    private mutating func reject(_ record: Int, _ reason: RejectionReason) {
        reading.rejected.append(.init(row: record + 1, reason: reason, cells: table.record(record)))
    }

    private mutating func accept(_ accepted: ImportedPerson, _ doubts: [ImportDoubt], _ ticketCodes: [String]) {
        var person = accepted
        var doubts = doubts
        switch register.enter(person, ticketCodes: ticketCodes, at: reading.people.count) {
        case .known(let index):
            reading.duplicates.append(.init(row: person.row, of: reading.people[index].row))
            reading.people[index].complete(from: person)
            return
        case .new(let sharesName, let shared):
            if sharesName { doubts.append(.sameName) }
            if let shared {
                doubts.append(.sharedCode)
                reading.share(shared.code, with: shared.index)
                reading.doubt(reading.people[shared.index].row, .sharedCode)
                if person.orderCode.isEmpty { person.orderCode = shared.code }
            }
        }
        reading.people.append(person)
        if !doubts.isEmpty { reading.doubtful.append(.init(row: person.row, doubts: doubts)) }
    }
}
