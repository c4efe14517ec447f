import ForumCore
import ForumLocalization

/// What a vote came to, for a report.
struct VoteReport {
    /// A theme's place in the result.
    struct Standing {
        let choice: VoteChoice
        let points: Int
        let voters: Int
        /// 1, 1, 3: equals share the better rank.
        let rank: Int
        let isTied: Bool
        /// Its place in words: "2e ex æquo".
        let placed: (Phrasebook) -> String
        /// What it counts, in words: "12 gommettes".
        let value: (Phrasebook) -> String
    }

    let vote: Vote
    /// What it comes to. Told only as far as the vote shows its result.
    let outcome: VoteOutcome
    /// Its number among the votes of the session, from 1.
    let number: Int
    /// The themes from most to fewest points; equals in the order of the board.
    let standings: [Standing]
    /// Themes whose hands nobody counted, which is not the same as no hands.
    let uncounted: [VoteChoice]

    init(_ vote: Vote, number: Int, in state: ForumState) {
        self.vote = vote
        let outcome = VoteOutcome(vote, in: state)
        self.outcome = outcome
        self.number = number
        let isByHands = vote.method == .hands
        self.isByHands = isByHands
        uncounted = isByHands ? vote.choices.filter { vote.hands[$0.theme] == nil } : []
        let missing = Set(uncounted.map(\.theme))
        // Nothing shows who is ahead before the close, unless the room wants it.
        let counted = vote.showsResult ? outcome.standings.filter { !missing.contains($0.choice.theme) } : []
        var sharing: [Int: Int] = [:]
        for standing in counted { sharing[standing.rank, default: 0] += 1 }
        standings = counted.map { standing in
            Standing(
                choice: standing.choice, points: standing.points, voters: standing.voters, rank: standing.rank,
                isTied: standing.isTied && (sharing[standing.rank] ?? 0) > 1,
                placed: { outcome.rank(of: standing, $0) }, value: { vote.method.value(of: standing, $0) })
        }
    }

    let isByHands: Bool
    /// Points need no words but the column's.
    var isPlain: Bool { isByHands || vote.method.shape == .dots || vote.method.shape == .approvals }
    var methodName: Phrase { vote.method.phrase }

    /// Results are told once the vote is closed.
    var isTold: Bool { vote.phase == .closed }

}

extension ForumState {
    var voteReports: [VoteReport] { votes.values.enumerated().map { VoteReport($1, number: $0 + 1, in: self) } }
}

extension ReportContext {
    /// "2e ex æquo": the rank said with its ties.
    func rank(_ standing: VoteReport.Standing) -> String { standing.placed(words) }

    /// What the room took note of, and how it settled a tie; or that it has not.
    func decision(on vote: Vote) -> String {
        words.decision(on: vote).map { words(.report(.decisionLine), ["decision": $0]) } ?? words(.report(.notDecided))
    }
}
