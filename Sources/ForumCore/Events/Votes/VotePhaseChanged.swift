import StrictJSON

/// A vote was closed, called off, or opened again.
public struct VotePhaseChanged: ForumEvent {
    public static let kind = "vote-phase-changed"

    public var vote: VoteID
    public var phase: Vote.Phase

    public init(vote: VoteID, phase: Vote.Phase) {
        self.vote = vote
        self.phase = phase
    }

    public init(json: JSONObject) throws {
        guard let phase = Vote.Phase(rawValue: try json.string("phase")) else { throw JSONShapeError.invalid(["phase"]) }
        self.init(vote: try json.id("vote"), phase: phase)
    }

    public var json: JSONObject { ["vote": .string(vote.text), "phase": .string(phase.rawValue)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) {
            $0.phase = phase
            $0.closed = phase == .open ? nil : Mark(context)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.votes[vote].map { [VotePhaseChanged(vote: vote, phase: $0.phase)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { state.votes[vote]?.phase == phase }
}
