extension PairwiseTable {
    /// The candidate that beats every other one, if there is one; a single candidate beats all others there are.
    public var condorcetWinner: Candidate? {
        (0..<candidateCount).first { one in
            (0..<candidateCount).allSatisfy { other in one == other || beats(one, other) }
        }.map(Candidate.init)
    }

    /// The smallest set, not empty, whose members each beat every candidate outside of it (Smith 1973), in the board's order. O(candidates²).
    public var smithSet: [Candidate] {
        let scores = copelandDoubled
        let order = (0..<candidateCount).sorted { (scores[$1], $0) < (scores[$0], $1) }
        // By Copeland scores the set comes first. It ends before the first candidate that is beaten by all who came before it, provided
        // that none of those who follow does better; `reach` is the last one that someone inside does not beat.
        var reach = 0
        var size = 0
        while size < candidateCount, size <= reach {
            for turn in stride(from: candidateCount - 1, to: reach, by: -1) where !beats(order[size], order[turn]) {
                reach = turn
                break
            }
            size += 1
        }
        return order.prefix(size).sorted().asCandidates
    }

    /// Copeland's score, doubled so that a tie counts 1 and a win 2.
    public var copelandDoubled: [Int] {
        (0..<candidateCount).map { one in
            (0..<candidateCount).reduce(0) { sum, other in
                guard one != other, !beats(other, one) else { return sum }
                return sum + (beats(one, other) ? 2 : 1)
            }
        }
    }

    /// Borda's score, doubled: on each ballot two points for each candidate below and one for each equal.
    public var bordaDoubled: [Int] {
        (0..<candidateCount).map { one in
            (0..<candidateCount).reduce(0) { sum, other in
                one == other ? sum : sum + ballotCount + self[one, other] - self[other, one]
            }
        }
    }

    func beats(_ one: Int, _ other: Int) -> Bool { self[one, other] > self[other, one] }
}
