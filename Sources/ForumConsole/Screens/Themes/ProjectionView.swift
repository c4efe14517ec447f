import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    /// How many themes fit on the large screen.
    static func projected(_ area: Rect) -> Int { max(1, (area.height - 4) / 4) }

    /// The result for the room: few themes, thick bars, the chosen ones marked, and what is said aloud below.
    func drawProjection(_ outcome: VoteOutcome, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let vote = outcome.vote
        var rest = context.area.inset(left: 2, right: 2)
        frame.put(
            "\(words(vote.method.phrase)) · \(outcome.turnout(words).joined(separator: " · "))", in: rest.takeTop(1), role: .title)
        let foot = rest.takeBottom(3)
        _ = rest.takeTop(1)
        let largest = max(1, outcome.standings.map(\.points).max() ?? 1)
        let chosen = Set(outcome.chosen)
        for standing in outcome.standings.dropFirst(resultScroll.selected).prefix(Self.projected(context.area)) {
            var block = rest.takeTop(4)
            guard block.height >= 3 else { break }
            let mark = chosen.contains(standing.choice.theme) ? "★ " : outcome.tied.contains(standing.choice.theme) ? "= " : "  "
            let tied = standing.isTied ? " \(words(.votes(.tied)))" : ""
            frame.put(
                "\(mark)\(words.ordinal(standing.rank))\(tied)  \(standing.choice.title)", in: block.takeTop(1),
                role: chosen.contains(standing.choice.theme) ? .success : .emphasis)
            let value = vote.method.value(of: standing, words)
            let label = block.takeRight(min(24, block.width / 3))
            frame.put(value, in: label.inset(left: 1), role: .emphasis)
            for row in 0..<2 {
                let bar = Rect(column: block.column, row: block.row + row, width: block.width, height: 1)
                drawBar(standing, outcome, largest: largest, into: &frame, in: bar, words)
            }
        }
        if let judgment = outcome.judgment {
            drawGradeLegend(judgment, vote, into: &frame, in: foot, words)
        } else {
            var line = foot
            for said in outcome.verdict(words) {
                let paragraph = Paragraph(said.text, role: said.isWarning ? .warning : said.isChoice ? .success : .muted)
                paragraph.draw(into: &frame, in: line.takeTop(min(line.height, paragraph.height(width: line.width))))
            }
        }
    }

    /// A bar, or the profile of grades where there are grades.
    func drawBar(
        _ standing: VoteStanding, _ outcome: VoteOutcome, largest: Int, into frame: inout Frame, in area: Rect, _ words: Phrasebook
    ) {
        guard let judgment = outcome.judgment else {
            BarChart([.init("", value: Double(standing.points), valueText: "")], maximum: Double(largest)).draw(into: &frame, in: area)
            return
        }
        let merit = judgment.merits[standing.place]
        StackedBar(
            merit.percentages.enumerated().map { place, percent in
                .init("", value: Double(percent), role: place >= merit.grade ? .chart : .chartMuted)
            }
        ).draw(into: &frame, in: area)
    }

    func drawGradeLegend(_ judgment: MajorityJudgment, _ vote: Vote, into frame: inout Frame, in area: Rect, _ words: Phrasebook) {
        StackedBar(vote.method.gradeNames(words).map { .init($0, value: 1) }).drawLegend(into: &frame, in: area)
    }
}

extension VoteOutcome {
    /// The profiles of grades, of a majority judgment.
    var judgment: MajorityJudgment? {
        guard case .judgment(let judgment) = count.detail else { return nil }
        return judgment
    }
}
