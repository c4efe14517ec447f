/// How a vote is taken.
public enum VoteMethod: Hashable, Sendable {
    /// Hands are counted for each theme.
    case hands
    /// Each ballot gives out up to `allowance` dots, at most `cap` on one theme.
    case dots(allowance: Int, cap: Int)
}

/// A theme as it stood when the vote opened.
public struct VoteChoice: Hashable, Sendable {
    public let theme: ThemeID
    public let title: String

    public init(theme: ThemeID, title: String) {
        self.theme = theme
        self.title = title
    }
}

/// A numbered paper ballot of a dots vote. It carries no name.
public struct Ballot: Hashable, Sendable {
    /// The number written on the paper.
    public let number: Int
    public let dots: [ThemeID: Int]
    public let mark: Mark

    public init(number: Int, dots: [ThemeID: Int], mark: Mark) {
        self.number = number
        self.dots = dots
        self.mark = mark
    }
}

/// A vote on themes: open, then closed or called off.
public struct Vote: Sendable {
    public enum Phase: String, Hashable, Sendable { case open, closed, cancelled }

    public let id: VoteID
    public let method: VoteMethod
    public let choices: [VoteChoice]
    public var phase: Phase = .open
    public var opened: Mark
    public var closed: Mark?
    /// Hands counted for each theme.
    public var hands: [ThemeID: Int] = [:]
    /// People who raised no hand, where they were counted.
    public var abstentions: Int?
    /// People in the room when it opened, where known.
    public var present: Int?
    public var ballots: [Int: Ballot] = [:]
    /// Ballots recorded under a number that another console had recorded at the same time with other dots.
    public var disputed: [Ballot] = []

    public init(id: VoteID, method: VoteMethod, choices: [VoteChoice], opened: Mark, present: Int?) {
        self.id = id
        self.method = method
        self.choices = choices
        self.opened = opened
        self.present = present
    }
}

/// One line of a vote's result.
public struct VoteStanding: Hashable, Sendable {
    public let choice: VoteChoice
    /// Hands or dots.
    public let points: Int
    /// Ballots that gave it at least one dot; for a show of hands the same as `points`.
    public let voters: Int
    /// 1, 1, 3: equals share the better rank.
    public let rank: Int
    /// Another choice has the same rank.
    public let isTied: Bool
}

extension Vote {
    /// The choices from most to fewest points; equals in the order of the board, and said to be equal.
    public var standings: [VoteStanding] {
        var points: [ThemeID: Int] = [:]
        var voters: [ThemeID: Int] = [:]
        switch method {
        case .hands:
            points = hands
            voters = hands
        case .dots:
            for ballot in ballots.values {
                for (theme, dots) in ballot.dots where dots > 0 {
                    points[theme, default: 0] += dots
                    voters[theme, default: 0] += 1
                }
            }
        }
        let ordered = choices.enumerated().sorted { left, right in
            let (leftPoints, rightPoints) = (points[left.element.theme] ?? 0, points[right.element.theme] ?? 0)
            return leftPoints != rightPoints ? leftPoints > rightPoints : left.offset < right.offset
        }
        let scores = ordered.map { points[$0.element.theme] ?? 0 }
        return ordered.enumerated().map { place, entry in
            let score = scores[place]
            return VoteStanding(
                choice: entry.element, points: score, voters: voters[entry.element.theme] ?? 0,
                rank: (scores.firstIndex(of: score) ?? place) + 1, isTied: scores.count { $0 == score } > 1)
        }
    }

    /// Points given in all.
    public var totalPoints: Int { standings.reduce(0) { $0 + $1.points } }
}

extension ForumState {
    /// The vote that is open now, the latest where two consoles opened one at the same time.
    public var openVote: Vote? { votes.values.reversed().first { $0.phase == .open } }
}
