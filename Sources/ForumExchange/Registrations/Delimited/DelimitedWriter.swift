/// Writes records as delimited text (RFC 4180), UTF-8, lines ended by CRLF.
public struct DelimitedWriter: Sendable {
    public var delimiter: Delimiter
    /// Puts an apostrophe before a cell that a spreadsheet would run as a formula (OWASP, "CSV Injection").
    ///
    /// Off where the file has to be read back exactly.
    public var defusesFormulas: Bool

    public private(set) var bytes: [UInt8]

    /// Begins a text.
    ///
    /// - Parameter marksEncoding: begins with the byte order mark without which Excel reads UTF-8 as Windows-1252.
    public init(delimiter: Delimiter = .semicolon, defusesFormulas: Bool = true, marksEncoding: Bool = true) {
        self.delimiter = delimiter
        self.defusesFormulas = defusesFormulas
        bytes = marksEncoding ? TextEncoding.utf8.byteOrderMark : []
    }

    /// Writes one record.
    public mutating func append(_ cells: [String]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(delimiter.rawValue) }
            append(cell, isAlone: cells.count == 1)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func append(_ cell: String, isAlone: Bool) {
        let isFormula = defusesFormulas && Self.startsFormula(cell)
        let needsQuotes =
            isAlone && cell.isEmpty
            || cell.utf8.contains { $0 == delimiter.rawValue || $0 == DelimitedReader.quote || $0 == 0x0A || $0 == 0x0D }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        guard needsQuotes else {
            if isFormula { bytes.append(Self.apostrophe) }
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(DelimitedReader.quote)
        if isFormula { bytes.append(Self.apostrophe) }
        for byte in cell.utf8 {
            if byte == DelimitedReader.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(DelimitedReader.quote)
    }

    private static let apostrophe: UInt8 = 0x27

    /// Whether a spreadsheet takes the cell for a formula: =, +, -, @, tab or CR at its beginning. A minus sign before digits alone is a number.
    private static func startsFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first else { return false }
        if first == 0x2D, cell.utf8.count > 1, cell.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) { return false }
        return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
    }
}
