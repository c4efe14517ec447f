/// The method of equal shares at one moment, before its completion.
///
/// Rows with the same purse form a class; the classes stand from the poorest to the richest over one common denominator. The price of a
/// candidate never falls, for purses only shrink: so a candidate is looked at again only once its last known price is the lowest.
struct EqualSharesState: Sendable {
    /// The lowest price per supporter at which some candidate is paid for.
    struct Offer {
        let quote: Quote
        let tied: [Int]
    }

    private let support: ApprovalSupport
    private let seats: Int
    private(set) var elected: [Int] = []
    private(set) var denominator: Natural
    private(set) var purses: WideRows
    private(set) var classOfRow: [Int32]
    /// Nil for whoever is elected or can no more be paid for.
    private var quotes: [Quote?]

    /// Gives every ballot `seats` / ballots to spend, where a seat costs 1.
    init(_ support: ApprovalSupport, seats: Int) {
        self.support = support
        self.seats = min(seats, support.candidateCount)
        let share = Fraction(reducing: Natural(UInt(max(0, seats))), Natural(UInt(max(1, support.ballotCount))))
        denominator = share.denominator
        purses = WideRows([share.numerator])
        classOfRow = [Int32](repeating: 0, count: support.counts.count)
        let unit = denominator
        // No price is below 1 / supporters.
        quotes = support.support.map { $0 > 0 ? Quote(numerator: unit, supporters: UInt($0), isExact: false) : nil }
    }

    mutating func nextOffer() -> Offer? {
        guard elected.count < seats else { return nil }
        let order = quotes.enumerated().compactMap { candidate, quote in quote.map { (candidate, $0) } }.sorted { $0.1 < $1.1 }
        var best: Quote?
        var tied: [Int] = []
        for (candidate, bound) in order {
            if let best, best < bound { break }
            let evaluated = bound.isExact ? bound : evaluate(candidate)
            quotes[candidate] = evaluated
            guard let quote = evaluated else { continue }
            if let former = best {
                if former < quote { continue }
                if quote < former { tied.removeAll() }
            }
            best = quote
            tied.append(candidate)
        }
        return best.map { Offer(quote: $0, tied: tied.sorted()) }
    }

    /// The price at which all supporters together pay 1, those who have less paying all they have; nil if they have less than 1.
    private func evaluate(_ candidate: Int) -> Quote? {
        var sums = [Int](repeating: 0, count: purses.count)
        support.addSupport(of: candidate, by: classOfRow, to: &sums)
        var payers = support.support[candidate]
        var paid = WideSum(for: purses)
        for poorest in sums.indices where sums[poorest] > 0 {
            if paid.reaches(denominator, with: poorest, of: purses, times: UInt(payers)) {
                return Quote(numerator: denominator - paid.value, supporters: UInt(payers), isExact: true)
            }
            paid.add(poorest, of: purses, times: UInt(sums[poorest]))
            payers -= sums[poorest]
        }
        return nil
    }

    mutating func elect(_ candidate: Int, at offer: Offer) {
        elected.append(candidate)
        quotes[candidate] = nil
        let quote = offer.quote
        let common = Natural.greatestCommonDivisor(quote.numerator.remainder(by: quote.supporters), quote.supporters)
        let factor = quote.supporters / common
        denominator = denominator.multiplied(by: factor)
        purses.scale(by: factor)
        for other in quotes.indices {
            guard var bound = quotes[other] else { continue }
            bound.numerator = bound.numerator.multiplied(by: factor)
            bound.isExact = false
            quotes[other] = bound
        }
        charge(candidate, quote.numerator.quotientAndRemainder(dividingBy: common).quotient)
    }

    /// Takes `price`, or all there is, from each supporter's purse, and sorts the purses anew. O(rows + purses).
    private mutating func charge(_ candidate: Int, _ price: Natural) {
        var pays = [Bool](repeating: false, count: purses.count)
        var keeps = [Bool](repeating: false, count: purses.count)
        var isSupporter = [Bool](repeating: false, count: classOfRow.count)
        for row in support.supporters(of: candidate) {
            isSupporter[Int(row)] = true
            pays[Int(classOfRow[Int(row)])] = true
        }
        for row in classOfRow.indices where !isSupporter[row] { keeps[Int(classOfRow[row])] = true }

        var lighter = WideRows(width: purses.width, capacity: purses.count)
        var lighterOf = [Int32](repeating: -1, count: purses.count)
        for place in pays.indices where pays[place] {
            if purses.isGreater(place, than: price) {
                lighter.append(row: place, of: purses, less: price)
            } else if lighter.count == 0 {
                lighter.appendZero()
            }
            lighterOf[place] = Int32(truncatingIfNeeded: lighter.count - 1)
        }
        merge(lighter, lighterOf, keeps, isSupporter)
    }

    /// Puts the purses that were charged and those that were not into one ascending row, equals once.
    private mutating func merge(_ lighter: WideRows, _ lighterOf: [Int32], _ keeps: [Bool], _ isSupporter: [Bool]) {
        var merged = WideRows(width: purses.width, capacity: purses.count + lighter.count)
        var placeOfLighter = [Int32](repeating: 0, count: lighter.count)
        var placeOfKept = [Int32](repeating: 0, count: purses.count)
        var next = 0
        for place in keeps.indices where keeps[place] {
            while next < lighter.count, lighter.isLess(next, than: place, of: purses) {
                placeOfLighter[next] = Int32(truncatingIfNeeded: merged.count)
                merged.append(row: next, of: lighter)
                next += 1
            }
            placeOfKept[place] = Int32(truncatingIfNeeded: merged.count)
            if next < lighter.count, lighter.isEqual(next, to: place, of: purses) {
                placeOfLighter[next] = placeOfKept[place]
                next += 1
            }
            merged.append(row: place, of: purses)
        }
        while next < lighter.count {
            placeOfLighter[next] = Int32(truncatingIfNeeded: merged.count)
            merged.append(row: next, of: lighter)
            next += 1
        }
        for row in classOfRow.indices {
            let former = Int(classOfRow[row])
            classOfRow[row] = isSupporter[row] ? placeOfLighter[Int(lighterOf[former])] : placeOfKept[former]
        }
        purses = merged
    }

    /// Phragmén's method for the seats still free, from what each ballot has left.
    var completion: PhragmenState {
        PhragmenState(support, seats: seats, elected: elected, denominator: denominator, credits: purses, classOfRow: classOfRow)
    }

    func payment(for candidate: Int, at offer: Offer) -> EqualShares.Payment {
        let payers = offer.quote.supporters
        return .price(
            Fraction(reducing: offer.quote.numerator, denominator.multiplied(by: payers)), inFull: Int(payers),
            withTheirLast: support.support[candidate] - Int(payers))
    }

    var fingerprint: LoadFingerprint {
        let values = classOfRow.map { LoadFingerprint.Value.credit(Fraction(reducing: purses[Int($0)], denominator)) }
        return LoadFingerprint(elected: elected.sorted(), isCompletion: false, values: values)
    }
}
