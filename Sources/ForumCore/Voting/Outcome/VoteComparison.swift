/// What other methods would have made of the same ballots.
public struct VoteComparison: Sendable {
    public struct Other: Sendable {
        public let method: VoteMethod
        /// The themes it chooses for certain, in the order of its result, and those it leaves tied for the last places.
        public let chosen: [ThemeID]
        public let tied: [ThemeID]
        public let placesLeft: Int
        /// It chooses the same themes, whatever their order, and leaves the same ones tied; or it chooses those that the room took note of.
        public let agrees: Bool
    }

    /// Empty where the ballots say too little for any other method, as hands do.
    public let others: [Other]

    /// Counts the ballots of `outcome` by every method that they say enough for. O(methods × count).
    public init(_ outcome: VoteOutcome) {
        let vote = outcome.vote
        others = Self.methods(for: vote.method, places: vote.rules.places).map { method, ballots in
            let count = MethodCount(method, ballots(outcome.ballots), places: vote.rules.places)
            let chosen = count.chosen.map { vote.choices[$0].theme }
            let tied = count.tied.map { vote.choices[$0].theme }
            return Other(
                method: method, chosen: chosen, tied: tied, placesLeft: count.placesLeft,
                agrees: Set(chosen) == Set(outcome.chosen) && Set(tied) == Set(outcome.tied)
                    || tied.isEmpty && Set(chosen) == Set(outcome.decided))
        }
    }

    /// The other methods, and how the ballots are read for each: dots and credits name themes and order them, grades and scores order them and
    /// are points, an order is only an order.
    private static func methods(
        for method: VoteMethod, places: Int
    ) -> [(VoteMethod, (CountableBallots) -> CountableBallots)] {
        let same: (CountableBallots) -> CountableBallots = { $0 }
        let named: (CountableBallots) -> CountableBallots = { $0.asApprovals }
        let ordered: (CountableBallots) -> CountableBallots = { $0.asRankings }
        let all: [(VoteMethod, (CountableBallots) -> CountableBallots)]
        switch method.shape {
        case .hands: all = []
        case .dots, .credits: all = [(.approval, named), (.equalShares, named), (.phragmen, named), (.borda, ordered), (.schulze, ordered)]
        case .approvals: all = [(.approval, same), (.equalShares, same), (.phragmen, same)]
        case .grades: all = [(.score(maximum: max(1, method.gradeCount - 1)), same), (.borda, ordered), (.schulze, ordered)]
        case .scores: all = [(.borda, ordered), (.schulze, ordered)]
        case .ranks: all = [(.borda, same), (.schulze, same)] + (places == 1 ? [(.instantRunoff, same)] : [])
        }
        return all.filter { $0.0.name != method.name }
    }
}
