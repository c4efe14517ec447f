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
        frame.put(turnout(outcome, words).joined(separator: " · "), in: layout.turnout, role: .muted)
        guard vote.showsResult else {
            let notice: Phrase = vote.phase == .cancelled ? vote.phase.phrase : .votes(.notShown)
            frame.put(words(notice), in: layout.lines)
            return
        }
        drawLines(outcome, into: &frame, in: layout.lines, words)
        frame.hline(at: layout.verdict.origin, width: layout.verdict.width, role: .border)
        var rest = layout.verdict.inset(top: 1)
        for (sentence, role) in verdict(outcome, words) {
            let paragraph = Paragraph(sentence, role: role)
            let height = min(rest.height, paragraph.height(width: rest.width))
            paragraph.draw(into: &frame, in: rest.takeTop(height))
        }
    }

    /// How many voted, as far as it is known.
    func turnout(_ outcome: VoteOutcome, _ words: Phrasebook) -> [String] {
        let vote = outcome.vote
        var parts: [String] = []
        if let present = vote.present { parts.append(words(.votes(.presentCount), ["n": present])) }
        if vote.method == .hands {
            if let abstentions = vote.abstentions { parts.append("\(words(.votes(.abstentions))) : \(words.number(abstentions))") }
        } else {
            parts.append(words(.votes(.ballots), ["n": vote.ballots.count]))
            if !outcome.setAside.isEmpty { parts.append("! " + words(.votes(.setAsideCount), ["n": outcome.setAside.count])) }
        }
        parts.append(words(.votes(.placesChosen), ["n": vote.rules.places]))
        return parts
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
                BarChart([.init("", value: Double(standing.points), valueText: "")], maximum: Double(largest)).draw(into: &frame, in: bar)
            }
    }

    /// What the result says aloud: every tie, and how many places are left.
    func verdict(_ outcome: VoteOutcome, _ words: Phrasebook) -> [(String, StyleRole)] {
        if outcome.isEmpty { return [(words(.votes(.nobodyVoted)), .warning)] }
        let vote = outcome.vote
        func titles(_ themes: [ThemeID]) -> String {
            words.list(themes.compactMap { theme in vote.choices.first { $0.theme == theme }.map { words.quoted($0.title) } })
        }
        var said: [(String, StyleRole)] = []
        if !outcome.chosen.isEmpty { said.append(("★ \(words(.votes(.chosenAre), ["titles": titles(outcome.chosen)]))", .success)) }
        if !outcome.tied.isEmpty {
            said.append(("‼ \(words(.votes(.tiedForPlaces), ["n": outcome.placesLeft, "titles": titles(outcome.tied)]))", .warning))
        } else if outcome.placesLeft > 0 {
            said.append((words(.votes(.emptyPlaces), ["n": outcome.placesLeft]), .warning))
        }
        let tied = Set(outcome.tied)
        var groups: [[VoteStanding]] = []
        for standing in outcome.standings where standing.isTied && !tied.contains(standing.choice.theme) && standing.points > 0 {
            if groups.last?.first?.rank == standing.rank { groups[groups.count - 1].append(standing) } else { groups.append([standing]) }
        }
        for group in groups {
            let list = words.list(group.map { words.quoted($0.choice.title) })
            said.append((words(.votes(.tieAloud), ["rank": words.ordinal(group[0].rank), "titles": list]), .muted))
        }
        return said
    }
}

extension VoteMethod {
    /// Points are shares of one whole, so that percentages say something.
    var sharesPoints: Bool { shape == .dots || self == .instantRunoff }
}
