import StrictJSON

/// A paper ballot of a dots vote was typed in under its number.
///
/// One vote a number: where two consoles recorded the same number at the same time, the first in the one order counts, and the
/// other, where it differs, is kept aside as disputed.
public struct BallotRecorded: ForumEvent {
    public static let kind = "ballot-recorded"

    public var vote: VoteID
    public var number: Int
    public var dots: [ThemeID: Int]

    public init(vote: VoteID, number: Int, dots: [ThemeID: Int]) {
        self.vote = vote
        self.number = number
        self.dots = dots
    }

    public init(json: JSONObject) throws {
        vote = try json.id("vote")
        number = try json.int("number")
        dots = [:]
        for member in try json.object("dots").members { dots[ThemeID(member.name)] = try member.value.count() }
    }

    public var json: JSONObject {
        var given = JSONObject()
        for (theme, count) in dots.sorted(by: { $0.key < $1.key }) { given.append(theme.text, .integer(Int64(count))) }
        return ["vote": .string(vote.text), "number": .integer(Int64(number)), "dots": .object(given)]
    }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase == .open, vote.accepts(dots) else { return }
            let ballot = Ballot(number: number, dots: dots, mark: Mark(context))
            if let first = vote.ballots[number] {
                if first.dots != dots { vote.disputed.append(ballot) }
            } else {
                vote.ballots[number] = ballot
            }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { [BallotRemoved(vote: vote, number: number)] }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase == .open && $0.ballots[number]?.dots == dots && $0.ballots[number]?.mark.console == stamp.console }
            ?? false
    }
}

/// A ballot was taken out, because it had been typed wrongly or does not exist.
public struct BallotRemoved: ForumEvent {
    public static let kind = "ballot-removed"

    public var vote: VoteID
    public var number: Int

    public init(vote: VoteID, number: Int) {
        self.vote = vote
        self.number = number
    }

    public init(json: JSONObject) throws { self.init(vote: try json.id("vote"), number: try json.int("number")) }

    public var json: JSONObject { ["vote": .string(vote.text), "number": .integer(Int64(number))] }

    public func apply(to state: inout ForumState, at context: EventContext) {
        _ = state.votes.update(vote) { vote in
            guard vote.phase == .open else { return }
            vote.ballots[number] = nil
            vote.disputed.removeAll { $0.number == number }
        }
    }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? {
        before.votes[vote]?.ballots[number].map { [BallotRecorded(vote: vote, number: number, dots: $0.dots)] }
    }

    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool {
        state.votes[vote].map { $0.phase == .open && $0.ballots[number] == nil } ?? false
    }
}

extension Vote {
    /// Tells whether a ballot with these dots is valid: known themes, none negative, within the cap and the allowance.
    func accepts(_ dots: [ThemeID: Int]) -> Bool {
        guard case .dots(let allowance, let cap) = method else { return false }
        var total = 0
        for (theme, count) in dots {
            guard count >= 0, count <= cap, count <= allowance, choices.contains(where: { $0.theme == theme }) else { return false }
            total += count
        }
        return total <= allowance
    }
}
