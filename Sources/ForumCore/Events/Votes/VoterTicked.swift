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
        guard let isTicked = state.ticked(person, in: vote) else { return }
        guard state.claims.write("voted/\(vote)/\(person)", isSame: isTicked, isFirst: true, at: context) else { return }
        _ = state.votes.update(vote) { $0.voters.insert(person) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [VoterUnticked(vote: vote, person: person)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        let person = state.people.resolved(person)
        return state.ticked(person, in: vote) == true && state.claims.holds("voted/\(vote)/\(person)", stamp.console)
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
        guard let isTicked = state.ticked(person, in: vote) else { return }
        guard state.claims.write("voted/\(vote)/\(person)", isSame: !isTicked, at: context) else { return }
        _ = state.votes.update(vote) { $0.voters.remove(person) }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [VoterTicked(vote: vote, person: person)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        // Ticking off again goes with the voting: not among the lines of ballots.
        guard state.votes[vote]?.phase == .open else { return false }
        let person = state.people.resolved(person)
        return state.ticked(person, in: vote) == false && state.claims.holds("voted/\(vote)/\(person)", stamp.console)
    }
}

extension ForumState {
    /// Whether `person` is ticked off; nil where the vote takes no ballots any more.
    fileprivate func ticked(_ person: PersonID, in vote: VoteID) -> Bool? {
        votes[vote].flatMap { $0.phase.takesBallots ? $0.voters.contains(person) : nil }
    }
}
