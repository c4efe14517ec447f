import StrictJSON

/// Ends the voting: nobody votes any more, and what is on paper is written down and checked.
public struct CountVote: ForumCommand {
    public static let name = "count-vote"
    public static let fields: [CommandField] = [.optional("vote")]

    public var vote: VoteID?

    public init(vote: VoteID? = nil) { self.vote = vote }

    public init(json: JSONObject) throws { self.init(vote: try json.idIfPresent("vote")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.phase == .open else { throw Refusal(.votingIsOver) }
        return Decision([VotePhaseChanged(vote: vote.id, phase: .counting)], step: Self.name)
    }
}

/// Closes the open vote and seals what was counted, calls it off, or takes ballots again after a close.
public struct EndVote: ForumCommand {
    public static let name = "end-vote"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("cancelled", .boolean), .optional("reopened", .boolean), .optional("withoutBoxes", .boolean),
    ]

    /// Nil: the one that is open; for a reopening, the last one closed.
    public var vote: VoteID?
    public var cancelled: Bool
    public var reopened: Bool
    /// Close although consoles still hold ballots, because they are lost.
    public var withoutBoxes: Bool

    public init(vote: VoteID? = nil, cancelled: Bool = false, reopened: Bool = false, withoutBoxes: Bool = false) {
        self.vote = vote
        self.cancelled = cancelled
        self.reopened = reopened
        self.withoutBoxes = withoutBoxes
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), cancelled: try json.flag("cancelled"), reopened: try json.flag("reopened"),
            withoutBoxes: try json.flag("withoutBoxes"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        if reopened {
            let vote = try state.closedVote(vote)
            guard state.openVote == nil else { throw Refusal(.voteAlreadyOpen) }
            return Decision([VotePhaseChanged(vote: vote.id, phase: .counting)], step: "reopen-vote")
        }
        let vote = try state.openVote(vote)
        if cancelled { return Decision([VotePhaseChanged(vote: vote.id, phase: .cancelled)], step: "cancel-vote") }
        if !withoutBoxes, let console = vote.boxes.values.min() { throw Refusal(.boxNotEmptied, ["console": console.text]) }
        let differing = vote.differences(isComplete: true).count
        guard differing == 0 else { throw Refusal(.entriesDiffer, ["total": String(differing)]) }
        guard vote.handDifferences.isEmpty else { throw Refusal(.countersDiffer, ["total": String(vote.handDifferences.count)]) }
        return Decision(
            [VotePhaseChanged(vote: vote.id, phase: .closed, sealed: (vote.sealedCount, vote.currentDigest))], step: "close-vote")
    }
}

extension ForumState {
    /// The vote of `id`, or the open one; it must take ballots.
    func openVote(_ id: VoteID?) throws(Refusal) -> Vote {
        if let id {
            guard let vote = votes[id] else { throw Refusal(.voteUnknown, ["name": id.text]) }
            guard vote.phase.takesBallots else { throw Refusal(.voteNotOpen) }
            return vote
        }
        guard let vote = openVote else { throw Refusal(.voteNotOpen) }
        return vote
    }

    /// The vote of `id`, or the last one closed; it must be closed.
    func closedVote(_ id: VoteID?) throws(Refusal) -> Vote {
        if let id {
            guard let vote = votes[id] else { throw Refusal(.voteUnknown, ["name": id.text]) }
            guard vote.phase == .closed else { throw Refusal(.voteNotClosed) }
            return vote
        }
        guard let vote = votes.values.reversed().first(where: { $0.phase == .closed }) else { throw Refusal(.voteNotClosed) }
        return vote
    }
}
