import ForumCore
import ForumLocalization
import TerminalUI

extension RunScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = RunLayout(context.area)
        drawNow(into: &frame, in: layout.now, context)
        drawTable(into: &frame, in: layout.table, context)
    }

    /// What runs, its countdown in large type, what is next and when the evening ends.
    private func drawNow(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let agenda = context.state.agenda
        let now = context.moment.reading
        var rest = area.inset(left: 1, right: 1)
        let titleRow = rest.takeTop(1)
        let lastRow = rest.takeBottom(2)
        if let item = agenda.currentItem {
            let seconds = Int(floorDivided(item.remaining(at: now), by: 1_000))
            let state = agenda.isPaused ? "‖ \(words(.run(.paused)))" : seconds < 0 ? "! \(words(.run(.overTime)))" : "▶"
            let role: StyleRole = agenda.isPaused ? .warning : seconds < 0 ? .danger : seconds < 120 ? .warning : .success
            frame.put(DisplayText.truncated("\(state) \(item.title)", to: titleRow.width), at: titleRow.origin, role: .title)
            BigText(words.stopwatch(seconds: seconds), role: role).draw(into: &frame, in: rest)
        } else if agenda.isFinished {
            frame.put(words(.run(.finished)), at: titleRow.origin, role: .title)
        } else {
            frame.put(words(.run(.notStarted)), at: titleRow.origin, role: .title)
            let start = ClockTime(minutesOfDay: context.state.session.startMinutes)
            frame.put(words(.run(.startsAt), ["time": start]), at: Point(column: rest.column, row: rest.row + 1), role: .text)
        }
        var lines: [String] = []
        if let next = agenda.nextItem, !agenda.isFinished { lines.append(words(.run(.nextIs), ["title": next.title])) }
        if !agenda.isFinished, agenda.items.contains(where: \.hasStarted) { lines.append(ending(context)) }
        for (row, line) in lines.enumerated() {
            frame.put(
                DisplayText.truncated(line, to: lastRow.width), at: Point(column: lastRow.column, row: lastRow.row + row), role: .text)
        }
    }

    private func ending(_ context: ScreenContext) -> String {
        let words = context.words
        let forecast = AgendaForecast(context.state, at: context.moment.reading)
        let minute = context.moment.now.time.minutesOfDay
        let delay = forecast.delay(minuteOfDay: minute)
        let end = ClockTime(minutesOfDay: forecast.plannedEnd + delay)
        let said = words(.run(.endsAtPlanned), ["time": end, "planned": ClockTime(minutesOfDay: forecast.plannedEnd)])
        let mark: String
        if delay > 0 {
            mark = "! " + words(.run(.behind), ["time": words.duration(minutes: delay)])
        } else if delay < 0 {
            mark = words(.run(.ahead), ["time": words.duration(minutes: -delay)])
        } else {
            mark = "✓ " + words(.run(.onTime))
        }
        return "\(said) · \(mark)"
    }

    private func drawTable(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let agenda = context.state.agenda
        let planned = agenda.plannedStarts(from: context.state.session.startMinutes)
        let rows = agenda.items.enumerated().map { place, item in
            Table.Row(
                [
                    ClockTime(minutesOfDay: planned[place]).description,
                    item.started.map { context.moment.local($0.wall).time.description } ?? "",
                    item.title, words.duration(minutes: item.minutes) + added(item, words), state(of: item, context),
                ], role: item.id == agenda.current ? .emphasis : item.hasStarted ? .muted : .text)
        }
        Table(
            [
                .init(words(.run(.planned)), .fixed(7)), .init(words(.run(.actual)), .fixed(7)), .init(words(.run(.step)), .weight(1)),
                .init(words(.run(.length)), .fixed(15)), .init(words(.run(.remaining)), .fixed(16)),
            ], rows: rows, scroll: scroll, isFocused: true, emptyText: words(.run(.emptyAgenda))
        ).draw(into: &frame, in: area)
    }

    private func added(_ item: AgendaItem, _ words: Phrasebook) -> String {
        guard item.extensionMinutes != 0 else { return "" }
        let sign = item.extensionMinutes > 0 ? "+" : "−"
        return " \(sign)\(words.duration(minutes: abs(item.extensionMinutes)))"
    }

    private func state(of item: AgendaItem, _ context: ScreenContext) -> String {
        let words = context.words
        if item.id == context.state.agenda.current {
            if context.state.agenda.isPaused { return "‖ \(words(.run(.paused)))" }
            let left = Int(floorDivided(item.remaining(at: context.moment.reading), by: 1_000))
            return "▶ \(words.stopwatch(seconds: left))"
        }
        return item.hasStarted ? "✓ \(words(.run(.done)))" : ""
    }
}

/// Divides and rounds towards minus infinity.
func floorDivided(_ value: Int64, by divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
