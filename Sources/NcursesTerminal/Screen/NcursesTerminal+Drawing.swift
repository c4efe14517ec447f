import CTerminal
import TerminalUI

extension NcursesTerminal {
    /// Puts the cells of `frame` that differ from what is shown; returns whether there were any.
    func put(_ frame: Frame) -> Bool {
        let before = shown.flatMap { $0.size == frame.size ? $0.cells : nil }
        let rows = min(frame.size.rows, size.rows)
        let columns = min(frame.size.columns, size.columns)
        var differs = before == nil
        for row in 0..<max(0, rows) {
            let start = row * frame.size.columns
            if let before, (start..<start + columns).allSatisfy({ before[$0] == frame.cells[$0] }) { continue }
            var column = 0
            while column < columns {
                let index = start + column
                // A wide character and the cell it continues in are put as one.
                let width = isContinued(frame, index, column) ? 2 : 1
                if before.map({ differ($0, frame.cells, index, width) }) ?? true {
                    differs = true
                    put(frame.cells[index], row: row, column: column, width: width, room: columns - column)
                }
                column += width
            }
        }
        return differs
    }

    private func differ(_ before: [Cell], _ now: [Cell], _ index: Int, _ width: Int) -> Bool {
        before[index] != now[index] || (width == 2 && before[index + 1] != now[index + 1])
    }

    private func isContinued(_ frame: Frame, _ index: Int, _ column: Int) -> Bool {
        column + 1 < frame.size.columns && frame.cells[index + 1].isContinuation && !frame.cells[index].isContinuation
    }

    private func put(_ cell: Cell, row: Int, column: Int, width: Int, room: Int) {
        let pen = pens.pen(cell.role, appearance)
        // A wide character that the edge cuts, and a continuation of nothing, are blank.
        let text = width > room ? "" : cell.text
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.longestText) { scalars in
            var count = 0
            for scalar in text.unicodeScalars.prefix(Self.longestText) {
                scalars[count] = scalar.value
                count += 1
            }
            ct_screen_put(
                Int32(row), Int32(column), scalars.baseAddress, count, Int32(min(width, room)), pen.attributes, pen.pair)
        }
    }

    /// Curses keeps a base and four marks; what it drops must be read to be dropped.
    private static let longestText = 16
}
