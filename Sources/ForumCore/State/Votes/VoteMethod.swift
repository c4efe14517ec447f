/// How a vote is taken and counted.
public enum VoteMethod: Hashable, Sendable {
    /// Hands are counted for each theme.
    case hands
    /// Each ballot gives out up to `allowance` dots, at most `cap` on one theme.
    case dots(allowance: Int, cap: Int)
    /// Each ballot names as many themes as it likes; the most named are chosen.
    case approval
    /// Each theme is given a grade. `grades` go from the worst to the best; none stand for the seven usual ones, said in each reader's language.
    case majorityJudgment(grades: [String])
    /// Each theme is given from 0 to `maximum` points.
    case score(maximum: Int)
    /// Themes are put in order, and counted by Borda's points, by Schulze's method or by instant runoff.
    case borda, schulze, instantRunoff
    /// n votes for or against a theme cost n² credits.
    case quadratic(credits: Int)
    /// Each ballot names as many themes as it likes; as many as 1/k of the ballots that agree on a theme get one of the k.
    case equalShares, phragmen

    /// What a ballot holds for a theme.
    public enum Shape: Hashable, Sendable { case hands, dots, approvals, grades, scores, ranks, credits }

    /// The word that names the method in the journal and in commands.
    public var name: String {
        switch self {
        case .hands: "hands"
        case .dots: "dots"
        case .approval: "approval"
        case .majorityJudgment: "majority-judgment"
        case .score: "score"
        case .borda: "borda"
        case .schulze: "schulze"
        case .instantRunoff: "instant-runoff"
        case .quadratic: "quadratic"
        case .equalShares: "equal-shares"
        case .phragmen: "phragmen"
        }
    }

    public var shape: Shape {
        switch self {
        case .hands: .hands
        case .dots: .dots
        case .approval, .equalShares, .phragmen: .approvals
        case .majorityJudgment: .grades
        case .score: .scores
        case .borda, .schulze, .instantRunoff: .ranks
        case .quadratic: .credits
        }
    }

    /// How many grades a majority judgment has when nobody says.
    public static let usualGradeCount = 7

    /// How many grades there are; 0 for the other methods.
    public var gradeCount: Int {
        guard case .majorityJudgment(let grades) = self else { return 0 }
        return grades.isEmpty ? Self.usualGradeCount : grades.count
    }

    /// It can choose one theme only.
    public var choosesOne: Bool { self == .instantRunoff }

    /// One of each, with the parameters that a room most often takes.
    public static let all: [VoteMethod] = [
        .hands, .dots(allowance: 3, cap: 3), .approval, .majorityJudgment(grades: []), .score(maximum: 10), .borda, .schulze,
        .instantRunoff, .quadratic(credits: 16), .equalShares, .phragmen,
    ]

    /// The names of all methods.
    public static let names = all.map(\.name)
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

/// What was agreed before a vote opened.
public struct VoteRules: Hashable, Sendable {
    /// Who may vote.
    public enum Eligibility: String, Hashable, Sendable {
        /// Whoever is in the room; nobody is ticked off.
        case room
        /// Whoever has arrived; each is ticked off on a list that stands apart from the ballots.
        case arrivals
    }

    public var method: VoteMethod
    /// How many themes the room chooses.
    public var places = 1
    public var eligibility = Eligibility.room
    /// Paper ballots carry a number, written on them when the count begins, in whatever order they come out of the box.
    public var areNumbered = true
    /// The room wants to see the result while it grows. Otherwise nothing shows it before the close.
    public var showsPartial = false

    public init(_ method: VoteMethod) { self.method = method }
}
