/// Bars of block characters.
enum BarGlyphs {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// Returns a bar from the left, `share` of `columns` long, to the nearest eighth of a column; what is more than nothing is seen.
    static func bar(share: Double, columns: Int) -> String {
        guard columns > 0, share > 0 else { return "" }
        let length = max(1, Int((min(1, share) * Double(columns * 8)).rounded()))
        return String(repeating: "█", count: length / 8) + eighths[length % 8]
    }

    /// Divides `columns` among `values` in proportion, by largest remainder; what is more than nothing has at least one column while they last.
    static func shares(of values: [Double], columns: Int) -> [Int] {
        let amounts = values.map { max(0, $0) }
        let total = amounts.reduce(0, +)
        guard total > 0, columns > 0 else { return Array(repeating: 0, count: values.count) }
        let exact = amounts.map { $0 / total * Double(columns) }
        var result = exact.map { Int($0) }
        let byRemainder = result.indices.sorted { exact[$0] - Double(result[$0]) > exact[$1] - Double(result[$1]) }
        for index in byRemainder.prefix(max(0, columns - result.reduce(0, +))) { result[index] += 1 }
        for index in result.indices where result[index] == 0 && amounts[index] > 0 {
            guard let largest = result.indices.max(by: { result[$0] < result[$1] }), result[largest] > 1 else { break }
            result[largest] -= 1
            result[index] = 1
        }
        return result
    }
}
