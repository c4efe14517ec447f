/// A ballot that two people wrote down differently.
public struct BallotDifference: Hashable, Sendable {
    public let key: BallotKey
    /// What each entry says; nil where it has no such ballot.
    public let first: BallotMarks?
    public let second: BallotMarks?
    /// What another console wrote down at the same time as the first entry.
    public let disputed: [BallotMarks]
}

extension Vote {
    /// The ballots are written down a second time by somebody who does not see the first entry.
    public var hasSecondEntry: Bool { !secondEntries.isEmpty }

    /// What other consoles recorded otherwise under the number of a ballot and no look at the paper has settled.
    public var unsettled: [Ballot] {
        disputed.filter { !settled.contains($0.key) && $0.marks != ballots[$0.key]?.marks }
    }

    /// The ballots that the two entries, or two consoles, have otherwise, by number. With `isComplete`, a ballot that only one of the entries
    /// has is a difference too; before that, only one that the second entry has and the first has not. O(ballots).
    public func differences(isComplete: Bool) -> [BallotDifference] {
        var found: [BallotDifference] = []
        var rivals: [BallotKey: [BallotMarks]] = [:]
        for ballot in unsettled { rivals[ballot.key, default: []].append(ballot.marks) }
        var keys = Set(rivals.keys)
        if hasSecondEntry {
            for (key, second) in secondEntries where ballots[key]?.marks != second { keys.insert(key) }
            if isComplete { for key in ballots.keys where key.number != nil && secondEntries[key] == nil { keys.insert(key) } }
        }
        for key in keys.sorted() {
            found.append(
                BallotDifference(key: key, first: ballots[key]?.marks, second: secondEntries[key], disputed: rivals[key] ?? []))
        }
        return found
    }

    /// The themes for which both counters of hands have a number, and not the same; nil stands for the abstentions.
    public var handDifferences: [ThemeID?] {
        var differing: [ThemeID?] = choices.map(\.theme).filter { theme in
            guard let first = hands[theme], let again = recounts[theme] else { return false }
            return first != again
        }
        if let first = abstentions, let again = abstentionsRecount, first != again { differing.append(nil) }
        return differing
    }

    /// The numbers from 1 to the highest that no ballot has.
    public var missingNumbers: [Int] {
        let numbers = Set(ballots.keys.compactMap(\.number))
        guard let last = numbers.max(), last <= 100_000 else { return [] }
        return (1...max(1, last)).filter { !numbers.contains($0) }
    }
}
