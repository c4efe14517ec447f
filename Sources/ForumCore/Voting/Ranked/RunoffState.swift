/// What instant runoff reads of the ballots: on each the candidates in order, up to its end or its first overvote.
struct RunoffPreferences: Sendable {
    let candidateCount: Int
    let ballotCount: Int
    /// The rows' candidates one after the other.
    private(set) var choices: [Int16] = []
    private(set) var rows: [Row] = []

    struct Row: Sendable {
        /// Where its candidates begin in `choices`, and where they end.
        let start: Int32
        let end: Int32
        /// How many ballots are like it.
        let count: Int
    }

    /// O(rows × candidates).
    init(_ profile: RankedProfile) {
        candidateCount = profile.candidateCount
        ballotCount = profile.ballotCount
        choices.reserveCapacity(profile.rows.count * min(candidateCount, 32))
        rows.reserveCapacity(profile.rows.count)
        var holders = [Int16](repeating: -1, count: candidateCount + 1)
        let severalHold: Int16 = -2
        for row in 0..<profile.rows.count {
            for rank in holders.indices { holders[rank] = -1 }
            for candidate in 0..<candidateCount {
                let rank = profile.rows.elements[row * profile.rows.stride + candidate]
                guard rank != RankedProfile.unranked else { continue }
                holders[Int(rank)] = holders[Int(rank)] == -1 ? Int16(truncatingIfNeeded: candidate) : severalHold
            }
            let start = Int32(truncatingIfNeeded: choices.count)
            for holder in holders {
                guard holder >= 0 else { break }
                choices.append(holder)
            }
            let end = Int32(truncatingIfNeeded: choices.count)
            rows.append(Row(start: start, end: end, count: profile.rows.counts[row]))
        }
    }
}

/// A moment of an instant runoff: who is still in and which ballots count for whom.
struct RunoffState: Sendable {
    /// Those still in, the fewest votes first and equals by `standing`, once `sortByVotes` has run.
    private(set) var order: [Int]
    private(set) var votes: [Int]
    private(set) var exhausted: Int
    /// Of each candidate still in, its place in the order by the latest round, equals by the round before, and so on; equals in all rounds
    /// have the same. −1 for who is out. It says all of the past that a later tie can ask for.
    private(set) var standing: [Int16]
    /// Per candidate the first row that counts for it; −1 for none.
    private var firstRow: [Int32]
    private var cursors: [Cursor]

    private struct Cursor: Sendable {
        /// The place in `choices` a row has come to.
        var position: Int32
        /// The next row that counts for the same candidate; −1 for none.
        var next: Int32
    }

    init(_ preferences: RunoffPreferences) {
        order = Array(0..<preferences.candidateCount)
        votes = [Int](repeating: 0, count: preferences.candidateCount)
        exhausted = preferences.ballotCount
        standing = [Int16](repeating: 0, count: preferences.candidateCount)
        firstRow = [Int32](repeating: -1, count: preferences.candidateCount)
        cursors = preferences.rows.map { Cursor(position: $0.start, next: -1) }
        for row in preferences.rows.indices {
            exhausted -= preferences.rows[row].count
            settle(row, preferences)
        }
        order.sort { votes[$0] < votes[$1] }
    }

    /// Brings `order` up to date, and where `recording` takes this round into `standing`.
    ///
    /// A round moves few votes, so the order is nearly right before: about O(candidates).
    mutating func sortByVotes(recording: Bool) {
        for turn in order.indices.dropFirst() {
            let candidate = order[turn]
            var place = turn
            while place > 0, votes[order[place - 1]] > votes[candidate] {
                order[place] = order[place - 1]
                place -= 1
            }
            order[place] = candidate
        }
        guard recording, let first = order.first else { return }
        var former = (votes: votes[first], standing: standing[first])
        var rank: Int16 = 0
        standing[first] = 0
        for candidate in order.dropFirst() {
            if votes[candidate] != former.votes || standing[candidate] != former.standing {
                rank += 1
                former = (votes[candidate], standing[candidate])
            }
            standing[candidate] = rank
        }
    }

    /// All who have the fewest votes, once sorted.
    var lowest: ArraySlice<Int> {
        guard let first = order.first else { return [] }
        return order.prefix { votes[$0] == votes[first] }
    }

    /// Of those with the fewest votes, the ones that no earlier round sets apart, once recorded.
    var weakest: ArraySlice<Int> { order.prefix { standing[$0] == 0 } }

    /// Takes a candidate out and moves its ballots on. O(candidates + its ballots × steps).
    mutating func eliminate(_ loser: Int, _ preferences: RunoffPreferences) {
        order.removeAll { $0 == loser }
        standing[loser] = -1
        var row = firstRow[loser]
        firstRow[loser] = -1
        votes[loser] = 0
        while row >= 0 {
            let next = cursors[Int(row)].next
            settle(Int(row), preferences)
            row = next
        }
    }

    /// Lets a row count for its first candidate still in.
    private mutating func settle(_ row: Int, _ preferences: RunoffPreferences) {
        let content = preferences.rows[row]
        var position = cursors[row].position
        while position < content.end {
            let choice = Int(preferences.choices[Int(position)])
            if standing[choice] >= 0 {
                cursors[row] = Cursor(position: position, next: firstRow[choice])
                votes[choice] += content.count
                firstRow[choice] = Int32(truncatingIfNeeded: row)
                return
            }
            position += 1
        }
        cursors[row].position = position
        exhausted += content.count
    }
}
