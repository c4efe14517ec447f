/// The search for all who can win an instant runoff under some outcome of the lots.
///
/// One permutation can realise any sequence of outcomes (put whoever goes out earlier behind), so every tie may be decided on its own.
/// What follows depends on who is still in and on `standing` alone, so a situation met before is not played again. First every tie of votes
/// is taken as a lot, without looking at earlier rounds: there are fewer situations then, and if only one candidate can win even so, that
/// settles it; otherwise the result is what the exact search has to reach at most.
struct RunoffSearch {
    private let preferences: RunoffPreferences
    private let limit: Int
    private(set) var found: Set<Int> = []
    private(set) var isComplete = false

    init(_ preferences: RunoffPreferences, limit: Int) {
        self.preferences = preferences
        self.limit = limit
    }

    mutating func run() {
        let bound = winners(minding: false, within: nil)
        if bound.isComplete, bound.found.count == 1 {
            (found, isComplete) = bound
        } else {
            (found, isComplete) = winners(minding: true, within: bound.isComplete ? bound.found : nil)
        }
    }

    /// The winners reached, and whether nothing was left to try; `minding` earlier rounds or not.
    private func winners(minding: Bool, within bound: Set<Int>?) -> (found: Set<Int>, isComplete: Bool) {
        var found: Set<Int> = []
        var met: Set<[Int16]> = []
        // The branches of one tie share the storage of the moment they branch off.
        var open: [(state: RunoffState, loser: Int?)] = [(RunoffState(preferences), nil)]
        while let next = open.popLast() {
            var state = next.state
            if let loser = next.loser { state.eliminate(loser, preferences) }
            while let lowest = state.lowest() {
                if let bound, found == bound { return (found, true) }
                if lowest.count == state.remaining.count, lowest.count == 1 || state.votes[lowest[0]] == 0 {
                    // The last one; or nobody has had a vote at any time, and any order of lots is possible.
                    found.formUnion(lowest)
                    break
                }
                if minding { state.recordStanding() }
                if state.votes[lowest[0]] == 0 {
                    // Those without a vote all go before the others, and nothing moves meanwhile.
                    for loser in lowest { state.eliminate(loser, preferences) }
                    continue
                }
                guard met.insert(state.standing).inserted else { break }
                guard met.count <= limit else { return (found, false) }
                let candidates = minding ? state.weakest(among: lowest) : lowest
                for other in candidates.dropFirst() { open.append((state, other)) }
                state.eliminate(candidates[0], preferences)
            }
        }
        return (found, true)
    }
}
