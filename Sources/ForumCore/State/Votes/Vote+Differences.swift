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
        disputed.filter { !settled.contains($0.key) && isOther($0) }
    }

    /// It says something else than what stands under its number in its entry.
    func isOther(_ ballot: Ballot) -> Bool { ballot.marks != entry(ballot.key, isSecond: ballot.isSecond) }

    /// What stands under a number in the first or in the second volunteer's entry.
    func entry(_ key: BallotKey, isSecond: Bool) -> BallotMarks? { isSecond ? secondEntries[key] : ballots[key]?.marks }

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

    /// The themes for which the two counters of hands, or two consoles, have different numbers; nil stands for the abstentions.
    public var handDifferences: [ThemeID?] { (choices.map(\.theme) + [nil]).filter { handCounts($0).count > 1 } }

    /// The numbers that were counted for a line, each once, the first counter's first: one where all agree, none where nobody counted.
    public func handCounts(_ theme: ThemeID?) -> [Int] {
        let counts = [counted(theme)] + rivalCounts(theme).map(Optional.init) + [counted(theme, isRecount: true)]
        var found: [Int] = []
        for count in counts.compactMap({ $0 }) + rivalCounts(theme, isRecount: true) where !found.contains(count) { found.append(count) }
        return found
    }

    /// The numbers from 1 to the highest that no ballot has.
    public var missingNumbers: MissingNumbers { MissingNumbers(ballots.keys.lazy.compactMap(\.number)) }
}

/// The numbers from 1 to the highest of some that are not among them: how many, and the first of them.
public struct MissingNumbers: Hashable, Sendable {
    public private(set) var count = 0
    /// The first of them, as many as are ever named.
    public private(set) var first: [Int] = []

    /// More are told by how many they are.
    public static let firstLimit = 12

    public var isEmpty: Bool { count == 0 }

    public init() {}

    /// O(n log n) for n numbers, however high they are.
    public init(_ numbers: some Sequence<Int>) {
        var expected = 1
        for number in Set(numbers).sorted() where number >= expected {
            count += number - expected
            while expected < number, first.count < Self.firstLimit {
                first.append(expected)
                expected += 1
            }
            expected = number + 1
        }
    }
}
