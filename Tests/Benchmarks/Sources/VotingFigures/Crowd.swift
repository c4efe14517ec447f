import ForumCore

/// SplitMix64 (Steele, Lea and Flood 2014): the same ballots in every run.
struct BallotRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Ballots of people whose tastes lie on a line, as themes do: neighbours like the same themes, and nobody orders them quite alike.
struct Room {
    let themes: Int
    let ballots: Int
    /// Of each ballot the themes from the favourite down.
    var orders: [[Candidate]] = []
    /// Of each ballot the themes it names.
    var named: [[Candidate]] = []
    /// Of each ballot, per theme, a number from 0 to 6.
    var grades: [[Int]] = []
    /// Of each ballot five dots, at most three on a theme.
    var dots: [[Int: Int]] = []

    init(themes: Int, ballots: Int, seed: UInt64) {
        self.themes = themes
        self.ballots = ballots
        var random = BallotRandom(seed: seed)
        for _ in 0..<ballots {
            let taste = Int.random(in: 0..<themes * 10, using: &random)
            let distances = (0..<themes).map { abs(taste - $0 * 10) + Int.random(in: 0..<themes * 4, using: &random) }
            let order = (0..<themes).sorted { (distances[$0], $0) < (distances[$1], $1) }
            orders.append(order.map { Candidate($0) })
            named.append(order.prefix(Int.random(in: 2...max(3, themes / 6), using: &random)).sorted().map { Candidate($0) })
            let widest = max(1, distances.max() ?? 1)
            grades.append(distances.map { 6 - $0 * 7 / (widest + 1) })
            dots.append([order[0]: 3, order[1]: 2])
        }
    }
}
