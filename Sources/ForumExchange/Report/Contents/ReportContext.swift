import ForumCore
import ForumLocalization

/// What a report is made from: the state, the words, the time of the place, and the moment it is made.
struct ReportContext {
    let state: ForumState
    let words: Phrasebook
    let zone: TimeZoneRules
    let now: ClockReading

    /// The session's title, or the word for having none.
    var title: String { state.session.title.isEmpty ? words(.common(.untitled)) : state.session.title }

    func moment(_ timestamp: Timestamp) -> LocalMoment { LocalMoment(timestamp, in: zone) }

    /// The day, hour and place of the session, as far as they are known.
    var dateAndPlace: String {
        let start = ClockTime(minutesOfDay: state.session.startMinutes)
        let date = state.session.date.map {
            words(.report(.heldOn), ["date": words.longDate(CalendarDay(daysSince1970: $0.daysSince1970)), "time": start])
        }
        return [date ?? "", state.session.venue].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension LocalMoment {
    init(_ timestamp: Timestamp, in zone: TimeZoneRules) {
        let milliseconds = Int(timestamp.milliseconds)
        self.init(secondsSince1970: milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000, in: zone)
    }

    /// `2018-03-12 18:04`, which spreadsheets take for a moment.
    var sortable: String { "\(CivilDate(daysSince1970: day.daysSince1970).text) \(time)" }
}
