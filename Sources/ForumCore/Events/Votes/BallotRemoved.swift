import StrictJSON

/// A ballot was taken out, because it had been typed wrongly or does not exist.
public struct BallotRemoved: ForumEvent {
    public static let kind = "ballot-removed"

    public var vote: VoteID
    public var key: BallotKey
    /// It is taken out of the second volunteer's entry.
    public var isSecond: Bool

    public init(vote: VoteID, key: BallotKey, isSecond: Bool = false) {
        self.vote = vote
        self.key = key
        self.isSecond = isSecond
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.id("vote"), key: try BallotKey(json: json), isSecond: try json.flag("second"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        object.set("second", isSecond)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase.takesBallots else { return }
            if isSecond {
                vote.secondEntries[key] = nil
            } else {
                vote.ballots[key] = nil
                vote.disputed.removeAll { $0.key == key }
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let vote = before.votes[vote] else { return nil }
        let marks = isSecond ? vote.secondEntries[key] : vote.ballots[key]?.marks
        return marks.map { [BallotRecorded(vote: self.vote, key: key, marks: $0, isSecond: isSecond)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        return isSecond ? now.secondEntries[key] == nil : now.ballots[key] == nil
    }
}
