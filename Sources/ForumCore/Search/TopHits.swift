/// Keeps the best few of many candidates.
///
/// A heap with the worst kept candidate on top: most candidates are turned away by one comparison. Names are compared only between equals.
struct TopHits {
    struct Candidate {
        /// The class, then whether the person has arrived, then the cost.
        let rank: UInt32
        /// The first letters of the name.
        let name: UInt64
        let entry: UInt32
    }

    private let columns: [SearchColumn]
    private let fields: [PersonSearchIndex.Fields]
    private let nameKeys: [UInt64]
    private let limit: Int
    private var heap: [Candidate] = []
    private(set) var total = 0
    private(set) var certain = 0

    init(limit: Int, columns: [SearchColumn], fields: [PersonSearchIndex.Fields], nameKeys: [UInt64]) {
        self.limit = limit
        self.nameKeys = nameKeys
        self.fields = fields
        self.columns = columns
    }

    mutating func offer(_ entry: Int, cost: MatchCost, hasArrived: Bool) {
        total += 1
        if !cost.quality.isGuess { certain += 1 }
        let rank = UInt32(cost.rawValue) | (hasArrived ? 1 << 16 : 0) | Self.rankClass(cost.quality, hasArrived) << 17
        if heap.count >= limit {
            guard let worst = heap.first, rank <= worst.rank else { return }
        }
        let candidate = Candidate(rank: rank, name: nameKeys[entry], entry: UInt32(entry))
        if heap.count < limit {
            heap.append(candidate)
            siftUp()
        } else if let worst = heap.first, precedes(candidate, worst) {
            heap[0] = candidate
            siftDown()
        }
    }

    /// Guesses come last. Before them people who have not arrived come first; but whoever was named by a whole name stays above those whom only
    /// their organisation, address or initials suggest, so that nobody else is taken for them.
    @inline(__always)
    private static func rankClass(_ quality: MatchQuality, _ hasArrived: Bool) -> UInt32 {
        if quality.isGuess { return 4 }
        if hasArrived { return quality <= .wholeName ? 1 : 3 }
        return quality <= .nameBeginning ? 0 : 2
    }

    /// The kept candidates, the best first.
    func sorted() -> [(entry: Int, hasArrived: Bool, quality: MatchQuality)] {
        heap.sorted(by: precedes).map { candidate in
            (Int(candidate.entry), candidate.rank >> 16 & 1 == 1, MatchQuality(rawValue: Int(candidate.rank >> 8 & 255)) ?? .sound)
        }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var largest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(heap[largest], heap[child]) {
                largest = child
            }
            guard largest != parent else { return }
            heap.swapAt(parent, largest)
            parent = largest
        }
    }

    private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.name != right.name { return left.name < right.name }
        let first = Int(left.entry)
        let second = Int(right.entry)
        if let isBefore = order(leadingName(first), leadingName(second)) { return isBefore }
        if let isBefore = order((0, fields[first][0]), (0, fields[second][0])) { return isBefore }
        return first < second
    }

    /// The family name, or the given name of those who have only one.
    private func leadingName(_ entry: Int) -> (column: Int, value: UInt32) {
        let family = fields[entry][1]
        return columns[1].textLength(family) == 0 ? (0, fields[entry][0]) : (1, family)
    }

    /// Whether the folded letters of one name come before another's, nil when they are the same.
    private func order(_ left: (column: Int, value: UInt32), _ right: (column: Int, value: UInt32)) -> Bool? {
        guard left != right else { return nil }
        let first = columns[left.column].text[columns[left.column].textRange(left.value)]
        let second = columns[right.column].text[columns[right.column].textRange(right.value)]
        if first.lexicographicallyPrecedes(second) { return true }
        return first.elementsEqual(second) ? nil : false
    }
}
