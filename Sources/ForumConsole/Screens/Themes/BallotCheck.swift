import ForumCore

/// The running check of the ballots written down: what a volunteer holds against the pile of paper, and nothing of who is ahead.
struct BallotCheck: Hashable, Sendable {
    var ballots = 0
    var setAside = 0
    /// Dots, names or points on the ballots that count together.
    var marks = 0
    /// The same on those set aside.
    var marksSetAside = 0
    var missing = MissingNumbers()
    var highest = 0
    /// What does not agree by now although nothing else is to come: more ballots than voters or than people in the room.
    var concerns: [VoteConcern] = []

    init() {}

    /// Sums up one of the two entries. O(marks).
    init(_ vote: Vote, isSecond: Bool) {
        let entries = isSecond ? vote.secondEntries : vote.ballots.mapValues(\.marks)
        ballots = entries.count
        for marks in entries.values {
            let sum: Int
            switch vote.method.shape {
            case .dots, .scores: sum = marks.values.reduce(0, +)
            default: sum = marks.count
            }
            if vote.error(of: marks) == nil {
                self.marks += sum
            } else {
                (setAside, marksSetAside) = (setAside + 1, marksSetAside + sum)
            }
        }
        let numbers = Set(entries.keys.compactMap(\.number))
        highest = numbers.max() ?? 0
        missing = MissingNumbers(numbers)
        concerns = vote.concerns.filter { concern in
            switch concern {
            case .ballotsOverVoters, .ballotsOverPresent, .handsAndAbstentions: true
            default: false
            }
        }
    }
}
