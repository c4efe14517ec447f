/// A vote on themes: open, then counted, then closed and sealed; or called off.
public struct Vote: Sendable {
    public enum Phase: String, Hashable, Sendable {
        /// People vote; what is on paper may be written down already.
        case open
        /// Nobody votes any more; ballots are written down and checked.
        case counting
        case closed, cancelled

        /// Ballots and counts are taken.
        public var takesBallots: Bool { self == .open || self == .counting }
    }

    public let id: VoteID
    public let rules: VoteRules
    public let choices: [VoteChoice]
    public var phase: Phase = .open
    public var opened: Mark
    public var closed: Mark?
    /// People in the room, where known: as counted when it opened, or corrected since.
    public var present: Int?
    /// The vote whose tie this one decides.
    public var rerunOf: VoteID?

    /// Hands counted for each theme, by the first counter and by the second.
    public var hands: [ThemeID: Int] = [:]
    public var recounts: [ThemeID: Int] = [:]
    /// People who raised no hand, where they were counted.
    public var abstentions: Int?
    public var abstentionsRecount: Int?
    /// What consoles that were apart counted otherwise than the number that stands, the oldest first.
    public var rivalHands: [HandCount] = []

    public var ballots: [BallotKey: Ballot] = [:]
    /// The second volunteer's blind entry.
    public var secondEntries: [BallotKey: BallotMarks] = [:]
    /// Ballots recorded under a number that another console had recorded at the same time, oldest first, settled or not. One that says the
    /// same is kept too: where the other console takes its own back, this one stands.
    public var disputed: [Ballot] = []
    /// Ballots whose entries differed and for which somebody has looked at the paper.
    public var settled: Set<BallotKey> = []
    /// Ballots that reached the record after the close: shown and not counted.
    public var late: [Ballot] = []
    /// A ballot was written down at some time, perhaps removed since.
    var hasHadBallots = false

    /// Who has been ticked off. Nothing ties it to the ballots.
    public var voters: Set<PersonID> = []
    /// Boxes that hold ballots of voters at a console's keyboard, not yet emptied into the record, by their identifier.
    public var boxes: [String: ConsoleName] = [:]

    /// What each close sealed, the one in force last.
    public var seals: [VoteSeal] = []
    /// What the first close sealed, where the vote was opened again since.
    public var firstSealed: SealedEntries?
    public var decision: VoteDecision?
    /// What consoles that were apart decided otherwise on the same result, the oldest first.
    public var otherDecisions: [VoteDecision] = []
    /// Lots that were drawn on a result and are not in force any more, the oldest first: a lot is not drawn again until it suits.
    public var formerLots: [VoteDecision] = []

    public init(id: VoteID, rules: VoteRules, choices: [VoteChoice], opened: Mark, present: Int?) {
        self.id = id
        self.rules = rules
        self.choices = choices
        self.opened = opened
        self.present = present
    }

    public var method: VoteMethod { rules.method }

    /// Whether ballots may be written down now. Where voters are ticked off only once the voting is over: no name stands beside a ballot in
    /// the journal.
    public var takesBallotsIntoRecord: Bool {
        phase == .counting || phase == .open && (rules.eligibility == .room || method == .hands)
    }

    /// The themes whose hands nobody has counted, in the order of the board. That is not the same as no hands.
    public var uncounted: [ThemeID] { method == .hands ? choices.map(\.theme).filter { hands[$0] == nil } : [] }

    /// Whether somebody may see who is ahead.
    public var showsResult: Bool { phase == .closed || (phase.takesBallots && rules.showsPartial) }

    /// Nothing was counted or written down yet.
    var isUntouched: Bool {
        ballots.isEmpty && secondEntries.isEmpty && disputed.isEmpty && late.isEmpty && hands.isEmpty && recounts.isEmpty
            && rivalHands.isEmpty && abstentions == nil && abstentionsRecount == nil && voters.isEmpty && boxes.isEmpty
    }

    /// Why the ballot of `key` is set aside, or nil when it counts.
    public func error(of marks: BallotMarks) -> BallotError? { method.error(in: marks, choices: choices) }
}

/// A count of hands for one line of a vote.
public struct HandCount: Hashable, Sendable {
    /// Nil counts abstentions.
    public let theme: ThemeID?
    /// It is the second counter's.
    public let isRecount: Bool
    public let count: Int
    public let mark: Mark
}

/// What closing a vote sealed.
public struct VoteSeal: Hashable, Sendable {
    /// How many ballots there were; of a show of hands, how many themes were counted.
    public var ballots: Int
    /// SHA-256 of the vote's canonical form.
    public var digest: Digest
    public var mark: Mark

    public init(ballots: Int, digest: Digest, mark: Mark) {
        self.ballots = ballots
        self.digest = digest
        self.mark = mark
    }
}

/// What the room made of a result.
public struct VoteDecision: Hashable, Sendable {
    public enum Means: String, Hashable, Sendable {
        /// The count alone decided.
        case count
        /// All who were tied for the last places were taken.
        case all
        /// The lot chose among those who were tied.
        case lot
    }

    /// In the order of the result.
    public var chosen: [ThemeID]
    public var means: Means
    /// The lot's seed, as the room said it.
    public var seed: String?
    /// Those the lot chose among, in the order it drew them.
    public var drawn: [ThemeID]
    public var mark: Mark

    public init(chosen: [ThemeID], means: Means, seed: String? = nil, drawn: [ThemeID] = [], mark: Mark) {
        self.chosen = chosen
        self.means = means
        self.seed = seed
        self.drawn = drawn
        self.mark = mark
    }
}

extension ForumState {
    /// The vote that takes ballots now, the latest where two consoles opened one at the same time.
    public var openVote: Vote? { votes.values.reversed().first { $0.phase.takesBallots } }
}
