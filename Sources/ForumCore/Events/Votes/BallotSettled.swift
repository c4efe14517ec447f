import StrictJSON

/// Two entries of a ballot differed and somebody looked at the paper: both now say this. Nil marks: there is no such ballot.
public struct BallotSettled: ForumEvent {
    public static let kind = "ballot-settled"

    public var vote: VoteID
    public var key: BallotKey
    /// What the first and the second entry say from now on.
    public var first: BallotMarks?
    public var second: BallotMarks?
    /// False where settling is taken back.
    public var isSettled: Bool

    public init(vote: VoteID, key: BallotKey, first: BallotMarks?, second: BallotMarks?, isSettled: Bool = true) {
        self.vote = vote
        self.key = key
        self.first = first
        self.second = second
        self.isSettled = isSettled
    }

    public init(json: JSONObject) throws {
        vote = try json.id("vote")
        key = try BallotKey(json: json)
        first = try json.objectIfPresent("first").map { try BallotMarks(json: $0) }
        second = try json.objectIfPresent("second").map { try BallotMarks(json: $0) }
        isSettled = !(try json.flag("takenBack"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        if let first { object.set("first", first) }
        if let second { object.set("second", second) }
        object.set("takenBack", !isSettled)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase.takesBallots else { return }
            if vote.ballots[key]?.marks != first {
                vote.ballots[key] = first.map { Ballot(key: key, marks: $0, mark: Mark(context)) }
            }
            vote.secondEntries[key] = second
            if isSettled { vote.settled.insert(key) } else { vote.settled.remove(key) }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let vote = before.votes[vote] else { return nil }
        return [
            BallotSettled(
                vote: self.vote, key: key, first: vote.ballots[key]?.marks, second: vote.secondEntries[key],
                isSettled: vote.settled.contains(key))
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        return now.ballots[key]?.marks == first && now.secondEntries[key] == second
    }
}

extension BallotMarks {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init()
        for member in json.members { self[ThemeID(member.name)] = try member.value.count() }
    }
}
