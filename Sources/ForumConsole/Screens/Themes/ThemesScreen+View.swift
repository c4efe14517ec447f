import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        switch room {
        case .board: drawBoard(into: &frame, context)
        case .desk:
            if let vote = openVote(context.state) { drawDesk(vote, into: &frame, context) }
        case .votes: drawVotes(into: &frame, context)
        case .result: if let shown { drawResult(shown, into: &frame, context) }
        case .projection: if let shown { drawProjection(shown, into: &frame, context) }
        case .reading: reading.draw(into: &frame, in: context.area)
        case .differences: if let vote = openVote(context.state) { drawDifferences(vote, into: &frame, context) }
        case .voters: if let vote = openVote(context.state) { drawVoters(vote, into: &frame, context) }
        case .booth: drawBooth(into: &frame, context)
        }
    }

    private func drawBoard(into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = ThemesLayout(context.area)
        var title = [words(.themes(.count), ["n": context.state.standingThemes.count])]
        if !context.state.boardOrder.seed.isEmpty {
            title.append(words(.themes(.orderedBy), ["seed": context.state.boardOrder.seed]))
        }
        frame.put(title.joined(separator: " · "), in: layout.title, role: .title)
        drawNotice(into: &frame, in: layout.notice, context)
        ListView(
            count: rows.count, scroll: board.scroll, isFocused: board.hasChoice, emptyText: words(.themes(.empty)),
            marksSelected: board.hasChoice
        )
        .draw(into: &frame, in: layout.list) { index, frame, rect in
            guard let theme = context.state.themes[rows[index]] else { return }
            drawLine(theme, number: index + 1, into: &frame, in: rect, context)
        }
        frame.hline(at: layout.detail.origin, width: layout.detail.width, role: .border)
        if let theme = chosen(context) { drawDetail(theme, into: &frame, in: layout.detail.inset(top: 1), context) }
    }

    private func drawNotice(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let left = leftOver(context.state)
        if left > 0, context.state.openVote == nil {
            frame.put("‼ \(words(.votes(.boxLeftOver), ["n": left]))", in: area, role: .warning)
        } else if let open = context.state.openVote {
            let key = KeyPress(.enter).label(words.keyNames)
            frame.put(
                "‼ \(words(.votes(.openNow), ["method": open.method.phrase, "key": key]))", in: area, role: .warning)
        } else if let last = context.state.votes.values.reversed().first(where: { $0.phase == .closed }) {
            let method = words(last.method.phrase)
            let key = KeyPress.character("v").label(words.keyNames)
            frame.put(words(.votes(.lastClosed), ["method": method, "key": key]), in: area, role: .muted)
        }
    }

    private func drawLine(_ theme: ForumTheme, number: Int, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        var signs: [String] = []
        if context.state.programmedThemes.contains(theme.id) { signs.append("★ \(words(.themes(.programmed)))") }
        if theme.isWithdrawn { signs.append("✗ \(words(.themes(.withdrawn)))") }
        if !theme.isWithdrawn, likenesses[theme.id] != nil { signs.append("≈") }
        let merged = context.state.themes(mergedInto: theme.id).count
        if merged > 0 { signs.append("+\(merged)") }
        var row = area
        let right = signs.joined(separator: "  ")
        if !right.isEmpty {
            frame.put(right, in: row.takeRight(DisplayText.width(right)), role: theme.isWithdrawn ? .muted : .accent)
            _ = row.takeRight(1)
        }
        let name =
            theme.isWithdrawn ? "    \(theme.title)" : "\(DisplayText.padded(String(number), to: 3, alignment: .trailing)) \(theme.title)"
        frame.put(name, in: row, role: theme.isWithdrawn ? .muted : .text)
    }

    /// The chosen theme in full: its words, where it comes from, what it brings together, and the one it looks like.
    private func drawDetail(_ theme: ForumTheme, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        var facts: [String] = []
        if !theme.origin.isEmpty { facts.append(words(.themes(.from), ["origin": theme.origin])) }
        if theme.isWithdrawn {
            let reason = theme.withdrawalReason
            facts.append(reason.isEmpty ? words(.themes(.withdrawn)) : words(.themes(.withdrawnFor), ["reason": reason]))
        }
        let merged = context.state.themes(mergedInto: theme.id)
        if !merged.isEmpty {
            facts.append(words(.themes(.mergedFrom), ["titles": words.list(merged.map { words.quoted($0.title) })]))
        }
        var rest = area
        let title = rest.takeTop(area.height >= 5 ? 2 : 1)
        Paragraph(theme.title, role: .emphasis).draw(into: &frame, in: title)
        if !theme.isWithdrawn, let other = likenesses[theme.id].flatMap({ context.state.themes[$0] }) {
            frame.put("≈ \(words(.themes(.lookAlike), ["title": other.title]))", in: rest.takeTop(1), role: .warning)
        }
        Paragraph(facts.joined(separator: " · "), role: .muted).draw(into: &frame, in: rest)
    }

    private func drawVotes(into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = ThemesLayout(context.area)
        let all = Array(context.state.votes.values)
        frame.put(words(.votes(.votesList)), in: layout.title, role: .title)
        ListView(
            count: all.count, scroll: votes.scroll, isFocused: votes.hasChoice, emptyText: words(.votes(.noVotes)),
            marksSelected: votes.hasChoice
        )
        .draw(into: &frame, in: layout.list) { index, frame, rect in
            let vote = all[index]
            let time = context.moment.local(vote.opened.at).time
            var text =
                "\(time)  \(words(.votes(.voteLine), ["n": index + 1, "method": vote.method.phrase])) · \(words(vote.phase.phrase))"
            if let rerunOf = vote.rerunOf, let place = all.firstIndex(where: { $0.id == rerunOf }) {
                text += " · \(words(.votes(.rerunOfVote), ["n": place + 1]))"
            }
            if let decision = vote.decision, vote.showsResult {
                let titles = decision.chosen.compactMap { theme in vote.choices.first { $0.theme == theme }?.title }
                text += " · ★ " + titles.joined(separator: ", ")
            }
            frame.put(text, in: rect)
        }
    }
}
