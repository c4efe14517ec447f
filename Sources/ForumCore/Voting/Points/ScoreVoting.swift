/// The result of a score vote: a number from 0 to a maximum for each theme.
public struct ScoreVoting: Hashable, Sendable {
    /// The points of each candidate.
    public let sums: [Int]
    /// The ballots that gave each candidate a score, 0 included.
    public let given: [Int]
    /// The sum over the ballots that gave a score; nil where none did.
    public let meansGiven: [Fraction?]
    /// The sum over all valid ballots; nil where there are none.
    public let meansOverAll: [Fraction?]
    public let ranks: [Int]
    /// The ballots set aside, by their numbers from 0: with a score below 0 or over the maximum.
    public let rejected: [Int]

    public init(_ ballots: PointBallots, maximum: Int) {
        var sums = [Int](repeating: 0, count: ballots.candidateCount)
        var given = sums
        var rejected: [Int] = []
        for (number, ballot) in ballots.enumerated() {
            guard ballot.allSatisfy({ (0...Swift.max(0, maximum)).contains($0.points) }) else {
                rejected.append(number)
                continue
            }
            for mark in ballot {
                sums[mark.candidate.place] = sums[mark.candidate.place].addingSaturated(mark.points)
                given[mark.candidate.place] += 1
            }
        }
        let valid = UInt(ballots.count - rejected.count)
        self.sums = sums
        self.given = given
        self.rejected = rejected
        meansGiven = zip(sums, given).map { Fraction(Natural(UInt($0)), over: Natural(UInt($1))) }
        meansOverAll = sums.map { Fraction(Natural(UInt($0)), over: Natural(valid)) }
        ranks = StandardRanking.ranks(of: sums)
    }
}
