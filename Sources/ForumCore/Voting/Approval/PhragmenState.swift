/// Phragmén's sequential method at one moment.
///
/// Each seat is a load of 1 that its supporters carry so that all of them end with the same load; the seat goes where that load is smallest.
/// All supporters of the one elected then carry the same, so a row's load is given by the class it is in: what it began with, or the seat
/// that last raised it. Loads stand over one common denominator. A candidate's load never falls from one seat to the next, so a candidate is
/// looked at again only once its last known load is the smallest.
struct PhragmenState: SequentialRule {
    struct Offer {
        /// Nil where nobody supports any candidate left.
        let quote: Quote?
        let tied: [Int]
    }

    private let support: ApprovalSupport
    private let seats: Int
    private(set) var elected: [Int] = []
    private var isElected: [Bool]
    private var denominator: Natural
    /// What rows have in hand at the beginning: a load below zero.
    private var credits: WideRows
    /// The loads of the seats filled here.
    private var loads: [Natural] = []
    private var classOfRow: [Int32]
    private var quotes: [Quote?]

    /// Begins with no load anywhere.
    init(_ support: ApprovalSupport, seats: Int) {
        self.init(
            support, seats: seats, elected: [], denominator: .one, credits: WideRows([.zero]),
            classOfRow: [Int32](repeating: 0, count: support.counts.count))
    }

    /// Goes on after seats filled otherwise, with what each row has left (`credits` over `denominator`).
    init(
        _ support: ApprovalSupport, seats: Int, elected: [Int], denominator: Natural, credits: WideRows, classOfRow: [Int32]
    ) {
        self.support = support
        self.seats = min(seats, support.candidateCount)
        self.elected = elected
        self.denominator = denominator
        self.credits = credits
        self.classOfRow = classOfRow
        isElected = [Bool](repeating: false, count: support.candidateCount)
        for candidate in elected { isElected[candidate] = true }
        quotes = support.support.map { $0 > 0 ? Quote(numerator: .zero, supporters: UInt($0), isExact: false) : nil }
    }

    static func tied(in offer: Offer) -> [Int] { offer.tied }

    mutating func nextOffer() -> Offer? {
        guard elected.count < seats else { return nil }
        let left = (0..<support.candidateCount).filter { !isElected[$0] }
        let order = left.compactMap { candidate in quotes[candidate].map { (candidate, $0) } }.sorted { $0.1 < $1.1 }
        var best: Quote?
        var tied: [Int] = []
        for (candidate, bound) in order {
            if let best, best < bound { break }
            let quote = bound.isExact ? bound : evaluate(candidate, bound.supporters)
            quotes[candidate] = quote
            if let former = best {
                if former < quote { continue }
                if quote < former { tied.removeAll() }
            }
            best = quote
            tied.append(candidate)
        }
        return best == nil ? Offer(quote: nil, tied: left) : Offer(quote: best, tied: tied.sorted())
    }

    /// What the load would be: (1 + the supporters' loads) / supporters.
    private func evaluate(_ candidate: Int, _ supporters: UInt) -> Quote {
        var sums = [Int](repeating: 0, count: credits.count + loads.count)
        support.addSupport(of: candidate, by: classOfRow, to: &sums)
        var sum = denominator
        for (seat, load) in loads.enumerated() where sums[credits.count + seat] > 0 {
            sum += load.multiplied(by: UInt(sums[credits.count + seat]))
        }
        var inHand = WideSum(for: credits)
        for place in 0..<credits.count where sums[place] > 0 { inHand.add(place, of: credits, times: UInt(sums[place])) }
        return Quote(numerator: sum - inHand.value, supporters: supporters, isExact: true)
    }

    mutating func elect(_ candidate: Int, at offer: Offer) {
        elected.append(candidate)
        isElected[candidate] = true
        guard let quote = offer.quote else { return }
        // Brings everything over a denominator under which the new load is whole.
        let common = Natural.greatestCommonDivisor(quote.numerator.remainder(by: quote.supporters), quote.supporters)
        let factor = quote.supporters / common
        denominator = denominator.multiplied(by: factor)
        credits.scale(by: factor)
        for seat in loads.indices { loads[seat] = loads[seat].multiplied(by: factor) }
        for other in quotes.indices {
            guard var bound = quotes[other] else { continue }
            bound.numerator = bound.numerator.multiplied(by: factor)
            bound.isExact = false
            quotes[other] = bound
        }
        loads.append(quote.numerator.quotientAndRemainder(dividingBy: common).quotient)
        let newClass = Int32(truncatingIfNeeded: credits.count + loads.count - 1)
        for row in support.supporters(of: candidate) { classOfRow[Int(row)] = newClass }
    }

    /// The load of an offer, in lowest terms.
    func load(of offer: Offer) -> Fraction? {
        offer.quote.map { Fraction(reducing: $0.numerator, denominator.multiplied(by: $0.supporters)) }
    }

    var fingerprint: LoadFingerprint {
        let values = classOfRow.map { place in
            let place = Int(place)
            return place < credits.count
                ? LoadFingerprint.Value.credit(Fraction(reducing: credits[place], denominator))
                : .load(Fraction(reducing: loads[place - credits.count], denominator))
        }
        return LoadFingerprint(elected: elected.sorted(), isCompletion: true, values: values)
    }
}
