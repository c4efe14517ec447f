import ForumCore

/// When the items of the agenda are to start and when the evening ends, given what has run so far. Times are minutes after midnight.
struct AgendaForecast: Hashable, Sendable {
    /// Planned start of each item.
    let planned: [Int]
    /// When each item to come will start if all of them take their time; nil for what has run, runs or was skipped.
    let expected: [Int?]
    let plannedEnd: Int
    /// When the evening will end if every item still to come takes its time.
    let end: Int
    /// The hour planned, in minutes, where the evening began so far from it that the plan counts from the real beginning.
    let movedFrom: Int?
    /// The evening takes place on another day, or nobody can say how late it is.
    private let isElsewhen: Bool

    init(_ state: ForumState, at moment: Moment) {
        let agenda = state.agenda
        let now = Self.nearest(moment.now.time.minutesOfDay, to: state.session.startMinutes)
        let begun = agenda.items.compactMap { $0.started?.wall }.min()
        let start = Self.start(state.session.startMinutes, begun: begun.map { moment.local($0).time.minutesOfDay })
        movedFrom = start == state.session.startMinutes ? nil : state.session.startMinutes
        planned = agenda.plannedStarts(from: start)
        plannedEnd = start + agenda.items.reduce(0) { $0 + $1.minutes }
        let hasBegun = begun != nil
        let isToday = state.session.date.map { $0.calendarDay == moment.now.day } ?? false
        isElsewhen = !hasBegun && (!isToday || abs(now - start) > Self.farthest)
        // Before the first item, the evening begins when it is planned, or now if that is past.
        var next = Int64((hasBegun ? now : isElsewhen ? start : max(now, start)) * 60_000)
        let current = agenda.current.flatMap { agenda.index(of: $0) } ?? (agenda.isFinished ? agenda.items.count : -1)
        var expected: [Int?] = []
        for (place, item) in agenda.items.enumerated() {
            guard !item.hasStarted, place > current else {
                if place == current { next += max(0, item.remaining(at: moment.reading)) }
                expected.append(nil)
                continue
            }
            expected.append(Self.minutes(next))
            next += Int64(item.allottedMinutes) * 60_000
        }
        self.expected = expected
        end = Self.minutes(next)
    }

    /// Further from its hour than this, in minutes, an evening is no early or late one but another one: a rehearsal, a test.
    private static let farthest = 180

    /// The hour that the plan counts from: the planned one, or the real one where they have nothing to do with each other.
    private static func start(_ planned: Int, begun: Int?) -> Int {
        guard let begun, abs(nearest(begun, to: planned) - planned) > farthest else { return planned }
        return nearest(begun, to: planned)
    }

    /// Minutes by which the evening ends later than planned; earlier when negative.
    var delay: Int { isElsewhen ? 0 : end - plannedEnd }

    private static func minutes(_ milliseconds: Int64) -> Int { Int(floorDivided(milliseconds + 59_999, by: 60_000)) }

    /// The same time of day, moved by days until it is within twelve hours of `other`: an evening may end after midnight.
    private static func nearest(_ minutes: Int, to other: Int) -> Int {
        let difference = minutes - other
        return difference > 720 ? minutes - 1_440 : difference < -720 ? minutes + 1_440 : minutes
    }
}

/// How a delay could be made up for: minutes off each item still to come.
struct AgendaSavings: Hashable, Sendable {
    struct Saving: Hashable, Sendable {
        let item: AgendaItem
        /// Minutes to take off, above zero.
        let minutes: Int

        var left: Int { item.allottedMinutes - minutes }
    }

    /// The delay shared out over all items that can give something, in their order; what each gives is in proportion to its length.
    let shared: [Saving]
    /// The items that could each give the most by themselves, in their order.
    let single: [Saving]

    /// An item is not cut below so many minutes, nor below half its length.
    private static let least = 5

    init(_ agenda: Agenda, _ forecast: AgendaForecast) {
        let delay = max(0, forecast.delay)
        let coming = zip(agenda.items, forecast.expected).compactMap { $1 == nil ? nil : $0 }
        let rooms = coming.map { max(0, min($0.allottedMinutes / 2, $0.allottedMinutes - Self.least)) }
        single = zip(coming, rooms).compactMap { item, room in
            let minutes = min(delay, room)
            return minutes > 0 ? Saving(item: item, minutes: minutes) : nil
        }
        let total = rooms.reduce(0, +)
        let wanted = min(delay, total)
        var cuts = rooms.map { total > 0 ? wanted * $0 / total : 0 }
        // What rounding down left over goes to the last ones, which there is still time to announce.
        var rest = wanted - cuts.reduce(0, +)
        for place in cuts.indices.reversed() where rest > 0 && cuts[place] < rooms[place] {
            cuts[place] += 1
            rest -= 1
        }
        shared = zip(coming, cuts).compactMap { $1 > 0 ? Saving(item: $0, minutes: $1) : nil }
    }

    /// Minutes that the shares come to.
    var sharedMinutes: Int { shared.reduce(0) { $0 + $1.minutes } }
}

extension AgendaItem {
    /// The minutes that it took: what lies between the times shown for its beginning and its end, unless it was paused meanwhile.
    func minutesTaken(at now: ClockReading) -> Int {
        let elapsed = elapsed(at: now)
        let rounded = Int((elapsed + 30_000) / 60_000)
        guard segments.count == 1, let started, let ended else { return rounded }
        let shown = floorDivided(ended.wall.milliseconds, by: 60_000) - floorDivided(started.wall.milliseconds, by: 60_000)
        // Where a clock was set meanwhile, its times say nothing of the length.
        return abs(shown * 60_000 - elapsed) < 60_000 ? Int(shown) : rounded
    }
}
