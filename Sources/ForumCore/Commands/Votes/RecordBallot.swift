import StrictJSON

/// Writes down a paper ballot; where voters are ticked off, only once the voting is over.
public struct RecordBallot: ForumCommand {
    public static let name = "record-ballot"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("number", .integer), .optional("marks", .counts), .optional("dots", .counts),
        .optional("setAside", .boolean), .optional("second", .boolean),
    ]

    public var vote: VoteID?
    /// Nil where ballots have no number.
    public var number: Int?
    public var marks: BallotMarks
    /// The ballot breaks the rules, is known to, and is kept to be set aside.
    public var setAside: Bool
    /// By the second volunteer, who does not see the first entry.
    public var isSecond: Bool

    public init(vote: VoteID? = nil, number: Int?, marks: BallotMarks, setAside: Bool = false, isSecond: Bool = false) {
        self.vote = vote
        self.number = number
        self.marks = marks
        self.setAside = setAside
        self.isSecond = isSecond
    }

    public init(vote: VoteID? = nil, number: Int, dots: BallotMarks) { self.init(vote: vote, number: number, marks: dots) }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), number: try json.intIfPresent("number"), marks: try json.ballotMarks(),
            setAside: try json.flag("setAside"), isSecond: try json.flag("second"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.method != .hands else { throw Refusal(.voteOfAnotherMethod) }
        guard vote.takesBallotsIntoRecord else { throw Refusal(.votingNotOver) }
        let key = try ballotKey(vote, inputs)
        let known = isSecond ? vote.secondEntries[key] != nil : vote.ballots[key] != nil
        guard !known else { throw Refusal(.ballotNumberTaken, ["number": String(number ?? 0)]) }
        try vote.check(marks, setAside: setAside)
        let kept = vote.method.keepsZeros ? marks : marks.filter { $0.value != 0 }
        return Decision(
            [BallotRecorded(vote: vote.id, key: key, marks: kept, isSecond: isSecond)], step: isSecond ? "record-second" : Self.name,
            subject: number.map { String($0) } ?? "", answer: key.json)
    }

    private func ballotKey(_ vote: Vote, _ inputs: DecisionInputs) throws(Refusal) -> BallotKey {
        guard let number else {
            guard !vote.rules.areNumbered, !isSecond else { throw Refusal(.ballotNumbersOnly) }
            return .slip(inputs.freshID())
        }
        guard vote.rules.areNumbered else { throw Refusal(.ballotHasNoNumber) }
        try OpenVote.check(number, in: 1...1_000_000, "number")
        return .number(number)
    }
}

