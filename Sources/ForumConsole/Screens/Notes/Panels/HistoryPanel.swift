import ForumCore
import ForumLocalization
import TerminalUI

/// The wordings of a note, newest first, each with what changed line by line; and the notes that went into it or came of it.
struct HistoryPanel: NotesPanel {
    let title = Phrase.notes(.history)
    private let note: NoteID
    private var scroll = ListScroll()
    private var firstRow = 0
    /// Notes that went into this one, and the one it was split from.
    private let origins: [String]

    init(_ note: Note, _ state: ForumState) {
        self.note = note.id
        var origins: [String] = []
        for other in state.notes.values where other.mergedInto == note.id { origins.append("⊃ \(other.text)") }
        if let former = note.splitFrom.flatMap({ state.notes[$0] }) { origins.append("⊂ \(former.revisions.first?.text ?? former.text)") }
        for other in state.notes.values where other.splitFrom == note.id { origins.append("÷ \(other.text)") }
        self.origins = origins
    }

    private func revisions(_ state: ForumState) -> [Revision] { state.notes[note]?.revisions.reversed() ?? [] }

    mutating func settle(_ context: ScreenContext) {
        scroll.settle(count: revisions(context.state).count, height: Self.listed(context.area.height))
    }

    private static func listed(_ height: Int) -> Int { max(2, height / 4) }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [
            PanelKey("↑↓", .panelMove), PanelKey(KeyPress(.pageDown), .panelScroll, context),
            PanelKey(KeyPress(.enter), .historyTake, context),
        ]
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        let revisions = revisions(context.state)
        switch key.key {
        case .escape: return .close
        case .pageDown: firstRow = min(firstRow + context.area.height / 2, max(0, lines(context).count - 1))
        case .pageUp: firstRow = max(0, firstRow - context.area.height / 2)
        case .enter:
            guard revisions.indices.contains(scroll.selected) else { return .stay }
            return PanelAnswer(wish: .revise(note, text: revisions[scroll.selected].text))
        default: if scroll.apply(key, count: revisions.count, height: Self.listed(context.area.height)) { firstRow = 0 }
        }
        return .stay
    }

    /// The chosen wording beside the one before it.
    private func lines(_ context: ScreenContext) -> [LineDifference.Line] {
        let revisions = revisions(context.state)
        guard revisions.indices.contains(scroll.selected) else { return [] }
        let former = scroll.selected + 1 < revisions.count ? revisions[scroll.selected + 1].text : nil
        return LineDifference.lines(from: former, to: revisions[scroll.selected].text)
    }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let revisions = revisions(context.state)
        var rest = area
        let list = rest.takeTop(min(revisions.count, Self.listed(context.area.height)))
        ListView(count: revisions.count, scroll: scroll, isFocused: true).draw(into: &frame, in: list) { index, frame, rect in
            let revision = revisions[index]
            let time = context.moment.local(revision.mark.at).time
            let by = [revision.mark.console.text, revision.by ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
            frame.put("\(time)  \(by)  \(revision.text.beginning)", in: rect, role: .text)
        }
        frame.hline(at: rest.takeTop(1).origin, width: area.width, role: .border)
        var rows: [(text: String, role: StyleRole)] = []
        for line in lines(context) {
            let (sign, role): (String, StyleRole) =
                switch line.change {
                case .kept: (" ", .text)
                case .added: ("+", .success)
                case .removed: ("-", .danger)
                }
            for (place, part) in Wrapping.lines(line.text, width: max(1, area.width - 2)).enumerated() {
                rows.append(((place == 0 ? sign : " ") + " " + part, role))
            }
        }
        if !origins.isEmpty {
            rows.append(("", .text))
            rows.append((context.words(.notes(.historyOrigins)), .heading))
            for origin in origins { rows += Wrapping.lines(origin, width: area.width).map { ($0, .muted) } }
        }
        for (row, line) in rows.dropFirst(firstRow).prefix(rest.height).enumerated() {
            frame.put(line.text, at: Point(column: rest.column, row: rest.row + row), role: line.role, maxWidth: rest.width)
        }
    }
}
