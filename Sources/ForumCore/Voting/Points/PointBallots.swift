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
        if let fault = check(ballot) { throw fault }
        marks.append(contentsOf: ballot)
        ends.append(marks.count)
    }

    /// Notes the candidates of the next ballot as named by it; returns what is wrong with them.
    private mutating func check(_ ballot: [Mark]) -> BallotFault? {
        let number = ends.count + 1
        return lastBallot.withUnsafeMutableBufferPointer { last in
            for (position, mark) in ballot.enumerated() {
                let place = mark.candidate.place
                let isKnown = last.indices.contains(place)
                guard isKnown, last[place] < number else {
                    for named in ballot[..<position] { last[named.candidate.place] = 0 }
                    return isKnown ? .repeatedCandidate(mark.candidate) : .unknownCandidate(mark.candidate)
                }
                last[place] = number
            }
            return nil
        }
    }
}

extension PointBallots: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count }
    public subscript(ballot: Int) -> ArraySlice<Mark> { marks[(ballot == 0 ? 0 : ends[ballot - 1])..<ends[ballot]] }
}
