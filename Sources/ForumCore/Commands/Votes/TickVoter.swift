import StrictJSON

/// Ticks somebody off who takes a ballot or sits down at the keyboard, in a vote that has a list of voters.
public struct TickVoter: ForumCommand {
    public static let name = "tick-voter"
    public static let fields: [CommandField] = [.optional("vote")] + PersonReference.fields

    public var vote: VoteID?
    public var person: PersonReference

    public init(vote: VoteID? = nil, person: PersonReference) {
        self.vote = vote
        self.person = person
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.idIfPresent("vote"), person: try PersonReference(json: json))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.rules.eligibility == .arrivals, vote.method != .hands else { throw Refusal(.voteWithoutList) }
        guard vote.phase == .open else { throw Refusal(.votingIsOver) }
        let person = try person.find(in: state)
        guard person.hasArrived else { throw Refusal(.notCheckedIn, ["name": person.name]) }
        guard !vote.voters.contains(person.id) else { throw Refusal(.alreadyVoted, ["name": person.name]) }
        return Decision([VoterTicked(vote: vote.id, person: person.id)], step: Self.name, subject: person.name)
    }
}

/// Takes back that somebody was ticked off, as long as people vote.
public struct UntickVoter: ForumCommand {
    public static let name = "untick-voter"
    public static let fields: [CommandField] = [.optional("vote")] + PersonReference.fields

    public var vote: VoteID?
    public var person: PersonReference

    public init(vote: VoteID? = nil, person: PersonReference) {
        self.vote = vote
        self.person = person
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.idIfPresent("vote"), person: try PersonReference(json: json))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        // No name stands among the lines of ballots.
        guard vote.phase == .open else { throw Refusal(.votingIsOver) }
        let person = try person.find(in: state)
        guard vote.voters.contains(person.id) else { throw Refusal(.notVoted, ["name": person.name]) }
        return Decision([VoterUnticked(vote: vote.id, person: person.id)], step: Self.name, subject: person.name)
    }
}

/// Begins to take ballots of voters at this console's keyboard.
public struct OpenBox: ForumCommand {
    public static let name = "open-box"
    public static let fields: [CommandField] = [.optional("vote")]

    public var vote: VoteID?

    public init(vote: VoteID? = nil) { self.vote = vote }

    public init(json: JSONObject) throws { self.init(vote: try json.idIfPresent("vote")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.method != .hands else { throw Refusal(.voteOfAnotherMethod) }
        guard vote.phase == .open else { throw Refusal(.votingIsOver) }
        let box = inputs.freshID()
        return Decision([BoxOpened(vote: vote.id, box: box)], step: Self.name, answer: ["box": .string(box)])
    }
}

/// Writes the ballots of this console's voters into the record, all at once and in an order that says nothing. Where voters are ticked off,
/// only once the voting is over, and only knowingly where they are so few that one could tell whose they are. A box without ballots can be
/// emptied at any time.
public struct EmptyBox: ForumCommand {
    public static let name = "empty-box"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("box"), .required("ballots", .ballots), .optional("knowingly", .boolean),
    ]

    /// With fewer ballots in a box, whoever reads who was ticked off beside it can guess whose they are.
    public static let secretFrom = 3

    public var vote: VoteID?
    /// Nil where the box was never opened: the ballots come from elsewhere.
    public var box: String?
    public var ballots: [BallotMarks]
    /// The team has been told that so few ballots are no secret.
    public var knowingly: Bool

    public init(vote: VoteID? = nil, box: String? = nil, ballots: [BallotMarks], knowingly: Bool = false) {
        self.vote = vote
        self.box = box
        self.ballots = ballots
        self.knowingly = knowingly
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), box: try json.stringIfPresent("box"),
            ballots: try json.array("ballots").map { try BallotMarks(json: $0.object()) }, knowingly: try json.flag("knowingly"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.method != .hands else { throw Refusal(.voteOfAnotherMethod) }
        guard vote.takesBallotsIntoRecord || ballots.isEmpty else { throw Refusal(.votingNotOver) }
        for marks in ballots {
            for theme in marks.keys.sorted() where !vote.choices.contains(where: { $0.theme == theme }) {
                throw Refusal(.themeUnknown, ["name": theme.text])
            }
        }
        if !knowingly, vote.rules.eligibility == .arrivals, !vote.voters.isEmpty, (1..<Self.secretFrom).contains(ballots.count) {
            throw Refusal(.boxNotSecret, ["n": String(ballots.count)])
        }
        let kept = ballots.map { marks in vote.method.keepsZeros ? marks : marks.filter { $0.value != 0 } }
        let box = box ?? inputs.freshID()
        return Decision(
            [BoxEmptied(vote: vote.id, box: box, ballots: kept)], step: Self.name, subject: String(ballots.count),
            answer: ["box": .string(box), "ballots": .integer(Int64(ballots.count))])
    }
}
