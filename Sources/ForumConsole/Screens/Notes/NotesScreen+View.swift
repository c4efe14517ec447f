import ForumCore
import ForumLocalization
import TerminalUI

/// The questions as tabs, with how many notes each has.
struct NotesTabs {
    let items: [(question: QuestionID?, text: String, columns: Range<Int>)]

    init(_ context: ScreenContext, chosen: QuestionID?) {
        let counts = context.state.noteCounts
        var column = 0
        var items: [(question: QuestionID?, text: String, columns: Range<Int>)] = []
        let questions = context.state.standingQuestions
        let width = max(8, context.area.width / (questions.count + 1))
        for (place, question) in (questions.map { Optional($0) } + [nil]).enumerated() {
            let count = context.words.number(counts[question?.id] ?? 0)
            let label = question.map { "\(place + 1) \($0.label)" } ?? context.words(.notes(.outside))
            let room = width - DisplayText.width(count) - 4
            let text = "\(DisplayText.truncated(label, to: max(1, room))) \(count)"
            let shown = question?.id == chosen ? "[\(text)]" : " \(text) "
            let used = DisplayText.width(shown)
            items.append((question?.id, shown, column..<column + used))
            column += used
        }
        self.items = items
    }
}

extension NotesScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = NotesLayout(context.area)
        for tab in NotesTabs(context, chosen: question).items {
            let role: StyleRole = tab.question == question ? .tabActive : .tab
            frame.put(tab.text, at: Point(column: tab.columns.lowerBound, row: layout.tabs.row), role: role)
        }
        let asked = context.state.questions.first { $0.id == question }?.text ?? context.words(.notes(.outsideHelp))
        Paragraph(asked, role: .title).draw(into: &frame, in: layout.question)
        drawList(into: &frame, in: layout.list, context)
        drawRule(into: &frame, in: layout.rule, context)
        TextFieldView(field, isFocused: !isListEntered, placeholder: context.words(.notes(.writeHint)))
            .draw(into: &frame, in: layout.field)
    }

    private func drawList(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        ListView(
            count: listed.count, scroll: scroll, isFocused: isListEntered, itemHeight: NotesLayout.itemHeight,
            emptyText: context.words(.notes(.empty))
        ).draw(into: &frame, in: area) { index, frame, rect in
            guard let note = context.state.notes[listed[index]] else { return }
            let chosen = isListEntered && index == scroll.selected
            draw(note, into: &frame, in: rect, role: chosen ? .selection : .text, context)
        }
    }

    /// A note in two rows: time, sign and as much of its text as fits, tags at its end.
    private func draw(_ note: Note, into frame: inout Frame, in rect: Rect, role: StyleRole, _ context: ScreenContext) {
        let time = context.moment.local(note.written.at).time.description
        frame.put(time, at: rect.origin, role: role == .text ? .muted : role)
        var text = note.kind.map { "\(NoteSign.sign(of: $0)) " } ?? ""
        if note.isConflicted { text += "‼ \(context.words(.notes(.conflict))) · " }
        text += note.text
        let tags = note.tags.filter { !note.text.contains("#\($0)") }.map { "#\($0)" }.joined(separator: " ")
        if !tags.isEmpty { text += "  \(tags)" }
        if !note.table.isEmpty { text += "  (\(context.words(.notes(.table), ["name": note.table])))" }
        let inset = 6
        let width = rect.width - inset
        // The text may be long: what is beyond two rows is not looked at.
        var lines = Wrapping.lines(String(text.prefix(width * 3)), width: width)
        if lines.count > rect.height {
            let rest = lines[(rect.height - 1)...].joined(separator: " ")
            lines = Array(lines.prefix(rect.height - 1)) + [DisplayText.truncated(rest + "…", to: width)]
        }
        let plain: StyleRole = note.isConflicted && role == .text ? .warning : role
        for (row, line) in lines.enumerated() {
            frame.put(line, at: Point(column: rect.column + inset, row: rect.row + row), role: plain)
        }
    }

    private func drawRule(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        frame.hline(at: area.origin, width: area.width, role: .border)
        guard let revising, let note = context.state.notes[revising.note] else { return }
        let time = context.moment.local(note.written.at).time
        frame.put(
            " ✎ \(context.words(.notes(.revising), ["time": time])) ", at: Point(column: area.column + 2, row: area.row), role: .emphasis)
    }
}
