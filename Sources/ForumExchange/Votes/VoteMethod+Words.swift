import ForumCore
import ForumLocalization

extension VoteMethod {
    /// The method's name: "gommettes".
    public var phrase: Phrase {
        switch self {
        case .hands: .votes(.hands)
        case .dots: .votes(.dots)
        case .approval: .votes(.approval)
        case .majorityJudgment: .votes(.majorityJudgment)
        case .score: .votes(.score)
        case .borda: .votes(.borda)
        case .schulze: .votes(.schulze)
        case .instantRunoff: .votes(.instantRunoff)
        case .quadratic: .votes(.quadratic)
        case .equalShares: .votes(.equalShares)
        case .phragmen: .votes(.phragmen)
        }
    }

    private static let usualGrades: [Phrase.Votes] = [.grade1, .grade2, .grade3, .grade4, .grade5, .grade6, .grade7]

    /// The words of the grades, the worst first; empty for a method without grades.
    public func gradeNames(_ words: Phrasebook) -> [String] {
        guard case .majorityJudgment(let grades) = self else { return [] }
        return grades.isEmpty ? Self.usualGrades.map { words(.votes($0)) } : grades
    }

    /// What a standing counts, as short as it goes: a number, or the name of the grade; a dash where nobody counted.
    public func brief(_ standing: VoteStanding, _ words: Phrasebook) -> String {
        guard standing.isCounted else { return "–" }
        switch self {
        case .majorityJudgment: return value(of: standing, words)
        case .borda:
            guard standing.points % 2 != 0 else { return words.number(standing.points / 2) }
            return words(.votes(.halfNumber), ["whole": standing.points / 2])
        default: return words.number(standing.points)
        }
    }

    /// What a standing counts, in words: "12 gommettes", "Bien", "bat 3 thèmes", "pas compté".
    public func value(of standing: VoteStanding, _ words: Phrasebook) -> String {
        guard standing.isCounted else { return words(.report(.notCounted)) }
        switch self {
        case .hands: return words(.votes(.handsCount), ["n": standing.points])
        case .dots: return words(.votes(.dotsCount), ["n": standing.points])
        case .approval, .equalShares, .phragmen: return words(.votes(.ballotsFor), ["n": standing.points])
        case .majorityJudgment:
            let names = gradeNames(words)
            return names.indices.contains(standing.points) ? names[standing.points] : ""
        case .score: return words(.votes(.pointsCount), ["n": standing.points])
        case .borda:
            // Points are doubled so that halves stay whole numbers; the room is shown the points themselves.
            guard standing.points % 2 != 0 else { return words(.votes(.pointsCount), ["n": standing.points / 2]) }
            return words(.votes(.halfPoints), ["whole": standing.points / 2])
        case .schulze: return words(.votes(.duelsWon), ["n": standing.points])
        case .instantRunoff:
            guard let round = standing.round else { return words(.votes(.votesCount), ["n": standing.points]) }
            return words(.votes(.votesInRound), ["n": standing.points, "round": round])
        case .quadratic: return words(.votes(.votesCount), ["n": standing.points])
        }
    }
}

extension Phrasebook {
    /// What a ballot says, with the themes by their number on the board: "2 ●●, 5 ●".
    public func marks(_ marks: BallotMarks, of vote: Vote) -> String {
        let numbered = vote.choices.enumerated().compactMap { place, choice in
            marks[choice.theme].map { (number: place + 1, value: $0) }
        }
        guard !numbered.isEmpty else { return self(.votes(.blank)) }
        switch vote.method.shape {
        case .dots, .hands: return numbered.map { "\($0.number)×\($0.value)" }.joined(separator: "  ")
        case .approvals: return numbered.map { String($0.number) }.joined(separator: "  ")
        case .grades: return numbered.map { "\($0.number):\($0.value + 1)" }.joined(separator: "  ")
        case .scores, .credits: return numbered.map { "\($0.number):\($0.value)" }.joined(separator: "  ")
        case .ranks:
            let ranks = Dictionary(grouping: numbered) { $0.value }.sorted { $0.key < $1.key }
            return ranks.map { $0.value.map { String($0.number) }.joined(separator: "=") }.joined(separator: " > ")
        }
    }

    /// Why a ballot is set aside.
    public func reason(_ error: BallotError) -> String {
        switch error {
        case .unknownTheme: self(.refusals(.themeUnknown))
        case .negative: self(.refusals(.ballotNegative))
        case .overAllowance(let given, let allowed): self(.refusals(.ballotOverAllowance), ["limit": allowed, "total": given])
        case .overCap(_, let allowed): self(.refusals(.ballotOverCap), ["limit": allowed])
        case .overCredits(let given, let allowed): self(.refusals(.ballotOverCredits), ["limit": allowed, "total": given])
        case .scoreUnknown(let given, let maximum): self(.refusals(.ballotScoreUnknown), ["limit": maximum, "number": given])
        case .gradeUnknown(let given, let count):
            self(.refusals(.ballotGradeUnknown), ["least": 1, "limit": count, "number": given == .max ? given : given + 1])
        case .namedOnce: self(.refusals(.ballotNamedOnce))
        case .rankUnknown: self(.refusals(.ballotRuleUnknown))
        }
    }
}
