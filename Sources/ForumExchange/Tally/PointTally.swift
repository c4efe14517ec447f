import ForumCore
import StrictJSON

/// Cases whose ballots give candidates numbers: dots, scores and quadratic votes.
enum PointTally {
    static func dots(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let allowance = try object.tallyCount("dots")
        let cap = try object.tallyCount("max_per_option")
        let result = DotVoting(try ballots(object, board), allowance: allowance, cap: cap)
        return [
            "totals": board.each(result.totals), "voters_per_option": board.each(result.voters),
            "valid": JSONValue(result.valid), "rejected": JSONValue(result.rejected), "ranks": JSONValue(result.ranks),
        ]
    }

    static func score(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let maximum = try object.tallyCount("max")
        let result = ScoreVoting(try ballots(object, board), maximum: maximum)
        var answer: JSONObject = [
            "sum": board.each(result.sums), "given": board.each(result.given),
            "mean_given": board.each(result.meansGiven.map(JSONValue.init)),
            "mean_blank_is_zero": board.each(result.meansOverAll.map(JSONValue.init)),
            "ranks_by_sum": JSONValue(result.ranks),
        ]
        if !result.rejected.isEmpty { answer.append("rejected", JSONValue(result.rejected)) }
        return .object(answer)
    }

    static func quadratic(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let credits = try object.tallyCount("credits")
        let result = QuadraticVoting(try ballots(object, board), credits: credits)
        return [
            "totals": board.each(result.totals), "cost": .array(result.costs.map(JSONValue.init)),
            "rejected": JSONValue(result.rejected), "ranks": JSONValue(result.ranks),
        ]
    }

    private static func ballots(_ object: JSONObject, _ board: Board) throws(TallyFault) -> PointBallots {
        var ballots: PointBallots
        do throws(BallotFault) { ballots = try PointBallots(candidateCount: board.count) } catch { throw board.fault(error) }
        try object.forEachTallied("ballots") { value throws(TallyFault) in
            var marks: [PointBallots.Mark] = []
            for member in try value.tallyObject().members {
                do throws(TallyFault) {
                    marks.append(.init(try board.candidate(named: member.name), try member.value.tallyInteger()))
                } catch {
                    throw error.under(.member(member.name))
                }
            }
            do throws(BallotFault) { try ballots.add(marks) } catch { throw board.fault(error) }
        }
        return ballots
    }
}
