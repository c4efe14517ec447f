import StrictJSON

/// A vote went on to the count, was closed, called off, or opened again. A close seals what there is.
public struct VotePhaseChanged: ForumEvent {
    public static let kind = "vote-phase-changed"

    public var vote: VoteID
    public var phase: Vote.Phase
    /// Of a close: how many ballots there were, and the SHA-256 of the vote's canonical form, as the closing console saw them.
    public var sealed: (ballots: Int, digest: Digest)?

    public init(vote: VoteID, phase: Vote.Phase, sealed: (ballots: Int, digest: Digest)? = nil) {
        self.vote = vote
        self.phase = phase
        self.sealed = sealed
    }

    public init(json: JSONObject) throws {
        guard let phase = Vote.Phase(rawValue: try json.string("phase")) else { throw JSONShapeError.invalid(["phase"]) }
        self.init(vote: try json.id("vote"), phase: phase)
        guard let seal = try json.objectIfPresent("seal") else { return }
        guard let digest = Digest(hexadecimal: try seal.string("digest")) else { throw JSONShapeError.invalid(["seal", "digest"]) }
        sealed = (try seal.int("ballots", in: counts), digest)
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text), "phase": .string(phase.rawValue)]
        if let sealed {
            object.append(
                "seal", .object(["ballots": .integer(Int64(sealed.ballots)), "digest": .string(sealed.digest.hexadecimal)]))
        }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) {
            $0.phase = phase
            $0.closed = phase.takesBallots ? nil : Mark(context)
            if phase == .closed, let sealed {
                $0.seals.append(VoteSeal(ballots: sealed.ballots, digest: sealed.digest, mark: Mark(context)))
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.votes[vote].map { former in
            let seal = former.phase == .closed ? former.seals.last : nil
            return [VotePhaseChanged(vote: vote, phase: former.phase, sealed: seal.map { ($0.ballots, $0.digest) })]
        }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.votes[vote]?.phase == phase }
}
