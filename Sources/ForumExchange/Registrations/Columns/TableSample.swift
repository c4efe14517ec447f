/// A sample of the rows of a table, tidied: enough to tell what its columns hold.
struct TableSample {
    /// The cells, row by row; rows may be shorter than the table is wide.
    let rows: [[String]]
    let width: Int

    /// Takes the first rows and others spread over the whole table.
    init(_ table: DelimitedTable, from first: Int, size: Int = 400) {
        let available = table.recordCount - first
        var records: [Int] = []
        if available <= size {
            records = Array(first..<max(first, table.recordCount))
        } else {
            records = Array(first..<(first + size / 2))
            let rest = available - size / 2
            for place in 0..<(size / 2) { records.append(first + size / 2 + place * rest / (size / 2)) }
        }
        rows = records.map { table.record($0).map(TidyText.line) }.filter { row in row.contains { !$0.isEmpty } }
        width = rows.map(\.count).max() ?? 0
    }

    /// The cells of a column that hold something.
    func cells(of column: Int) -> [String] {
        rows.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil }
    }

    func cell(_ row: Int, _ column: Int) -> String {
        rows[row].indices.contains(column) ? rows[row][column] : ""
    }
}
