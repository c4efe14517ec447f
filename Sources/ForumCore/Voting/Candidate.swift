/// One of the options of a vote, by its place on the board, from 0.
///
/// Counting needs no names: whoever asks keeps the list of themes in the board's order.
public struct Candidate: Hashable, Comparable, Sendable {
    public let place: Int

    public init(_ place: Int) { self.place = place }

    public static func < (left: Candidate, right: Candidate) -> Bool { left.place < right.place }
}

extension Sequence<Int> {
    var asCandidates: [Candidate] { map(Candidate.init) }
}
