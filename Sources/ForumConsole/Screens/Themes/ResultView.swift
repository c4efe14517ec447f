import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand on a result. What is said of it gets the rows it needs, and the themes the rest.
struct ResultLayout {
    let title: Rect
    let turnout: Rect
    let lines: Rect
    let rule: Rect
    let spoken: Rect
    let legend: Rect
    let notes: Rect

    init(_ area: Rect, _ shown: ShownResult?) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(1)
        turnout = rest.takeTop(1)
        guard let shown, shown.outcome.vote.showsResult else {
            (rule, spoken, legend, notes) = (.zero, .zero, .zero, .zero)
            lines = rest
            return
        }
        notes = rest.takeBottom(min(2, ShownResult.rows(shown.notes, width: rest.width)))
        legend = rest.takeBottom(shown.grades.isEmpty ? 0 : shown.legend.legendHeight(width: rest.width))
        // Two themes at least are to be seen.
        spoken = rest.takeBottom(max(0, min(ShownResult.rows(shown.spoken, width: rest.width), rest.height - 5)))
        rule = rest.takeBottom(1)
        lines = rest
    }
}

extension ThemesScreen {
    func drawResult(_ shown: ShownResult, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = ResultLayout(context.area, shown)
        let vote = shown.outcome.vote
        var title = "\(words(.votes(.resultOf), ["method": vote.method.phrase])) · \(words(vote.phase.phrase))"
        if vote.phase.takesBallots, vote.showsResult { title += " · \(words(.votes(.partialResults)))" }
        if vote.rerunOf != nil { title += " · \(words(.votes(.rerun)))" }
        frame.put(title, in: layout.title, role: .title)
        guard vote.showsResult else {
            let notice: Phrase = vote.phase == .cancelled ? vote.phase.phrase : .votes(vote.seals.isEmpty ? .notShown : .reopenedNow)
            frame.put(words(notice), in: layout.lines)
            return
        }
        frame.put(shown.turnout(width: layout.turnout.width), in: layout.turnout, role: .muted)
        drawLines(shown.outcome, into: &frame, in: layout.lines, words)
        frame.hline(at: layout.rule.origin, width: layout.rule.width, role: .border)
        ShownResult.draw(shown.spoken, into: &frame, in: layout.spoken)
        if !shown.grades.isEmpty { shown.legend.drawLegend(into: &frame, in: layout.legend) }
        ShownResult.draw(shown.notes, into: &frame, in: layout.notes)
    }

    /// Two rows a theme: its rank and title, and its bar with the value.
    private func drawLines(_ outcome: VoteOutcome, into frame: inout Frame, in area: Rect, _ words: Phrasebook) {
        let vote = outcome.vote
        let largest = max(1, outcome.standings.map(\.points).max() ?? 1)
        let percentages = LargestRemainder.percentages(of: outcome.standings.map { max(0, $0.points) })
        let signs = OutcomeSigns(outcome)
        ListView(count: outcome.standings.count, scroll: resultScroll, isFocused: false, itemHeight: 2)
            .draw(into: &frame, in: area) { index, frame, rect in
                let standing = outcome.standings[index]
                let theme = standing.choice.theme
                frame.put(
                    "\(signs.sign(of: theme))\(Self.aligned(outcome.rank(of: standing, words)))  \(standing.choice.title)", in: rect,
                    role: signs.isChosen(theme) ? .emphasis : .text)
                var bar = rect.inset(left: 8, top: 1)
                var value = vote.method.value(of: standing, words)
                if vote.method.sharesPoints { value += " · \(words.percent(percentages[index]))" }
                if vote.method.shape == .dots { value += " · " + words(.votes(.votersCount), ["n": standing.voters]) }
                let text = bar.takeRight(vote.method.shape == .dots ? min(40, bar.width * 3 / 5) : min(36, bar.width / 2))
                frame.put(value, in: text.inset(left: 1))
                if standing.isCounted { drawBar(standing, outcome, largest: largest, into: &frame, in: bar) }
            }
    }

    /// A rank, with the number of a short one below the others.
    private static func aligned(_ rank: String) -> String {
        let width = DisplayText.width(String(rank.prefix { $0 != " " }))
        return String(repeating: " ", count: max(0, 4 - width)) + rank
    }

    /// A bar, or the profile of grades where there are grades.
    func drawBar(_ standing: VoteStanding, _ outcome: VoteOutcome, largest: Int, into frame: inout Frame, in area: Rect) {
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
}

/// What stands beside the themes of a result: who is chosen, by the count or by what the room decided, and who is tied.
struct OutcomeSigns {
    private let chosen: Set<ThemeID>
    private let tied: Set<ThemeID>

    init(_ outcome: VoteOutcome) {
        let decision = outcome.vote.showsResult ? outcome.vote.decision : nil
        chosen = Set(decision?.chosen ?? outcome.chosen)
        // Once the room has settled a tie, the sentence below says that there was one.
        tied = decision == nil && outcome.rerun == nil ? Set(outcome.tied) : []
    }

    func isChosen(_ theme: ThemeID) -> Bool { chosen.contains(theme) }

    func sign(of theme: ThemeID) -> String { chosen.contains(theme) ? "★ " : tied.contains(theme) ? "= " : "  " }
}

extension VoteMethod {
    /// Points are shares of one whole, so that percentages say something.
    var sharesPoints: Bool { shape == .dots }
}

extension VoteOutcome {
    /// The profiles of grades, of a majority judgment.
    var judgment: MajorityJudgment? {
        guard case .judgment(let judgment) = count.detail else { return nil }
        return judgment
    }
}
