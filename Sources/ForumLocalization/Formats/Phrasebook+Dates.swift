extension Phrasebook {
    /// "12 mars 2018", "1er mars 2018"; "12 March 2018".
    public func date(_ date: CivilDate) -> String {
        let day = language == .french && date.day == 1 ? ordinal(1) : String(date.day)
        return "\(day) \(month(date)) \(date.year)"
    }

    /// "lundi 12 mars 2018"; "Monday 12 March 2018".
    public func longDate(_ date: CivilDate) -> String { "\(weekday(date)) \(self.date(date))" }

    /// "18 h 04", "18 h"; "18:04", "18:00". Columns of times use `ClockTime.description`, which is as wide everywhere.
    public func time(_ time: ClockTime) -> String {
        guard language == .french else { return time.description }
        let hour = "\(time.hour)\(Typography.narrowSpace)h"
        return time.minute == 0 ? hour : "\(hour)\(Typography.narrowSpace)\(time.minute.padded(2))"
    }

    private func month(_ date: CivilDate) -> String {
        let months: [Phrase.Dates] = [
            .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
        ]
        return self(.dates(months[date.month - 1]))
    }

    private func weekday(_ date: CivilDate) -> String {
        let days: [Phrase.Dates] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
        return self(.dates(days[date.weekday - 1]))
    }
}
