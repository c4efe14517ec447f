/// What tells one ballot of a vote from another: the number on the paper, or an identifier that says nothing.
public enum BallotKey: Hashable, Comparable, Sendable {
    case number(Int)
    case slip(String)

    /// The number on the paper, if it has one.
    public var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}

/// What a ballot says of each theme: dots, a grade from 0 for the worst, points, a rank from 1 for the best, votes bought with credits, or
/// 1 for a theme that is named. A theme it does not mention is not a key.
public typealias BallotMarks = [ThemeID: Int]

/// One ballot. It carries no name.
public struct Ballot: Hashable, Sendable {
    public let key: BallotKey
    public let marks: BallotMarks
    /// Where and when it was written down. All ballots of a box share the moment at which it was emptied.
    public let mark: Mark
    /// It is of the second volunteer's blind entry.
    public let isSecond: Bool

    public init(key: BallotKey, marks: BallotMarks, mark: Mark, isSecond: Bool = false) {
        self.key = key
        self.marks = marks
        self.mark = mark
        self.isSecond = isSecond
    }

    public var number: Int? { key.number }
}

/// Why a ballot is set aside: it is kept, shown and not counted.
public enum BallotError: Hashable, Sendable {
    case unknownTheme
    /// Dots below zero.
    case negative
    /// More dots than may be given in all.
    case overAllowance(given: Int, allowed: Int)
    /// More dots than may be given to one theme.
    case overCap(given: Int, allowed: Int)
    /// Votes that cost more than the credits.
    case overCredits(given: Int, allowed: Int)
    /// A score below 0 or over the highest.
    case scoreUnknown(given: Int, maximum: Int)
    /// A grade that does not exist; `given` counts from 0 for the worst.
    case gradeUnknown(given: Int, count: Int)
    /// A theme that is named, or not, by something else than 1 or 0.
    case namedOnce
    /// A rank below 1.
    case rankUnknown
}

extension VoteMethod {
    /// What is wrong with a ballot that says `marks` of `choices`, or nil when it counts. A blank ballot counts.
    public func error(in marks: BallotMarks, choices: [VoteChoice]) -> BallotError? {
        error(in: marks) { theme in choices.contains { $0.theme == theme } }
    }

    func error(in marks: BallotMarks, isChoice: (ThemeID) -> Bool) -> BallotError? {
        var total = 0
        var cost = 0
        // In the order of the identifiers, so that every console names the same fault.
        for (theme, value) in marks.sorted(by: { $0.key < $1.key }) {
            guard isChoice(theme) else { return .unknownTheme }
            switch self {
            case .hands: return .unknownTheme
            case .dots(_, let cap):
                guard value >= 0 else { return .negative }
                guard value <= cap else { return .overCap(given: value, allowed: cap) }
            case .approval, .equalShares, .phragmen:
                guard (0...1).contains(value) else { return .namedOnce }
            case .majorityJudgment:
                guard (0..<gradeCount).contains(value) else { return .gradeUnknown(given: value, count: gradeCount) }
            case .score(let maximum):
                guard (0...max(0, maximum)).contains(value) else { return .scoreUnknown(given: value, maximum: maximum) }
            case .borda, .schulze, .instantRunoff:
                guard value >= 1 else { return .rankUnknown }
            case .quadratic: break
            }
            total = total.addingSaturated(value)
            let (square, overflow) = value.magnitude.multipliedReportingOverflow(by: value.magnitude)
            cost = cost.addingSaturated(overflow ? .max : Int(clamping: square))
        }
        if case .dots(let allowance, _) = self, total > allowance { return .overAllowance(given: total, allowed: allowance) }
        if case .quadratic(let credits) = self, cost > credits { return .overCredits(given: cost, allowed: credits) }
        return nil
    }
}
