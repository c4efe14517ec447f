import StrictJSON

/// Counts hands for one theme, or abstentions where no theme is named.
public struct CountHands: ForumCommand {
    public static let name = "count-hands"
    public static let fields: [CommandField] = [
        .optional("vote"), .optional("theme"), .required("count", .integer), .optional("recount", .boolean),
    ]

    public var vote: VoteID?
    public var theme: ThemeID?
    public var count: Int
    /// By the second counter.
    public var isRecount: Bool

    public init(vote: VoteID? = nil, theme: ThemeID?, count: Int, isRecount: Bool = false) {
        self.vote = vote
        self.theme = theme
        self.count = count
        self.isRecount = isRecount
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.idIfPresent("vote"), theme: try json.idIfPresent("theme"), count: try json.int("count"),
            isRecount: try json.flag("recount"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        guard case .hands = vote.method else { throw Refusal(.voteOfAnotherMethod) }
        try OpenVote.check(count, in: 0...100_000, "count")
        if let present = vote.present, count > present { throw Refusal(handsOver: present, count) }
        let title: String
        if let theme {
            guard let choice = vote.choices.first(where: { $0.theme == theme }) else { throw Refusal(.themeUnknown, ["name": theme.text]) }
            title = choice.title
        } else {
            title = ""
        }
        let standing = vote.counted(theme, isRecount: isRecount)
        let rivals = vote.rivalCounts(theme, isRecount: isRecount)
        guard standing != count || !rivals.isEmpty else { throw Refusal(.nothingChanged) }
        let counted = HandsCounted(
            vote: vote.id, theme: theme, count: count, isRecount: isRecount, from: [standing].compactMap { $0 } + rivals)
        return Decision([counted], step: Self.name, subject: title)
    }
}

/// Corrects how many people are in the room, or says that nobody knows.
public struct SetPresent: ForumCommand {
    public static let name = "set-present"
    public static let fields: [CommandField] = [.optional("vote"), .optional("present", .integer)]

    public var vote: VoteID?
    /// Nil: not known.
    public var present: Int?

    public init(vote: VoteID? = nil, present: Int?) {
        self.vote = vote
        self.present = present
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.idIfPresent("vote"), present: try json.intIfPresent("present"))
    }

    public func decide(in state: ForumState, with inputs: DecisionInputs) throws(Refusal) -> Decision {
        let vote = try state.openVote(vote)
        if let present {
            try OpenVote.check(present, in: 0...100_000, "present")
            if let most = vote.mostHands, most > present { throw Refusal(handsOver: present, most) }
        }
        guard vote.present != present else { throw Refusal(.nothingChanged) }
        return Decision(
            [PresentCounted(vote: vote.id, present: present)], step: Self.name, subject: present.map { String($0) } ?? "–")
    }
}

extension Vote {
    /// The most hands that one line has, by either counter; nil where none is counted.
    var mostHands: Int? {
        (Array(hands.values) + Array(recounts.values) + [abstentions, abstentionsRecount].compactMap { $0 }
            + rivalHands.map(\.count)).max()
    }
}

extension Refusal {
    /// More hands than people in the room.
    fileprivate init(handsOver present: Int, _ hands: Int) {
        self.init(.handsOverPresent, ["n": String(present), "total": String(hands), "member": "present"])
    }
}
