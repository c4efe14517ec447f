/// The order in which equals are taken where a method has to go on: the board's, or a lot's.
///
/// Whoever is taken by it stands in the result's log with all the equals, so no tie is broken in silence.
public struct TieOrder: Hashable, Sendable {
    /// Of each candidate, its turn: the lower is taken first, and kept longest.
    private let turns: [Int]?

    /// The order of the board.
    public static let board = TieOrder(turns: nil)

    /// The order of a lot, first drawn first; nil unless it names each place from 0 on once.
    public init?(lot: [Candidate]) {
        var turns = [Int](repeating: -1, count: lot.count)
        for (turn, candidate) in lot.enumerated() {
            guard turns.indices.contains(candidate.place), turns[candidate.place] < 0 else { return nil }
            turns[candidate.place] = turn
        }
        self.turns = turns
    }

    private init(turns: [Int]?) { self.turns = turns }

    func turn(of place: Int) -> Int {
        guard let turns, place < turns.count else { return place }
        return turns[place]
    }

    func first(of places: [Int]) -> Int? { places.min { turn(of: $0) < turn(of: $1) } }
    func last(of places: [Int]) -> Int? { places.max { turn(of: $0) < turn(of: $1) } }
}
