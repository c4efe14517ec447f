import ForumCore
import StrictJSON

/// Cases whose ballots give candidates numbers: dots, scores and quadratic votes.
enum PointTally {
    static func dots(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let allowance = try object.tallyExactCount("dots")
        let cap = try object.tallyCount("max_per_option")
        let ballots = try ballots(object, board, under: min(allowance, cap))
        try check("dots", min(allowance, cap), on: ballots)
        let result = DotVoting(ballots, allowance: allowance, cap: cap)
        return [
            "totals": board.each(result.totals), "voters_per_option": board.each(result.voters),
            "valid": JSONValue(result.valid), "rejected": JSONValue(result.rejected), "ranks": JSONValue(result.ranks),
        ]
    }

    static func score(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let maximum = try object.tallyExactCount("max")
        let ballots = try ballots(object, board, under: maximum)
        try check("max", maximum, on: ballots)
        let result = ScoreVoting(ballots, maximum: maximum)
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
        // What they buy, their root, is small enough for as many ballots as a file can hold.
        let credits = try object.tallyExactCount("credits")
        let result = QuadraticVoting(try ballots(object, board, under: .max), credits: credits)
        return [
            "totals": board.each(result.totals), "cost": .array(result.costs.map(JSONValue.init)),
            "rejected": JSONValue(result.rejected), "ranks": JSONValue(result.ranks),
        ]
    }

    /// Refuses the rule `name` where `most`, what it allows one ballot to give one candidate, could add up to more than can be counted.
    private static func check(_ name: String, _ most: Int, on ballots: PointBallots) throws(TallyFault) {
        guard !most.multipliedReportingOverflow(by: ballots.count).overflow else { throw TallyFault(.tooGreat, [.member(name)]) }
    }

    /// - Parameter most: What one ballot may give one candidate. A number beyond all is over that, whatever it is, and refused where nothing
    ///   is over it, or where what each ballot costs is told.
    private static func ballots(_ object: JSONObject, _ board: Board, under most: Int) throws(TallyFault) -> PointBallots {
        var ballots: PointBallots
        do throws(BallotFault) { ballots = try PointBallots(candidateCount: board.count) } catch { throw board.fault(error) }
        try object.forEachTallied("ballots") { value throws(TallyFault) in
            var marks: [PointBallots.Mark] = []
            for member in try value.tallyObject().members {
                do throws(TallyFault) {
                    let points = try most == .max ? member.value.tallyExactInteger() : member.value.tallyInteger()
                    marks.append(.init(try board.candidate(named: member.name), points))
                } catch {
                    throw error.under(.member(member.name))
                }
            }
            do throws(BallotFault) { try ballots.add(marks) } catch { throw board.fault(error) }
        }
        return ballots
    }
}
