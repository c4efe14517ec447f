/// What a vote's first close sealed, kept from its first reopening on, so that whatever changed since can be told.
public struct SealedEntries: Hashable, Sendable {
    public var ballots: [BallotKey: BallotMarks]
    /// Of a show of hands.
    public var hands: [ThemeID: Int]
    public var abstentions: Int?

    public init(ballots: [BallotKey: BallotMarks] = [:], hands: [ThemeID: Int] = [:], abstentions: Int? = nil) {
        self.ballots = ballots
        self.hands = hands
        self.abstentions = abstentions
    }

    init(_ vote: Vote) {
        self.init(ballots: vote.ballots.mapValues(\.marks), hands: vote.hands, abstentions: vote.abstentions)
    }
}

/// How many ballots, or counts of hands, differ from what a vote's first close sealed.
public struct SealedChanges: Hashable, Sendable {
    public var added = 0
    public var changed = 0
    public var removed = 0
    /// Counts of hands are told, not ballots.
    public var isOfHands: Bool

    public init(isOfHands: Bool = false, added: Int = 0, changed: Int = 0, removed: Int = 0) {
        self.isOfHands = isOfHands
        self.added = added
        self.changed = changed
        self.removed = removed
    }

    public var isEmpty: Bool { added + changed + removed == 0 }

    fileprivate mutating func compare<Value: Equatable>(_ former: Value?, _ now: Value?) {
        guard former != now else { return }
        if former == nil { added += 1 } else if now == nil { removed += 1 } else { changed += 1 }
    }

    fileprivate mutating func compare<Key: Hashable, Value: Equatable>(_ former: [Key: Value], _ now: [Key: Value]) {
        for key in Set(former.keys).union(now.keys) { compare(former[key], now[key]) }
    }
}

extension Vote {
    /// What differs from what the first close sealed; nil where the vote was never opened again after a close. O(ballots).
    public var changesSinceSeal: SealedChanges? {
        guard let firstSealed else { return nil }
        var changes = SealedChanges(isOfHands: method == .hands)
        if method == .hands {
            changes.compare(firstSealed.hands, hands)
            changes.compare(firstSealed.abstentions, abstentions)
        } else {
            changes.compare(firstSealed.ballots, ballots.mapValues(\.marks))
        }
        return changes
    }

    /// The same as what is to be said of it; nil where nothing differs.
    public var changedSinceSeal: VoteConcern? {
        guard let first = seals.first, let changes = changesSinceSeal, !changes.isEmpty else { return nil }
        return .changedSinceSeal(first, changes)
    }
}
