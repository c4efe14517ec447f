/// The offsets from UTC of one place over a stretch of time, so that formatting needs no system call.
public struct TimeZoneRules: Hashable, Sendable {
    struct Change: Hashable, Sendable {
        /// Seconds since 1970 from which `offset` holds.
        var from: Int
        var offset: Int
    }

    private let first: Int
    private let changes: [Change]

    /// One offset for all time, in seconds east of UTC.
    public init(offset: Int) {
        first = offset
        changes = []
    }

    /// Asks `offset` (a system's time zone: seconds east of UTC at a moment in seconds since 1970) week by week over `range`, and
    /// finds each change to the second. Before and after the range its first and last offsets hold. O(weeks).
    ///
    /// No place is known that changed its clocks twice in less than a week: the shortest time is that of Noronha in October 2000. Day by day
    /// over forty years would take as long as the first frame may.
    public init(over range: ClosedRange<Int>, offset: (Int) -> Int) {
        first = offset(range.lowerBound)
        var changes: [Change] = []
        var moment = range.lowerBound
        var known = first
        while moment < range.upperBound {
            let next = min(moment + 7 * 86_400, range.upperBound)
            let found = offset(next)
            if found != known {
                changes.append(Change(from: Self.change(after: moment, notAfter: next, from: known, offset), offset: found))
                known = found
            }
            moment = next
        }
        self.changes = changes
    }

    /// Seconds east of UTC at a moment in seconds since 1970.
    public func offset(at seconds: Int) -> Int {
        changes.last { $0.from <= seconds }?.offset ?? first
    }

    private static func change(after: Int, notAfter: Int, from known: Int, _ offset: (Int) -> Int) -> Int {
        var low = after
        var high = notAfter
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(middle) == known { low = middle } else { high = middle }
        }
        return high
    }
}
