/// What a computer's clocks say at one moment.
///
/// Wall clocks jump (summer time, a network correction, a flat battery); the steady clock of one start of one computer does not.
/// Durations are taken from the steady clock where both ends were read in the same start, and from the wall clock otherwise.
public struct ClockReading: Hashable, Sendable {
    /// A count of milliseconds that never jumps, within one start of one computer.
    public struct Steady: Hashable, Sendable {
        /// Names the start of the computer.
        public var boot: String
        public var milliseconds: Int64

        public init(boot: String, milliseconds: Int64) {
            self.boot = boot
            self.milliseconds = milliseconds
        }
    }

    public var wall: Timestamp
    public var steady: Steady?

    public init(wall: Timestamp, steady: Steady? = nil) {
        self.wall = wall
        self.steady = steady
    }

    /// Milliseconds from `earlier` to this reading, never below zero.
    public func milliseconds(since earlier: ClockReading) -> Int64 {
        if let now = steady, let then = earlier.steady, now.boot == then.boot {
            return max(0, now.milliseconds - then.milliseconds)
        }
        return max(0, wall.milliseconds - earlier.wall.milliseconds)
    }
}
