import StrictJSON

/// Takes note of a closed vote's result and puts the chosen themes on the programme of the next forums. Where themes are tied for the last
/// places, says how the room settles it: all of them, or a lot; where they were voted on again, that vote settles it, and this one keeps those
/// chosen for certain. That is done once: to decide otherwise, the decision is undone or the vote
/// reopened first.
public struct DecideVote: ForumCommand {
    public static let name = "decide-vote"
    public static let fields: [CommandField] = [
        .optional("vote"), .required("means", .choice(["count", "all", "lot"])), .optional("seed"),
    ]

    public var vote: VoteID?
    public var means: VoteDecision.Means
    /// What the room said for the lot.
    public var seed: String

    public init(vote: VoteID? = nil, means: VoteDecision.Means, seed: String = "") {
        self.vote = vote
        self.means = means
        self.seed = seed
    }

    public init(json: JSONObject) throws {
        guard let means: VoteDecision.Means = try json.choiceIfPresent("means") else { throw JSONShapeError.invalid(["means"]) }
        self.init(vote: try json.idIfPresent("vote"), means: means, seed: try json.text("seed"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.closedVote(vote)
        if let decision = vote.decision {
            throw Refusal(.alreadyDecided, ["at": decision.mark.at.text, "console": decision.mark.console.text])
        }
        let outcome = VoteOutcome(vote, in: state)
        guard !outcome.isEmpty else { throw Refusal(.nobodyVoted) }
        if let rerun = outcome.rerun, means != .count || outcome.chosen.isEmpty {
            throw Refusal(.votedAgain, ["number": String(rerun.number)])
        }
        var chosen = outcome.chosen
        var drawn: [ThemeID] = []
        var said: String?
        switch means {
        case .count:
            guard outcome.tied.isEmpty || outcome.rerun != nil else {
                throw Refusal(.tieUndecided, ["n": String(outcome.placesLeft)])
            }
        case .all:
            guard !outcome.tied.isEmpty else { throw Refusal(.noTie) }
            chosen += outcome.tied
        case .lot:
            guard !outcome.tied.isEmpty else { throw Refusal(.noTie) }
            // Of one line, so that anybody can draw it again.
            let seed = try seed.tidied.checked()
            let lot = VoteLot(outcome, seed: seed)
            said = seed
            drawn = lot.order
            chosen = lot.chosen
        }
        let events: [any ForumEvent] = [
            VoteDecided(vote: vote.id, chosen: chosen, means: means, seed: said, drawn: drawn),
            ThemesProgrammed(themes: chosen, vote: vote.id),
        ]
        return Decision(events, step: Self.name, subject: String(chosen.count), answer: ["chosen": chosen.json])
    }
}
