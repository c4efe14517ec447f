/// The result of the method of equal shares: every ballot has the same to spend, and a seat is paid for by those who want it.
///
/// D. Peters, P. Skowron, "Proportionality and the limits of welfarism", EC 2020; M. Lackner, P. Skowron, "Multi-winner voting with approval
/// preferences", 2023. A group as large as 1/k of the ballots that agrees on a theme gets one of the k. Seats nobody can pay for any more are
/// filled by Phragmén's method from what each ballot has left.
public struct EqualShares: Hashable, Sendable {
    public enum Payment: Hashable, Sendable {
        /// Each supporter paid this, or all they had: `inFull` paid the price, `withTheirLast` had less.
        case price(Fraction, inFull: Int, withTheirLast: Int)
        /// Filled in the completion: what each supporter then carries beyond their share; nil where nobody approves any candidate left.
        case load(Fraction?)
    }

    public struct Seat: Hashable, Sendable {
        public let elected: Candidate
        public let payment: Payment
        /// All who were equal for this seat.
        public let tied: [Candidate]
    }

    /// Those paid for, then the completion's.
    public let seats: [Seat]

    public var order: [Candidate] { seats.map(\.elected) }

    /// Those paid for out of the equal shares.
    public var withoutCompletion: [Candidate] {
        seats.compactMap {
            guard case .price = $0.payment else { return nil }
            return $0.elected
        }
    }

    /// Fills `seats` seats, or as many as there are candidates. Blank ballots have their share too, and don't spend it.
    public init(_ profile: ApprovalProfile, seats: Int, order: TieOrder = .board) {
        var rule = EqualSharesRule(ApprovalSupport(profile), seats: seats)
        var filled: [Seat] = []
        while let offer = rule.nextOffer() {
            let tied = EqualSharesRule.tied(in: offer)
            guard let next = order.first(of: tied) else { break }
            filled.append(Seat(elected: Candidate(next), payment: rule.payment(for: next, at: offer), tied: tied.asCandidates))
            rule.elect(next, at: offer)
        }
        self.seats = filled
    }

    /// All sets of candidates that some way of breaking the ties elects; nil once more than `limit` situations were met.
    public static func outcomes(_ profile: ApprovalProfile, seats: Int, limit: Int = 20_000) -> [[Candidate]]? {
        EqualSharesRule(ApprovalSupport(profile), seats: seats).outcomes(limit: limit)
    }
}

/// Equal shares and then its completion, as one rule.
struct EqualSharesRule: SequentialRule {
    enum Offer {
        case price(EqualSharesState.Offer)
        case load(PhragmenState.Offer)
    }

    private enum Phase: Sendable {
        case shares(EqualSharesState)
        case completion(PhragmenState)
    }

    private var phase: Phase

    init(_ support: ApprovalSupport, seats: Int) { phase = .shares(EqualSharesState(support, seats: seats)) }

    mutating func nextOffer() -> Offer? {
        if case .shares(var state) = phase {
            if let offer = state.nextOffer() {
                phase = .shares(state)
                return .price(offer)
            }
            phase = .completion(state.completion)
        }
        guard case .completion(var state) = phase, let offer = state.nextOffer() else { return nil }
        phase = .completion(state)
        return .load(offer)
    }

    static func tied(in offer: Offer) -> [Int] {
        switch offer {
        case .price(let offer): offer.tied
        case .load(let offer): offer.tied
        }
    }

    mutating func elect(_ candidate: Int, at offer: Offer) {
        switch (phase, offer) {
        case (.shares(var state), .price(let offer)):
            state.elect(candidate, at: offer)
            phase = .shares(state)
        case (.completion(var state), .load(let offer)):
            state.elect(candidate, at: offer)
            phase = .completion(state)
        default: break
        }
    }

    var elected: [Int] {
        switch phase {
        case .shares(let state): state.elected
        case .completion(let state): state.elected
        }
    }

    var fingerprint: LoadFingerprint {
        switch phase {
        case .shares(let state): state.fingerprint
        case .completion(let state): state.fingerprint
        }
    }

    /// What the next seat's supporters pay or carry.
    func payment(for candidate: Int, at offer: Offer) -> EqualShares.Payment {
        switch (phase, offer) {
        case (.shares(let state), .price(let offer)): state.payment(for: candidate, at: offer)
        case (.completion(let state), .load(let offer)): .load(state.load(of: offer))
        default: .load(nil)
        }
    }
}
