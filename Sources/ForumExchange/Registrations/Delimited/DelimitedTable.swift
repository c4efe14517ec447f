/// The records and cells found in a delimited text, as places in its bytes.
///
/// Cells become strings when they are asked for, so that a hundred thousand records of twenty columns cost only the pass that finds them.
public struct DelimitedTable: Sendable {
    let bytes: [UInt8]
    /// Where each cell begins.
    private(set) var starts: [Int] = []
    /// Where each cell ends; the complement (`~end`) marks a cell whose quotes have still to be undone.
    private(set) var ends: [Int] = []
    /// The index of each record's first cell.
    private var firstCells: [Int] = []
    /// The records in which a quote is opened and not closed; each ends at the end of its line. Ascending.
    public private(set) var unclosedRecords: [Int] = []
    /// The records with characters that the file's bytes do not say for certain. Ascending.
    private(set) var strayRecords: [Int] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
        let estimate = bytes.count / 10
        starts.reserveCapacity(estimate)
        ends.reserveCapacity(estimate)
    }

    /// How many records there are; a blank line is a record without cells.
    public var recordCount: Int { firstCells.count }

    public func cellCount(in record: Int) -> Int {
        let end = record + 1 < firstCells.count ? firstCells[record + 1] : starts.count
        return end - firstCells[record]
    }

    /// The text of a cell with its quotes undone; empty where the record is too short.
    public func cell(_ record: Int, _ column: Int) -> String {
        guard column < cellCount(in: record) else { return "" }
        let index = firstCells[record] + column
        let (start, end) = (starts[index], ends[index])
        return bytes.withUnsafeBufferPointer { buffer in
            if end >= 0 {
                return String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self)
            }
            return String(decoding: Self.unquoted(buffer[start..<(~end)]), as: UTF8.self)
        }
    }

    /// All cells of a record.
    public func record(_ record: Int) -> [String] {
        (0..<cellCount(in: record)).map { cell(record, $0) }
    }

    /// Whether nothing but white space stands in the record.
    func isBlank(_ record: Int) -> Bool {
        let first = firstCells[record]
        return (first..<(first + cellCount(in: record))).allSatisfy { cell in
            let end = ends[cell]
            return end >= 0 && bytes[starts[cell]..<end].allSatisfy { $0 <= 0x20 }
        }
    }

    /// Undoes quotes: doubled ones stand for one; after the closing one, everything is taken as written.
    private static func unquoted(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var index = raw.startIndex + 1
        while index < raw.endIndex {
            if raw[index] == DelimitedReader.quote {
                guard index + 1 < raw.endIndex, raw[index + 1] == DelimitedReader.quote else {
                    result.append(contentsOf: raw[(index + 1)...])
                    return result
                }
                index += 1
            }
            result.append(raw[index])
            index += 1
        }
        return result
    }
}

extension DelimitedTable {
    mutating func beginRecord() { firstCells.append(starts.count) }

    mutating func append(from start: Int, to end: Int) {
        starts.append(start)
        ends.append(end)
    }

    /// Adds a cell that begins with a quote and still holds it.
    mutating func appendQuoted(from start: Int, to end: Int) {
        starts.append(start)
        ends.append(~end)
    }

    /// Notes in which records such characters stand that begin at `offsets`, in ascending order. O(records + offsets).
    mutating func mark(strays offsets: [Int]) {
        guard !offsets.isEmpty else { return }
        var next = offsets[...]
        for record in firstCells.indices {
            guard let first = next.first else { return }
            let following = record + 1 < firstCells.count ? firstCells[record + 1] : starts.count
            let end = following < starts.count ? starts[following] : Int.max
            // A blank line has no cells, and no character.
            guard first < end, cellCount(in: record) > 0 else { continue }
            strayRecords.append(record)
            next = next.drop { $0 < end }
        }
    }

    mutating func markUnclosed() { unclosedRecords.append(firstCells.count - 1) }
}
