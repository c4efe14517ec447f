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
    /// Whoever recorded it: all entries that say the same are taken out.
    public var everyEntry: Bool

    public init(vote: VoteID, key: BallotKey, isSecond: Bool = false, marks: BallotMarks? = nil, everyEntry: Bool = false) {
        self.vote = vote
        self.key = key
        self.isSecond = isSecond
        self.marks = marks
        self.everyEntry = everyEntry
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), key: try BallotKey(json: json), isSecond: try json.flag("second"),
            marks: try json.objectIfPresent("marks").map { try BallotMarks(json: $0) }, everyEntry: try json.flag("everyEntry"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        object.set("second", isSecond)
        if let marks { object.set("marks", marks) }
        object.set("everyEntry", everyEntry)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase.takesBallots else { return }
            // What somebody has settled by the paper is nobody's entry any more.
            if vote.settled.contains(key), context.isUndo { return }
            guard let marks, !vote.settled.contains(key) else {
                guard marks == nil || vote.entry(key, isSecond: isSecond) == marks else { return }
                vote.settled.remove(key)
                vote.setEntry(nil, of: key, isSecond: isSecond)
                vote.disputed.removeAll { $0.key == key && $0.isSecond == isSecond }
                return
            }
            if everyEntry { vote.disputed.removeAll { $0.key == key && $0.isSecond == isSecond && $0.marks == marks } }
            vote.removeBallot(key, isSecond: isSecond, saying: marks, by: context.stamp.console)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let vote = before.votes[vote] else { return nil }
        let known = marks ?? vote.entry(key, isSecond: isSecond)
        return known.map { [BallotRecorded(vote: self.vote, key: key, marks: $0, isSecond: isSecond)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        let stands = now.entry(key, isSecond: isSecond)
        return stands == nil || marks != nil && stands != marks
    }
}

extension Vote {
    /// Takes out one entry of a ballot, rather the one of `console` where several say the same; the oldest of the others stands in its place.
    fileprivate mutating func removeBallot(_ key: BallotKey, isSecond: Bool, saying marks: BallotMarks, by console: ConsoleName) {
        let own = disputed.firstIndex {
            $0.key == key && $0.isSecond == isSecond && $0.marks == marks && $0.mark.console == console
        }
        let isOwn = own == nil || !isSecond && ballots[key]?.mark.console == console
        if entry(key, isSecond: isSecond) == marks, isOwn {
            let next = disputed.firstIndex { $0.key == key && $0.isSecond == isSecond }
            setEntry(next.map { disputed.remove(at: $0) }, of: key, isSecond: isSecond)
        } else if let own {
            disputed.remove(at: own)
        }
    }

    fileprivate mutating func setEntry(_ ballot: Ballot?, of key: BallotKey, isSecond: Bool) {
        if isSecond { secondEntries[key] = ballot?.marks } else { ballots[key] = ballot }
    }
}
