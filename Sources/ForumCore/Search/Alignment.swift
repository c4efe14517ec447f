/// One way a group of words matches an entry.
struct AlignedGroup: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case start(column: Int, spot: Int, kind: MatchMarks.Kind)
        case initials
        case joinedNames
    }

    let group: Int
    let place: Place
}

/// Gives each word of a query a place of its own in an entry, at the least cost.
///
/// Two words never share a start, or « marie m » would stop at every Marie. The search goes through the few ways there are, the
/// cheapest so far bounding the rest.
struct Aligner {
    let plan: SearchPlan
    let columns: [SearchColumn]
    let table = MatchCost.table
    private let records: Bool
    private var best: MatchCost?
    private var path: [AlignedGroup] = []
    private var bestPath: [AlignedGroup] = []

    init(_ plan: SearchPlan, _ columns: [SearchColumn], records: Bool = false) {
        self.plan = plan
        self.columns = columns
        self.records = records
    }

    /// Returns the least cost of all words in an entry, or nil when one finds no place.
    mutating func cost(_ entry: Int) -> MatchCost? {
        best = nil
        align(0, entry, used: 0, cost: .free)
        return best
    }

    /// Returns how the words match an entry at the least cost.
    mutating func alignment(_ entry: Int) -> [AlignedGroup] {
        bestPath = []
        _ = cost(entry)
        return bestPath
    }

    private mutating func align(_ word: Int, _ entry: Int, used: UInt32, cost: MatchCost) {
        if let best, cost >= best { return }
        if word == plan.wordCount {
            best = cost
            bestPath = path
            return
        }
        for (extra, group) in plan.groups[word].enumerated() {
            alignGroup(group, word, word + extra + 1, entry, used: used, cost: cost)
        }
    }

    private mutating func alignGroup(_ group: Int, _ word: Int, _ following: Int, _ entry: Int, used: UInt32, cost: MatchCost) {
        for column in 0..<columns.count {
            let value = columns[column].values[entry]
            let marks = plan.matches[group].columns[column].marks[Int(value)]
            var rest = marks.bits
            while rest != 0 {
                let place = rest.trailingZeroBitCount
                rest &= rest - 1
                let spot = place % MatchMarks.spots
                let own: UInt32 = 1 << UInt32(column * MatchMarks.spots + spot)
                guard used & own == 0 else { continue }
                let isComplete =
                    place == 0 && columns[column].kind.isName && columns[column].textLength(value) == plan.matches[group].token.count
                let added = isComplete ? .completeField : table[column][place]
                let taken = word < SearchPlan.distinctWords ? used | own : used
                step(group, .start(column: column, spot: spot, kind: marks.kind(place)), following, entry, taken, cost.joined(added))
            }
        }
        let given = columns[0].values[entry]
        let family = columns[1].values[entry]
        if plan.matches[group].initials.isActive, plan.matches[group].initials.matches(given: given, family: family) {
            step(group, .initials, following, entry, used, cost.joined(.initials))
        }
        if plan.matches[group].joined.isActive, plan.matches[group].joined.matches(given: given, family: family) {
            step(group, .joinedNames, following, entry, used, cost.joined(.joinedNames))
        }
    }

    private mutating func step(
        _ group: Int, _ place: AlignedGroup.Place, _ following: Int, _ entry: Int, _ used: UInt32, _ cost: MatchCost
    ) {
        if records { path.append(AlignedGroup(group: group, place: place)) }
        align(following, entry, used: used, cost: cost)
        if records { path.removeLast() }
    }
}
