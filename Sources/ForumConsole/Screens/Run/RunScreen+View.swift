import ForumCore
import ForumLocalization
import TerminalUI

extension RunScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = RunLayout(context)
        let forecast = AgendaForecast(context.state, at: context.moment)
        drawTitle(into: &frame, in: layout.title, context)
        drawFigures(into: &frame, in: layout.figures, context)
        drawFacts(into: &frame, in: layout.facts, context, forecast)
        drawTable(into: &frame, in: layout.table, context, forecast)
    }

    private func seconds(_ item: AgendaItem, _ context: ScreenContext) -> Int {
        Int(floorDivided(item.remaining(at: context.moment.reading), by: 1_000))
    }

    private func role(_ agenda: Agenda, seconds: Int) -> StyleRole {
        agenda.isPaused ? .warning : seconds < 0 ? .danger : seconds < 120 ? .warning : .success
    }

    /// What runs and how: the sign and the word say it without colour.
    private func drawTitle(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let agenda = context.state.agenda
        guard let item = agenda.currentItem else {
            frame.put(words(agenda.isFinished ? .run(.finished) : .run(.notStarted)), in: area, role: .title)
            return
        }
        let seconds = seconds(item, context)
        let state = agenda.isPaused ? "‖ \(words(.run(.paused))) · " : seconds < 0 ? "! \(words(.run(.overTime))) · " : "▶ "
        frame.put(state + item.title, in: area, role: seconds < 0 && !agenda.isPaused ? .danger : .title)
    }

    private func drawFigures(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let agenda = context.state.agenda
        if let item = agenda.currentItem {
            let seconds = seconds(item, context)
            BigText(context.words.stopwatch(seconds: seconds), role: role(agenda, seconds: seconds)).draw(into: &frame, in: area)
        } else if !agenda.isFinished {
            BigText(ClockTime(minutesOfDay: context.state.session.startMinutes).description, role: .title).draw(into: &frame, in: area)
        } else {
            BigText(context.moment.now.time.description, role: .muted).draw(into: &frame, in: area)
        }
    }

    /// How long the step was given, what is next, when the evening ends, and what to press; the ground rules where there is room.
    private func drawFacts(into frame: inout Frame, in area: Rect, _ context: ScreenContext, _ forecast: AgendaForecast) {
        let words = context.words
        let agenda = context.state.agenda
        var lines = Lines(area)
        if let item = agenda.currentItem {
            lines.put(
                words(.run(.lengthIs), ["time": words.duration(minutes: item.minutes) + added(item, words)]), into: &frame, role: .muted)
        } else if !agenda.isFinished {
            let start = ClockTime(minutesOfDay: context.state.session.startMinutes)
            lines.put(words(.run(.startsAt), ["time": start]), into: &frame)
        }
        if !agenda.isFinished, let next = agenda.nextItem, let place = agenda.index(of: next.id) {
            let time = ClockTime(minutesOfDay: forecast.expected[place] ?? forecast.planned[place])
            lines.put(words(.overview(.nextStepAt), ["time": time, "title": next.title]), into: &frame)
        }
        if !agenda.isFinished, !agenda.items.isEmpty {
            for line in EndingLine.lines(forecast, words) { lines.put(line.text, into: &frame, role: line.role) }
            if forecast.delay > 0, obstacle(to: .catchUp, context) == nil {
                let key = Self.keymap.firstKey(of: .catchUp, words)
                lines.put(words(.run(.catchUpHint), ["key": key]), into: &frame, role: .muted)
            }
        }
        drawRules(into: &frame, &lines, context)
    }

    private func drawRules(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext) {
        let rules = context.state.session.groundRules
        guard !rules.isEmpty, lines.rest.height > 3 else { return }
        lines.skip()
        lines.put(context.words(.run(.groundRules)), into: &frame, role: .heading)
        let wrapped = RunLayout.rules(context, width: lines.rest.width)
        // Every rule is seen, whole where there is room for all of them.
        for line in wrapped.count <= lines.rest.height ? wrapped : rules.map({ "• \($0)" }) { lines.put(line, into: &frame) }
    }

    private func drawTable(into frame: inout Frame, in area: Rect, _ context: ScreenContext, _ forecast: AgendaForecast) {
        let words = context.words
        let agenda = context.state.agenda
        let rows = agenda.items.enumerated().map { place, item in
            Table.Row(
                [
                    ClockTime(minutesOfDay: forecast.planned[place]).description, time(of: item, forecast.expected[place], context),
                    item.title, words.duration(minutes: item.minutes) + added(item, words),
                    state(of: item, forecast.expected[place], context),
                ], role: item.id == agenda.current ? .emphasis : forecast.expected[place] == nil ? .muted : .text)
        }
        // Length and state take what they need, and the steps' titles the rest.
        Table(
            [
                .init(words(.run(.planned)), .fixed(7)), .init(words(.run(.actual)), .fixed(6)), .init(words(.run(.step)), .weight(1)),
                .init(words(.run(.length)), .fitting(atMost: 18)), .init(words(.run(.state)), .fitting(atMost: 18)),
            ], rows: rows, scroll: list.scroll, isFocused: list.hasChoice, emptyText: words(.run(.emptyAgenda)),
            marksSelected: list.hasChoice
        ).draw(into: &frame, in: area)
    }

    /// When it started, or "≈" and when it is expected to.
    private func time(of item: AgendaItem, _ expected: Int?, _ context: ScreenContext) -> String {
        if let started = item.started { return context.moment.local(started.wall).time.description }
        return expected.map { "≈" + ClockTime(minutesOfDay: $0).description } ?? ""
    }

    private func added(_ item: AgendaItem, _ words: Phrasebook) -> String {
        guard item.extensionMinutes != 0 else { return "" }
        let sign = item.extensionMinutes > 0 ? "+" : "−"
        return " \(sign)\(abs(item.extensionMinutes))"
    }

    /// What became of it: how long it took, how long it still has, or that it was passed over.
    private func state(of item: AgendaItem, _ expected: Int?, _ context: ScreenContext) -> String {
        let words = context.words
        if item.id == context.state.agenda.current {
            if context.state.agenda.isPaused { return "‖ \(words(.run(.pauseState)))" }
            return "▶ \(words.stopwatch(seconds: seconds(item, context)))"
        }
        if item.hasStarted {
            let minutes = item.minutesTaken(at: context.moment.reading)
            return "✓ \(words.duration(minutes: minutes))"
        }
        return expected == nil ? "– \(words(.run(.skipped)))" : ""
    }
}

/// Divides and rounds towards minus infinity.
func floorDivided(_ value: Int64, by divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
