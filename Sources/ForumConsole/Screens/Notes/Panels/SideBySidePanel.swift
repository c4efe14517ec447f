import ForumCore
import ForumLocalization
import TerminalUI

/// Wordings of a note made at the same time, side by side: either is kept with one key, or all go into the field.
struct SideBySidePanel: NotesPanel {
    let title = Phrase.notes(.conflict)
    private let note: NoteID
    private var chosen = 0
    private var scroll = RowScroll()

    init(_ note: NoteID) { self.note = note }

    private func wordings(_ state: ForumState) -> [Revision] { state.notes[note]?.standing ?? [] }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        guard wordings(context.state).count > 1 else { return [] }
        return [
            PanelKey("←→", .panelMove), PanelKey(KeyPress(.enter), .keepThis, context), PanelKey("D", .keepBoth),
            PanelKey(KeyPress(.pageDown), .panelScroll, context),
        ]
    }

    mutating func settle(_ context: ScreenContext) {
        let wordings = wordings(context.state)
        chosen = max(0, min(chosen, wordings.count - 1))
        let room = Self.boxes(in: NotesScreen.room(of: self, context))
        let longest = wordings.map { Wrapping.lines($0.text, width: max(1, room.width - 4)).count }.max() ?? 0
        scroll.settle(count: longest, height: room.height - 2)
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        let wordings = wordings(context.state)
        switch key.key {
        case .escape: return .close
        case .left, .up, .backTab: chosen = max(0, chosen - 1)
        case .right, .down, .tab: chosen = min(max(0, wordings.count - 1), chosen + 1)
        case .pageUp: scroll.turn(pages: -1)
        case .pageDown, .character(" "): scroll.turn(pages: 1)
        case .character("d"), .character("D"), .function(7):
            guard wordings.count > 1 else { return .close }
            return PanelAnswer(wish: .revise(note, text: wordings.map(\.text).joined(separator: "\n")))
        case .enter:
            guard wordings.count > 1, wordings.indices.contains(chosen) else { return .close }
            return .perform(ReviseNote(note: note, text: wordings[chosen].text, replacing: wordings.map(\.id)))
        default: break
        }
        return .stay
    }

    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> PanelAnswer {
        guard case .recorded = conclusion else { return .stay }
        return PanelAnswer(outcomes: [.say(Message(.success, Sentence(.notes(.settled))))], wish: .close)
    }

    /// The place of the first box; the second has one column less at most.
    private static func boxes(in area: Rect) -> Rect {
        var rest = area
        _ = rest.takeTop(2)
        return rest.takeLeft((rest.width - 1) / 2)
    }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let wordings = wordings(context.state)
        var rest = area
        let help = rest.takeTop(2)
        guard wordings.count > 1 else {
            Paragraph(context.words(.notes(.conflictSettled))).draw(into: &frame, in: help)
            return
        }
        Paragraph(context.words(.notes(.conflictHelp)), role: .muted).draw(into: &frame, in: help)
        // Two at a time; where three people wrote, the arrows go on to the third.
        let first = max(0, min(chosen - 1, wordings.count - 2))
        let width = (rest.width - 1) / 2
        for (place, wording) in wordings[first...].prefix(2).enumerated() {
            var box = rest
            box = place == 0 ? box.takeLeft(width) : box.inset(left: width + 1)
            let isChosen = first + place == chosen
            let time = context.moment.local(wording.mark.at).time.description
            let number = "\(first + place + 1)/\(wordings.count)"
            let head = "\(number) · \(context.words(.notes(.wordingOf), ["console": wording.mark.console.text, "time": time]))"
            frame.box(
                box, role: isChosen ? .borderActive : .border,
                title: DisplayText.truncated((isChosen ? "▸ " : "") + head, to: box.width - 6),
                titleRole: isChosen ? .emphasis : .muted)
            Paragraph(wording.text, role: isChosen ? .text : .muted, firstRow: scroll.first)
                .draw(into: &frame, in: box.inset(left: 2, top: 1, right: 2, bottom: 1))
        }
    }
}
