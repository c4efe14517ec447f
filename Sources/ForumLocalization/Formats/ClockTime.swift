/// A time of day to the minute, as an agenda has it.
public struct ClockTime: Hashable, Comparable, Sendable {
    /// 0 up to 1,440.
    public let minutesOfDay: Int

    /// The time that many minutes after midnight; a day's worth wraps round, as an evening that ends after midnight does.
    public init(minutesOfDay: Int) { self.minutesOfDay = minutesOfDay.floorRemainder(1_440) }

    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.init(minutesOfDay: hour * 60 + minute)
    }

    public var hour: Int { minutesOfDay / 60 }
    public var minute: Int { minutesOfDay % 60 }

    /// The time `minutes` later, round the clock.
    public func adding(minutes: Int) -> ClockTime { ClockTime(minutesOfDay: minutesOfDay + minutes.floorRemainder(1_440)) }

    public static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutesOfDay < other.minutesOfDay }
}

/// "18:04", the form of files and of columns of figures; reading also takes "9:05" and the French "18h04" and "18 h".
extension ClockTime: LosslessStringConvertible {
    public init?(_ text: String) {
        let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
        guard parts.count == 2, let hour = Self.digits(parts[0], allowEmpty: false) else { return nil }
        guard let minute = Self.digits(parts[1], allowEmpty: !text.contains(":")) else { return nil }
        self.init(hour: hour, minute: minute)
    }

    public var description: String { "\(hour.padded(2)):\(minute.padded(2))" }

    private static func digits(_ text: Substring, allowEmpty: Bool) -> Int? {
        let kept = text.filter { !$0.isWhitespace }
        if kept.isEmpty { return allowEmpty ? 0 : nil }
        guard kept.utf8.count <= 2, kept.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(kept)
    }
}
