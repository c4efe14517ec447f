/// The result of Thiele's sequential method (sequential proportional approval): a ballot counts 1 for its first elected candidate, 1/2 for
/// its second, and so on, and each seat goes where that sum grows most.
///
/// T. N. Thiele 1895; S. Janson, arXiv 1611.08826.
public struct SequentialPAV: Hashable, Sendable {
    public struct Seat: Hashable, Sendable {
        public let elected: Candidate
        public let gain: Fraction
        /// All who were equal for this seat.
        public let tied: [Candidate]
    }

    public let seats: [Seat]

    public var order: [Candidate] { seats.map(\.elected) }

    /// Fills `seats` seats, or as many as there are candidates.
    ///
    /// A gain never grows from one seat to the next, so a candidate is looked at again only once its last known gain is the greatest.
    public init(_ profile: ApprovalProfile, seats: Int, order: TieOrder = .board) {
        let support = ApprovalSupport(profile)
        let scale = HarmonicScale(upTo: min(max(0, seats), support.candidateCount))
        var electedOfRow = [Int32](repeating: 0, count: support.counts.count)
        var gains = support.support.map { scale.unit.multiplied(by: UInt($0)) }
        var isExact = [Bool](repeating: true, count: support.candidateCount)
        var left = Array(0..<support.candidateCount)
        var filled: [Seat] = []
        for seat in 0..<scale.count {
            var best = Natural.zero
            var tied: [Int] = []
            for candidate in left.sorted(by: { gains[$0] > gains[$1] }) {
                if !tied.isEmpty, gains[candidate] < best { break }
                if !isExact[candidate] {
                    var sums = [Int](repeating: 0, count: seat + 1)
                    support.addSupport(of: candidate, by: electedOfRow, to: &sums)
                    gains[candidate] = scale.gain(sums)
                    isExact[candidate] = true
                }
                if !tied.isEmpty, gains[candidate] < best { continue }
                if gains[candidate] > best { tied.removeAll() }
                best = gains[candidate]
                tied.append(candidate)
            }
            guard let next = order.first(of: tied) else { break }
            let gain = Fraction(reducing: best, scale.unit)
            filled.append(Seat(elected: Candidate(next), gain: gain, tied: tied.sorted().asCandidates))
            for row in support.supporters(of: next) { electedOfRow[Int(row)] += 1 }
            left.removeAll { $0 == next }
            for candidate in left { isExact[candidate] = false }
        }
        self.seats = filled
    }
}

/// The fractions 1, 1/2, … 1/n as whole numbers over their least common denominator.
struct HarmonicScale: Sendable {
    /// What stands for 1.
    let unit: Natural
    /// What stands for 1, 1/2, 1/3, …
    let parts: [Natural]

    var count: Int { parts.count }

    init(upTo count: Int) {
        var unit = Natural.one
        for number in stride(from: UInt(1), through: UInt(max(0, count)), by: 1) {
            unit = unit.multiplied(by: number / Natural.greatestCommonDivisor(unit.remainder(by: number), number))
        }
        self.unit = unit
        parts = stride(from: UInt(1), through: UInt(max(0, count)), by: 1).map { unit.quotientAndRemainder(dividingBy: $0).quotient }
    }

    /// The gain of a candidate whose supporters have 0, 1, 2, … elected ones already, as many ballots as `sums` tells.
    func gain(_ sums: [Int]) -> Natural {
        var gain = Natural.zero
        for (elected, ballots) in sums.enumerated() where ballots > 0 { gain += parts[elected].multiplied(by: UInt(ballots)) }
        return gain
    }

    /// The worth of a set of which `sums` ballots approve 0, 1, 2, … members.
    func worth(_ sums: [Int]) -> Natural {
        var worth = Natural.zero
        var ballots = 0
        for place in parts.indices.reversed() {
            ballots += place + 1 < sums.count ? sums[place + 1] : 0
            worth += parts[place].multiplied(by: UInt(ballots))
        }
        return worth
    }
}
