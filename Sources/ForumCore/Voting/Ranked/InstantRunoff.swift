/// The result of instant runoff: one candidate goes out a round, and each ballot counts for the first of its candidates still in.
///
/// A ballot counts no more once it names nobody still in, or where its next tier holds several candidates (an overvote). A tie for last goes
/// against the one who had fewer votes in the most recent earlier round in which they differed, and else to the lot.
public struct InstantRunoff: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// It alone had the fewest votes.
        case votes
        /// Among equals in this round, it had fewer in an earlier one.
        case previousRound
        /// The candidates of `tied` were equal in every round.
        case lot
    }

    public enum Outcome: Hashable, Sendable {
        /// `tied` holds all who could have gone out by the votes alone, the eliminated one among them.
        case eliminated(Candidate, tied: [Candidate], Reason)
        case elected(Candidate)
    }

    public struct Tally: Hashable, Sendable {
        public let candidate: Candidate
        public let votes: Int
    }

    public struct Round: Hashable, Sendable {
        /// Those still in, in the board's order.
        public let tallies: [Tally]
        /// The ballots that count for nobody any more, blank ones included.
        public let exhausted: Int
        public let outcome: Outcome
    }

    /// Down to the last candidate; none where there are no candidates.
    public let rounds: [Round]
    /// All who win under some outcome of the lots, in the board's order.
    public let possibleWinners: [Candidate]
    /// Whether the search for possible winners came to its end. If not, there may be others.
    public let possibleWinnersAreAll: Bool
    /// Who would be left if all who are last went out together, as some rules have it; several where they are all equal.
    public let simultaneousWinners: [Candidate]

    public var winner: Candidate? {
        guard case .elected(let winner)? = rounds.last?.outcome else { return nil }
        return winner
    }

    /// Counts a profile. O(ballots × candidates), and for possible winners up to `searchLimit` further rounds where lots decide.
    public init(_ profile: RankedProfile, order: TieOrder = .board, searchLimit: Int = 20_000) {
        let preferences = RunoffPreferences(profile)
        var rounds: [Round] = []
        var state = RunoffState(preferences)
        var lots = false
        while let round = Self.round(&state, preferences, order) {
            if case .eliminated(_, _, .lot) = round.outcome { lots = true }
            rounds.append(round)
        }
        self.rounds = rounds
        simultaneousWinners = Self.simultaneous(preferences)
        guard lots else {
            possibleWinners = if case .elected(let winner)? = rounds.last?.outcome { [winner] } else { [] }
            possibleWinnersAreAll = true
            return
        }
        var search = RunoffSearch(preferences, limit: searchLimit)
        search.run()
        var found = search.found
        if case .elected(let winner)? = rounds.last?.outcome { found.insert(winner.place) }
        possibleWinners = found.sorted().asCandidates
        possibleWinnersAreAll = search.isComplete
    }

    /// Plays one round, or returns nil after the last.
    private static func round(_ state: inout RunoffState, _ preferences: RunoffPreferences, _ order: TieOrder) -> Round? {
        state.sortByVotes(recording: true)
        let tallies = state.order.sorted().map { Tally(candidate: Candidate($0), votes: state.votes[$0]) }
        let exhausted = state.exhausted
        let lowest = Array(state.lowest)
        let weakest = Array(state.weakest)
        guard let loser = order.last(of: weakest) else { return nil }
        let outcome: Outcome
        if tallies.count == 1 {
            outcome = .elected(Candidate(loser))
        } else {
            let reason: Reason = lowest.count == 1 ? .votes : weakest.count == 1 ? .previousRound : .lot
            let tied = reason == .lot ? weakest : lowest
            outcome = .eliminated(Candidate(loser), tied: tied.sorted().asCandidates, reason)
        }
        state.eliminate(loser, preferences)
        return Round(tallies: tallies, exhausted: exhausted, outcome: outcome)
    }

    private static func simultaneous(_ preferences: RunoffPreferences) -> [Candidate] {
        var state = RunoffState(preferences)
        while true {
            state.sortByVotes(recording: false)
            let lowest = Array(state.lowest)
            guard lowest.count < state.order.count else { return lowest.sorted().asCandidates }
            for loser in lowest { state.eliminate(loser, preferences) }
        }
    }
}
