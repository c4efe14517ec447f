@testable import ForumCore

/// A number that may be below zero, for methods written down voter by voter.
struct Signed: Hashable, Comparable {
    let isNegative: Bool
    let amount: Fraction

    init(_ amount: Fraction, isNegative: Bool = false) {
        self.amount = amount
        self.isNegative = isNegative && amount != .zero
    }

    static func + (left: Signed, right: Signed) -> Signed {
        if left.isNegative == right.isNegative { return Signed(left.amount + right.amount, isNegative: left.isNegative) }
        let (greater, lesser) = left.amount < right.amount ? (right, left) : (left, right)
        return Signed(greater.amount - lesser.amount, isNegative: greater.isNegative)
    }

    static func < (left: Signed, right: Signed) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.amount < left.amount : left.amount < right.amount
    }
}

extension Fraction {
    init(_ numerator: Int, over denominator: Int) {
        self.init(reducing: Natural(UInt(numerator)), Natural(UInt(denominator)))
    }
}

/// Phragmén, equal shares and Thiele's sequential method as their definitions read: each voter on their own, in fractions.
struct NaiveProportional {
    let candidates: Int
    /// Of each voter the approved candidates.
    let voters: [Set<Int>]

    init(_ ballots: [RandomBallots.Approval], candidates: Int) {
        self.candidates = candidates
        voters = ballots.flatMap { Array(repeating: Set($0.approved), count: $0.count) }
    }

    func supporters(_ candidate: Int) -> [Int] { voters.indices.filter { voters[$0].contains(candidate) } }

    struct Step: Equatable {
        let elected: Int
        let value: Fraction?
        let tied: [Int]
    }

    /// Steps from the given loads on, over the seats still free.
    func phragmen(_ seats: Int, loads start: [Signed]? = nil, elected before: [Int] = []) -> [Step] {
        var loads = start ?? [Signed](repeating: Signed(.zero), count: voters.count)
        var elected = before
        var steps: [Step] = []
        while elected.count < min(seats, candidates) {
            let left = (0..<candidates).filter { !elected.contains($0) }
            var offers: [Int: Signed] = [:]
            for candidate in left {
                let group = supporters(candidate)
                guard !group.isEmpty else { continue }
                let sum = group.reduce(Signed(.one)) { $0 + loads[$1] }
                offers[candidate] = Signed(sum.amount * Fraction(1, over: group.count), isNegative: sum.isNegative)
            }
            let best = offers.values.min()
            let tied = best == nil ? left : left.filter { offers[$0] == best }
            for voter in supporters(tied[0]) { if let best { loads[voter] = best } }
            steps.append(Step(elected: tied[0], value: best?.amount, tied: tied))
            elected.append(tied[0])
        }
        return steps
    }

    /// The paid seats, what each voter paid for each, and what is left.
    func equalShares(_ seats: Int) -> (steps: [Step], payments: [[Fraction]], left: [Fraction]) {
        var purses = [Fraction](repeating: voters.isEmpty ? .zero : Fraction(seats, over: voters.count), count: voters.count)
        var elected: [Int] = []
        var steps: [Step] = []
        var payments: [[Fraction]] = []
        while elected.count < min(seats, candidates) {
            var prices: [Int: Fraction] = [:]
            for candidate in 0..<candidates where !elected.contains(candidate) { prices[candidate] = price(candidate, purses) }
            guard let best = prices.values.min() else { break }
            let tied = prices.keys.filter { prices[$0] == best }.sorted()
            let paid = voters.indices.map { voters[$0].contains(tied[0]) ? min(best, purses[$0]) : .zero }
            for voter in voters.indices { purses[voter] = purses[voter] - paid[voter] }
            payments.append(paid)
            steps.append(Step(elected: tied[0], value: best, tied: tied))
            elected.append(tied[0])
        }
        return (steps, payments, purses)
    }

    /// The lowest p for which the supporters' min(p, purse) sum to 1.
    private func price(_ candidate: Int, _ purses: [Fraction]) -> Fraction? {
        let purses = supporters(candidate).map { purses[$0] }.sorted()
        var paid = Fraction.zero
        for (poorer, purse) in purses.enumerated() {
            let share = (.one - paid) * Fraction(1, over: purses.count - poorer)
            if share <= purse { return share }
            paid = paid + purse
        }
        return nil
    }

    func sequentialPAV(_ seats: Int) -> [Step] {
        var elected: [Int] = []
        var steps: [Step] = []
        while elected.count < min(seats, candidates) {
            let left = (0..<candidates).filter { !elected.contains($0) }
            let gains = left.map { candidate in
                supporters(candidate).reduce(Fraction.zero) { $0 + Fraction(1, over: voters[$1].intersection(elected).count + 1) }
            }
            let best = gains.max() ?? .zero
            let tied = zip(left, gains).filter { $0.1 == best }.map(\.0)
            steps.append(Step(elected: tied[0], value: best, tied: tied))
            elected.append(tied[0])
        }
        return steps
    }

    func worth(_ committee: [Int]) -> Fraction {
        voters.reduce(Fraction.zero) { sum, voter in
            stride(from: 1, through: voter.intersection(committee).count, by: 1).reduce(sum) { $0 + Fraction(1, over: $1) }
        }
    }
}
