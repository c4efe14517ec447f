import ForumCore
import ForumExchange
import ForumLocalization
import StrictJSON

/// A vote whose record is not what its close sealed, because consoles that were apart came together: its seal does not hold any more, ballots
/// came after it, or it was reopened and has no result now.
struct UnsettledVote {
    /// Its number among the votes of the session, from 1.
    let number: Int
    let vote: Vote
    /// What is to be said of it, the gravest first.
    let concerns: [VoteConcern]

    /// Those of a session, in its order. O(ballots).
    static func all(in state: ForumState) -> [UnsettledVote] {
        state.votes.values.enumerated().compactMap { place, vote in
            let concerns = vote.concerns.filter { concern in
                switch concern {
                case .sealBroken, .countSaysOtherwise, .late: true
                default: false
                }
            }
            let said = UnsettledVote(number: place + 1, vote: vote, concerns: concerns)
            return concerns.isEmpty && !said.isReopened ? nil : said
        }
    }

    /// It was closed and sealed before, and is not now.
    var isReopened: Bool { !vote.seals.isEmpty && (vote.phase == .open || vote.phase == .counting) }

    /// "Vote 2 (Approbation) : le sceau 9d2e6d5c9dd7… ne tient plus : …", a line for each.
    func lines(_ words: Phrasebook) -> [String] {
        ((isReopened ? [words(.cli(.voteReopened))] : []) + concerns.map { words.concern($0) }).map { concern in
            words(.cli(.mergedVote), ["number": String(number), "method": vote.method.phrase, "concern": concern])
        }
    }

    var json: JSONObject {
        var json: JSONObject = [
            "vote": .string(vote.id.text), "number": .integer(Int64(number)), "late": .integer(Int64(vote.late.count)),
        ]
        if let seal = vote.seals.last {
            json.append("seal", .string(seal.digest.hexadecimal))
            json.append("seal_intact", .bool(vote.sealState != .broken))
            json.append("sealed", .integer(Int64(seal.ballots)))
        }
        if isReopened { json.append("reopened", .bool(true)) }
        json.append("ballots", .integer(Int64(vote.ballots.count)))
        return json
    }
}
