/// Finds the records and cells of a delimited text (RFC 4180), leniently.
///
/// Line ends are LF, CR or CRLF. A quote opens a quoted cell only where the cell begins; inside, line breaks and delimiters are text and a
/// doubled quote is a quote; after the closing quote, more text is taken as written. So far this is what Python's `csv` does.
///
/// Unlike it, a quote that is never closed does not swallow the rest: when the text ends inside a quoted cell, or the cell runs over
/// lines and its closing quote is followed by text, as when the next record's opening quote was taken for it, the record ends with its line
/// and is named in ``DelimitedTable/unclosedRecords``.
public struct DelimitedReader {
    static let quote: UInt8 = 0x22

    private let delimiter: UInt8
    private var table: DelimitedTable

    /// Reads UTF-8; without delimiter each line is one cell.
    ///
    /// - Complexity: O(n). A quote that turns out to be unclosed has its text read twice, and no text is read more often.
    public static func read(_ bytes: [UInt8], delimiter: Delimiter?) -> DelimitedTable {
        // 0xFF never occurs in UTF-8.
        var reader = DelimitedReader(delimiter: delimiter?.rawValue ?? 0xFF, table: DelimitedTable(bytes: bytes))
        bytes.withUnsafeBufferPointer { reader.readRecords($0) }
        return reader.table
    }

    private mutating func readRecords(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            table.beginRecord()
            if !isLineEnd(bytes[index]) {
                readCells(bytes, &index)
            }
            skipLineEnd(bytes, &index)
        }
    }

    /// Reads the cells of a record and leaves the index at its line end.
    private mutating func readCells(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while true {
            if index < bytes.count, bytes[index] == Self.quote {
                if !readQuoted(bytes, &index) {
                    table.markUnclosed()
                    readRestOfLine(bytes, &index)
                    return
                }
            } else {
                let start = index
                skipPlain(bytes, &index)
                table.append(from: start, to: index)
            }
            guard index < bytes.count, bytes[index] == delimiter else { return }
            index += 1
        }
    }

    /// Reads a quoted cell and leaves the index behind it, or changes nothing and returns false where the quote is unclosed.
    private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        let start = index
        var end = start + 1
        var hasDoubled = false
        var hasLineEnd = false
        while true {
            guard end < bytes.count else { return false }
            let byte = bytes[end]
            if byte == Self.quote {
                guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
                hasDoubled = true
                end += 1
            } else if isLineEnd(byte) {
                hasLineEnd = true
            }
            end += 1
        }
        var after = end + 1
        guard after < bytes.count, bytes[after] != delimiter, !isLineEnd(bytes[after]) else {
            if hasDoubled {
                table.appendQuoted(from: start, to: after)
            } else {
                table.append(from: start + 1, to: end)
            }
            index = after
            return true
        }
        if hasLineEnd, !isBlankUpToDelimiter(bytes, after) { return false }
        skipPlain(bytes, &after)
        table.appendQuoted(from: start, to: after)
        index = after
        return true
    }

    /// Reads the rest of the line without regard to quotes, the opening one left out.
    private mutating func readRestOfLine(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        index += 1
        while true {
            let start = index
            skipPlain(bytes, &index)
            table.append(from: start, to: index)
            guard index < bytes.count, bytes[index] == delimiter else { return }
            index += 1
        }
    }

    @inline(__always)
    private func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while index < bytes.count, bytes[index] != delimiter, !isLineEnd(bytes[index]) { index += 1 }
    }

    private func skipLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        guard index < bytes.count else { return }
        let isReturn = bytes[index] == 0x0D
        index += 1
        if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    }

    private func isBlankUpToDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return index == bytes.count || bytes[index] == delimiter || isLineEnd(bytes[index])
    }

    @inline(__always)
    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
