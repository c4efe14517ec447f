import StrictJSON

/// Hands were counted for one theme, or for those who abstain. A later count replaces an earlier one.
public struct HandsCounted: ForumEvent {
    public static let kind = "hands-counted"

    public var vote: VoteID
    /// Nil counts abstentions.
    public var theme: ThemeID?
    /// Nil takes the count back.
    public var count: Int?

    public init(vote: VoteID, theme: ThemeID?, count: Int?) {
        self.vote = vote
        self.theme = theme
        self.count = count
    }

    public init(json: JSONObject) throws {
        self.init(vote: try json.id("vote"), theme: try json.idIfPresent("theme"), count: try json.intIfPresent("count", in: counts))
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        object.set("theme", theme)
        object.set("count", count)
        return object
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase == .open else { return }
            if let theme {
                guard vote.choices.contains(where: { $0.theme == theme }) else { return }
                vote.hands[theme] = count
            } else {
                vote.abstentions = count
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let old = before.votes[vote].flatMap { vote in theme.map { vote.hands[$0] } ?? vote.abstentions }
        return [HandsCounted(vote: vote, theme: theme, count: old)]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase == .open else { return false }
        return (theme.map { now.hands[$0] } ?? now.abstentions) == count
    }
}
