import StrictJSON

/// A ballot was taken out, because it had been typed wrongly or does not exist. What another console recorded under its number stays, and
/// takes its place.
public struct BallotRemoved: ForumEvent {
    public static let kind = "ballot-removed"

    public var vote: VoteID
    public var key: BallotKey
    /// It is taken out of the second volunteer's entry.
    public var isSecond: Bool
    /// What the ballot says that is taken out; nil, as in older journals, for whatever stands under the number.
    public var marks: BallotMarks?

    public init(vote: VoteID, key: BallotKey, isSecond: Bool = false, marks: BallotMarks? = nil) {
        self.vote = vote
        self.key = key
        self.isSecond = isSecond
        self.marks = marks
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), key: try BallotKey(json: json), isSecond: try json.flag("second"),
            marks: try json.objectIfPresent("marks").map { try BallotMarks(json: $0) })
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        object.set("second", isSecond)
        if let marks { object.set("marks", marks) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase.takesBallots else { return }
            if isSecond {
                if marks == nil || vote.secondEntries[key] == marks { vote.secondEntries[key] = nil }
            } else if let marks {
                vote.removeBallot(key, saying: marks, by: context.stamp.console)
            } else {
                vote.ballots[key] = nil
                vote.disputed.removeAll { $0.key == key }
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let vote = before.votes[vote] else { return nil }
        let known = isSecond ? vote.secondEntries[key] : marks ?? vote.ballots[key]?.marks
        return known.map { [BallotRecorded(vote: self.vote, key: key, marks: $0, isSecond: isSecond)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        return isSecond ? now.secondEntries[key] == nil : now.ballots[key] == nil
    }
}

extension Vote {
    /// Takes out one entry of a ballot, rather the one of `console` where several say the same; the oldest of the others stands in its place.
    /// Once the paper has settled what the number says, the others are no ballots any more.
    mutating func removeBallot(_ key: BallotKey, saying marks: BallotMarks, by console: ConsoleName) {
        guard !settled.contains(key) else {
            guard ballots[key]?.marks == marks else { return }
            ballots[key] = nil
            disputed.removeAll { $0.key == key }
            return
        }
        let own = disputed.firstIndex { $0.key == key && $0.marks == marks && $0.mark.console == console }
        if let ballot = ballots[key], ballot.marks == marks, ballot.mark.console == console || own == nil {
            ballots[key] = nil
            if let next = disputed.firstIndex(where: { $0.key == key }) { ballots[key] = disputed.remove(at: next) }
        } else if let own {
            disputed.remove(at: own)
        }
    }
}
