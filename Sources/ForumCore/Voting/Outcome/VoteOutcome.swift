/// One line of a vote's result.
public struct VoteStanding: Hashable, Sendable {
    public let choice: VoteChoice
    /// Hands, dots, points, ballots that name it, themes it beats; of a judgment the place of its grade, the worst being 0.
    public let points: Int
    /// Of an instant runoff the round, from 1, whose votes are its points: the last one in which it had a rival.
    public let round: Int?
    /// Ballots that say something for it; for a show of hands the same as `points`.
    public let voters: Int
    /// 1, 1, 3: equals share the better rank.
    public let rank: Int
    /// Another choice has the same rank.
    public let isTied: Bool
    /// Its place on the board.
    public let place: Int
    /// False of a theme whose hands nobody counted: its points and its rank say nothing, and it stands after all others.
    public let isCounted: Bool
}

/// What a vote comes to by its own method: who is chosen, who is tied for what is left, and which ballots were set aside.
public struct VoteOutcome: Sendable {
    public let vote: Vote
    /// From the first rank to the last; equals in the order of the board, and said to be equal.
    public let standings: [VoteStanding]
    /// The themes chosen for certain, in the order of the result.
    public let chosen: [ThemeID]
    /// The themes tied for the last places.
    public let tied: [ThemeID]
    /// How many places they are tied for; where nobody is tied, how many stay empty.
    public let placesLeft: Int
    /// The themes whose hands nobody counted: neither chosen nor left out by anybody.
    public let uncounted: [ThemeID]
    /// The vote that settles the tie, where it was voted on again.
    public internal(set) var rerun: VoteRerun?
    /// Ballots that count, blank ones among them.
    public let counted: Int
    public let blank: Int
    public let setAside: [(key: BallotKey, error: BallotError)]
    public let count: MethodCount
    /// The ballots that count; none for a show of hands.
    public let ballots: CountableBallots

    /// Counts the vote. O(ballots) and what its method takes.
    public init(_ vote: Vote, order: TieOrder = .board) {
        let sorted = vote.sortedBallots()
        self.vote = vote
        ballots = sorted.counted
        setAside = sorted.setAside
        counted = sorted.counted.count
        blank = sorted.counted.ballots.count { ballot in ballot.allSatisfy { $0.points == 0 && !vote.method.keepsZeros } }
        var count = MethodCount(vote.method, sorted.counted, places: vote.rules.places, order: order)
        if case .hands = vote.method {
            count.points = vote.choices.map { vote.hands[$0.theme] ?? 0 }
            count.voters = count.points
            // What nobody counted comes after what nobody raised a hand for.
            count.ranks = StandardRanking.ranks(of: vote.choices.map { vote.hands[$0.theme] ?? -1 })
            count.chooseByRank(places: vote.rules.places) { [points = count.points] in points[$0] > 0 }
        }
        self.count = count
        chosen = count.chosen.map { vote.choices[$0].theme }
        tied = count.tied.map { vote.choices[$0].theme }
        placesLeft = count.placesLeft
        var sharing: [Int: Int] = [:]
        for rank in count.ranks { sharing[rank, default: 0] += 1 }
        let missing = Set(vote.uncounted)
        uncounted = vote.uncounted
        standings = vote.choices.indices.sorted { (count.ranks[$0], $0) < (count.ranks[$1], $1) }.map { place in
            let rank = count.ranks[place]
            return VoteStanding(
                choice: vote.choices[place], points: count.points[place], round: count.rounds.isEmpty ? nil : count.rounds[place],
                voters: count.voters[place], rank: rank,
                isTied: (sharing[rank] ?? 0) > 1 && !count.unranked.contains(place) && !missing.contains(vote.choices[place].theme),
                place: place,
                isCounted: !missing.contains(vote.choices[place].theme))
        }
    }

    /// The themes that are chosen: those the room took note of, or as long as it has not, those chosen for certain.
    public var decided: [ThemeID] { vote.decision?.chosen ?? chosen }

    /// The count that led to what the room decided: where a lot settled a tie on the way, with the lot's order; else the same count.
    public var decisive: MethodCount {
        guard let order = vote.lotOrder else { return count }
        return MethodCount(vote.method, ballots, places: vote.rules.places, order: order)
    }

    /// Nobody voted.
    public var isEmpty: Bool { vote.method == .hands ? vote.hands.values.allSatisfy { $0 == 0 } : counted == blank }
}

extension VoteMethod {
    /// It fills one seat after the other, and does not rank the themes that have none.
    public var fillsSeats: Bool { self == .equalShares || self == .phragmen }

    /// An earlier tie changes what follows it: a lot is drawn among all themes and the count made again with its order.
    public var isCountedAgain: Bool { fillsSeats || self == .instantRunoff }
}

extension Vote {
    /// The choices from the first rank to the last; equals in the order of the board, and said to be equal.
    public var standings: [VoteStanding] { VoteOutcome(self).standings }

    /// What the room said for the lot in force, where the count was made again with its order.
    public var lotOfCount: String? { lotOrder == nil ? nil : decision?.seed }

    /// The order of the lot in force, where the count was made again with it.
    var lotOrder: TieOrder? {
        guard method.isCountedAgain, let decision, decision.means == .lot else { return nil }
        return tieOrder(decision.drawn)
    }

    /// The order in which a lot takes equals; nil unless it names each theme once.
    func tieOrder(_ drawn: [ThemeID]) -> TieOrder? {
        var places: [ThemeID: Int] = [:]
        for (place, choice) in choices.enumerated() { places[choice.theme] = place }
        let turns = drawn.compactMap { places[$0].map { Candidate($0) } }
        return turns.count == choices.count ? TieOrder(lot: turns) : nil
    }
}

/// The lot that settles a tie: which themes it was drawn among, in which order, and who is chosen by it.
public struct VoteLot: Hashable, Sendable {
    public let lot: Lot
    /// The themes as drawn, the first before the others.
    public let order: [ThemeID]
    /// All who are chosen, the certain ones first.
    public let chosen: [ThemeID]

    /// Draws among those tied for the last places. Where seats are filled one after the other, or themes go out round by round, an earlier
    /// tie changes what follows: there the lot is drawn among all themes, and the count is made again with its order.
    public init(_ outcome: VoteOutcome, seed: String) {
        let vote = outcome.vote
        let countsAgain = vote.method.isCountedAgain
        let among = countsAgain ? vote.choices.map(\.theme) : outcome.tied
        lot = Lot(seed: seed, ids: among.map(\.text), digest: SHA256.bytes)
        order = lot.order.map { ThemeID($0) }
        guard countsAgain else {
            chosen = outcome.chosen + order.prefix(outcome.placesLeft)
            return
        }
        let count = MethodCount(
            vote.method, outcome.ballots, places: vote.rules.places, order: vote.tieOrder(order) ?? .board)
        chosen = Self.seated(count, places: vote.rules.places).map { vote.choices[$0].theme }
    }

    /// Who has a seat once every tie was broken by the order given.
    private static func seated(_ count: MethodCount, places: Int) -> [Int] {
        switch count.detail {
        case .runoff(let runoff): runoff.winner.map { [$0.place] } ?? []
        case .equalShares(let shares): shares.seats.filter { $0.payment != .load(nil) }.map(\.elected.place)
        case .phragmen(let phragmen): phragmen.seats.filter { $0.load != nil }.map(\.elected.place)
        default: count.chosen
        }
    }
}
