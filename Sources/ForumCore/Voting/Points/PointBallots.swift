/// Ballots that give some candidates a number each: dots, scores, grades or votes bought with credits.
///
/// A collection of ballots; a ballot is a collection of marks, no candidate twice.
public struct PointBallots: Sendable {
    public struct Mark: Hashable, Sendable {
        public let candidate: Candidate
        public let points: Int

        public init(_ candidate: Candidate, _ points: Int) {
            self.candidate = candidate
            self.points = points
        }
    }

    public let candidateCount: Int
    private var marks: [Mark] = []
    private var ends: [Int] = []
    /// Of each candidate, the number of the last ballot that named it, from 1.
    private var lastBallot: [Int]

    public init(candidateCount: Int) throws(BallotFault) {
        guard (0...VotingLimits.candidates).contains(candidateCount) else { throw .tooManyCandidates }
        self.candidateCount = candidateCount
        lastBallot = [Int](repeating: 0, count: candidateCount)
    }

    /// Adds a ballot. O(marks).
    public mutating func add(_ ballot: [Mark]) throws(BallotFault) {
        let start = marks.count
        for mark in ballot {
            let place = mark.candidate.place
            guard lastBallot.indices.contains(place), lastBallot[place] <= ends.count else {
                for added in marks[start...] { lastBallot[added.candidate.place] = 0 }
                marks.removeSubrange(start...)
                throw lastBallot.indices.contains(place) ? .repeatedCandidate(mark.candidate) : .unknownCandidate(mark.candidate)
            }
            lastBallot[place] = ends.count + 1
            marks.append(mark)
        }
        ends.append(marks.count)
    }
}

extension PointBallots: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count }
    public subscript(ballot: Int) -> ArraySlice<Mark> { marks[(ballot == 0 ? 0 : ends[ballot - 1])..<ends[ballot]] }
}
