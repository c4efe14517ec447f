/// A method that fills one seat after another; all its memory of the past lies in the value.
protocol SequentialRule: Sendable {
    /// What the next seat costs or weighs, and who is equal for it.
    associatedtype Offer
    /// Two moments with the same fingerprint go on in the same way.
    associatedtype Fingerprint: Hashable

    /// The best offer for the next seat, or nil when all seats are filled.
    mutating func nextOffer() -> Offer?
    static func tied(in offer: Offer) -> [Int]
    mutating func elect(_ candidate: Int, at offer: Offer)
    /// In the order they were elected.
    var elected: [Int] { get }
    var fingerprint: Fingerprint { get }
}

extension SequentialRule {
    /// All sets of candidates that some way of breaking ties elects, each and all in the board's order; nil once more than `limit` moments
    /// were met.
    func outcomes(limit: Int) -> [[Candidate]]? {
        var found: Set<[Int]> = []
        var met: Set<Fingerprint> = []
        var open = [self]
        while var state = open.popLast() {
            guard met.insert(state.fingerprint).inserted else { continue }
            guard met.count <= limit else { return nil }
            guard let offer = state.nextOffer() else {
                found.insert(state.elected.sorted())
                continue
            }
            for candidate in Self.tied(in: offer) {
                var branch = state
                branch.elect(candidate, at: offer)
                open.append(branch)
            }
        }
        return found.sorted { $0.lexicographicallyPrecedes($1) }.map(\.asCandidates)
    }
}

/// What makes one moment of Phragmén's methods or of equal shares differ from another.
struct LoadFingerprint: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case credit(Fraction)
        case load(Fraction)
    }

    let elected: [Int]
    let isCompletion: Bool
    /// Of each row.
    let values: [Value]
}

/// A price or load of one candidate: `numerator` / (the common denominator × `supporters`).
struct Quote: Sendable {
    var numerator: Natural
    let supporters: UInt
    /// Whether the numerator is exact; otherwise it is a lower bound, which later rounds can only raise.
    var isExact: Bool

    static func < (left: Quote, right: Quote) -> Bool {
        left.numerator.multiplied(by: right.supporters) < right.numerator.multiplied(by: left.supporters)
    }
}
