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

/// Closes the open vote and seals what was counted, calls it off, or takes ballots again after a close. What was decided on the result goes
/// with the reopening: it was another result.
public struct EndVote: ForumCommand {
    public static let name = "end-vote"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("cancelled", .boolean), .optional("reopened", .boolean), .optional("withoutBoxes", .boolean),
        .optional("withUncounted", .boolean),
    ]

    /// Nil: the one that is open; for a reopening, the last one closed.
    public var vote: VoteID?
    public var cancelled: Bool
    public var reopened: Bool
    /// Close although consoles still hold ballots, because they are lost.
    public var withoutBoxes: Bool
    /// Close although nobody counted the hands of some themes; the result says so of each.
    public var withUncounted: Bool

    public init(
        vote: VoteID? = nil, cancelled: Bool = false, reopened: Bool = false, withoutBoxes: Bool = false, withUncounted: Bool = false
    ) {
        self.vote = vote
        self.cancelled = cancelled
        self.reopened = reopened
        self.withoutBoxes = withoutBoxes
        self.withUncounted = withUncounted
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), cancelled: try json.flag("cancelled"), reopened: try json.flag("reopened"),
            withoutBoxes: try json.flag("withoutBoxes"), withUncounted: try json.flag("withUncounted"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        if reopened {
            let vote = try state.closedVote(vote)
            guard state.openVote == nil else { throw Refusal(.voteAlreadyOpen) }
            return Decision(
                state.takingBack(decisionOn: vote) + [VotePhaseChanged(vote: vote.id, phase: .counting)], step: "reopen-vote")
        }
        let vote = try state.openVote(vote)
        // What was sealed once is not made as if it had never been.
        guard !cancelled || vote.seals.isEmpty else { throw Refusal(.voteWasSealed) }
        if cancelled { return Decision([VotePhaseChanged(vote: vote.id, phase: .cancelled)], step: "cancel-vote") }
        guard vote.takesBallotsIntoRecord else { throw Refusal(.votingNotOver) }
        if !withoutBoxes, let console = vote.boxes.values.min() { throw Refusal(.boxNotEmptied, ["console": console.text]) }
        let differing = vote.differences(isComplete: true).count
        guard differing == 0 else { throw Refusal(.entriesDiffer, ["n": String(differing)]) }
        guard vote.handDifferences.isEmpty else { throw Refusal(.countersDiffer, ["n": String(vote.handDifferences.count)]) }
        let uncounted = vote.uncounted.count
        guard uncounted == 0 || withUncounted else { throw Refusal(.linesUncounted, ["n": String(uncounted)]) }
        return Decision(
            [VotePhaseChanged(vote: vote.id, phase: .closed, sealed: (vote.sealedCount, vote.currentDigest))], step: "close-vote")
    }
}

extension ForumState {
    /// The events that take back what was decided on a result, with its place on the programme.
    fileprivate func takingBack(decisionOn vote: Vote) -> [any ForumEvent] {
        guard let decision = vote.decision else { return [] }
        let programmed = decision.chosen.filter { theme in programme.contains { $0.theme == theme && $0.vote == vote.id } }
        let decided: [any ForumEvent] = [VoteDecided(vote: vote.id, chosen: nil)]
        return programmed.isEmpty ? decided : [ThemesUnprogrammed(themes: programmed, vote: vote.id)] + decided
    }

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
