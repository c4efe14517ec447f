extension MethodCount {
    /// The most ways of breaking ties that are followed to their end.
    static let outcomeLimit = 4_000

    /// Counts `ballots`, which keep to the method's rules, for `places` themes. Equals are taken in `order` where a method has to go on.
    public init(_ method: VoteMethod, _ ballots: CountableBallots, places: Int, order: TieOrder = .board) {
        self.init(ranks: [], points: [], voters: [])
        let count = ballots.candidateCount
        (ranks, points, voters) = ([Int](repeating: 1, count: count), [Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
        placesLeft = places
        // Without themes there is nothing to count.
        guard count > 0 else { return }
        for ballot in ballots.ballots {
            for mark in ballot where mark.points > 0 || method.keepsZeros { voters[mark.candidate.place] += 1 }
        }
        switch method {
        case .hands: break
        case .dots(let allowance, let cap):
            guard let dots = ballots.points.map({ DotVoting($0, allowance: allowance, cap: cap) }) else { return }
            (ranks, points) = (dots.ranks, dots.totals)
            chooseByRank(places: places) { dots.totals[$0] > 0 }
        case .approval:
            points = ballots.approvals?.scores ?? points
            ranks = StandardRanking.ranks(of: points)
            chooseByRank(places: places) { [points] in points[$0] > 0 }
        case .score(let maximum):
            guard let score = ballots.points.map({ ScoreVoting($0, maximum: maximum) }) else { return }
            (ranks, points, detail) = (score.ranks, score.sums, .score(score))
            chooseByRank(places: places) { score.sums[$0] > 0 }
        case .quadratic(let credits):
            guard let votes = ballots.points.map({ QuadraticVoting($0, credits: credits) }) else { return }
            (ranks, points) = (votes.ranks, votes.totals)
            chooseByRank(places: places) { votes.totals[$0] > 0 }
        case .majorityJudgment: countJudgment(method.gradeCount, ballots, places)
        case .borda, .schulze: countRanked(method, ballots, places)
        case .instantRunoff: countRunoff(ballots, places, order)
        case .equalShares: countEqualShares(ballots, places, order)
        case .phragmen: countPhragmen(ballots, places, order)
        }
    }

    private mutating func countJudgment(_ gradeCount: Int, _ ballots: CountableBallots, _ places: Int) {
        guard let judgment = ballots.points.map({ MajorityJudgment($0, gradeCount: gradeCount) }), ballots.count > 0 else { return }
        ranks = judgment.merits.map(\.rank)
        points = judgment.merits.map(\.grade)
        detail = .judgment(judgment)
        chooseByRank(places: places)
    }

    private mutating func countRanked(_ method: VoteMethod, _ ballots: CountableBallots, _ places: Int) {
        guard let profile = ballots.rankings, ballots.count > 0 else { return }
        let result = RankedResult(profile)
        detail = .ranked(result)
        if method == .borda {
            points = result.bordaDoubled
            ranks = StandardRanking.ranks(of: points)
        } else {
            var rank = 1
            for tier in result.schulze.tiers {
                for candidate in tier { ranks[candidate.place] = rank }
                rank += tier.count
            }
            let paths = result.schulze.paths
            points = paths.indices.map { one in paths.indices.count { $0 != one && paths[one][$0] > paths[$0][one] } }
        }
        chooseByRank(places: places)
    }

    private mutating func countRunoff(_ ballots: CountableBallots, _ places: Int, _ order: TieOrder) {
        guard let profile = ballots.rankings, ballots.count > 0 else { return }
        let runoff = InstantRunoff(profile, order: order)
        detail = .runoff(runoff)
        points = profile.plurality
        rounds = [Int](repeating: 1, count: points.count)
        // The round in which one stands alone is no contest: the one before says by how much it won.
        for (turn, round) in runoff.rounds.enumerated() where round.tallies.count > 1 {
            for tally in round.tallies {
                points[tally.candidate.place] = tally.votes
                rounds[tally.candidate.place] = turn + 1
            }
        }
        rank(runoff)
    }

    private mutating func countEqualShares(_ ballots: CountableBallots, _ places: Int, _ order: TieOrder) {
        guard let profile = ballots.approvals else { return }
        let shares = EqualShares(profile, seats: places, order: order)
        detail = .equalShares(shares)
        points = profile.scores
        let seats = shares.seats.filter { seat in seat.payment != .load(nil) }.map { seat in
            Seat(elected: seat.elected.place, tied: seat.tied.map(\.place), worth: seat.payment.worth)
        }
        seat(seats, places: places) {
            EqualShares.outcomes(profile, seats: places, limit: Self.outcomeLimit)
        }
    }

    private mutating func countPhragmen(_ ballots: CountableBallots, _ places: Int, _ order: TieOrder) {
        guard let profile = ballots.approvals else { return }
        let phragmen = SequentialPhragmen(profile, seats: places, order: order)
        detail = .phragmen(phragmen)
        points = profile.scores
        let seats = phragmen.seats.filter { $0.load != nil }.map { seat in
            Seat(elected: seat.elected.place, tied: seat.tied.map(\.place), worth: seat.load)
        }
        seat(seats, places: places) {
            SequentialPhragmen.outcomes(profile, seats: places, limit: Self.outcomeLimit)
        }
    }
}

extension EqualShares.Payment {
    /// The payment without the number of those who pay it.
    fileprivate var worth: EqualShares.Payment {
        guard case .price(let price, _, _) = self else { return self }
        return .price(price, inFull: 0, withTheirLast: 0)
    }
}
