/// Something about a vote that is to be said before it closes, and with its result where it stays so.
public enum VoteConcern: Hashable, Sendable {
    /// The ballots are not those that the close sealed: those of a console that was apart came in since, and count.
    case sealBroken(VoteSeal, now: Int)
    /// The room took note of a result by its count, and with what came in since the count says otherwise.
    case countSaysOtherwise
    /// Ballots that reached the record after the close, and do not count.
    case late(Int)
    /// The vote was opened again after a close, and these changed since what that close sealed.
    case changedSinceSeal(VoteSeal, SealedChanges)
    /// More ballots than people ticked off.
    case ballotsOverVoters(ballots: Int, voters: Int)
    /// Fewer of them: papers handed out have not come back, or are not written down.
    case ballotsUnderVoters(ballots: Int, voters: Int)
    /// More ballots than people in the room.
    case ballotsOverPresent(ballots: Int, present: Int)
    /// More hands for one line than people in the room who did not abstain.
    case handsAndAbstentions(hands: Int, abstentions: Int, present: Int)
    /// Numbers up to the highest that no ballot has.
    case missingNumbers(MissingNumbers)
    /// Ballots that two entries have otherwise; a vote does not close with any.
    case differingBallots(Int)
    /// Lines that two counters of hands have otherwise; a vote does not close with any.
    case differingCounts(Int)
    /// Themes whose hands nobody counted; a vote closes with some only when one says so.
    case uncounted([ThemeID])
    /// Lines that the second counter left out, though there was a second count.
    case countedOnce(Int)
    /// Consoles whose box is not emptied; a vote closes without them only when one says so.
    case boxes([ConsoleName])
    /// Consoles that were apart decided otherwise on the result than the decision in force.
    case decidedOtherwise([ConsoleName])
}

extension Vote {
    /// What is to be said of the vote as it stands, the gravest first; nothing where all agrees. O(ballots).
    public var concerns: [VoteConcern] {
        var concerns: [VoteConcern] = []
        if sealState == .broken, let seal = seals.last {
            concerns.append(.sealBroken(seal, now: sealedCount))
            if let decision, decision.means == .count, Set(decision.chosen) != Set(VoteOutcome(self).chosen) {
                concerns.append(.countSaysOtherwise)
            }
        }
        if !late.isEmpty { concerns.append(.late(late.count)) }
        if let changed = changedSinceSeal { concerns.append(changed) }
        if !otherDecisions.isEmpty { concerns.append(.decidedOtherwise(Set(otherDecisions.map(\.mark.console)).sorted())) }
        let holders = Set(boxes.values).sorted()
        if !holders.isEmpty { concerns.append(.boxes(holders)) }
        if method == .hands {
            let differing = handDifferences.count
            if differing > 0 { concerns.append(.differingCounts(differing)) }
            if let tooMany = handsAndAbstentions { concerns.append(tooMany) }
            let missing = uncounted
            if !missing.isEmpty { concerns.append(.uncounted(missing)) }
            let lines = choices.map { Optional($0.theme) } + [nil]
            let isRecounted = lines.contains { counted($0, isRecount: true) != nil }
            let once = lines.count { counted($0) != nil && counted($0, isRecount: true) == nil }
            if isRecounted, once > 0 { concerns.append(.countedOnce(once)) }
            return concerns
        }
        let differing = differences(isComplete: true).count
        if differing > 0 { concerns.append(.differingBallots(differing)) }
        if rules.eligibility == .arrivals, holders.isEmpty {
            if ballots.count > voters.count { concerns.append(.ballotsOverVoters(ballots: ballots.count, voters: voters.count)) }
            if ballots.count < voters.count { concerns.append(.ballotsUnderVoters(ballots: ballots.count, voters: voters.count)) }
        }
        if let present, ballots.count > present { concerns.append(.ballotsOverPresent(ballots: ballots.count, present: present)) }
        let missing = missingNumbers
        if !missing.isEmpty { concerns.append(.missingNumbers(missing)) }
        return concerns
    }

    /// Whoever raises a hand does not abstain: the most hands of a line and the abstentions together are no more than the people in the room.
    private var handsAndAbstentions: VoteConcern? {
        guard let present, let abstentions, let hands = hands.values.max(), hands > 0, hands.addingSaturated(abstentions) > present
        else { return nil }
        return .handsAndAbstentions(hands: hands, abstentions: abstentions, present: present)
    }
}
