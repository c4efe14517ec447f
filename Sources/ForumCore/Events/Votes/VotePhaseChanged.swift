import StrictJSON

/// A vote went on to the count, was closed, called off, or opened again. A close seals what there is; what was decided on a result goes with it
/// when the vote opens again.
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
        guard let known = state.votes[vote] else { return }
        let wasClosed = known.phase == .closed
        // A close that two consoles made at the same time is the other's too. Whoever takes nothing back seals what there is.
        let isOnward = !wasClosed && phase != .open
        let isWritten = state.claims.write("phase/\(vote)", isSame: known.phase == phase, isFirst: isOnward, at: context)
        guard isWritten || !context.isUndo else { return }
        _ = state.votes.update(vote) { vote in
            if wasClosed, phase.takesBallots, vote.firstSealed == nil, !vote.seals.isEmpty { vote.firstSealed = SealedEntries(vote) }
            // Where voters are ticked off, the voting does not begin again once a ballot stands in the record.
            vote.phase = phase == .open && vote.isVotingOver ? .counting : phase
            vote.closed = phase.takesBallots ? nil : Mark(context)
            if phase == .closed, let sealed {
                vote.seals.append(VoteSeal(ballots: sealed.ballots, digest: sealed.digest, mark: Mark(context)))
            }
            if phase.takesBallots { vote.takeInLateBallots() }
            if wasClosed, phase != .closed {
                vote.decide(nil)
                vote.otherDecisions = []
            }
        }
        if wasClosed, phase != .closed {
            state.claims.forget("decided/\(vote)")
            state.unprogramme { $0.vote == vote }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let former = before.votes[vote] else { return nil }
        // What came after the close has been taken in: only another close says what there is now.
        guard former.phase.takesBallots || !phase.takesBallots || former.late.isEmpty else { return nil }
        let seal = former.phase == .closed ? former.seals.last : nil
        return [VotePhaseChanged(vote: vote, phase: former.phase, sealed: seal.map { ($0.ballots, $0.digest) })]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase == phase, state.claims.holds("phase/\(vote)", stamp.console) else { return false }
        switch phase {
        // A decision of another console would go with the close; one's own is taken back first.
        case .closed: return now.decision.map { $0.mark.console == stamp.console } ?? true
        case .counting: return !now.isVotingOver || !now.seals.isEmpty
        case .open, .cancelled: return true
        }
    }
}

extension Vote {
    /// Voters are ticked off and a ballot was written down: from then on nobody is ticked off any more.
    var isVotingOver: Bool { rules.eligibility == .arrivals && method != .hands && hasHadBallots }

    /// Ballots that came after the close count from now on; where another ballot has their number, the paper has to say which it is.
    mutating func takeInLateBallots() {
        for ballot in late {
            if ballots[ballot.key] == nil {
                ballots[ballot.key] = ballot
            } else {
                if ballots[ballot.key]?.marks != ballot.marks { settled.remove(ballot.key) }
                disputed.append(ballot)
            }
        }
        late = []
    }
}
