import StrictJSON

/// A paper ballot was written down under its number, or under an identifier where ballots have none.
///
/// One vote a number: where two consoles recorded the same number at the same time, the first in the one order counts, and the
/// other is kept aside, as disputed where it differs. A ballot that breaks the rules is kept too, and set aside by the count.
public struct BallotRecorded: ForumEvent {
    public static let kind = "ballot-recorded"

    public var vote: VoteID
    public var key: BallotKey
    public var marks: BallotMarks
    /// It is the second volunteer's blind entry.
    public var isSecond: Bool

    public init(vote: VoteID, key: BallotKey, marks: BallotMarks, isSecond: Bool = false) {
        self.vote = vote
        self.key = key
        self.marks = marks
        self.isSecond = isSecond
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), key: try BallotKey(json: json), marks: try json.ballotMarks(), isSecond: try json.flag("second"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        key.write(to: &object)
        object.set("marks", marks)
        object.set("second", isSecond)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            let ballot = Ballot(key: key, marks: marks, mark: Mark(context), isSecond: isSecond)
            vote.hasHadBallots = true
            guard vote.phase.takesBallots else {
                if vote.phase == .closed, !isSecond { vote.late.append(ballot) }
                return
            }
            guard let known = vote.entry(key, isSecond: isSecond) else {
                if isSecond { vote.secondEntries[key] = marks } else { vote.ballots[key] = ballot }
                return
            }
            if known != marks { vote.settled.remove(key) }
            vote.disputed.append(ballot)
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [BallotRemoved(vote: vote, key: key, isSecond: isSecond, marks: marks)]
    }

    /// Once somebody has looked at the paper, what the ballot says is theirs.
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots, !now.settled.contains(key) else { return false }
        let own = { (ballot: Ballot) in
            ballot.key == key && ballot.isSecond == isSecond && ballot.marks == marks && ballot.mark.console == stamp.console
        }
        let stands = isSecond ? now.secondEntries[key] == marks : now.ballots[key].map(own) == true
        return stands || now.disputed.contains(where: own)
    }
}

extension BallotKey {
    /// `"number":12`, or `"ballot":"…"` where there is none.
    init(json: JSONObject) throws(JSONShapeError) {
        if let number = try json.intIfPresent("number") { self = .number(number) } else { self = .slip(try json.string("ballot")) }
    }

    func write(to object: inout JSONObject) {
        switch self {
        case .number(let number): object.set("number", number)
        case .slip(let text): object.append("ballot", .string(text))
        }
    }
}

extension JSONObject {
    /// The marks of a ballot: `"marks"`, or `"dots"` as they were called when there was nothing else.
    func ballotMarks() throws(JSONShapeError) -> BallotMarks {
        var marks: BallotMarks = [:]
        let name = self["marks"] == nil ? "dots" : "marks"
        for member in try object(name).members {
            do throws(JSONShapeError) {
                marks[ThemeID(member.name)] = try member.value.count()
            } catch {
                throw error.under(.member(member.name)).under(.member(name))
            }
        }
        return marks
    }

    mutating func set(_ name: String, _ marks: BallotMarks) { append(name, .object(marks.json)) }
}

extension BallotMarks {
    var json: JSONObject {
        var object = JSONObject()
        for (theme, value) in sorted(by: { $0.key < $1.key }) { object.append(theme.text, .integer(Int64(value))) }
        return object
    }
}
