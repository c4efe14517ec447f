/// The search for all who can win an instant runoff under some outcome of the lots.
///
/// One permutation can realise any sequence of outcomes (put whoever goes out earlier behind), so every tie may be decided on its own. What
/// follows depends on who is still in and on `standing` alone, so a situation met before is not played again. Where that still leaves too
/// many situations, every tie of votes is taken as a lot, without looking at earlier rounds: then only who is still in matters, and if
/// nobody else can win even so, the winners found are all there are.
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
        let exact = winners(minding: true)
        (found, isComplete) = exact
        guard !isComplete else { return }
        let bound = winners(minding: false)
        isComplete = bound.isComplete && bound.found.isSubset(of: found)
    }

    /// The winners reached, and whether nothing was left to try; `minding` earlier rounds or not.
    private func winners(minding: Bool) -> (found: Set<Int>, isComplete: Bool) {
        var found: Set<Int> = []
        var met: Set<[Int16]> = []
        // The branches of one tie share the storage of the moment they branch off.
        var open: [(state: RunoffState, loser: Int?)] = [(RunoffState(preferences), nil)]
        while let next = open.popLast() {
            var state = next.state
            if let loser = next.loser { state.eliminate(loser, preferences) }
            while true {
                state.sortByVotes(recording: minding)
                let lowest = state.lowest
                guard let first = lowest.first else { break }
                let areVoteless = state.votes[first] == 0
                if lowest.count == state.order.count, lowest.count == 1 || areVoteless {
                    // The last one; or nobody has had a vote at any time, and any order of lots is possible.
                    found.formUnion(lowest)
                    break
                }
                if areVoteless {
                    // Those without a vote all go before the others, and nothing moves meanwhile.
                    for loser in Array(lowest) { state.eliminate(loser, preferences) }
                    continue
                }
                guard met.insert(state.standing).inserted else { break }
                guard met.count <= limit else { return (found, false) }
                let candidates = minding ? state.weakest : lowest
                for other in candidates.dropFirst() { open.append((state, other)) }
                state.eliminate(candidates.first ?? first, preferences)
            }
        }
        return (found, true)
    }
}
