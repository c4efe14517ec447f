extension Phrasebook {
    /// "12 mars 2018", "1er mars 2018"; "12 March 2018".
    public func date(_ date: CalendarDay) -> String {
        let (year, month, day) = date.gregorian
        return "\(language == .french && day == 1 ? ordinal(1) : String(day)) \(self(.dates(Self.months[month - 1]))) \(year)"
    }

    /// "lundi 12 mars 2018"; "Monday 12 March 2018".
    public func longDate(_ date: CalendarDay) -> String { "\(self(.dates(Self.weekdays[date.weekday - 1]))) \(self.date(date))" }

    /// "18 h 04", "18 h"; "18:04", "18:00". Columns of times use `ClockTime.description`, which is as wide everywhere.
    public func time(_ time: ClockTime) -> String {
        guard language == .french else { return time.description }
        let hour = "\(time.hour)\(Typography.narrowSpace)h"
        return time.minute == 0 ? hour : "\(hour)\(Typography.narrowSpace)\(time.minute.padded(2))"
    }

    private static let months: [Phrase.Dates] = [
        .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]

    private static let weekdays: [Phrase.Dates] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
}
