import ForumCore
import StrictJSON

/// Approval cases: `candidates`, `k` and `ballots` of `n` and `approved`.
enum ApprovalTally {
    /// How far everything is tried out: all ways of breaking ties, and all sets for the best by proportional approval.
    private enum Exhaustive {
        static let candidates = 9
        static let ballots = 40
    }

    static func result(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let board = try Board(object, "candidates")
        let seats = try object.tallyCount("k")
        var profile: ApprovalProfile
        do throws(BallotFault) { profile = try ApprovalProfile(candidateCount: board.count) } catch { throw board.fault(error) }
        let ballots = try object.forEachTallied("ballots") { value throws(TallyFault) in
            let ballot = try value.tallyObject()
            let count = try ballot.tallyCount("n")
            let approved = try ballot.tallyArray("approved") { name throws(TallyFault) in try board.candidate(name) }
            do throws(BallotFault) { try profile.add(approved, count: count) } catch { throw board.fault(error) }
        }
        let isSmall = board.count <= Exhaustive.candidates && ballots <= Exhaustive.ballots
        let scores = profile.scores
        var answer: JSONObject = [
            "av_scores": board.each(scores),
            "av": mostApproved(ApprovalSeats(scores: scores, seats: seats), board),
            "seqphragmen": phragmen(profile, seats, board, outcomes: isSmall),
            "equal_shares": equalShares(profile, seats, board, outcomes: isSmall),
            "seqpav": sequentialPAV(SequentialPAV(profile, seats: seats), board),
        ]
        if isSmall, let best = ProportionalApproval(profile, seats: seats) {
            answer.append("pav", ["score": JSONValue(best.score), "committees": board.lists(best.committees)])
        }
        return .object(answer)
    }

    private static func mostApproved(_ seats: ApprovalSeats, _ board: Board) -> JSONValue {
        [
            "elected": board.list(seats.elected),
            "tied_for_last_seats": board.list(seats.tiedForLastSeats),
            "seats_left": JSONValue(seats.seatsLeft),
        ]
    }

    private static func phragmen(_ profile: ApprovalProfile, _ seats: Int, _ board: Board, outcomes: Bool) -> JSONValue {
        let result = SequentialPhragmen(profile, seats: seats)
        let log = result.seats.map { seat -> JSONValue in
            ["elected": board.name(seat.elected), "max_load": JSONValue(seat.load), "tied": board.list(seat.tied)]
        }
        var answer: JSONObject = ["order": board.list(result.order), "log": .array(log)]
        if outcomes, let all = SequentialPhragmen.outcomes(profile, seats: seats) {
            answer.append("all_tie_outcomes", board.lists(all))
        }
        return .object(answer)
    }

    private static func equalShares(_ profile: ApprovalProfile, _ seats: Int, _ board: Board, outcomes: Bool) -> JSONValue {
        let result = EqualShares(profile, seats: seats)
        let log = result.seats.map { seat -> JSONValue in
            switch seat.payment {
            case .price(let price, _, _):
                ["elected": board.name(seat.elected), "price": JSONValue(price), "tied": board.list(seat.tied)]
            case .load(let load):
                [
                    "elected": board.name(seat.elected), "max_load": JSONValue(load), "tied": board.list(seat.tied),
                    "phase": "phragmen",
                ]
            }
        }
        var answer: JSONObject = [
            "order": board.list(result.order), "without_completion": board.list(result.withoutCompletion), "log": .array(log),
        ]
        if outcomes, let all = EqualShares.outcomes(profile, seats: seats) {
            answer.append("all_tie_outcomes", board.lists(all))
        }
        return .object(answer)
    }

    private static func sequentialPAV(_ result: SequentialPAV, _ board: Board) -> JSONValue {
        let log = result.seats.map { seat -> JSONValue in
            ["elected": board.name(seat.elected), "gain": JSONValue(seat.gain), "tied": board.list(seat.tied)]
        }
        return ["order": board.list(result.order), "log": .array(log)]
    }
}
