import ForumCore
import ForumLocalization
import TerminalUI

/// The step that runs, for one look from across a room: its minutes in large figures, what comes next, how late the evening is, and the time
/// of day where there is room.
struct StepView {
    private let context: ScreenContext
    private let forecast: AgendaForecast
    private let agenda: Agenda

    init(_ context: ScreenContext, _ forecast: AgendaForecast) {
        self.context = context
        self.forecast = forecast
        agenda = context.state.agenda
    }

    func draw(into frame: inout Frame, in area: Rect) {
        var rest = area
        if area.width >= 110 {
            let clock = BigText(context.moment.now.time.description, role: .muted)
            clock.draw(into: &frame, in: rest.takeRight(clock.size.columns))
            _ = rest.takeRight(3)
        }
        let figures = BigText(figures, role: role)
        figures.draw(into: &frame, in: rest.takeLeft(figures.size.columns))
        _ = rest.takeLeft(3)
        var lines = Lines(rest)
        for line in lineTexts { lines.put(line.text, into: &frame, role: line.role) }
    }

    /// Milliseconds left of the step that runs.
    private var remaining: Int64? { agenda.currentItem?.remaining(at: context.moment.reading) }

    /// Whole minutes while there are any, seconds in the last one, and minutes over time with a plus.
    private var figures: String {
        guard let remaining else {
            let start = ClockTime(minutesOfDay: context.state.session.startMinutes)
            return agenda.isFinished ? context.moment.now.time.description : start.description
        }
        let seconds = Int(floorDivided(remaining, by: 1_000))
        if seconds >= 60 { return String((seconds + 59) / 60) }
        if seconds > -60 { return seconds < 0 ? "+0:" + two(-seconds) : "0:" + two(seconds) }
        return "+\(-seconds / 60)"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private var role: StyleRole {
        guard let remaining else { return .title }
        if agenda.isPaused { return .warning }
        return remaining < 0 ? .danger : remaining < 120_000 ? .warning : .success
    }

    private var lineTexts: [(text: String, role: StyleRole)] {
        let words = context.words
        var lines: [(text: String, role: StyleRole)] = []
        if let item = agenda.currentItem, let remaining {
            lines.append(("\(agenda.isPaused ? "‖" : "▶") \(item.title)", .title))
            let total = words.duration(minutes: item.allottedMinutes)
            if agenda.isPaused {
                lines.append((words(.overview(.pausedLeft), ["total": total]), .warning))
            } else if remaining < 0 {
                lines.append(("! " + words(.overview(.overBy), ["total": total]), .danger))
            } else {
                lines.append((words(.overview(remaining < 60_000 ? .secondsLeft : .minutesLeft), ["total": total]), role))
            }
        } else if agenda.isFinished {
            lines.append((words(.run(.finished)), .title))
        } else {
            lines.append((words(.run(.notStarted)), .title))
            // What the large figures are: no time of day now, and nothing that runs out.
            lines.append((words(.run(.startsAt), ["time": ClockTime(minutesOfDay: context.state.session.startMinutes)]), .text))
        }
        if !agenda.isFinished, let next = agenda.nextItem, let place = agenda.index(of: next.id) {
            let time = ClockTime(minutesOfDay: forecast.expected[place] ?? forecast.planned[place])
            lines.append((words(.overview(.nextStepAt), ["time": time, "title": next.title]), .text))
        }
        if !agenda.isFinished, !agenda.items.isEmpty { lines += EndingLine.lines(forecast, words) }
        return lines
    }
}

/// When the evening ends and how late that is, in words.
enum EndingLine {
    static func lines(_ forecast: AgendaForecast, _ words: Phrasebook) -> [(text: String, role: StyleRole)] {
        let begun = ClockTime(minutesOfDay: forecast.planned.first ?? 0)
        let moved = forecast.movedFrom.map { words(.run(.movedFrom), ["time": ClockTime(minutesOfDay: $0), "begun": begun]) }
        return ending(forecast, words) + (moved.map { [($0, .muted)] } ?? [])
    }

    private static func ending(_ forecast: AgendaForecast, _ words: Phrasebook) -> [(text: String, role: StyleRole)] {
        let end = ClockTime(minutesOfDay: forecast.end)
        guard forecast.delay != 0 else {
            return [("\(words(.run(.endsAt), ["time": end])) · ✓ \(words(.run(.onTime)))", .text)]
        }
        let said = words(.run(.endsAtPlanned), ["time": end, "planned": ClockTime(minutesOfDay: forecast.plannedEnd)])
        if forecast.delay < 0 {
            return [(said, .text), (words(.run(.ahead), ["time": words.duration(minutes: -forecast.delay)]), .success)]
        }
        return [(said, .text), ("! " + words(.run(.behind), ["time": words.duration(minutes: forecast.delay)]), .danger)]
    }
}
