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
    /// What stood as the first entry when somebody looked at the paper, if anything did; where settling is taken back, what it had made of it.
    /// Nil in older journals.
    public var from: [BallotMarks]?
    /// Where settling is taken back: where and when the first entry had been written down.
    public var written: Mark?

    public init(
        vote: VoteID, key: BallotKey, first: BallotMarks?, second: BallotMarks?, isSettled: Bool = true, from: [BallotMarks]? = nil,
        written: Mark? = nil
    ) {
        self.vote = vote
        self.key = key
        self.first = first
        self.second = second
        self.isSettled = isSettled
        self.from = from
        self.written = written
    }

    public init(json: JSONObject) throws {
        vote = try json.id("vote")
        key = try BallotKey(json: json)
        first = try json.objectIfPresent("first").map { try BallotMarks(json: $0) }
        second = try json.objectIfPresent("second").map { try BallotMarks(json: $0) }
        isSettled = !(try json.flag("takenBack"))
        from = try json.arrayIfPresent("from").map { list in try list.map { try BallotMarks(json: $0.object()) } }
        written = try json.objectIfPresent("written").map { try Mark(json: $0) }
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        if let first { object.set("first", first) }
        if let second { object.set("second", second) }
        object.set("takenBack", !isSettled)
        if let from { object.append("from", .array(from.map { .object($0.json) })) }
        if let written { object.append("written", .object(written.json)) }
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard var vote = state.votes[vote], vote.phase.takesBallots else { return }
        let standing = vote.ballots[key]?.marks
        if context.isUndo, let own = ownRival(in: vote, of: context.stamp.console) {
            vote.disputed.remove(at: own)
        } else if isSettledOtherwise(in: vote) {
            // Two people looked at the paper and read different things: somebody has to look again.
            state.claims.forget(thing)
            vote.settled.remove(key)
            if let first {
                vote.disputed.append(Ballot(key: key, marks: first, mark: Mark(context)))
            } else if let ballot = vote.ballots.removeValue(forKey: key) {
                vote.disputed.append(ballot)
            }
        } else {
            let isSame = isSettled && vote.settled.contains(key) && standing == first
            guard state.claims.write(thing, isSame: isSame, isFirst: true, at: context) else { return }
            vote.ballots[key] = first.map { Ballot(key: key, marks: $0, mark: written ?? Mark(context)) }
            vote.secondEntries[key] = second
            if isSettled { vote.settled.insert(key) } else { vote.settled.remove(key) }
        }
        let known = vote
        _ = state.votes.update(self.vote) { $0 = known }
    }

    /// Another console has settled it meanwhile, and not like this.
    private func isSettledOtherwise(in vote: Vote) -> Bool {
        guard isSettled, let from, vote.settled.contains(key) else { return false }
        let standing = vote.ballots[key]?.marks
        let isKnown = standing.map { from.contains($0) } ?? from.isEmpty
        return standing != first && !isKnown
    }

    /// Where what `console` settled stands beside what another one did.
    private func ownRival(in vote: Vote, of console: ConsoleName) -> Int? {
        guard !vote.settled.contains(key), let from else { return nil }
        return vote.disputed.lastIndex { $0.key == key && !$0.isSecond && $0.mark.console == console && from.contains($0.marks) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        guard let vote = before.votes[vote] else { return nil }
        let former = vote.ballots[key]
        return [
            BallotSettled(
                vote: self.vote, key: key, first: former?.marks, second: vote.secondEntries[key], isSettled: vote.settled.contains(key),
                from: [first].compactMap { $0 }, written: former?.mark)
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        return now.ballots[key]?.marks == first && now.secondEntries[key] == second && state.claims.holds(thing, stamp.console)
    }

    private var thing: String { "settled/\(vote)/\(key.number.map { String($0) } ?? "")" }
}

extension BallotMarks {
    init(json: JSONObject) throws(JSONShapeError) {
        self.init()
        for member in json.members { self[ThemeID(member.name)] = try member.value.count() }
    }
}
