import ForumCore
import ForumLocalization
import TerminalUI

/// Where the evening stands, for one glance: nothing is changed here.
public struct OverviewScreen: ConsoleScreen {
    public enum Intent: Hashable, Sendable {}

    public static let kind = ScreenKind.overview
    public static let help = Phrase.overview(.help)
    public static let keymap = Keymap<Intent, Phrase>([])

    public init() {}

    public func showsSeconds(_ context: ScreenContext) -> Bool {
        guard let item = context.state.agenda.currentItem, !context.state.agenda.isPaused else { return false }
        return item.remaining(at: context.moment.reading) < 120_000
    }

    public mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome] {}

    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        var rest = context.area.inset(left: 1, right: 1)
        drawStep(into: &frame, in: rest.takeTop(3), context)
        let columns = rest.columns(2, gap: 2)
        drawPeople(into: &frame, in: columns[0], context)
        drawWork(into: &frame, in: columns[1], context)
    }

    /// The time, the step with its countdown, and the next one.
    private func drawStep(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let agenda = context.state.agenda
        let first: String
        var role = StyleRole.title
        if let item = agenda.currentItem {
            let seconds = Int(floorDivided(item.remaining(at: context.moment.reading), by: 1_000))
            let left = agenda.isPaused ? "‖ \(words(.overview(.paused)))" : words.countdown(seconds: seconds)
            first = "▶ \(item.title) · \(left)"
            if seconds < 0 { role = .danger }
        } else {
            first = words(agenda.isFinished ? .overview(.finished) : .overview(.notStarted))
        }
        frame.put(DisplayText.truncated(first, to: area.width), at: area.origin, role: role)
        guard let next = agenda.nextItem, !agenda.isFinished else { return }
        frame.put(
            DisplayText.truncated(words(.overview(.nextStep), ["title": next.title]), to: area.width),
            at: Point(column: area.column, row: area.row + 1), role: .muted)
    }

    private func drawPeople(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        var rest = area
        heading(.overview(.people), into: &frame, &rest, context)
        let capacity = context.state.session.capacity ?? 0
        if capacity > 0 {
            let zones = [
                Gauge.Zone(from: 0, sign: "·", word: "", role: .success),
                Gauge.Zone(
                    from: capacity - max(3, capacity / 10), sign: "!",
                    word: words(.overview(.nearlyFull), ["n": max(0, capacity - counts.inside)]), role: .warning),
                Gauge.Zone(from: capacity, sign: "‼", word: words(.overview(.full)), role: .danger),
            ]
            Gauge(value: counts.inside, of: capacity, text: "\(counts.inside)/\(capacity)", zones: zones)
                .draw(into: &frame, in: rest.takeTop(1))
        }
        line(
            "\(words(.overview(.arrived), ["n": counts.arrived])) · \(words(.overview(.inside), ["n": counts.inside]))", into: &frame, &rest
        )
        line(
            "\(words(.overview(.registered), ["n": counts.registered])) · \(words(.overview(.walkIns), ["n": counts.walkIns]))",
            into: &frame, &rest)
        _ = rest.takeTop(1)
        heading(.overview(.sectors), into: &frame, &rest, context)
        guard counts.arrived > 0 else { return line(words(.overview(.nobodyYet)), into: &frame, &rest, role: .muted) }
        let bars = Sector.allCases.compactMap { sector -> BarChart.Bar? in
            guard let count = counts.arrivedBySector[sector], count > 0 else { return nil }
            return BarChart.Bar(words(sector.words.plural), value: Double(count), valueText: words.number(count))
        }
        BarChart(bars).draw(into: &frame, in: rest.takeTop(min(bars.count, rest.height)))
    }

    private func drawWork(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        var rest = area
        heading(.overview(.notesByQuestion), into: &frame, &rest, context)
        let counts = context.state.noteCounts
        var bars = context.state.standingQuestions.prefix(8).map { question in
            let count = counts[question.id] ?? 0
            return BarChart.Bar(question.label, value: Double(count), valueText: words.number(count))
        }
        if let outside = counts[nil], outside > 0 {
            bars.append(BarChart.Bar(words(.overview(.outsideQuestions)), value: Double(outside), valueText: words.number(outside)))
        }
        BarChart(bars).draw(into: &frame, in: rest.takeTop(min(bars.count, rest.height)))
        _ = rest.takeTop(1)
        heading(.overview(.votes), into: &frame, &rest, context)
        line(voteLine(context), into: &frame, &rest)
        line(words(.themes(.count), ["n": context.state.standingThemes.count]), into: &frame, &rest)
        _ = rest.takeTop(1)
        heading(.overview(.consoles), into: &frame, &rest, context)
        for name in context.connected.prefix(max(0, rest.height)) {
            let own = name == context.console ? " (\(words(.overview(.thisConsole))))" : ""
            line("● \(name.text)\(own)", into: &frame, &rest)
        }
    }

    private func voteLine(_ context: ScreenContext) -> String {
        let words = context.words
        let votes = Array(context.state.votes.values)
        guard let last = votes.last else { return words(.overview(.noVotesYet)) }
        let method: Phrase
        if case .hands = last.method { method = .votes(.hands) } else { method = .votes(.dots) }
        var text = "\(words(method)) · \(words(last.phase.phrase))"
        if case .dots = last.method { text += " · \(words(.votes(.ballots), ["n": last.ballots.count]))" }
        if last.phase == .closed, let winner = last.standings.first, winner.points > 0 { text += " · 1. \(winner.choice.title)" }
        return text
    }

    private func heading(_ phrase: Phrase, into frame: inout Frame, _ rest: inout Rect, _ context: ScreenContext) {
        let row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        frame.put(DisplayText.truncated(context.words(phrase), to: row.width), at: row.origin, role: .heading)
    }

    private func line(_ text: String, into frame: inout Frame, _ rest: inout Rect, role: StyleRole = .text) {
        let row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        frame.put(DisplayText.truncated(text, to: row.width), at: row.origin, role: role)
    }
}
