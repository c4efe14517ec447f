import StrictJSON

/// Opens a vote on the standing themes, or on those named.
public struct OpenVote: ForumCommand {
    public static let name = "open-vote"
    public static let fields: [CommandField] = [
        .required("method", .choice(["hands", "dots"])), .optional("themes", .strings), .optional("allowance", .integer),
        .optional("cap", .integer), .optional("present", .integer),
    ]

    public var method: VoteMethod
    /// Empty: all standing themes.
    public var themes: [ThemeID]
    public var present: Int?

    public init(method: VoteMethod, themes: [ThemeID] = [], present: Int? = nil) {
        self.method = method
        self.themes = themes
        self.present = present
    }

    public init(json: JSONObject) throws {
        switch try json.string("method") {
        case "hands": method = .hands
        case "dots":
            let allowance = try json.intIfPresent("allowance") ?? 3
            method = .dots(allowance: allowance, cap: try json.intIfPresent("cap") ?? allowance)
        default: throw JSONShapeError.invalid(["method"])
        }
        themes = try json.ids("themes")
        present = try json.intIfPresent("present")
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        guard state.openVote == nil else { throw Refusal(.voteAlreadyOpen) }
        if case .dots(let allowance, let cap) = method {
            guard (1...100).contains(allowance) else { throw Refusal(.numberOutOfRange, ["limit": "100", "member": "allowance"]) }
            guard (1...allowance).contains(cap) else { throw Refusal(.numberOutOfRange, ["limit": String(allowance), "member": "cap"]) }
        }
        if let present, !(0...100_000).contains(present) {
            throw Refusal(.numberOutOfRange, ["limit": "100000", "member": "present"])
        }
        var choices: [VoteChoice] = []
        for id in themes.isEmpty ? state.standingThemes.map(\.id) : themes {
            let theme = try state.standingTheme(id)
            if !choices.contains(where: { $0.theme == id }) { choices.append(VoteChoice(theme: id, title: theme.title)) }
        }
        guard choices.count >= 2 else { throw Refusal(.themesTooFew, ["limit": "2"]) }
        let vote = VoteID(inputs.freshID())
        return Decision(
            [VoteOpened(vote: vote, method: method, choices: choices, present: present)], step: Self.name,
            answer: ["vote": .string(vote.text)])
    }
}

/// Closes the open vote, or calls it off.
public struct EndVote: ForumCommand {
    public static let name = "end-vote"
    public static let fields: [CommandField] = [.optional("vote"), .optional("cancelled", .boolean)]

    /// Nil: the one that is open.
    public var vote: VoteID?
    public var cancelled: Bool

    public init(vote: VoteID? = nil, cancelled: Bool = false) {
        self.vote = vote
        self.cancelled = cancelled
    }

    public init(json: JSONObject) throws { self.init(vote: try json.idIfPresent("vote"), cancelled: try json.flag("cancelled")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        return Decision(
            [VotePhaseChanged(vote: vote.id, phase: cancelled ? .cancelled : .closed)], step: cancelled ? "cancel-vote" : "close-vote")
    }
}

/// Counts hands for one theme, or abstentions where no theme is named.
public struct CountHands: ForumCommand {
    public static let name = "count-hands"
    public static let fields: [CommandField] = [.optional("vote"), .optional("theme"), .required("count", .integer)]

    public var vote: VoteID?
    public var theme: ThemeID?
    public var count: Int

    public init(vote: VoteID? = nil, theme: ThemeID?, count: Int) {
        self.vote = vote
        self.theme = theme
        self.count = count
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.idIfPresent("vote"), theme: try json.idIfPresent("theme"), count: try json.int("count"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard case .hands = vote.method else { throw Refusal(.voteOfAnotherMethod) }
        guard (0...100_000).contains(count) else { throw Refusal(.numberOutOfRange, ["limit": "100000", "member": "count"]) }
        let title: String
        if let theme {
            guard let choice = vote.choices.first(where: { $0.theme == theme }) else { throw Refusal(.themeUnknown, ["name": theme.text]) }
            title = choice.title
        } else {
            title = ""
        }
        guard (theme.map { vote.hands[$0] } ?? vote.abstentions) != count else { throw Refusal(.nothingChanged) }
        return Decision([HandsCounted(vote: vote.id, theme: theme, count: count)], step: Self.name, subject: title)
    }
}

/// Types in a paper ballot of a dots vote.
public struct RecordBallot: ForumCommand {
    public static let name = "record-ballot"
    public static let fields: [CommandField] = [.optional("vote"), .required("number", .integer), .required("dots", .counts)]

    public var vote: VoteID?
    public var number: Int
    public var dots: [ThemeID: Int]

    public init(vote: VoteID? = nil, number: Int, dots: [ThemeID: Int]) {
        self.vote = vote
        self.number = number
        self.dots = dots
    }

    public init(json: JSONObject) throws {
        vote = try json.idIfPresent("vote")
        number = try json.int("number")
        dots = [:]
        for member in try json.object("dots").members { dots[ThemeID(member.name)] = try member.value.count() }
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard case .dots(let allowance, let cap) = vote.method else { throw Refusal(.voteOfAnotherMethod) }
        guard (1...1_000_000).contains(number) else { throw Refusal(.numberOutOfRange, ["limit": "1000000", "member": "number"]) }
        guard vote.ballots[number] == nil else { throw Refusal(.ballotNumberTaken, ["number": String(number)]) }
        var total = 0
        for (theme, count) in dots {
            guard vote.choices.contains(where: { $0.theme == theme }) else { throw Refusal(.themeUnknown, ["name": theme.text]) }
            guard count >= 0 else { throw Refusal(.numberOutOfRange, ["limit": String(cap), "member": "dots"]) }
            guard count <= cap else { throw Refusal(.ballotOverCap, ["limit": String(cap)]) }
            total += count
        }
        guard total <= allowance else { throw Refusal(.ballotOverAllowance, ["limit": String(allowance), "total": String(total)]) }
        return Decision(
            [BallotRecorded(vote: vote.id, number: number, dots: dots.filter { $0.value > 0 })], step: Self.name, subject: String(number))
    }
}

/// Takes a ballot out.
public struct RemoveBallot: ForumCommand {
    public static let name = "remove-ballot"
    public static let fields: [CommandField] = [.optional("vote"), .required("number", .integer)]

    public var vote: VoteID?
    public var number: Int

    public init(vote: VoteID? = nil, number: Int) {
        self.vote = vote
        self.number = number
    }

    public init(json: JSONObject) throws { self.init(vote: try json.idIfPresent("vote"), number: try json.int("number")) }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard vote.ballots[number] != nil else { throw Refusal(.ballotUnknown, ["number": String(number)]) }
        return Decision([BallotRemoved(vote: vote.id, number: number)], step: Self.name, subject: String(number))
    }
}

extension ForumState {
    /// The vote of `id`, or the open one; it must be open.
    func openVote(_ id: VoteID?) throws(Refusal) -> Vote {
        if let id {
            guard let vote = votes[id] else { throw Refusal(.voteUnknown, ["name": id.text]) }
            guard vote.phase == .open else { throw Refusal(.voteNotOpen) }
            return vote
        }
        guard let vote = openVote else { throw Refusal(.voteNotOpen) }
        return vote
    }
}
