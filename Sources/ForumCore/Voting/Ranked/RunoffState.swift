/// What instant runoff reads of the ballots: on each the candidates in order, up to its end or its first overvote.
struct RunoffPreferences: Sendable {
    let candidateCount: Int
    let ballotCount: Int
    /// The rows' candidates one after the other.
    private(set) var choices: [Int16] = []
    /// Where each row begins, and after the last one the end.
    private(set) var starts: [Int32] = [0]
    /// How many ballots are as each row.
    let counts: [Int]

    /// O(rows × candidates).
    init(_ profile: RankedProfile) {
        candidateCount = profile.candidateCount
        ballotCount = profile.ballotCount
        counts = profile.rows.counts
        choices.reserveCapacity(counts.count * min(candidateCount, 32))
        starts.reserveCapacity(counts.count + 1)
        var holders = [Int16](repeating: -1, count: candidateCount + 1)
        let severalHold: Int16 = -2
        for row in counts.indices {
            for rank in holders.indices { holders[rank] = -1 }
            for candidate in 0..<candidateCount {
                let rank = profile.rows.elements[row * profile.rows.stride + candidate]
                guard rank != RankedProfile.unranked else { continue }
                holders[Int(rank)] = holders[Int(rank)] == -1 ? Int16(truncatingIfNeeded: candidate) : severalHold
            }
            for holder in holders {
                guard holder >= 0 else { break }
                choices.append(holder)
            }
            starts.append(Int32(truncatingIfNeeded: choices.count))
        }
    }
}

/// A moment of an instant runoff: who is still in and which ballots count for whom.
struct RunoffState: Sendable {
    /// In the board's order.
    private(set) var remaining: [Int]
    private(set) var votes: [Int]
    private(set) var exhausted: Int
    /// Of each candidate still in, its place in the order by the latest round, equals by the round before, and so on; equals in all rounds
    /// have the same. −1 for who is out. It says all of the past that a later tie can ask for.
    private(set) var standing: [Int16]
    /// Per candidate the first row that counts for it, per row the next one; −1 ends the list.
    private var firstRow: [Int32]
    private var nextRow: [Int32]
    /// Per row, the place in `choices` it has come to.
    private var positions: [Int32]

    init(_ preferences: RunoffPreferences) {
        remaining = Array(0..<preferences.candidateCount)
        votes = [Int](repeating: 0, count: preferences.candidateCount)
        exhausted = preferences.ballotCount
        standing = [Int16](repeating: 0, count: preferences.candidateCount)
        firstRow = [Int32](repeating: -1, count: preferences.candidateCount)
        nextRow = [Int32](repeating: -1, count: preferences.counts.count)
        positions = Array(preferences.starts.dropLast())
        for row in preferences.counts.indices {
            exhausted -= preferences.counts[row]
            settle(row, preferences)
        }
    }

    /// All who have the fewest votes, in the board's order; nil when nobody is left.
    func lowest() -> [Int]? {
        var fewest = Int.max
        for candidate in remaining { fewest = min(fewest, votes[candidate]) }
        let lowest = remaining.filter { votes[$0] == fewest }
        return lowest.isEmpty ? nil : lowest
    }

    /// Of those with the fewest votes, the ones that no earlier round sets apart; after `recordStanding`.
    func weakest(among lowest: [Int]) -> [Int] {
        guard let least = lowest.lazy.map({ standing[$0] }).min() else { return [] }
        return lowest.filter { standing[$0] == least }
    }

    /// Takes this round's votes into `standing`. O(candidates log candidates).
    mutating func recordStanding() {
        let order = remaining.sorted { (votes[$0], standing[$0]) < (votes[$1], standing[$1]) }
        var rank: Int16 = 0
        var former: (votes: Int, standing: Int16)?
        for candidate in order {
            let key = (votes: votes[candidate], standing: standing[candidate])
            if let former, former != key { rank += 1 }
            former = key
            standing[candidate] = rank
        }
    }

    /// Takes a candidate out and moves its ballots on. O(its ballots × steps).
    mutating func eliminate(_ loser: Int, _ preferences: RunoffPreferences) {
        remaining.removeAll { $0 == loser }
        standing[loser] = -1
        var row = firstRow[loser]
        firstRow[loser] = -1
        votes[loser] = 0
        while row >= 0 {
            let next = nextRow[Int(row)]
            settle(Int(row), preferences)
            row = next
        }
    }

    /// Lets a row count for its first candidate still in.
    private mutating func settle(_ row: Int, _ preferences: RunoffPreferences) {
        let end = preferences.starts[row + 1]
        var position = positions[row]
        while position < end {
            let choice = Int(preferences.choices[Int(position)])
            if standing[choice] >= 0 {
                positions[row] = position
                votes[choice] += preferences.counts[row]
                nextRow[row] = firstRow[choice]
                firstRow[choice] = Int32(truncatingIfNeeded: row)
                return
            }
            position += 1
        }
        positions[row] = position
        exhausted += preferences.counts[row]
    }
}
