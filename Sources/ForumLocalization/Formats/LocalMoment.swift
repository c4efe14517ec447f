/// A moment as a wall clock and a calendar show it somewhere.
public struct LocalMoment: Hashable, Sendable {
    public let day: CalendarDay
    public let time: ClockTime
    /// 0 to 59.
    public let second: Int

    /// The moment `seconds` after 1 January 1970, UTC, seen under `rules`.
    public init(secondsSince1970 seconds: Int, in rules: TimeZoneRules) {
        let local = seconds + rules.offset(at: seconds)
        let ofDay = local.floorRemainder(86_400)
        day = CalendarDay(daysSince1970: local.floorQuotient(86_400))
        time = ClockTime(minutesOfDay: ofDay / 60)
        second = ofDay % 60
    }
}
