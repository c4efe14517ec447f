/// The ballots of a vote that count, by the places of the themes on the board.
public struct CountableBallots: Sendable {
    public typealias Mark = PointBallots.Mark

    public let candidateCount: Int
    /// Of each ballot its marks, in the board's order.
    public var ballots: [[Mark]]

    public init(candidateCount: Int, ballots: [[Mark]]) {
        self.candidateCount = candidateCount
        self.ballots = ballots
    }

    var count: Int { ballots.count }

    /// As a list of numbers. The places are known, so that nothing is refused.
    var points: PointBallots? {
        guard var points = try? PointBallots(candidateCount: candidateCount) else { return nil }
        for ballot in ballots { try? points.add(ballot) }
        return points
    }

    /// As sets of themes: those with more than nothing.
    var approvals: ApprovalProfile? {
        guard var profile = try? ApprovalProfile(candidateCount: candidateCount) else { return nil }
        for ballot in ballots { try? profile.add(ballot.filter { $0.points > 0 }.map(\.candidate)) }
        return profile
    }

    /// As orders of themes, by rank from 1; equal ranks share a tier.
    var rankings: RankedProfile? {
        guard var profile = try? RankedProfile(candidateCount: candidateCount) else { return nil }
        for ballot in ballots {
            let sorted = ballot.sorted { ($0.points, $0.candidate) < ($1.points, $1.candidate) }
            var tiers: [[Candidate]] = []
            var rank = Int.min
            for mark in sorted {
                if mark.points == rank { tiers[tiers.count - 1].append(mark.candidate) } else { tiers.append([mark.candidate]) }
                rank = mark.points
            }
            try? profile.add(tiers)
        }
        return profile
    }

    /// The same ballots as orders of all themes: the more points, the better the rank. A theme without a mark has nothing, as one with 0, and
    /// stands above those that have less than nothing. O(ballots × candidates log candidates).
    var asRankings: CountableBallots {
        var ranked = self
        var points = [Int](repeating: 0, count: candidateCount)
        ranked.ballots = ballots.map { ballot in
            for mark in ballot { points[mark.candidate.place] = mark.points }
            defer { for mark in ballot { points[mark.candidate.place] = 0 } }
            var rank = 0
            var former: Int?
            return points.indices.sorted { (points[$1], $0) < (points[$0], $1) }.map { place in
                if points[place] != former { rank += 1 }
                former = points[place]
                return Mark(Candidate(place), rank)
            }
        }
        return ranked
    }

    /// The same ballots as sets: 1 for every theme with more than nothing.
    var asApprovals: CountableBallots {
        var named = self
        named.ballots = ballots.map { ballot in ballot.filter { $0.points > 0 }.map { Mark($0.candidate, 1) } }
        return named
    }
}

extension Vote {
    /// The ballots that count, by number, and those set aside with the reason. O(marks).
    public func sortedBallots() -> (counted: CountableBallots, keys: [BallotKey], setAside: [(key: BallotKey, error: BallotError)]) {
        var places: [ThemeID: Int] = [:]
        for (place, choice) in choices.enumerated() { places[choice.theme] = place }
        var counted = CountableBallots(candidateCount: choices.count, ballots: [])
        counted.ballots.reserveCapacity(ballots.count)
        var keys: [BallotKey] = []
        var setAside: [(key: BallotKey, error: BallotError)] = []
        for ballot in ballots.values.sorted(by: { $0.key < $1.key }) {
            if let error = method.error(in: ballot.marks, isChoice: { places[$0] != nil }) {
                setAside.append((ballot.key, error))
                continue
            }
            var marks: [CountableBallots.Mark] = []
            marks.reserveCapacity(ballot.marks.count)
            for (theme, value) in ballot.marks {
                if let place = places[theme] { marks.append(CountableBallots.Mark(Candidate(place), value)) }
            }
            marks.sort { $0.candidate < $1.candidate }
            counted.ballots.append(marks)
            keys.append(ballot.key)
        }
        return (counted, keys, setAside)
    }
}
