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
        _ = state.votes.update(vote) { if $0.phase.takesBallots { $0.present = present } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [PresentCounted(vote: vote, present: before.votes[vote]?.present)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase.takesBallots && $0.present == present } ?? false
    }
}
