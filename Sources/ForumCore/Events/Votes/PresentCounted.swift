import StrictJSON

/// The people in the room were counted again while a vote took ballots or hands.
public struct PresentCounted: ForumEvent {
    public static let kind = "present-counted"

    public var vote: VoteID
    /// Nil: not known.
    public var present: Int?

    public init(vote: VoteID, present: Int?) {
        self.vote = vote
        self.present = present
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.id("vote"), present: try json.intIfPresent("present", in: counts))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        object.set("present", present)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard let known = state.votes[vote], known.phase.takesBallots else { return }
        guard state.claims.write("present/\(vote)", isSame: known.present == present, isFirst: known.present == nil, at: context)
        else { return }
        _ = state.votes.update(vote) { $0.present = present }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [PresentCounted(vote: vote, present: before.votes[vote]?.present)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let known = state.votes[vote], known.phase.takesBallots, known.present == present else { return false }
        return state.claims.holds("present/\(vote)", stamp.console)
    }
}
