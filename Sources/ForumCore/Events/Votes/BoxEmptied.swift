import StrictJSON

/// A console began to take ballots of voters at its keyboard: it holds some that are not in the record yet.
public struct BoxOpened: ForumEvent {
    public static let kind = "box-opened"

    public var vote: VoteID
    /// An identifier of the box.
    public var box: String

    public init(vote: VoteID, box: String) {
        self.vote = vote
        self.box = box
    }

    public init(json: JSONObject) throws { self.init(vote: try json.id("vote"), box: try json.string("box")) }

    public var json: JSONObject { ["vote": .string(vote.text), "box": .string(box)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { if $0.phase.takesBallots { $0.boxes[box] = context.stamp.console } }
    }

    // The box stays: voters may have put ballots in it since.
    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { false }
}

/// The ballots that voters typed in at one console, all at once.
///
/// Until then the console holds them in a file of its own that is written anew, sorted, after each ballot, so that a pulled plug loses none and
/// no file tells in which order they were cast. In the record they are one line, sorted by what they say, with one time for all.
public struct BoxEmptied: ForumEvent {
    public static let kind = "box-emptied"

    public var vote: VoteID
    /// The box; its ballots are `BOX.1`, `BOX.2`… in their sorted order, so that a box found twice after a crash counts once.
    public var box: String
    public private(set) var ballots: [BallotMarks]

    public init(vote: VoteID, box: String, ballots: [BallotMarks]) {
        self.vote = vote
        self.box = box
        self.ballots = ballots.sortedByContent
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), box: try json.string("box"),
            ballots: try json.array("ballots").map { try BallotMarks(json: $0.object()) })
    }

    public var json: JSONObject {
        [
            "vote": .string(vote.text), "box": .string(box), "ballots": .array(ballots.map { .object($0.json) }),
        ]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            vote.boxes[box] = nil
            if !ballots.isEmpty { vote.hasHadBallots = true }
            for (place, marks) in ballots.enumerated() {
                let ballot = Ballot(key: .slip("\(box).\(place + 1)"), marks: marks, mark: Mark(context))
                if vote.phase.takesBallots {
                    if vote.ballots[ballot.key] == nil { vote.ballots[ballot.key] = ballot }
                } else if vote.phase == .closed {
                    vote.late.append(ballot)
                }
            }
        }
    }

    // What voters have put into the box is not taken out again.
    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { false }
}

extension [BallotMarks] {
    /// The ballots in an order that depends on what they say and on nothing else.
    public var sortedByContent: [BallotMarks] {
        map { (text: JSONValue.object($0.json).encoded(), marks: $0) }
            .sorted { $0.text.lexicographicallyPrecedes($1.text) }.map(\.marks)
    }
}
