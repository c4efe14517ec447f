/// Finds entries by a complete ticket code.
///
/// One pass over the hashes of 100,000 codes takes some thirty microseconds, needs no table to build, and happens once a query.
struct TicketCodes: Sendable {
    private var hashes: [UInt64] = []
    private var owners: [UInt32] = []
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// By id: where its codes begin, which stand one after the other; -1 for who has none.
    private var firsts: [Int32] = []

    private static let nobody = UInt32.max

    mutating func reserveCapacity(_ count: Int) {
        hashes.reserveCapacity(count)
        owners.reserveCapacity(count)
        ends.reserveCapacity(count)
        bytes.reserveCapacity(8 * count)
    }

    mutating func add(_ codes: [String], for id: Int) {
        remove(id)
        while firsts.count <= id { firsts.append(-1) }
        let first = owners.count
        defer { firsts[id] = owners.count > first ? Int32(first) : -1 }
        for code in codes {
            let start = bytes.count
            SearchQuery.appendCode(code, to: &bytes)
            guard bytes.count > start else { continue }
            hashes.append(hash(start..<bytes.count))
            owners.append(UInt32(id))
            ends.append(UInt32(bytes.count))
        }
    }

    /// O(codes of that one).
    mutating func remove(_ id: Int) {
        guard firsts.indices.contains(id), firsts[id] >= 0 else { return }
        var index = Int(firsts[id])
        while index < owners.count, owners[index] == UInt32(id) {
            owners[index] = Self.nobody
            index += 1
        }
        firsts[id] = -1
    }

    func ids(_ code: [UInt8]) -> [Int] {
        guard !code.isEmpty else { return [] }
        let hash = code.withUnsafeBufferPointer(SpellingTable.hash)
        var ids: [Int] = []
        hashes.withUnsafeBufferPointer { hashes in
            for index in hashes.indices where hashes[index] == hash {
                let start = index == 0 ? 0 : Int(ends[index - 1])
                if owners[index] != Self.nobody, bytes[start..<Int(ends[index])].elementsEqual(code) {
                    ids.append(Int(owners[index]))
                }
            }
        }
        return ids.count < 2 ? ids : Set(ids).sorted()
    }

    private func hash(_ range: Range<Int>) -> UInt64 {
        bytes.withUnsafeBufferPointer { SpellingTable.hash(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
