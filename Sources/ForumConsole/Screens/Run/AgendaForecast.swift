import ForumCore

/// When the items of the agenda are to start and when the evening ends, given what has run so far.
struct AgendaForecast: Hashable, Sendable {
    /// Planned start of each item, in minutes after midnight.
    let planned: [Int]
    /// The planned end, in minutes after midnight.
    let plannedEnd: Int
    /// Milliseconds from now until the evening ends if every item still to come takes its time.
    let millisecondsLeft: Int64

    init(_ state: ForumState, at now: ClockReading) {
        let agenda = state.agenda
        planned = agenda.plannedStarts(from: state.session.startMinutes)
        plannedEnd = state.session.startMinutes + agenda.items.reduce(0) { $0 + $1.minutes }
        var left: Int64 = 0
        let start = agenda.current.flatMap { agenda.index(of: $0) } ?? 0
        for item in agenda.items[min(start, agenda.items.count)...] {
            if item.id == agenda.current {
                left += max(0, item.remaining(at: now))
            } else if !item.hasStarted {
                left += Int64(item.allottedMinutes) * 60_000
            }
        }
        millisecondsLeft = left
    }

    /// Minutes by which the evening ends later (earlier when negative) than planned; `minuteOfDay` is now.
    func delay(minuteOfDay: Int) -> Int {
        let end = minuteOfDay + Int((millisecondsLeft + 59_999) / 60_000)
        let difference = end - plannedEnd
        // Across midnight the nearer of the two is meant.
        return difference > 720 ? difference - 1_440 : difference < -720 ? difference + 1_440 : difference
    }
}
