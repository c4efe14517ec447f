extension MethodCount {
    /// A seat filled after others: who got it, who was equal for it, and what it cost or weighed.
    struct Seat<Worth: Hashable> {
        let elected: Int
        let tied: [Int]
        let worth: Worth
    }

    /// Takes seats filled one after the other. `outcomes` follows all ways of breaking the ties; where they are too many, everybody from the
    /// first tie on counts as tied.
    mutating func seat<Worth>(_ seats: [Seat<Worth>], places: Int, outcomes: () -> [[Candidate]]?) {
        let order = seats.map(\.elected)
        if let firstTie = seats.firstIndex(where: { $0.tied.count > 1 }), seats.count == places {
            if let all = outcomes() {
                choose(outcomes: all, order: order, places: places)
            } else {
                // Whoever has a seat on all ways that were followed could lose it on another: certain are those before the first tie alone.
                followsEveryCase = false
                chosen = Array(order.prefix(firstTie))
                tied = seats[firstTie...].reduce(into: Set<Int>()) { $0.formUnion($1.tied) }.subtracting(chosen).sorted()
                placesLeft = places - chosen.count
            }
        } else {
            // Nobody is tied; or a place without an approving ballot is nobody's, however the others are filled.
            chosen = order
            placesLeft = places - order.count
        }
        var keys = [Int](repeating: .max, count: ranks.count)
        var turn = 0
        while turn < seats.count {
            let equal = Set(seats[turn].tied)
            let next = seats[turn...].prefix(max(1, equal.count))
            if equal.count <= 1 || Set(next.map(\.elected)) == equal && Set(next.map(\.worth)).count == 1 {
                // Those who were equal get the next seats at the same cost, in whichever order.
                for seat in next { keys[seat.elected] = turn }
                turn += next.count
            } else {
                // What follows depends on the tie: these have a seat, and nothing tells them apart.
                for seat in seats[turn...] { keys[seat.elected] = turn }
                break
            }
        }
        unranked = Set(ranks.indices).subtracting(chosen).subtracting(tied)
        rank { keys[$0] }
    }

    /// Ranks the themes of an instant runoff: the chosen one, those tied for it, and the others by the round they went out in, as far as no lot
    /// could have changed it.
    mutating func rank(_ runoff: InstantRunoff) {
        let firstLot = runoff.firstLotThatMatters
        if let firstLot, !runoff.possibleWinnersAreAll {
            // Too many cases to follow: whoever was still in could have won.
            followsEveryCase = false
            tied = runoff.rounds[firstLot].tallies.map(\.candidate.place).sorted()
            placesLeft = 1
        } else {
            choose(outcomes: runoff.possibleWinners.map { [$0] }, order: runoff.winner.map { [$0.place] } ?? [], places: 1)
        }
        var keys: [Int: Int] = [:]
        let lots = runoff.lotsWithoutConsequence
        for (turn, round) in runoff.rounds.enumerated() {
            guard case .eliminated(let loser, _, _) = round.outcome else { continue }
            // The later a theme goes out, the better; those that went out by one lot, or behind one that matters, are not told apart.
            let last = lots.first { $0.contains(turn) }.map { $0.upperBound - 1 } ?? turn
            keys[loser.place] = firstLot.map { turn >= $0 } == true ? 0 : runoff.rounds.count - last
        }
        rank { keys[$0] ?? 0 }
    }

    /// Gives ranks from the chosen to the tied to the others. Of the chosen and of the others, those with the lower key stand first.
    private mutating func rank(by key: (Int) -> Int) {
        let isChosen = Set(chosen)
        let isTied = Set(tied)
        let order = ranks.indices.map { place in
            (isChosen.contains(place) ? 0 : isTied.contains(place) ? 1 : 2, isTied.contains(place) ? 0 : key(place))
        }
        ranks = StandardRanking.ranks(of: ranks.indices) { order[$0] < order[$1] }
        // By the order of the result, as the ranks now say it.
        chosen = chosen.enumerated().sorted { (ranks[$0.element], $0.offset) < (ranks[$1.element], $1.offset) }.map(\.element)
    }
}

extension InstantRunoff {
    /// The rounds in which lots were drawn whose order changes nothing, in runs: the themes that were equal go out one after the other in any
    /// case, for together they have fewer votes than any other theme has.
    var lotsWithoutConsequence: [Range<Int>] {
        var runs: [Range<Int>] = []
        var turn = 0
        while turn < rounds.count {
            guard case .eliminated(_, let tied, .lot) = rounds[turn].outcome else {
                turn += 1
                continue
            }
            let equal = Set(tied)
            let end = turn + tied.count
            let sum = rounds[turn].tallies.filter { equal.contains($0.candidate) }.reduce(0) { $0 + $1.votes }
            let next = rounds[turn].tallies.filter { !equal.contains($0.candidate) }.map(\.votes).min()
            guard let next, sum < next, end <= rounds.count else {
                turn += 1
                continue
            }
            // The votes of the rounds between differ with the lot: a later tie that looks back at them may go otherwise.
            let looksBack = rounds[end...].contains { round in
                if case .eliminated(_, _, let reason) = round.outcome { reason != .votes } else { false }
            }
            if sum == 0 || !looksBack { runs.append(turn..<end) }
            turn = sum == 0 || !looksBack ? end : turn + 1
        }
        return runs
    }

    /// The first round in which a lot decided and could have decided otherwise; nil where none did.
    var firstLotThatMatters: Int? {
        let harmless = lotsWithoutConsequence
        return rounds.indices.first { turn in
            guard case .eliminated(_, _, .lot) = rounds[turn].outcome else { return false }
            return !harmless.contains { $0.contains(turn) }
        }
    }
}
