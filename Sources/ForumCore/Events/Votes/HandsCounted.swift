import StrictJSON

/// Hands were counted for one theme, or for those who abstain. A later count by the same counter replaces the ones it names.
///
/// Where another console counted otherwise at the same time, the first in the one order stands and the other is kept beside it, until
/// somebody who has both before them says which it is.
public struct HandsCounted: ForumEvent {
    public static let kind = "hands-counted"

    public var vote: VoteID
    /// Nil counts abstentions.
    public var theme: ThemeID?
    /// Nil takes the count back.
    public var count: Int?
    /// It is the second counter's.
    public var isRecount: Bool
    /// The numbers that it replaces: the one that stood and those beside it. Nil, as in older journals, replaces whatever stands.
    public var from: [Int]?
    /// Where a count is taken back: the numbers that stand beside it again.
    public var beside: [Int]

    public init(vote: VoteID, theme: ThemeID?, count: Int?, isRecount: Bool = false, from: [Int]? = nil, beside: [Int] = []) {
        self.vote = vote
        self.theme = theme
        self.count = count
        self.isRecount = isRecount
        self.from = from
        self.beside = beside
    }

    public init(json: JSONObject) throws {
        self.init(
            vote: try json.id("vote"), theme: try json.idIfPresent("theme"), count: try json.intIfPresent("count", in: counts),
            isRecount: try json.flag("recount"), from: try json["from"].map { try Self.numbers($0) },
            beside: try json["beside"].map { try Self.numbers($0) } ?? [])
    }

    public var json: JSONObject {
        var object: JSONObject = ["vote": .string(vote.text)]
        object.set("theme", theme)
        object.set("count", count)
        object.set("recount", isRecount)
        if let from { object.append("from", .array(from.map { .integer(Int64($0)) })) }
        if !beside.isEmpty { object.append("beside", .array(beside.map { .integer(Int64($0)) })) }
        return object
    }

    private static func numbers(_ json: JSONValue) throws(JSONShapeError) -> [Int] {
        var numbers: [Int] = []
        for value in try json.array() { numbers.append(try value.count()) }
        return numbers
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        guard var vote = state.votes[vote], vote.phase.takesBallots else { return }
        if let theme, !vote.choices.contains(where: { $0.theme == theme }) { return }
        let standing = counted(vote)
        let console = context.stamp.console
        if context.isUndo {
            let own = vote.rivalHands.firstIndex { isOfLine($0) && $0.mark.console == console && from?.contains($0.count) == true }
            if let own {
                vote.rivalHands.remove(at: own)
            } else {
                let isSame = standing == count && beside.isEmpty
                guard state.claims.write(thing, isSame: isSame, at: context) else { return }
                takeBack(in: &vote, &state.claims, Mark(context))
            }
        } else {
            let rivals = vote.rivalHands.count
            vote.rivalHands.removeAll { isOfLine($0) && from?.contains($0.count) ?? true }
            let isSame = standing == count
            if let count, let standing, let from, !isSame, !from.contains(standing) {
                let rival = HandCount(theme: theme, isRecount: isRecount, count: count, mark: Mark(context))
                if !vote.rivalHands.contains(rival) { vote.rivalHands.append(rival) }
            } else if isSame, vote.rivalHands.count < rivals {
                // Whoever had both numbers before them says which it is.
                state.claims.hand(thing, to: console)
            } else if state.claims.write(thing, isSame: isSame, isFirst: standing == nil, at: context) {
                vote.setHands(theme, isRecount: isRecount, to: count)
            }
        }
        let known = vote
        _ = state.votes.update(self.vote) { $0 = known }
    }

    /// What another console counted takes the place of what is taken back; otherwise what stood before.
    private func takeBack(in vote: inout Vote, _ claims: inout Claims, _ mark: Mark) {
        if beside.isEmpty, let other = vote.rivalHands.firstIndex(where: isOfLine) {
            let rival = vote.rivalHands.remove(at: other)
            vote.setHands(theme, isRecount: isRecount, to: rival.count)
            claims.hand(thing, to: rival.mark.console)
        } else {
            vote.setHands(theme, isRecount: isRecount, to: count)
            vote.rivalHands += beside.map { HandCount(theme: theme, isRecount: isRecount, count: $0, mark: mark) }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        let former = before.votes[vote]
        let rivals = former?.rivalHands.filter(isOfLine).map(\.count) ?? []
        // What a console that was apart has counted meanwhile was not among them.
        let beside = rivals.filter { from?.contains($0) ?? true }
        let own = [count].compactMap { $0 }
        return [
            HandsCounted(
                vote: vote, theme: theme, count: former.flatMap(counted), isRecount: isRecount, from: own + self.beside, beside: beside)
        ]
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        guard let now = state.votes[vote], now.phase.takesBallots else { return false }
        if now.rivalHands.contains(where: { isOfLine($0) && $0.count == count && $0.mark.console == stamp.console }) { return true }
        return counted(now) == count && state.claims.holds(thing, stamp.console)
    }

    private func counted(_ vote: Vote) -> Int? { vote.counted(theme, isRecount: isRecount) }
    private func isOfLine(_ other: HandCount) -> Bool { other.theme == theme && other.isRecount == isRecount }
    private var thing: String { "hands/\(vote)/\(theme?.text ?? "")\(isRecount ? "/recount" : "")" }
}

extension Vote {
    /// The hands counted for `theme` by one of the counters, or the abstentions where no theme is named.
    public func counted(_ theme: ThemeID?, isRecount: Bool = false) -> Int? {
        guard let theme else { return isRecount ? abstentionsRecount : abstentions }
        return isRecount ? recounts[theme] : hands[theme]
    }

    /// What other consoles counted otherwise, beside that number, each once, the oldest first.
    public func rivalCounts(_ theme: ThemeID?, isRecount: Bool = false) -> [Int] {
        var found: [Int] = []
        let standing = counted(theme, isRecount: isRecount)
        for rival in rivalHands where rival.theme == theme && rival.isRecount == isRecount && rival.count != standing {
            if !found.contains(rival.count) { found.append(rival.count) }
        }
        return found
    }

    fileprivate mutating func setHands(_ theme: ThemeID?, isRecount: Bool, to count: Int?) {
        switch (theme, isRecount) {
        case (let theme?, true): recounts[theme] = count
        case (let theme?, false): hands[theme] = count
        case (nil, true): abstentionsRecount = count
        case (nil, false): abstentions = count
        }
    }
}
