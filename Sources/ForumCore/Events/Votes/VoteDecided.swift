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
        guard let known = state.votes[vote] else { return }
        // What another console decided on a result that was opened again meanwhile is no decision on the next one.
        guard chosen == nil || known.phase == .closed else { return }
        let new = chosen.map { VoteDecision(chosen: $0, means: means, seed: seed, drawn: drawn, mark: Mark(context)) }
        let isSame = known.decision.map { new?.isAlike($0) == true } ?? (new == nil)
        let isWritten = state.claims.write(thing, isSame: isSame, isFirst: known.decision == nil, at: context)
        guard isWritten || context.isUndo else { return }
        let holder = state.claims.holder(thing)
        var restored: VoteDecision?
        _ = state.votes.update(vote) { vote in
            guard isWritten else { return vote.withdrawDecision(of: context.stamp.console, leavingItTo: holder) }
            let former = vote.decision
            if context.isUndo { restored = vote.otherDecisions.popLast() }
            vote.decide(restored ?? new)
            if vote.decision == nil { vote.otherDecisions = [] }
            // Nobody decides on what is decided: these two were apart.
            if let former, new != nil, !context.isUndo { vote.otherDecisions.append(former) }
        }
        if let restored { state.claims.hand(thing, to: restored.mark.console) }
        let inForce = state.votes[vote]?.decision?.chosen ?? []
        state.unprogramme { $0.vote == vote && !inForce.contains($0.theme) }
        for theme in restored?.chosen ?? [] where !state.programme.contains(ProgrammeEntry(theme: theme, vote: vote)) {
            state.programme.append(ProgrammeEntry(theme: theme, vote: vote))
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let former = before.votes[vote]?.decision else { return [VoteDecided(vote: vote, chosen: nil)] }
        return [VoteDecided(vote: vote, chosen: former.chosen, means: former.means, seed: former.seed, drawn: former.drawn)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote]?.decision?.chosen == chosen && state.claims.holds(thing, stamp.console)
    }

    private var thing: String { "decided/\(vote)" }
}

extension VoteDecision {
    /// The same was decided, by the same means.
    func isAlike(_ other: VoteDecision) -> Bool {
        chosen == other.chosen && means == other.means && seed == other.seed && drawn == other.drawn
    }
}

extension Vote {
    /// Puts a decision in force, or none. A lot that was in force is remembered.
    mutating func decide(_ new: VoteDecision?) {
        if let decision, decision.means == .lot { formerLots.append(decision) }
        decision = new
        // A lot that comes back in force, as by a redo, is not a former one.
        formerLots.removeAll { $0.seed == new?.seed && $0.drawn == new?.drawn }
    }

    /// `console` takes back a decision that is another's too, or is not in force.
    fileprivate mutating func withdrawDecision(of console: ConsoleName, leavingItTo holder: ConsoleName?) {
        if let own = otherDecisions.firstIndex(where: { $0.mark.console == console }) {
            otherDecisions.remove(at: own)
        } else if let holder, decision?.mark.console == console {
            decision?.mark.console = holder
        }
    }
}
