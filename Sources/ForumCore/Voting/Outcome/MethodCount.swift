/// What one method makes of some ballots, when so many themes are to be chosen.
public struct MethodCount: Sendable {
    /// What explains the count step by step.
    public enum Detail: Sendable {
        case plain
        case judgment(MajorityJudgment)
        case score(ScoreVoting)
        case ranked(RankedResult)
        case runoff(InstantRunoff)
        case equalShares(EqualShares)
        case phragmen(SequentialPhragmen)
    }

    /// Of each theme, 1, 1, 3. No tie is broken in them: all who are tied for the last places share the rank after those who are chosen.
    public internal(set) var ranks: [Int]
    /// Of each theme what its bar shows: hands, dots, points, ballots that name it, themes it beats; of a judgment the grade.
    public internal(set) var points: [Int]
    /// Of an instant runoff, of each theme the round whose votes `points` has, from 1; empty for other methods.
    public internal(set) var rounds: [Int] = []
    /// Themes that share a rank because nothing ranks them, and not because they are equal: those without a seat where seats are filled one
    /// after the other.
    public internal(set) var unranked: Set<Int> = []
    /// Of each theme the ballots that say something for it; of grades and scores those that say anything.
    public internal(set) var voters: [Int]
    /// The places of those who are chosen for certain, in the order of the result.
    public internal(set) var chosen: [Int] = []
    /// Those who are tied for the places left.
    public internal(set) var tied: [Int] = []
    /// How many of `tied` there is room for; where nobody is tied, how many places nobody has a claim to.
    public internal(set) var placesLeft = 0
    /// Every way of breaking the ties was followed. Where there were too many, `tied` of seats may name themes that have a place in any case,
    /// and lack some that could have one; that of eliminations is everybody who was still in, also who could not have won.
    public internal(set) var followsEveryCase = true
    public internal(set) var detail: Detail = .plain

    /// Chooses by rank: whole ranks while they fit, and then those who share the last places.
    mutating func chooseByRank(places: Int, isSupported: (Int) -> Bool = { _ in true }) {
        let order = ranks.indices.filter(isSupported).sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        var start = 0
        while start < order.count {
            let group = order[start...].prefix { ranks[$0] == ranks[order[start]] }
            guard start + group.count <= places else {
                if start < places { tied = Array(group) }
                break
            }
            chosen += group
            start += group.count
        }
        placesLeft = max(0, places - chosen.count)
    }

    /// Chooses what every outcome of the ties has in common; who is in some of them is tied.
    mutating func choose(outcomes: [[Candidate]], order: [Int], places: Int) {
        let sets = outcomes.map { Set($0.map(\.place)) }
        guard let first = sets.first else {
            placesLeft = places
            return
        }
        let certain = sets.dropFirst().reduce(first) { $0.intersection($1) }
        let possible = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }
        chosen = order.filter(certain.contains) + certain.subtracting(order).sorted()
        tied = possible.subtracting(certain).sorted()
        placesLeft = max(0, places - chosen.count)
    }
}
