/// Many naturals of one width in one array: the purses or the loads of all groups of ballots, over a common denominator.
///
/// Adding up a hundred thousand of them is what equal shares spends its time on; no number here has an allocation of its own.
struct WideRows: Sendable {
    private(set) var width: Int
    private(set) var words: [UInt]
    private(set) var count: Int

    init(_ rows: [Natural]) {
        width = max(1, rows.lazy.map(\.words.count).max() ?? 1)
        count = rows.count
        words = []
        words.reserveCapacity(width * count)
        for row in rows {
            words.append(contentsOf: row.words)
            words.append(contentsOf: repeatElement(0, count: width - row.words.count))
        }
    }

    /// No rows yet, with room for `capacity`.
    init(width: Int, capacity: Int) {
        self.width = width
        count = 0
        words = []
        words.reserveCapacity(width * capacity)
    }

    subscript(row: Int) -> Natural { Natural(normalizing: Array(words[row * width..<(row + 1) * width])) }

    func isGreater(_ row: Int, than number: Natural) -> Bool {
        guard number.words.count <= width else { return false }
        var place = width
        while place > 0 {
            place -= 1
            let other = place < number.words.count ? number.words[place] : 0
            let mine = words[row * width + place]
            if mine != other { return mine > other }
        }
        return false
    }

    /// Whether row `left` is below row `right` of `other`, which has the same width.
    func isLess(_ left: Int, than right: Int, of other: WideRows) -> Bool {
        var place = width
        while place > 0 {
            place -= 1
            let (mine, theirs) = (words[left * width + place], other.words[right * width + place])
            if mine != theirs { return mine < theirs }
        }
        return false
    }

    func isEqual(_ left: Int, to right: Int, of other: WideRows) -> Bool {
        for place in 0..<width where words[left * width + place] != other.words[right * width + place] { return false }
        return true
    }

    mutating func append(row: Int, of other: WideRows) {
        words.append(contentsOf: other.words[row * width..<(row + 1) * width])
        count += 1
    }

    mutating func appendZero() {
        words.append(contentsOf: repeatElement(0, count: width))
        count += 1
    }

    /// Appends row `row` of `other` less `taken`, which is not greater than it.
    mutating func append(row: Int, of other: WideRows, less taken: Natural) {
        var borrow = false
        for place in 0..<width {
            let amount = place < taken.words.count ? taken.words[place] : 0
            let (first, overflow) = other.words[row * width + place].subtractingReportingOverflow(amount)
            let (second, again) = first.subtractingReportingOverflow(borrow ? 1 : 0)
            words.append(second)
            borrow = overflow || again
        }
        count += 1
    }

    /// Multiplies every row, widening where one no longer fits.
    mutating func scale(by factor: UInt) {
        guard factor != 1 else { return }
        var carries = [UInt](repeating: 0, count: count)
        var overflows = false
        words.withUnsafeMutableBufferPointer { words in
            for row in 0..<count {
                var carry: UInt = 0
                for place in row * width..<(row + 1) * width {
                    let (high, low) = words[place].multipliedFullWidth(by: factor)
                    let (sum, overflow) = low.addingReportingOverflow(carry)
                    words[place] = sum
                    carry = high &+ (overflow ? 1 : 0)
                }
                carries[row] = carry
                overflows = overflows || carry != 0
            }
        }
        guard overflows else { return }
        var wider: [UInt] = []
        wider.reserveCapacity((width + 1) * count)
        for row in 0..<count {
            wider.append(contentsOf: words[row * width..<(row + 1) * width])
            wider.append(carries[row])
        }
        width += 1
        words = wider
    }
}
