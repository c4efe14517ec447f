/// The vote that was held again among themes that another vote had left tied.
public struct VoteRerun: Hashable, Sendable {
    /// Its number among the votes of the session, from 1.
    public let number: Int
    /// It still takes ballots.
    public let isOpen: Bool
    /// Whom it chose, or the room after it; empty while it is open, and where it left them tied as well.
    public let chosen: [ThemeID]
}

extension ForumState {
    /// The vote that was held, or is being held, again among those whom the vote of `id` left tied: the last one, where that one ended in a
    /// tie too and was held again in its turn. Nil where there is none, or nobody voted in it. O(votes), and the count of those found.
    func rerun(of id: VoteID) -> VoteRerun? {
        var found: VoteRerun?
        var former: Set<VoteID> = [id]
        // A vote is held again after it; a file that says otherwise leads nowhere.
        for (place, vote) in votes.values.enumerated() where vote.rerunOf.map(former.contains) == true {
            if vote.phase.takesBallots {
                found = VoteRerun(number: place + 1, isOpen: true, chosen: [])
            } else if vote.phase == .closed {
                let outcome = VoteOutcome(vote)
                guard !outcome.isEmpty else { continue }
                found = VoteRerun(number: place + 1, isOpen: false, chosen: outcome.decided)
            } else {
                continue
            }
            former.insert(vote.id)
        }
        return found
    }
}

extension VoteOutcome {
    /// Counts a vote of a session, and says which later vote settles its tie.
    public init(_ vote: Vote, in state: ForumState) {
        self.init(vote)
        if !tied.isEmpty { rerun = state.rerun(of: vote.id) }
    }
}
