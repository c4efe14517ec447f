import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand on the large screen.
struct ProjectionLayout {
    let title: Rect
    let lines: Rect
    /// How many themes there are below.
    let more: Rect
    let spoken: Rect
    let legend: Rect

    init(_ area: Rect, _ shown: ShownResult?) {
        var rest = area.inset(left: 2, right: 2)
        title = rest.takeTop(1)
        _ = rest.takeTop(1)
        guard let shown, shown.outcome.vote.showsResult else {
            (more, spoken, legend) = (.zero, .zero, .zero)
            lines = rest
            return
        }
        legend = rest.takeBottom(shown.grades.isEmpty ? 0 : shown.legend.legendHeight(width: rest.width))
        spoken = rest.takeBottom(max(1, min(ShownResult.rows(shown.spoken, width: rest.width), rest.height - 9)))
        more = rest.takeBottom(1)
        lines = rest
    }
}

extension ThemesScreen {
    /// The result for the room: few themes, thick bars, the chosen ones marked, and what is said aloud below. Nothing while the vote is open
    /// again.
    func drawProjection(_ shown: ShownResult, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let outcome = shown.outcome
        let vote = outcome.vote
        let layout = ProjectionLayout(context.area, shown)
        guard vote.showsResult else {
            frame.put(words(vote.method.phrase), in: layout.title, role: .title)
            Paragraph(words(.votes(.reopenedNow)), role: .warning, alignment: .center)
                .draw(into: &frame, in: layout.lines.inset(top: layout.lines.height / 2))
            return
        }
        let title = words(vote.method.phrase) + (vote.phase.takesBallots ? " · \(words(.votes(.partialResults)))" : "")
        frame.put(shown.turnout(width: layout.title.width, after: title), in: layout.title, role: .title)
        drawBlocks(outcome, into: &frame, layout, words)
        ShownResult.draw(shown.spoken, into: &frame, in: layout.spoken)
        if !shown.grades.isEmpty { shown.legend.drawLegend(into: &frame, in: layout.legend) }
    }

    private func drawBlocks(_ outcome: VoteOutcome, into frame: inout Frame, _ layout: ProjectionLayout, _ words: Phrasebook) {
        var rest = layout.lines
        let largest = max(1, outcome.standings.map(\.points).max() ?? 1)
        let signs = OutcomeSigns(outcome)
        let first = min(resultScroll.first, max(0, outcome.standings.count - 1))
        var end = first
        for standing in outcome.standings.dropFirst(first) {
            guard rest.height >= 3 else { break }
            end += 1
            var block = rest.takeTop(min(4, rest.height))
            let isChosen = signs.isChosen(standing.choice.theme)
            frame.put(
                "\(signs.sign(of: standing.choice.theme))\(outcome.rank(of: standing, words))  \(standing.choice.title)",
                in: block.takeTop(1), role: isChosen ? .success : .emphasis)
            let label = block.takeRight(min(24, block.width / 3))
            frame.put(outcome.vote.method.value(of: standing, words), in: label.inset(left: 1), role: .emphasis)
            if outcome.vote.method.shape == .dots {
                frame.put(words(.votes(.votersCount), ["n": standing.voters]), in: label.inset(left: 1, top: 1))
            }
            guard standing.isCounted else { continue }
            for row in 0..<2 {
                let bar = Rect(column: block.column, row: block.row + row, width: block.width, height: 1)
                drawBar(standing, outcome, largest: largest, into: &frame, in: bar)
            }
        }
        var hidden: [String] = []
        if first > 0 { hidden.append("↑ \(words(.common(.moreBelow), ["n": first]))") }
        let below = outcome.standings.count - end
        if below > 0 { hidden.append("↓ \(words(.common(.moreBelow), ["n": below]))") }
        frame.put(hidden.joined(separator: "   "), in: layout.more, role: .muted, alignment: .trailing)
    }
}
