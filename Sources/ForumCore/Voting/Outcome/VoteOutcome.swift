/// One line of a vote's result.
public struct VoteStanding: Hashable, Sendable {
    public let choice: VoteChoice
    /// Hands, dots, points, ballots that name it, themes it beats; of a judgment the place of its grade, the worst being 0.
    public let points: Int
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
        // Themes without a seat are not ranked among each other.
        let unseated = vote.method.fillsSeats ? count.ranks.max() : nil
        let missing = Set(vote.uncounted)
        uncounted = vote.uncounted
        standings = vote.choices.indices.sorted { (count.ranks[$0], $0) < (count.ranks[$1], $1) }.map { place in
            let rank = count.ranks[place]
            return VoteStanding(
                choice: vote.choices[place], points: count.points[place], voters: count.voters[place], rank: rank,
                isTied: (sharing[rank] ?? 0) > 1 && rank != unseated && !missing.contains(vote.choices[place].theme), place: place,
                isCounted: !missing.contains(vote.choices[place].theme))
        }
    }

    /// Nobody voted.
    public var isEmpty: Bool { vote.method == .hands ? vote.hands.values.allSatisfy { $0 == 0 } : counted == blank }
}

extension VoteMethod {
    /// It fills one seat after the other, and does not rank the themes that have none.
    public var fillsSeats: Bool { self == .equalShares || self == .phragmen }
}

extension Vote {
    /// The choices from the first rank to the last; equals in the order of the board, and said to be equal.
    public var standings: [VoteStanding] { VoteOutcome(self).standings }

    /// Points given in all.
    public var totalPoints: Int { standings.reduce(0) { $0 + $1.points } }
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
        let countsAgain = vote.method.fillsSeats || vote.method == .instantRunoff
        let among = countsAgain ? vote.choices.map(\.theme) : outcome.tied
        lot = Lot(seed: seed, ids: among.map(\.text), digest: SHA256.bytes)
        order = lot.order.map { ThemeID($0) }
        guard countsAgain else {
            chosen = outcome.chosen + order.prefix(outcome.placesLeft)
            return
        }
        var places: [ThemeID: Int] = [:]
        for (place, choice) in vote.choices.enumerated() { places[choice.theme] = place }
        let turns = order.compactMap { places[$0].map { Candidate($0) } }
        let count = MethodCount(
            vote.method, outcome.ballots, places: vote.rules.places, order: TieOrder(lot: turns) ?? .board)
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
