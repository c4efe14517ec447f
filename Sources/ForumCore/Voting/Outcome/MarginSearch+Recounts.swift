/// Where counting is no sum: bounds from below by what no ballots could change, from above by counting changed ballots again.
extension MarginSearch {
    /// Beyond this many marks, a search that counts again and again is left out.
    private static let recountLimit = 300_000
    /// How many marks all recounts with one changed ballot may read.
    private static let singleLimit = 1_000_000
    private static let challengers = 4

    func recounted() -> VoteMargin.Size {
        let ballots = outcome.ballots
        guard ballots.count * ballots.candidateCount <= Self.recountLimit else { return .tooMany }
        let least = min(leastThatCould, ballots.count)
        let most = least == 1 && oneIsEnough ? 1 : leastForAChallenger
        guard let most else { return .unknown }
        if most <= least { return .exactly(most) }
        return least > 1 ? .between(least, most) : .atMost(most)
    }

    private func changes(_ ballots: CountableBallots) -> Bool {
        let vote = outcome.vote
        return Set(MethodCount(vote.method, ballots, places: vote.rules.places).chosen) != Set(chosen)
    }

    /// Ballots are filled in anew for one challenger alone, more and more of them, first those that do nothing for it, until the result
    /// changes.
    private var leastForAChallenger: Int? {
        let ballots = outcome.ballots
        let targets = others.sorted { (outcome.count.points[$1], $0) < (outcome.count.points[$0], $1) }.prefix(Self.challengers)
        var least: Int?
        for target in targets {
            let order = ballots.ballots.indices.sorted { first, second in
                let (one, two) = (
                    Self.support(of: target, on: ballots.ballots[first]), Self.support(of: target, on: ballots.ballots[second])
                )
                return one != two ? one < two : first < second
            }
            let found = Self.least(upTo: min(ballots.count, (least ?? .max) - 1)) { count in
                var changed = ballots
                for ballot in order.prefix(count) { changed.ballots[ballot] = [CountableBallots.Mark(Candidate(target), 1)] }
                return changes(changed)
            }
            if let found { least = min(least ?? .max, found) }
        }
        return least
    }

    private static func support(of target: Int, on ballot: [CountableBallots.Mark]) -> Int {
        guard let mark = ballot.first(where: { $0.candidate.place == target }) else { return 0 }
        return 1_000 - min(999, mark.points)
    }

    /// One ballot, filled in as another one is, or for one theme alone, changes the result. Looked for as long as that is quick.
    private var oneIsEnough: Bool {
        let ballots = outcome.ballots
        let different = Set(ballots.ballots)
        let alone = (0..<ballots.candidateCount).map { [CountableBallots.Mark(Candidate($0), 1)] }
        guard different.count * (different.count + alone.count) * ballots.count * ballots.candidateCount <= Self.singleLimit else {
            return false
        }
        for former in different {
            guard let place = ballots.ballots.firstIndex(of: former) else { continue }
            for new in alone + Array(different) where new != former {
                var changed = ballots
                changed.ballots[place] = new
                if changes(changed) { return true }
            }
        }
        return false
    }

    /// Fewer ballots than this cannot change the result, however they are filled in; 1 where nothing better is known.
    private var leastThatCould: Int {
        let limit = outcome.ballots.count
        switch outcome.count.detail {
        case .ranked(let result):
            return Self.least(upTo: limit) { !isSafe(from: $0, result.pairwise) } ?? limit
        case .runoff(let runoff): return Self.least(upTo: limit) { !Self.isSafe(from: $0, runoff, outcome.ballots) } ?? limit
        default: return 1
        }
    }

    /// Whether each chosen theme's strongest path to each other theme stays stronger than the way back, with the duels of `count` ballots
    /// gone wrong everywhere at once. O(candidates³).
    private func isSafe(from count: Int, _ table: PairwiseTable) -> Bool {
        let size = table.candidateCount
        var least = [Int](repeating: 0, count: size * size)
        var most = least
        for one in 0..<size {
            for other in 0..<size where one != other {
                let (own, back) = (table[one, other], table[other, one])
                // A changed ballot moves each side of a duel by one at most.
                least[one * size + other] = own - back > 2 * count ? own - count : 0
                most[one * size + other] = own - back > -2 * count ? own + count : 0
            }
        }
        for middle in 0..<size {
            for start in 0..<size where start != middle {
                for end in 0..<size where end != start && end != middle {
                    let place = start * size + end
                    least[place] = max(least[place], min(least[start * size + middle], least[middle * size + end]))
                    most[place] = max(most[place], min(most[start * size + middle], most[middle * size + end]))
                }
            }
        }
        return chosen.allSatisfy { one in others.allSatisfy { other in least[one * size + other] > most[other * size + one] } }
    }

    /// Whether the same theme wins an instant runoff whatever `count` ballots say: round by round some themes together have so few votes that
    /// they go out before any other, in whichever order.
    private static func isSafe(from count: Int, _ runoff: InstantRunoff, _ ballots: CountableBallots) -> Bool {
        guard let profile = ballots.rankings, let winner = runoff.winner else { return false }
        let preferences = RunoffPreferences(profile)
        var state = RunoffState(preferences)
        while state.order.count > 1 {
            state.sortByVotes(recording: false)
            var sum = 0
            var group: [Int] = []
            for (turn, candidate) in state.order.dropLast().enumerated() {
                sum += state.votes[candidate]
                group.append(candidate)
                if sum + count < state.votes[state.order[turn + 1]] - count { break }
                if turn == state.order.count - 2 { return false }
            }
            for loser in group { state.eliminate(loser, preferences) }
        }
        return state.order == [winner.place]
    }
}
