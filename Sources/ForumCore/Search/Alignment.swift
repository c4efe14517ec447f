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
    /// One place where a group of words may stand.
    private struct Option {
        /// The start it takes; none for initials and joined names.
        let start: UInt32
        let cost: MatchCost
        let place: AlignedGroup.Place
    }

    private let plan: SearchPlan
    private let columns: [SearchColumn]
    private let fields: [PersonSearchIndex.Fields]
    private let table = MatchCost.table
    private let records: Bool

    private var options: [Option] = []
    /// By group: where its options lie.
    private var ranges: [Range<Int>]
    private var best: MatchCost?
    private var path: [AlignedGroup] = []
    private var bestPath: [AlignedGroup] = []

    init(_ plan: SearchPlan, _ columns: [SearchColumn], _ fields: [PersonSearchIndex.Fields], records: Bool = false) {
        self.plan = plan
        self.columns = columns
        self.fields = fields
        self.records = records
        ranges = [Range<Int>](repeating: 0..<0, count: plan.matches.count)
    }

    /// Returns the least cost of all words in an entry, or nil when one finds no place.
    @inline(__always)
    mutating func cost(_ entry: Int) -> MatchCost? {
        plan.matches.count == 1 ? costOfOnlyWord(fields[entry]) : costOfWords(fields[entry])
    }

    /// Returns how the words match an entry at the least cost.
    mutating func alignment(_ entry: Int) -> [AlignedGroup] {
        bestPath = []
        _ = costOfWords(fields[entry])
        return bestPath
    }

    private func costOfOnlyWord(_ fields: PersonSearchIndex.Fields) -> MatchCost? {
        let matches = plan.matches[0]
        let places = matches.bases &+ fields
        var least: MatchCost?
        for column in 0..<4 {
            let marks = matches.marks[Int(places[column])]
            guard !marks.isEmpty else { continue }
            let cost = cost(column, fields[column], marks.best, matches.token.count)
            if least.map({ cost < $0 }) ?? true {
                least = cost
            }
        }
        if matches.joined.isActive, least.map({ MatchCost.joinedNames < $0 }) ?? true, matches.joined.matches(fields) {
            return .joinedNames
        }
        if matches.initials.isActive, least.map({ MatchCost.initials < $0 }) ?? true, matches.initials.matches(fields) {
            return .initials
        }
        return least
    }

    @inline(__always)
    private func cost(_ column: Int, _ value: UInt32, _ place: Int, _ length: Int) -> MatchCost {
        if place == 0, column < 2, columns[column].textLength(value) == length {
            return .completeField
        }
        // A guess at the whole name comes before one at its beginning.
        if column < 2, MatchMarks.wholeTypos.contains(place), abs(columns[column].textLength(value) - length) <= 1 { return .completeTypo }
        return table[32 * column + place]
    }

    private mutating func costOfWords(_ fields: PersonSearchIndex.Fields) -> MatchCost? {
        guard mayMatch(fields) else { return nil }
        options.removeAll(keepingCapacity: true)
        var covered = 0
        for word in 0..<plan.wordCount {
            for (extra, group) in plan.groups[word].enumerated() where collect(group, fields) {
                covered = max(covered, word + extra + 1)
            }
            if covered <= word { return nil }
        }
        best = nil
        align(0, used: 0, cost: .free)
        return best
    }

    /// Whether each word has some place, of its own or in a group; a quick look before the places are listed.
    private func mayMatch(_ fields: PersonSearchIndex.Fields) -> Bool {
        var covered = 0
        for word in 0..<plan.wordCount {
            var extra = plan.groups[word].count
            while word + extra > covered {
                if plan.matches[plan.groups[word][extra - 1]].mayMatch(fields) {
                    covered = word + extra
                    break
                }
                extra -= 1
                if extra == 0 { break }
            }
            if covered <= word { return false }
        }
        return true
    }

    /// Gathers the options of a group, and returns whether there are any.
    @inline(__always)
    private mutating func collect(_ group: Int, _ fields: PersonSearchIndex.Fields) -> Bool {
        let first = options.count
        let places = plan.matches[group].bases &+ fields
        for column in 0..<4 {
            var rest = plan.matches[group].marks[Int(places[column])].bits
            while rest != 0 {
                let place = rest.trailingZeroBitCount
                rest &= rest - 1
                let spot = place % MatchMarks.spots
                options.append(
                    Option(
                        start: 1 << UInt32(column * MatchMarks.spots + spot),
                        cost: cost(column, fields[column], place, plan.matches[group].token.count),
                        place: .start(column: column, spot: spot, kind: MatchMarks.kind(place))))
            }
        }
        if plan.matches[group].initials.isActive, plan.matches[group].initials.matches(fields) {
            options.append(Option(start: 0, cost: .initials, place: .initials))
        }
        if plan.matches[group].joined.isActive, plan.matches[group].joined.matches(fields) {
            options.append(Option(start: 0, cost: .joinedNames, place: .joinedNames))
        }
        ranges[group] = first..<options.count
        return first < options.count
    }

    private mutating func align(_ word: Int, used: UInt32, cost: MatchCost) {
        if let best, cost >= best { return }
        if word == plan.wordCount {
            best = cost
            bestPath = path
            return
        }
        for (extra, group) in plan.groups[word].enumerated() {
            for index in ranges[group] where used & options[index].start == 0 {
                let taken = word < SearchPlan.distinctWords ? options[index].start : 0
                if records { path.append(AlignedGroup(group: group, place: options[index].place)) }
                align(word + extra + 1, used: used | taken, cost: cost.joined(options[index].cost))
                if records { path.removeLast() }
            }
        }
    }
}
