/// Ballots of one length as rows of one array, each different ballot once with its number.
///
/// A room of two hundred marks a few dozen different ballots; every method then counts dozens of rows.
struct DistinctRows<Element: FixedWidthInteger & Sendable>: Sendable {
    /// The elements of a row.
    let stride: Int
    private(set) var elements: [Element] = []
    /// How many ballots are as each row.
    private(set) var counts: [Int] = []
    /// Open addressing: the row's number plus one, 0 where free; a power of two of places.
    private var table: [UInt32] = [UInt32](repeating: 0, count: 64)

    init(stride: Int) { self.stride = stride }

    var count: Int { counts.count }

    /// Gives the elements, row after row, and the number of ballots of each row.
    func withRows<Result>(_ body: (UnsafeBufferPointer<Element>, UnsafeBufferPointer<Int>) -> Result) -> Result {
        elements.withUnsafeBufferPointer { elements in counts.withUnsafeBufferPointer { body(elements, $0) } }
    }

    /// Adds `number` ballots like `row`, which has `stride` elements. O(stride) on average.
    mutating func add(_ row: [Element], number: Int) {
        if counts.count * 2 >= table.count { grow() }
        let (slot, found) = place(of: row)
        if let found {
            counts[found] += number
            return
        }
        // One by one: rows are of a few elements, and a sequence costs more to begin than they do.
        for element in row { elements.append(element) }
        counts.append(number)
        table[slot] = UInt32(counts.count)
    }

    /// Returns where `row` stands in the table, and which row it is; none where the place is free.
    private func place(of row: [Element]) -> (slot: Int, found: Int?) {
        let start = Self.hash(row, from: 0, stride: stride)
        return table.withUnsafeBufferPointer { table in
            elements.withUnsafeBufferPointer { elements in
                row.withUnsafeBufferPointer { row in
                    let mask = table.count - 1
                    var slot = start & mask
                    while table[slot] != 0 {
                        let found = Int(table[slot]) - 1
                        let first = found * stride
                        var place = 0
                        while place < stride, elements[first + place] == row[place] { place += 1 }
                        if place == stride { return (slot, found) }
                        slot = (slot + 1) & mask
                    }
                    return (slot, nil)
                }
            }
        }
    }

    private mutating func grow() {
        var wider = [UInt32](repeating: 0, count: table.count * 4)
        for row in counts.indices {
            var slot = Self.hash(elements, from: row * stride, stride: stride) & (wider.count - 1)
            while wider[slot] != 0 { slot = (slot + 1) & (wider.count - 1) }
            wider[slot] = UInt32(row + 1)
        }
        table = wider
    }

    private static func hash(_ elements: [Element], from start: Int, stride: Int) -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        elements.withUnsafeBytes { bytes in
            let size = MemoryLayout<Element>.size
            var offset = start * size
            let end = offset + stride * size
            while offset + 8 <= end {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
                hash ^= hash >> 32
                offset += 8
            }
            while offset < end {
                hash = (hash ^ UInt64(bytes[offset])) &* 0xD6E8_FEB8_6659_FD93
                offset += 1
            }
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
