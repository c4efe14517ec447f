import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension DoorScreen {
    /// The room at a glance: who came, who is inside, who is still expected, and the room's gauge.
    func drawCounts(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        var rest = area
        let text = words(.door(.gauge), ["arrived": counts.arrived, "inside": counts.inside, "awaited": counts.awaited])
        guard let capacity = context.state.session.capacity, capacity > 0 else {
            frame.put(text, in: rest, role: .emphasis)
            return
        }
        let width = min(area.width, DisplayText.width(text))
        frame.put(text, in: rest.takeLeft(width), role: .emphasis)
        let left = capacity - counts.inside
        let zones = [
            Gauge.Zone(from: 0, sign: "·", word: words(.door(.capacityNear), ["n": max(0, left)]), role: .success),
            Gauge.Zone(
                from: capacity - max(3, capacity / 10), sign: "!", word: words(.door(.capacityNear), ["n": max(0, left)]), role: .warning),
            Gauge.Zone(from: capacity, sign: "‼", word: words(.door(.full)), role: .danger),
        ]
        Gauge(value: counts.inside, of: capacity, text: "\(counts.inside)/\(capacity)", zones: zones)
            .draw(into: &frame, in: rest.inset(left: 2))
    }

    /// The figures of a narrow window on one line: the last ten minutes, the curve, the sectors, newcomers, the waiting list.
    func drawFigures(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        let now = context.moment.reading.wall
        var rest = area
        func put(_ text: String, _ role: StyleRole = .muted) {
            guard !text.isEmpty, rest.width > 0 else { return }
            let width = min(rest.width, DisplayText.width(text))
            frame.put(text, in: rest.takeLeft(width), role: role)
            rest = rest.inset(left: min(2, rest.width))
        }
        put(words(.door(.lastMinutesShort), ["n": counts.arrivals(inLast: 10, before: now)]), .text)
        let curve = counts.arrivalsByQuarter(until: now, limit: 12)
        if let first = curve.first {
            put("\(context.moment.local(first.start).time.description)")
            let spark = rest.takeLeft(min(rest.width, curve.count))
            Sparkline(curve.map { Double($0.count) }).draw(into: &frame, in: spark)
            rest = rest.inset(left: min(2, rest.width))
        }
        for sector in Sector.allCases {
            guard let count = counts.arrivedBySector[sector], count > 0 else { continue }
            put("\(sector.badge.sign)\(words.number(count))", .text)
        }
        if counts.newcomers > 0 { put(words(.door(.newcomersShort), ["n": counts.newcomers])) }
        if counts.waiting > 0 { put(waiting(counts.waiting, context), .warning) }
        if counts.declined > 0 { put(words(.door(.declinedShort), ["n": counts.declined])) }
    }

    /// How many wait; where a place is free for them, that too, with the key that leads to them.
    private func waiting(_ count: Int, isShort: Bool = true, _ context: ScreenContext) -> String {
        let left = placesLeft(context) ?? 0
        guard left > 0 else { return context.words(.door(isShort ? .waitingShort : .waitingCount), ["n": count]) }
        return context.words(.door(.placeForWaiting), ["n": left, "waiting": count, "key": Self.key(.showWaiting, context.words)])
    }

    /// The figures of a wide window in a column of their own.
    func drawSide(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        let now = context.moment.reading.wall
        var rest = area
        frame.vline(at: Point(column: area.column - 1, row: area.row), height: area.height)
        func line(_ text: String, _ role: StyleRole = .text) { frame.put(text, in: rest.takeTop(1), role: role) }
        line(words(.door(.lastMinutes), ["n": counts.arrivals(inLast: 10, before: now)]), .emphasis)
        if counts.newcomers > 0 { line(words(.door(.newcomersCount), ["n": counts.newcomers])) }
        if counts.waiting > 0 { line("… \(waiting(counts.waiting, isShort: false, context))", .warning) }
        if counts.overCapacity > 0 { line("‼ \(words(.door(.overCapacityCount), ["n": counts.overCapacity]))", .warning) }
        if counts.declined > 0 { line(words(.door(.declinedCount), ["n": counts.declined]), .muted) }
        guard counts.arrived > 0 else { return }
        let sectors = Sector.allCases.compactMap { sector -> BarChart.Bar? in
            guard let count = counts.arrivedBySector[sector], count > 0 else { return nil }
            return BarChart.Bar(
                words(sector.words.name), value: Double(count), valueText: words.number(count), sign: sector.badge.sign)
        }
        let room = max(0, rest.height - sectors.count - 2)
        let curve = counts.arrivalsByQuarter(until: now, limit: max(1, min(8, room)))
        line(words(.door(.byQuarter)), .heading)
        let quarters = curve.map {
            BarChart.Bar(
                context.moment.local($0.start).time.description, value: Double($0.count), valueText: words.number($0.count))
        }
        BarChart(quarters).draw(into: &frame, in: rest.takeTop(min(quarters.count, rest.height)))
        line(words(.door(.bySector)), .heading)
        BarChart(sectors).draw(into: &frame, in: rest)
    }
}
