/// How often one proposal was given each grade, the worst first.
///
/// Counts have no upper limit: published tests go to 10³⁷ ballots.
public struct GradeTally: Hashable, Sendable {
    public let counts: [Natural]

    public init(_ counts: [Natural]) { self.counts = counts }

    /// Counts below zero count as 0.
    public init(_ counts: [Int]) { self.counts = counts.map { Natural(UInt(max(0, $0))) } }

    public var total: Natural { counts.reduce(.zero, +) }

    /// With those who said nothing counted as the worst grade, so that there are `total` in all.
    func filled(to total: Natural) -> GradeTally {
        guard let worst = counts.first, self.total < total else { return self }
        return GradeTally([worst + (total - self.total)] + counts.dropFirst())
    }

    /// The grade of the vote of rank `rank` from the worst, from 1; the worst grade where there are fewer.
    func grade(ofRank rank: Natural) -> Int {
        var below = Natural.zero
        for (grade, count) in counts.enumerated() {
            below += count
            if rank <= below { return grade }
        }
        return 0
    }
}
