import ForumCore
import StrictJSON

/// Ranked cases: `candidates`, `ballots` of `n` and `ranking`, and `strict`, without which nothing is counted by first choices.
enum RankedTally {
    static func result(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        var isStrict = true
        let profile = try profile(object, board, &isStrict)
        if let flag = object["strict"] {
            guard case .bool(let value) = flag else {
                throw TallyFault(.mismatch(expected: .bool, found: flag.kind), ["strict"])
            }
            isStrict = value
        }
        let result = RankedResult(profile)
        var schulze = members(of: result.schulze, board)
        schulze.append("strength", "winning_votes")
        var answer: JSONObject = [
            "pairwise": .array(result.pairwise.rows.map(JSONValue.init)),
            "condorcet_winner": result.condorcetWinner.map(board.name) ?? .null,
            "smith_set": board.list(result.smithSet),
            "schulze": .object(schulze),
            "schulze_margins": .object(members(of: result.schulzeByMargins, board)),
            "borda_x2": board.each(result.bordaDoubled),
            "borda_winners": board.list(result.bordaWinners),
            "copeland_x2": board.each(result.copelandDoubled),
            "copeland_winners": board.list(result.copelandWinners),
        ]
        if isStrict {
            answer.append("irv", runoff(InstantRunoff(profile), board))
            answer.append("plurality", board.each(profile.plurality))
        }
        return .object(answer)
    }

    /// Reads the ballots; `isStrict` turns false where a tier holds several candidates.
    private static func profile(
        _ object: JSONObject, _ board: Board, _ isStrict: inout Bool
    ) throws(TallyFault) -> RankedProfile {
        var profile: RankedProfile
        do throws(BallotFault) { profile = try RankedProfile(candidateCount: board.count) } catch { throw board.fault(error) }
        var strict = true
        try object.forEachTallied("ballots") { value throws(TallyFault) in
            let ballot = try value.tallyObject()
            let count = try ballot.tallyCount("n")
            let tiers = try ballot.tallyArray("ranking") { tier throws(TallyFault) in
                try tier.tallyArray { name throws(TallyFault) in try board.candidate(name) }
            }
            strict = strict && tiers.allSatisfy { $0.count == 1 }
            do throws(BallotFault) { try profile.add(tiers, count: count) } catch { throw board.fault(error) }
        }
        isStrict = strict
        return profile
    }

    private static func members(of schulze: Schulze, _ board: Board) -> JSONObject {
        ["winners": board.list(schulze.winners), "tiers": board.lists(schulze.tiers)]
    }

    private static func runoff(_ runoff: InstantRunoff, _ board: Board) -> JSONValue {
        var answer: JSONObject = [
            "winner": runoff.winner.map(board.name) ?? .null,
            "rounds": .array(runoff.rounds.map { round($0, board) }),
            "possible_winners": board.list(runoff.possibleWinners),
        ]
        if !runoff.possibleWinnersAreAll { answer.append("possible_winners_complete", false) }
        answer.append("simultaneous", board.list(runoff.simultaneousWinners))
        return .object(answer)
    }

    private static func round(_ round: InstantRunoff.Round, _ board: Board) -> JSONValue {
        let tally = round.tallies.map { JSONObject.Member(board.names[$0.candidate.place], JSONValue($0.votes)) }
        var answer: JSONObject = ["tally": .object(JSONObject(tally)), "exhausted": JSONValue(round.exhausted)]
        switch round.outcome {
        case .elected(let winner): answer.append("elected", board.name(winner))
        case .eliminated(let loser, _, let reason):
            answer.append("eliminated", board.name(loser))
            answer.append("tie_broken_by", .string(reason.word))
        }
        return .object(answer)
    }
}

extension InstantRunoff.Reason {
    fileprivate var word: String {
        switch self {
        case .votes: "votes"
        case .previousRound: "previous_round"
        case .lot: "lot"
        }
    }
}
