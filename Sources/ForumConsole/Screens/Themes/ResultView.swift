import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand on a result.
struct ResultLayout {
    let title: Rect
    let turnout: Rect
    let lines: Rect
    let verdict: Rect

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(1)
        turnout = rest.takeTop(1)
        verdict = rest.takeBottom(area.height >= 30 ? 7 : 5)
        lines = rest
    }
}

extension ThemesScreen {
    func drawResult(_ outcome: VoteOutcome, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = ResultLayout(context.area)
        let vote = outcome.vote
        frame.put(
            "\(words(.votes(.resultOf), ["method": vote.method.phrase])) · \(words(vote.phase.phrase))", in: layout.title, role: .title)
        frame.put(outcome.turnout(words).joined(separator: " · "), in: layout.turnout, role: .muted)
        guard vote.showsResult else {
            let notice: Phrase = vote.phase == .cancelled ? vote.phase.phrase : .votes(.notShown)
            frame.put(words(notice), in: layout.lines)
            return
        }
        drawLines(outcome, into: &frame, in: layout.lines, words)
        frame.hline(at: layout.verdict.origin, width: layout.verdict.width, role: .border)
        var rest = layout.verdict.inset(top: 1)
        if let judgment = outcome.judgment { drawGradeLegend(judgment, vote, into: &frame, in: rest.takeBottom(1), words) }
        for (text, role) in spoken(outcome, words) {
            let paragraph = Paragraph(text, role: role)
            let height = min(rest.height, paragraph.height(width: rest.width))
            paragraph.draw(into: &frame, in: rest.takeTop(height))
        }
    }

    /// What is said aloud, what the room took note of, and the seal.
    private func spoken(_ outcome: VoteOutcome, _ words: Phrasebook) -> [(String, StyleRole)] {
        let vote = outcome.vote
        var said = outcome.verdict(words).map { ($0.text, $0.isWarning ? StyleRole.warning : $0.isChoice ? .success : .muted) }
        if let decision = vote.decision, decision.means != .count {
            let titles = words.list(vote.titles(decision.chosen).map { words.quoted($0) })
            let means: Phrase.Methods = decision.means == .lot ? .decidedByLot : .decidedByAll
            said.insert(("★ " + words(.methods(means), ["titles": titles]), .success), at: 0)
        }
        if let seal = vote.seals.last, vote.phase == .closed {
            let digest = String(seal.digest.hexadecimal.prefix(12))
            let isIntact = sealIsIntact
            said.append((words(.votes(isIntact ? .sealLine : .sealBrokenLine), ["digest": digest]), isIntact ? .muted : .danger))
        }
        return said
    }

    /// Two rows a theme: its rank and title, and its bar with the value.
    private func drawLines(_ outcome: VoteOutcome, into frame: inout Frame, in area: Rect, _ words: Phrasebook) {
        let vote = outcome.vote
        let largest = max(1, outcome.standings.map(\.points).max() ?? 1)
        let percentages = LargestRemainder.percentages(of: outcome.standings.map { max(0, $0.points) })
        let chosen = Set(outcome.chosen)
        ListView(count: outcome.standings.count, scroll: resultScroll, isFocused: false, itemHeight: 2)
            .draw(into: &frame, in: area) { index, frame, rect in
                let standing = outcome.standings[index]
                let theme = standing.choice.theme
                var sign = "  "
                if chosen.contains(theme) { sign = "★ " } else if outcome.tied.contains(theme) { sign = "= " }
                var rank = DisplayText.padded(words.ordinal(standing.rank), to: 4, alignment: .trailing)
                if standing.isTied { rank += " \(words(.votes(.tied)))" }
                frame.put(
                    "\(sign)\(rank)  \(standing.choice.title)", in: rect, role: chosen.contains(theme) ? .emphasis : .text)
                var bar = rect.inset(left: 8, top: 1)
                var value = vote.method.value(of: standing, words)
                if vote.method.sharesPoints { value += " · \(words.percent(percentages[index]))" }
                if vote.method.shape == .dots { value += " · " + words(.votes(.votersCount), ["n": standing.voters]) }
                let text = bar.takeRight(min(36, bar.width / 2))
                frame.put(value, in: text.inset(left: 1))
                drawBar(standing, outcome, largest: largest, into: &frame, in: bar, words)
            }
    }
}

extension VoteMethod {
    /// Points are shares of one whole, so that percentages say something.
    var sharesPoints: Bool { shape == .dots || self == .instantRunoff }
}
