/// A day to write out, told by its distance from 1 January 1970 so that any calendar value converts to it in one step.
public struct CalendarDay: Hashable, Comparable, Sendable {
    public let daysSince1970: Int

    public init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

    /// Year, month (1 to 12) and day (1 to 31) of the Gregorian calendar. Method: H. Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms", `civil_from_days`.
    public var gregorian: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = shifted.floorQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The day of the week by ISO 8601: 1 is Monday, 7 Sunday.
    public var weekday: Int { (daysSince1970 + 3).floorRemainder(7) + 1 }

    public static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.daysSince1970 < other.daysSince1970 }
}
