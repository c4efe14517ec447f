/// How many ballots would have had to be filled in otherwise for other themes to be chosen.
public struct VoteMargin: Hashable, Sendable {
    public enum Size: Hashable, Sendable {
        /// Nothing was counted that could be told apart.
        case unknown
        /// Some lines were not counted.
        case uncounted
        /// There are too many ballots and themes to look for it.
        case tooMany
        /// No fewer and no more.
        case exactly(Int)
        /// A way with so many was found; there may be one with fewer.
        case atMost(Int)
        /// Fewer than the first can't do it; a way with the second was found.
        case between(Int, Int)
    }

    public enum Strength: Hashable, Sendable {
        /// It is certain that it would have taken more ballots than `limit`.
        case solid
        /// So few would have been enough.
        case fragile
        /// Neither is certain.
        case undecided
    }

    public let size: Size
    /// The ballots, or people counted, that it is held against.
    public let ballots: Int

    /// A result that two ballots, or one in fifty, could overturn is fragile.
    public var limit: Int { max(2, ballots / 50) }

    public var strength: Strength {
        switch size {
        case .unknown, .uncounted, .tooMany: .undecided
        case .exactly(let count): count <= limit ? .fragile : .solid
        // That no way was found with fewer does not say that there is none.
        case .atMost(let most): most <= limit ? .fragile : .undecided
        case .between(let least, let most): most <= limit ? .fragile : least > limit ? .solid : .undecided
        }
    }

    /// Measures the result of `outcome`. Exact where points are added up; otherwise, where the method allows it, between two bounds.
    ///
    /// Where points are added up, a theme b overtakes a chosen theme a once enough ballots are filled in anew that give b all they can and a
    /// as little as they can. What each such ballot moves is known, so that the fewest that close the gap are those that move most: the least
    /// over all pairs is the margin, unless fewer take from a all it has. O(pairs × ballots log ballots).
    public init(_ outcome: VoteOutcome) {
        let vote = outcome.vote
        ballots = vote.method == .hands ? (vote.present ?? outcome.standings.map(\.points).max() ?? 0) : outcome.counted
        guard outcome.uncounted.isEmpty else {
            size = .uncounted
            return
        }
        guard !outcome.isEmpty else {
            size = .unknown
            return
        }
        // One ballot that names one of the tied decides.
        guard outcome.placesLeft == 0 else {
            size = outcome.tied.isEmpty ? MarginSearch(outcome).sizeWithEmptyPlaces : .exactly(1)
            return
        }
        size = MarginSearch(outcome).size
    }
}
