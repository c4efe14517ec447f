import StrictJSON

/// Hands were counted for one theme, or for those who abstain. A later count by the same counter replaces an earlier one.
public struct HandsCounted: ForumEvent {
    public static let kind = "hands-counted"

    public var vote: VoteID
    /// Nil counts abstentions.
    public var theme: ThemeID?
    /// Nil takes the count back.
    public var count: Int?
    /// It is the second counter's.
    public var isRecount: Bool

    public init(vote: VoteID, theme: ThemeID?, count: Int?, isRecount: Bool = false) {
        self.vote = vote
        self.theme = theme
        self.count = count
        self.isRecount = isRecount
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), theme: try json.idIfPresent("theme"), count: try json.intIfPresent("count", in: counts),
            isRecount: try json.flag("recount"))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        object.set("theme", theme)
        object.set("count", count)
        object.set("recount", isRecount)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase.takesBallots else { return }
            if let theme {
                guard vote.choices.contains(where: { $0.theme == theme }) else { return }
                if isRecount { vote.recounts[theme] = count } else { vote.hands[theme] = count }
            } else if isRecount {
                vote.abstentionsRecount = count
            } else {
                vote.abstentions = count
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        [HandsCounted(vote: vote, theme: theme, count: before.votes[vote].flatMap(counted), isRecount: isRecount)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        return counted(now) == count
    }

    private func counted(_ vote: Vote) -> Int? { vote.counted(theme, isRecount: isRecount) }
}

extension Vote {
    /// The hands counted for `theme` by one of the counters, or the abstentions where no theme is named.
    public func counted(_ theme: ThemeID?, isRecount: Bool = false) -> Int? {
        guard let theme else { return isRecount ? abstentionsRecount : abstentions }
        return isRecount ? recounts[theme] : hands[theme]
    }
}
