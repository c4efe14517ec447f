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

    public init(key: BallotKey, marks: BallotMarks, mark: Mark) {
        self.key = key
        self.marks = marks
        self.mark = mark
    }

    public var number: Int? { key.number }
}

/// Why a ballot is set aside: it is kept, shown and not counted.
public enum BallotError: Hashable, Sendable {
    case unknownTheme
    /// Dots below zero, or a grade or score below the lowest.
    case negative
    /// More than may be given in all: dots, or the cost in credits.
    case overAllowance(given: Int, allowed: Int)
    /// More than may be given to one theme: dots, points, or a grade that does not exist.
    case overCap(given: Int, allowed: Int)
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
                guard value >= 0 else { return .negative }
                guard value <= 1 else { return .overCap(given: value, allowed: 1) }
            case .majorityJudgment:
                guard value >= 0 else { return .negative }
                guard value < gradeCount else { return .overCap(given: value, allowed: gradeCount - 1) }
            case .score(let maximum):
                guard value >= 0 else { return .negative }
                guard value <= maximum else { return .overCap(given: value, allowed: maximum) }
            case .borda, .schulze, .instantRunoff:
                guard value >= 1 else { return .rankUnknown }
            case .quadratic: break
            }
            total = total.addingSaturated(value)
            let (square, overflow) = value.magnitude.multipliedReportingOverflow(by: value.magnitude)
            cost = cost.addingSaturated(overflow ? .max : Int(clamping: square))
        }
        if case .dots(let allowance, _) = self, total > allowance { return .overAllowance(given: total, allowed: allowance) }
        if case .quadratic(let credits) = self, cost > credits { return .overAllowance(given: cost, allowed: credits) }
        return nil
    }
}
