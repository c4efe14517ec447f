import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// Where things stand when somebody is ticked off.
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
        TextFieldView(voters.typed.field, isFocused: true).draw(into: &frame, in: layout.field)
        let empty: Phrase.Votes = voters.typed.field.isEmpty ? .voterTypeName : .voterNone
        let list = voters.typed.list
        ListView(
            count: voters.found.count, scroll: list.scroll, isFocused: list.hasChoice, emptyText: words(.votes(empty)),
            marksSelected: list.hasChoice
        )
        .draw(into: &frame, in: layout.list) { index, frame, rect in
            guard let person = context.state.people[voters.found[index]] else { return }
            var row = rect
            if vote.voters.contains(person.id) {
                let ticked = "✓ \(words(.votes(.voterTicked)))"
                frame.put(ticked, in: row.takeRight(DisplayText.width(ticked)), role: .success)
                _ = row.takeRight(1)
            }
            frame.put([person.name, person.registration.organisation].filter { !$0.isEmpty }.joined(separator: " · "), in: row)
        }
        if held(vote) > 0 { frame.put(words(.votes(.boxHolds), ["n": held(vote)]), in: layout.foot, role: .muted) }
    }
}
