/// The k candidates with the most approvals, as far as they are clear.
public struct ApprovalSeats: Hashable, Sendable {
    /// Those above the last seat's score in the board's order, then those who have it, if there are seats for all of them.
    public let elected: [Candidate]
    /// Those who have the last seat's score, where there are more of them than seats.
    public let tiedForLastSeats: [Candidate]
    /// How many seats the tied ones are tied for.
    public let seatsLeft: Int

    /// With more seats than candidates, all are elected.
    public init(scores: [Int], seats: Int) {
        let seats = min(max(0, seats), scores.count)
        guard seats > 0 else {
            (elected, tiedForLastSeats, seatsLeft) = ([], [], 0)
            return
        }
        let threshold = scores.sorted(by: >)[seats - 1]
        let above = scores.indices.filter { scores[$0] > threshold }
        let level = scores.indices.filter { scores[$0] == threshold }
        if above.count + level.count <= seats {
            (elected, tiedForLastSeats, seatsLeft) = ((above + level).asCandidates, [], 0)
        } else {
            (elected, tiedForLastSeats, seatsLeft) = (above.asCandidates, level.asCandidates, seats - above.count)
        }
    }
}
