import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand when somebody is ticked off or votes at the keyboard.
struct VoterLayout {
    let title: Rect
    let field: Rect
    let list: Rect
    let foot: Rect

    init(_ area: Rect) {
        var rest = area.inset(left: 1, right: 1)
        title = rest.takeTop(2)
        field = rest.takeTop(1)
        _ = rest.takeTop(1)
        foot = rest.takeBottom(2)
        list = rest
    }
}

extension ThemesScreen {
    func drawVoters(_ vote: Vote, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = VoterLayout(context.area)
        frame.put(
            "\(words(.votes(.voterSearch))) · \(words(.votes(.tickedCount), ["n": vote.voters.count]))", in: layout.title, role: .title)
        TextFieldView(voters.field, isFocused: true).draw(into: &frame, in: layout.field)
        ListView(count: voters.found.count, scroll: voters.scroll, isFocused: true, emptyText: words(.votes(.voterNone)))
            .draw(into: &frame, in: layout.list) { index, frame, rect in
                let person = context.state.people[place: voters.found[index]]
                var row = rect
                if vote.voters.contains(person.id) {
                    frame.put("✓ \(words(.votes(.voterHasVoted)))", in: row.takeRight(16), role: .success, alignment: .trailing)
                }
                frame.put([person.name, person.registration.organisation].filter { !$0.isEmpty }.joined(separator: " · "), in: row)
            }
        if held(vote) > 0 { frame.put(words(.votes(.boxHolds), ["n": held(vote)]), in: layout.foot, role: .muted) }
    }

    func drawBooth(_ vote: Vote, into frame: inout Frame, _ context: ScreenContext) {
        let words = context.words
        let layout = VoterLayout(context.area)
        guard !booth.isDone else {
            BigText(words(.votes(.boothShort)), role: .success)
                .draw(into: &frame, in: layout.list.inset(bottom: layout.list.height / 2))
            Paragraph(words(.votes(.boothThanks)), role: .success, alignment: .center)
                .draw(into: &frame, in: layout.list.inset(top: layout.list.height / 2))
            Paragraph(words(.votes(.voterNext)), role: .muted, alignment: .center).draw(into: &frame, in: layout.foot)
            return
        }
        var title = "\(words(.votes(.boothTitle))) · \(words(vote.method.phrase))"
        if case .dots(let allowance, let cap) = vote.method {
            title += " · " + words(.votes(.dotsLeft), ["n": allowance - booth.marks.values.reduce(0, +)])
            if cap < allowance { title += " · \(words(.votes(.cap))) : \(cap)" }
        }
        frame.put(title, in: layout.title, role: .title)
        ListView(count: vote.choices.count, scroll: booth.scroll, isFocused: true).draw(into: &frame, in: layout.list) {
            index, frame, rect in
            let choice = vote.choices[index]
            var row = rect
            frame.put(shown(booth.marks[choice.theme], vote, words), in: row.takeRight(18), role: .emphasis, alignment: .trailing)
            frame.put("\(index + 1) \(choice.title)", in: row.inset(right: 1))
        }
        Paragraph(words(.votes(.boothHelp)), role: .muted).draw(into: &frame, in: layout.foot)
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
