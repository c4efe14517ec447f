import StrictJSON

/// Somebody who may vote was ticked off: they took a paper ballot, or sat down at the keyboard.
///
/// The list of who has voted says nothing of the ballots, and nothing joins the two. Papers are shuffled in their box and written down once
/// the voting is over, and only then the ballots of voters at the keyboard reach the record, all at once and sorted by what they say
/// (`BoxEmptied`): commands are refused before (`Vote.takesBallotsIntoRecord`), and once a ballot was written down the voting does not open
/// again. So the order of these lines says who voted when, and no line of a ballot stands among them.
public struct VoterTicked: ForumEvent {
    public static let kind = "voter-ticked"

    public var vote: VoteID
    public var person: PersonID

    public init(vote: VoteID, person: PersonID) {
        self.vote = vote
        self.person = person
    }

    public init(json: JSONObject) throws { self.init(vote: try json.id("vote"), person: try json.id("person")) }

    public var json: JSONObject { ["vote": .string(vote.text), "person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let person = state.people.resolved(person)
        _ = state.votes.update(vote) { if $0.phase.takesBallots { $0.voters.insert(person) } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [VoterUnticked(vote: vote, person: person)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase.takesBallots && $0.voters.contains(state.people.resolved(person)) } ?? false
    }
}

/// Somebody was ticked off by mistake.
public struct VoterUnticked: ForumEvent {
    public static let kind = "voter-unticked"

    public var vote: VoteID
    public var person: PersonID

    public init(vote: VoteID, person: PersonID) {
        self.vote = vote
        self.person = person
    }

    public init(json: JSONObject) throws { self.init(vote: try json.id("vote"), person: try json.id("person")) }

    public var json: JSONObject { ["vote": .string(vote.text), "person": .string(person.text)] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        let person = state.people.resolved(person)
        _ = state.votes.update(vote) { if $0.phase.takesBallots { $0.voters.remove(person) } }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [VoterTicked(vote: vote, person: person)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        // Ticking off again goes with the voting: not among the lines of ballots.
        state.votes[vote].map { $0.phase == .open && !$0.voters.contains(state.people.resolved(person)) } ?? false
    }
}
