import ForumCore
import ForumLocalization
import TerminalUI

/// The wordings of a note, newest first, each with what changed line by line; and the notes that went into it or came of it.
struct HistoryPanel: NotesPanel {
    let title = Phrase.notes(.history)
    private let note: NoteID
    private var scroll = ListScroll()
    private var rows = RowScroll()
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
        let room = NotesScreen.room(of: self, context)
        let height = room.height - min(revisions(context.state).count, Self.listed(context.area.height)) - 1
        rows.settle(count: shownRows(width: room.width, context).count, height: height)
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
        case .pageDown, .character(" "): rows.turn(pages: 1)
        case .pageUp: rows.turn(pages: -1)
        case .enter:
            guard revisions.indices.contains(scroll.selected) else { return .stay }
            return PanelAnswer(wish: .revise(note, text: revisions[scroll.selected].text))
        default: if scroll.apply(key, count: revisions.count, height: Self.listed(context.area.height)) { rows.toTop() }
        }
        return .stay
    }

    /// What a line of the list says of a wording: the first line that it changed.
    private func gist(_ place: Int, of revisions: [Revision]) -> String {
        guard place + 1 < revisions.count else { return revisions[place].text.beginning }
        let lines = LineDifference.lines(from: revisions[place + 1].text, to: revisions[place].text)
        if let added = lines.first(where: { $0.change == .added }) { return "+ \(added.text.beginning)" }
        return lines.first { $0.change == .removed }.map { "- \($0.text.beginning)" } ?? revisions[place].text.beginning
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
            let time = context.moment.local(revision.mark.at).time.description
            let by = [revision.mark.console.text, revision.by ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
            frame.put("\(time)  \(by)  \(gist(index, of: revisions))", in: rect, role: .text)
        }
        let border = rest.takeTop(1)
        frame.hline(at: border.origin, width: area.width, role: .border)
        if rows.rest > 0 {
            frame.put(
                " \(context.words(.notes(.moreRows), ["n": rows.rest])) ", at: Point(column: border.column + 2, row: border.row),
                role: .muted)
        }
        for (row, line) in shownRows(width: area.width, context).dropFirst(rows.first).prefix(rest.height).enumerated() {
            frame.put(line.text, at: Point(column: rest.column, row: rest.row + row), role: line.role, maxWidth: rest.width)
        }
    }

    /// The chosen wording against the one before it, and the notes it came of, wrapped.
    private func shownRows(width: Int, _ context: ScreenContext) -> [(text: String, role: StyleRole)] {
        var rows: [(text: String, role: StyleRole)] = []
        for line in lines(context) {
            let (sign, role): (String, StyleRole) =
                switch line.change {
                case .kept: (" ", .text)
                case .added: ("+", .success)
                case .removed: ("-", .danger)
                }
            for (place, part) in Wrapping.lines(line.text, width: max(1, width - 2)).enumerated() {
                rows.append(((place == 0 ? sign : " ") + " " + part, role))
            }
        }
        if !origins.isEmpty {
            rows.append(("", .text))
            rows.append((context.words(.notes(.historyOrigins)), .heading))
            for origin in origins { rows += Wrapping.lines(origin, width: width).map { ($0, .muted) } }
        }
        return rows
    }
}
