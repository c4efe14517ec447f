import StrictJSON

/// The room took note of a result: which themes are chosen, and how a tie was settled, if there was one. Without themes, that is taken back.
public struct VoteDecided: ForumEvent {
    public static let kind = "vote-decided"

    public var vote: VoteID
    public var chosen: [ThemeID]?
    public var means: VoteDecision.Means
    public var seed: String?
    public var drawn: [ThemeID]

    public init(
        vote: VoteID, chosen: [ThemeID]?, means: VoteDecision.Means = .count, seed: String? = nil, drawn: [ThemeID] = []
    ) {
        self.vote = vote
        self.chosen = chosen
        self.means = means
        self.seed = seed
        self.drawn = drawn
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), chosen: json["chosen"] == nil ? nil : try json.ids("chosen"),
            means: try json.choiceIfPresent("means") ?? .count, seed: try json.stringIfPresent("seed"), drawn: try json.ids("drawn"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        guard let chosen else { return object }
        object.append("chosen", chosen.json)
        object.set("means", means.rawValue)
        if let seed { object.append("seed", .string(seed)) }
        if !drawn.isEmpty { object.append("drawn", drawn.json) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            // What another console decided on a result that was opened again meanwhile is no decision on the next one.
            guard chosen == nil || vote.phase == .closed else { return }
            vote.decide(chosen.map { VoteDecision(chosen: $0, means: means, seed: seed, drawn: drawn, mark: Mark(context)) })
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let former = before.votes[vote]?.decision else { return [VoteDecided(vote: vote, chosen: nil)] }
        return [VoteDecided(vote: vote, chosen: former.chosen, means: former.means, seed: former.seed, drawn: former.drawn)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.votes[vote]?.decision?.chosen == chosen }
}

extension Vote {
    /// Puts a decision in force, or none. A lot that was in force is remembered.
    mutating func decide(_ new: VoteDecision?) {
        if let decision, decision.means == .lot { formerLots.append(decision) }
        decision = new
        // A lot that comes back in force, as by a redo, is not a former one.
        formerLots.removeAll { $0.seed == new?.seed && $0.drawn == new?.drawn }
    }
}
