/// For each pair of candidates, how many ballots put the one above the other.
public struct PairwiseTable: Hashable, Sendable {
    public let candidateCount: Int
    public let ballotCount: Int
    /// Row by row: the ballots that put the row's candidate above the column's.
    var counts: [Int]

    public subscript(above: Candidate, below: Candidate) -> Int { self[above.place, below.place] }

    subscript(above: Int, below: Int) -> Int { counts[above * candidateCount + below] }

    /// The table's rows in the board's order.
    public var rows: [[Int]] {
        (0..<candidateCount).map { Array(counts[$0 * candidateCount..<($0 + 1) * candidateCount]) }
    }

    /// Counts a profile. O(different ballots × candidates²), some sixteen comparisons at a time.
    ///
    /// A row that stands for many ballots is counted once for each binary digit set in their number, so that the inner loop only counts by one.
    public init(_ profile: RankedProfile) {
        candidateCount = profile.candidateCount
        ballotCount = profile.ballotCount
        counts = [Int](repeating: 0, count: candidateCount * candidateCount)
        let rows = profile.rows
        let digits = rows.counts.reduce(0, |)
        var lanes = [Int16](repeating: 0, count: candidateCount * rows.stride)
        for shift in 0..<Int.bitWidth where digits >> shift & 1 == 1 {
            var pending = 0
            for row in 0..<rows.count where rows.counts[row] >> shift & 1 == 1 {
                Self.tally(row, of: rows, candidateCount, into: &lanes)
                pending += 1
                if pending == Int(Int16.max) {
                    flush(&lanes, stride: rows.stride, shift: shift)
                    pending = 0
                }
            }
            if pending > 0 { flush(&lanes, stride: rows.stride, shift: shift) }
        }
    }

    private static func tally(_ row: Int, of rows: DistinctRows<Int16>, _ candidateCount: Int, into lanes: inout [Int16]) {
        let stride = rows.stride
        rows.elements.withUnsafeBufferPointer { elements in
            lanes.withUnsafeMutableBufferPointer { lanes in
                guard let ranks = elements.baseAddress?.advanced(by: row * stride), let first = lanes.baseAddress else { return }
                for above in 0..<candidateCount {
                    let rank = ranks[above]
                    guard rank != RankedProfile.unranked else { continue }
                    let line = first.advanced(by: above * stride)
                    for below in 0..<stride { line[below] &+= ranks[below] > rank ? 1 : 0 }
                }
            }
        }
    }

    private mutating func flush(_ lanes: inout [Int16], stride: Int, shift: Int) {
        for above in 0..<candidateCount {
            for below in 0..<candidateCount {
                counts[above * candidateCount + below] += Int(lanes[above * stride + below]) << shift
            }
        }
        for lane in lanes.indices { lanes[lane] = 0 }
    }
}
