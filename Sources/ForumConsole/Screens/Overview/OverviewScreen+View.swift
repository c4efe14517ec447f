import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension OverviewScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = OverviewLayout(context.area)
        let forecast = AgendaForecast(context.state, at: context.moment)
        StepView(context, forecast).draw(into: &frame, in: layout.step)
        drawPeople(into: &frame, in: layout.people, context)
        var work = Lines(layout.work)
        drawNotes(into: &frame, &work, context)
        drawVotes(into: &frame, &work, context, isWide: layout.agenda != nil)
        if let agenda = layout.agenda {
            var lines = Lines(agenda)
            drawComing(into: &frame, &lines, context, forecast)
            drawConsoles(into: &frame, &lines, context)
        } else {
            drawConsoles(into: &frame, &work, context)
        }
    }

    private func drawPeople(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        var lines = Lines(area)
        lines.put(words(.overview(.people)), into: &frame, role: .heading)
        if let capacity = context.state.session.capacity, capacity > 0 {
            Gauge(value: counts.inside, of: capacity, zones: zones(capacity, inside: counts.inside, words))
                .draw(into: &frame, in: lines.take(1))
        }
        lines.put(
            "\(words(.overview(.arrived), ["n": counts.arrived])) · \(words(.overview(.inside), ["n": counts.inside]))", into: &frame,
            role: .emphasis)
        lines.put(
            "\(words(.overview(.registered), ["n": counts.registered - counts.walkIns])) · \(words(.overview(.walkIns), ["n": counts.walkIns]))",
            into: &frame)
        if counts.waiting > 0 {
            let key = ScreenKind.door.functionKey.label(words.keyNames)
            lines.put("… \(words(.overview(.waiting), ["n": counts.waiting, "key": key]))", into: &frame, role: .warning)
        } else {
            lines.skip()
        }
        drawSectors(into: &frame, &lines, context)
        if lines.rest.height >= 6 {
            lines.skip()
            drawSession(into: &frame, &lines, context)
        }
    }

    private func zones(_ capacity: Int, inside: Int, _ words: Phrasebook) -> [Gauge.Zone] {
        [
            Gauge.Zone(from: 0, sign: "·", word: words(.overview(.placesLeft), ["n": max(0, capacity - inside)]), role: .success),
            Gauge.Zone(
                from: capacity - max(3, capacity / 10), sign: "!", word: words(.overview(.nearlyFull), ["n": max(0, capacity - inside)]),
                role: .warning),
            Gauge.Zone(from: capacity, sign: "‼", word: words(.overview(.full)), role: .danger),
        ]
    }

    /// Who came of each sector, of how many on the list.
    private func drawSectors(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        lines.put(words(.overview(.sectors)), into: &frame, role: .heading)
        let bars = Sector.allCases.compactMap { sector -> BarChart.Bar? in
            let listed = counts.registeredBySector[sector] ?? 0
            let arrived = counts.arrivedBySector[sector] ?? 0
            guard listed > 0 || arrived > 0 else { return nil }
            // Each bar is full where as many have come as are on the list of its own sector.
            return BarChart.Bar(
                words(sector.words.plural), value: min(1, Double(arrived) / Double(max(1, listed))), valueText: "\(arrived)/\(listed)")
        }
        guard !bars.isEmpty else { return lines.put(words(.overview(.nobodyListed)), into: &frame, role: .muted) }
        BarChart(bars, maximum: 1, labelLimit: lines.rest.width / 2).draw(into: &frame, in: lines.take(bars.count))
    }

    private func drawSession(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext) {
        let words = context.words
        let session = context.state.session
        lines.put(words(.overview(.session)), into: &frame, role: .heading)
        lines.put(session.title, into: &frame)
        if !session.venue.isEmpty { lines.put(session.venue, into: &frame) }
        let time = words.time(ClockTime(minutesOfDay: session.startMinutes))
        lines.put((session.date.map { words.longDate($0.calendarDay) + ", " } ?? "") + time, into: &frame)
        lines.put(DisplayText.endOfPath(context.sessionPath, columns: lines.rest.width), into: &frame, role: .muted)
    }

    private func drawNotes(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext) {
        let words = context.words
        let total = noteCounts.values.reduce(0, +)
        lines.put(words(.overview(.notesByQuestion)), words.number(total), into: &frame, role: .heading, rightRole: .heading)
        var bars = context.state.standingQuestions.prefix(8).map { question in
            let count = noteCounts[question.id] ?? 0
            return BarChart.Bar(question.label, value: Double(count), valueText: words.number(count))
        }
        if let outside = noteCounts[nil], outside > 0 {
            bars.append(BarChart.Bar(words(.overview(.outsideQuestions)), value: Double(outside), valueText: words.number(outside)))
        }
        BarChart(Array(bars), labelLimit: lines.rest.width / 2).draw(into: &frame, in: lines.take(bars.count))
        if conflicts > 0 {
            let key = ScreenKind.notes.functionKey.label(words.keyNames)
            lines.put("‼ \(words(.overview(.noteConflicts), ["n": conflicts, "key": key]))", into: &frame, role: .warning)
        }
        lines.skip()
    }

    private func drawVotes(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext, isWide: Bool) {
        let words = context.words
        lines.put(
            words(.overview(.votes)), words(.themes(.count), ["n": context.state.standingThemes.count]), into: &frame, role: .heading)
        guard let last = context.state.lastVote else {
            lines.put(words(.overview(.noVotesYet)), into: &frame, role: .muted)
            return lines.skip()
        }
        let isOpen = last.phase.takesBallots
        var text = "\(isOpen ? "● " : "")\(words(last.method.phrase)) · \(words(last.phase.phrase))"
        if last.method != .hands { text += " · \(words(.votes(.ballots), ["n": last.ballots.count]))" }
        let first = standings.filter { $0.rank == standings.first?.rank }
        // Who is ahead together is ahead of nobody.
        if first.count > 1 { text += " · = \(words(.votes(.tied)))" }
        lines.put(text, into: &frame, role: isOpen ? .emphasis : .text)
        if isWide {
            let bars = standings.prefix(6).map {
                BarChart.Bar(
                    $0.choice.title, value: Double($0.points), valueText: last.method.brief($0, words),
                    sign: "\($0.isTied ? "=" : "")\($0.rank).")
            }
            BarChart(Array(bars), labelLimit: lines.rest.width * 2 / 3).draw(into: &frame, in: lines.take(bars.count))
        } else {
            for standing in first.prefix(2) {
                lines.put("\(first.count > 1 ? "=" : "1.") \(standing.choice.title)", last.method.brief(standing, words), into: &frame)
            }
            if first.count > 2 { lines.put(words(.common(.moreBelow), ["n": first.count - 2]), into: &frame, role: .muted) }
        }
        lines.skip()
    }

    /// The steps to come with the times they are expected at.
    private func drawComing(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext, _ forecast: AgendaForecast) {
        let words = context.words
        lines.put(words(.overview(.coming)), into: &frame, role: .heading)
        let consoles = context.connected.count + 3
        for (place, item) in context.state.agenda.items.enumerated() where lines.rest.height > consoles {
            if item.id == context.state.agenda.current {
                putStep("▶", item.title, "", into: &frame, &lines, keeping: consoles, role: .emphasis)
            } else if let expected = forecast.expected[place] {
                let time = ClockTime(minutesOfDay: expected).description
                putStep(time, item.title, words.duration(minutes: item.allottedMinutes), into: &frame, &lines, keeping: consoles)
            }
        }
        lines.skip()
    }

    /// A step on as many rows as its title needs, as long as `keeping` rows stay free below.
    private func putStep(
        _ beginning: String, _ title: String, _ length: String, into frame: inout Frame, _ lines: inout Lines, keeping: Int,
        role: StyleRole = .text
    ) {
        let indent = DisplayText.width(beginning) + 1
        let room = lines.rest.width - indent - (length.isEmpty ? 0 : DisplayText.width(length) + 2)
        let rows = Wrapping.lines(title, width: max(1, room))
        guard rows.count > 1, lines.rest.height >= keeping + rows.count else {
            return lines.put("\(beginning) \(title)", length, into: &frame, role: role)
        }
        for (place, row) in rows.enumerated() {
            let left = place == 0 ? beginning : String(repeating: " ", count: indent - 1)
            lines.put("\(left) \(row)", place == 0 ? length : "", into: &frame, role: role)
        }
    }

    private func drawConsoles(into frame: inout Frame, _ lines: inout Lines, _ context: ScreenContext) {
        let words = context.words
        lines.put(words(.overview(.consolesConnected), ["n": context.connected.count]), into: &frame, role: .heading)
        let room = lines.rest.height
        let own = "\(context.console.text) (\(words(.overview(.thisConsole))))"
        guard context.connected.count > room else {
            for name in context.connected {
                let last = context.state.consoles[name].map { context.moment.local($0.lastAt).time.description } ?? ""
                lines.put("● \(name == context.console ? own : name.text)", last, into: &frame)
            }
            return
        }
        // Too many for a line each: all are named, this one first.
        let others = context.connected.filter { $0 != context.console }.map(\.text)
        let names = ([own] + others).joined(separator: ", ")
        let rows = Wrapping.lines("● \(names)", width: max(1, lines.rest.width))
        for (place, row) in rows.prefix(room).enumerated() {
            lines.put(place == room - 1 && rows.count > room ? rows[place...].joined(separator: " ") : row, into: &frame)
        }
    }
}

extension ForumState {
    /// The vote that is open, or else the last one that was not called off.
    var lastVote: Vote? {
        openVote ?? votes.values.reversed().first { $0.phase == .closed }
    }
}
