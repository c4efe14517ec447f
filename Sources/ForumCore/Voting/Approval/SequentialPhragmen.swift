/// The result of Phragmén's sequential method, which gives a group as many seats as its size can carry.
///
/// E. Phragmén 1894; S. Janson, "Phragmén's and Thiele's election methods", arXiv 1611.08826 (2016); M. Brill, R. Freeman, S. Janson,
/// M. Lackner, "Phragmén's voting methods and justified representation", AAAI 2017.
public struct SequentialPhragmen: Hashable, Sendable {
    public struct Seat: Hashable, Sendable {
        public let elected: Candidate
        /// What each supporter carries from this seat on; nil where nobody approves any candidate left.
        public let load: Fraction?
        /// All who were equal for this seat.
        public let tied: [Candidate]
    }

    public let seats: [Seat]

    public var order: [Candidate] { seats.map(\.elected) }

    /// Fills `seats` seats, or as many as there are candidates. Seats that no ballot speaks for are filled in `order`, with all equals listed.
    public init(_ profile: ApprovalProfile, seats: Int, order: TieOrder = .board) {
        var state = PhragmenState(ApprovalSupport(profile), seats: seats)
        var filled: [Seat] = []
        while let offer = state.nextOffer(), let next = order.first(of: offer.tied) {
            filled.append(Seat(elected: Candidate(next), load: state.load(of: offer), tied: offer.tied.asCandidates))
            state.elect(next, at: offer)
        }
        self.seats = filled
    }

    /// All sets of candidates that some way of breaking the ties elects; nil once more than `limit` situations were met.
    public static func outcomes(_ profile: ApprovalProfile, seats: Int, limit: Int = 20_000) -> [[Candidate]]? {
        PhragmenState(ApprovalSupport(profile), seats: seats).outcomes(limit: limit)
    }
}
