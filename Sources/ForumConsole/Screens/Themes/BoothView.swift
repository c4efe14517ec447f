import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand on the ballot of a voter at the keyboard.
struct BoothLayout {
    let title: Rect
    let rule: Rect
    let list: Rect
    /// Why the last key did nothing.
    let refused: Rect
    let help: Rect
    /// How the team leaves it.
    let wayOut: Rect

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(1)
        rule = rest.takeTop(2)
        _ = rest.takeTop(1)
        wayOut = rest.takeBottom(1)
        help = rest.takeBottom(2)
        refused = rest.takeBottom(2)
        list = rest
    }
}

extension ThemesScreen {
    func drawBooth(into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = BoothLayout(context.area)
        let key = Self.keymap.firstKey(of: .voters, words)
        frame.put(words(.votes(.boothWayOut), ["key": key]), in: layout.wayOut, role: .muted, alignment: .trailing)
        guard booth.stage == .voting, let vote = booth.vote.flatMap({ context.state.votes[$0] }) else {
            return drawWaiting(into: &frame, layout, context)
        }
        frame.put("\(words(.votes(.boothTitle))) · \(words(vote.method.phrase))", in: layout.title, role: .title)
        Paragraph(boothRule(vote, words)).draw(into: &frame, in: layout.rule)
        ListView(count: vote.choices.count, scroll: booth.scroll, isFocused: true).draw(into: &frame, in: layout.list) {
            index, frame, rect in
            let choice = vote.choices[index]
            var row = rect
            frame.put(shown(booth.marks[choice.theme], vote, words), in: row.takeRight(18), role: .emphasis, alignment: .trailing)
            frame.put("\(index + 1) \(choice.title)", in: row.inset(right: 1))
        }
        if let refused = booth.refused { Paragraph("! \(said(refused, words))", role: .warning).draw(into: &frame, in: layout.refused) }
        let help: Phrase.Votes =
            vote.method.shape != .approvals ? .boothHelp : vote.choices.count <= 9 ? .boothHelpNumbers : .boothHelpNames
        Paragraph(words(.votes(help)), role: .muted).draw(into: &frame, in: layout.help)
    }

    private func said(_ refused: Booth.Refused, _ words: Phrasebook) -> String {
        switch refused {
        case .ballot(let error): words.reason(error)
        case .dotsLeft: words(.votes(.boothNoDots))
        case .credits(let cost, let allowed): words(.votes(.boothNoCredits), ["n": cost, "total": allowed])
        case .rank(let highest): words(.votes(.boothNoRank), ["n": highest])
        case .digit: words(.votes(.boothNoDigit))
        }
    }

    /// After a ballot, and when the voting was ended elsewhere.
    private func drawWaiting(into frame: inout Frame, _ layout: BoothLayout, _ context: ScreenContext) {
        let words = context.words
        let isOver = booth.stage == .over
        let top = layout.list.inset(bottom: layout.list.height / 2)
        if !isOver { BigText(words(.votes(.boothShort)), role: .success).draw(into: &frame, in: top) }
        Paragraph(words(.votes(isOver ? .boothOver : .boothThanks)), role: isOver ? .warning : .success, alignment: .center)
            .draw(into: &frame, in: layout.list.inset(top: layout.list.height / 2))
        guard !isOver else { return }
        Paragraph(words(.votes(ticksOff(context) ? .voterNextTicked : .voterNext)), role: .muted, alignment: .center)
            .draw(into: &frame, in: layout.help)
    }

    /// The rule of the method, and what is left of what one may give.
    private func boothRule(_ vote: Vote, _ words: Phrasebook) -> String {
        let marks = booth.marks
        switch vote.method {
        case .dots(let allowance, let cap):
            let left = words(.votes(.dotsLeft), ["n": allowance - marks.values.reduce(0, +)])
            return cap < allowance ? "\(left) · \(words(.votes(.boothCap), ["n": cap]))" : left
        case .approval, .equalShares, .phragmen: return words(.votes(.boothNames), ["n": marks.count])
        case .majorityJudgment:
            return words(
                .votes(.boothGrades), ["grades": Self.gradeKeys(vote, words), "worst": vote.method.gradeNames(words).first ?? ""])
        case .score(let maximum): return words(.votes(.boothScores), ["n": maximum])
        case .borda, .schulze: return words(.votes(.boothRanks))
        case .instantRunoff: return words(.votes(.boothRunoff))
        case .quadratic(let credits):
            let spent = marks.values.reduce(0) { $0 + $1 * $1 }
            return words(.votes(.boothCredits), ["n": credits - spent, "total": credits])
        case .hands: return ""
        }
    }

    private func shown(_ value: Int?, _ vote: Vote, _ words: Phrasebook) -> String {
        guard let value else { return vote.method.shape == .grades ? words(.votes(.noOpinion)) : "–" }
        switch vote.method.shape {
        case .dots: return String(repeating: "●", count: min(value, 12)) + (value > 12 ? " \(value)" : "")
        case .approvals: return "✓ \(words(.votes(.approved)))"
        case .grades:
            let names = vote.method.gradeNames(words)
            return names.indices.contains(value) ? names[value] : ""
        case .ranks: return words(.votes(.rankShown), ["n": value])
        case .scores, .credits, .hands: return String(value)
        }
    }
}