/// Takes a ballot out, whoever recorded it; what another console recorded otherwise under its number takes its place, and the answer says what
/// (`stands`).
public struct RemoveBallot: ForumCommand {
    public static let name = "remove-ballot"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("number", .integer), .optional("ballot"), .optional("second", .boolean),
    ]

    public var vote: VoteID?
    public var key: BallotKey
    public var isSecond: Bool

    public init(vote: VoteID? = nil, key: BallotKey, isSecond: Bool = false) {
        self.vote = vote
        self.key = key
        self.isSecond = isSecond
    }

    public init(vote: VoteID? = nil, number: Int) { self.init(vote: vote, key: .number(number)) }

    public init(json: JSONObject) throws {
        self.init(vote: try json.idIfPresent("vote"), key: try BallotKey(json: json), isSecond: try json.flag("second"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard let marks = vote.entry(key, isSecond: isSecond) else {
            throw Refusal(.ballotUnknown, ["number": key.number.map { String($0) } ?? ""])
        }
        // What another console recorded otherwise under the number takes its place.
        let isNext = { (ballot: Ballot) in ballot.key == key && ballot.isSecond == isSecond && ballot.marks != marks }
        let next = vote.settled.contains(key) ? nil : vote.disputed.first(where: isNext)
        var answer = key.json
        if let next { answer.append("stands", .object(next.marks.json)) }
        return Decision(
            [BallotRemoved(vote: vote.id, key: key, isSecond: isSecond, marks: marks, everyEntry: true)], step: Self.name,
            subject: key.number.map { String($0) } ?? "", answer: answer)
    }
}

/// Settles what a ballot says after its entries differed, by the paper. Without marks, there is no such ballot.
public struct SettleBallot: ForumCommand {
    public static let name = "settle-ballot"
    public static let fields: [CommandField] = [
        .optional("vote"), .required("number", .integer), .optional("marks", .counts), .optional("setAside", .boolean),
    ]

    public var vote: VoteID?
    public var number: Int
    public var marks: BallotMarks?
    /// What the paper says breaks the rules, is known to, and is kept to be set aside.
    public var setAside: Bool

    public init(vote: VoteID? = nil, number: Int, marks: BallotMarks?, setAside: Bool = false) {
        self.vote = vote
        self.number = number
        self.marks = marks
        self.setAside = setAside
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), number: try json.int("number"),
            marks: try json.objectIfPresent("marks").map { try BallotMarks(json: $0) }, setAside: try json.flag("setAside"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        let key = BallotKey.number(number)
        let isDisputed = vote.disputed.contains { $0.key == key && vote.isOther($0) }
        guard vote.ballots[key] != nil || vote.secondEntries[key] != nil || isDisputed else {
            throw Refusal(.ballotUnknown, ["number": String(number)])
        }
        if let marks { try vote.check(marks, setAside: setAside) }
        let kept = marks.map { marks in vote.method.keepsZeros ? marks : marks.filter { $0.value != 0 } }
        let isSame = vote.ballots[key]?.marks == kept && vote.secondEntries[key] == kept
        guard !isSame || (isDisputed && !vote.settled.contains(key)) else { throw Refusal(.nothingChanged) }
        return Decision(
            [
                BallotSettled(
                    vote: vote.id, key: key, first: kept, second: vote.hasSecondEntry ? kept : nil,
                    from: [vote.ballots[key]?.marks].compactMap { $0 })
            ], step: Self.name, subject: String(number))
    }
}

extension Vote {
    /// Refuses themes that are not voted on, ranks that there are not, and what breaks the rules unless it is to be set aside.
    fileprivate func check(_ marks: BallotMarks, setAside: Bool) throws(Refusal) {
        for theme in marks.keys.sorted() {
            guard choices.contains(where: { $0.theme == theme }) else { throw Refusal(.themeUnknown, ["name": theme.text]) }
        }
        guard method.shape != .ranks || marks.values.allSatisfy({ $0 <= choices.count }) else {
            throw Refusal(.ballotRankBeyond, ["limit": String(choices.count)])
        }
        if !setAside, let error = error(of: marks) { throw Refusal(ballot: error) }
    }
}

extension VoteMethod {
    /// A mark of 0 says something: the worst grade, or a score of 0, is not the same as no opinion.
    var keepsZeros: Bool { shape == .grades || shape == .scores }
}

extension Refusal {
    /// A ballot that breaks the rules.
    public init(ballot error: BallotError) {
        switch error {
        case .unknownTheme: self.init(.themeUnknown)
        case .negative: self.init(.ballotNegative)
        case .overAllowance(let given, let allowed):
            self.init(.ballotOverAllowance, ["limit": String(allowed), "total": String(given)])
        case .overCap(_, let allowed): self.init(.ballotOverCap, ["limit": String(allowed)])
        case .overCredits(let given, let allowed):
            self.init(.ballotOverCredits, ["limit": String(allowed), "total": String(given)])
        case .scoreUnknown(let given, let maximum):
            self.init(.ballotScoreUnknown, ["limit": String(maximum), "number": String(given)])
        case .gradeUnknown(let given, let count):
            // As the marks of a command count them, from 0 for the worst.
            self.init(.ballotGradeUnknown, ["least": "0", "limit": String(count - 1), "number": String(given)])
        case .namedOnce: self.init(.ballotNamedOnce)
        case .rankUnknown: self.init(.ballotRuleUnknown)
        }
    }
}
