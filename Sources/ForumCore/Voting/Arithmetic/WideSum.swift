/// A sum of rows, each times a number, in place.
struct WideSum: Sendable {
    private var words: [UInt]
    private var trial: [UInt]

    /// Two words wider than a row: enough for any number of rows and of ballots.
    init(for rows: WideRows) {
        words = [UInt](repeating: 0, count: rows.width + 2)
        trial = words
    }

    var value: Natural { Natural(normalizing: words) }

    /// Adds row `row` × `factor`. O(width).
    mutating func add(_ row: Int, of rows: WideRows, times factor: UInt) {
        Self.add(row, of: rows, times: factor, to: &words)
    }

    /// Whether the sum with row `row` × `factor` would be `goal` or more. O(width).
    mutating func reaches(_ goal: Natural, with row: Int, of rows: WideRows, times factor: UInt) -> Bool {
        for place in words.indices { trial[place] = words[place] }
        Self.add(row, of: rows, times: factor, to: &trial)
        guard goal.words.count <= trial.count else { return false }
        var place = trial.count
        while place > 0 {
            place -= 1
            let wanted = place < goal.words.count ? goal.words[place] : 0
            if trial[place] != wanted { return trial[place] > wanted }
        }
        return true
    }

    private static func add(_ row: Int, of rows: WideRows, times factor: UInt, to sum: inout [UInt]) {
        let width = rows.width
        rows.words.withUnsafeBufferPointer { words in
            sum.withUnsafeMutableBufferPointer { sum in
                var carry: UInt = 0
                let start = row * width
                for place in 0..<width {
                    let (high, low) = words[start + place].multipliedFullWidth(by: factor)
                    let (first, overflow) = low.addingReportingOverflow(carry)
                    let (second, again) = first.addingReportingOverflow(sum[place])
                    sum[place] = second
                    carry = high &+ (overflow ? 1 : 0) &+ (again ? 1 : 0)
                }
                var place = width
                while carry != 0, place < sum.count {
                    let (total, overflow) = sum[place].addingReportingOverflow(carry)
                    sum[place] = total
                    carry = overflow ? 1 : 0
                    place += 1
                }
            }
        }
    }
}
