import ForumCore
import ForumLocalization
import TerminalUI

/// The questions as tabs, with how many notes each has.
struct NotesTabs {
    let items: [(question: QuestionID?, text: String, columns: Range<Int>)]

    init(_ context: ScreenContext, chosen: QuestionID?) {
        let labels = context.state.noteTabs.enumerated().map { place, question in
            (
                question: question?.id,
                label: question.map { "\($0.isWithdrawn ? "✗" : "\(place + 1)") \($0.label)" } ?? context.words(.notes(.outside)),
                count: context.words.number(context.state.notes.count(under: question?.id))
            )
        }
        let longest = Self.longest(labels.map { (DisplayText.width($0.label), DisplayText.width($0.count)) }, in: context.area.width)
        var column = 0
        var items: [(question: QuestionID?, text: String, columns: Range<Int>)] = []
        for (question, label, count) in labels {
            let text = "\(DisplayText.truncated(label, to: longest)) \(count)"
            let shown = question == chosen ? "[\(text)]" : " \(text) "
            let used = DisplayText.width(shown)
            items.append((question, shown, column..<column + used))
            column += used
        }
        self.items = items
    }

    /// The most columns that a label may take so that all tabs fit.
    private static func longest(_ widths: [(label: Int, count: Int)], in width: Int) -> Int {
        var longest = max(1, widths.map(\.label).max() ?? 1)
        while longest > 3, widths.reduce(0, { $0 + min($1.label, longest) + $1.count + 3 }) > width { longest -= 1 }
        return longest
    }
}

extension NotesScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = layout(context)
        for tab in NotesTabs(context, chosen: search == nil ? question : QuestionID("")).items {
            let role: StyleRole = search == nil && tab.question == question ? .tabActive : .tab
            frame.put(tab.text, at: Point(column: tab.columns.lowerBound, row: layout.tabs.row), role: role)
        }
        if let panel { return drawPanel(panel, into: &frame, in: layout.panel, context) }
        if search != nil {
            drawSearch(into: &frame, in: layout.question, context)
        } else {
            let known = context.state.questions.first { $0.id == question }
            let asked = known.map { $0.isWithdrawn ? "\($0.text) (\(context.words(.notes(.questionIsOff))))" : $0.text }
            Paragraph(asked ?? context.words(.notes(.outsideHelp)), role: .title).draw(into: &frame, in: layout.question)
        }
        drawList(into: &frame, in: layout.list, context)
        drawRule(into: &frame, in: layout.rule, context)
        drawField(into: &frame, in: layout.field, context)
        if let search { frame.cursor = cursor(of: search, in: layout.question) }
    }

    private func drawSearch(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        guard let search else { return }
        let line = Rect(column: area.column, row: area.row, width: area.width, height: 1)
        frame.put("/", at: line.origin, role: .emphasis)
        TextFieldView(search.query, isFocused: true, placeholder: context.words(.notes(.filterHint))).draw(
            into: &frame, in: line.inset(left: 2))
        let found = context.words(.notes(.found), ["n": listed.count])
        frame.put("\(found) · \(context.words(.notes(.findHelp)))", in: area.inset(top: 1), role: .muted)
    }

    private func cursor(of search: NoteSearch, in area: Rect) -> Point {
        let before = DisplayText.width(String(search.query.characters[..<search.query.cursor]))
        return Point(column: min(area.endColumn - 1, area.column + 2 + before), row: area.row)
    }

    private func drawList(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let isEntered = isListEntered || search != nil
        ListView(
            count: listed.count, scroll: scroll, isFocused: isEntered, itemHeight: NotesLayout.itemHeight,
            emptyText: context.words(.notes(search == nil ? .empty : .nothingFound))
        ).draw(into: &frame, in: area) { index, frame, rect in
            guard listed[index] < context.state.notes.count else { return }
            draw(context.state.notes[place: listed[index]], into: &frame, in: rect, context)
        }
    }

    /// A note in two rows, as they were laid out when something last changed.
    private func draw(_ note: Note, into frame: inout Frame, in rect: Rect, _ context: ScreenContext) {
        let time = context.moment.local(note.written.at).time.description
        frame.put(time, at: rect.origin, role: .muted)
        if marked.contains(note.id) { frame.put("■", at: Point(column: rect.column + 1, row: rect.row + 1), role: .emphasis) }
        let width = rect.width - NoteRows.inset
        let lines = rows.lines(of: note.id, width: width) ?? NoteRows.lines(note, width: width, isFound: search != nil, context)
        let role: StyleRole = note.isConflicted ? .warning : .text
        for (row, line) in lines.prefix(rect.height).enumerated() {
            frame.put(line, at: Point(column: rect.column + NoteRows.inset, row: rect.row + row), role: role, maxWidth: width)
        }
    }

    /// The line above the field: what is revised or completed, else where people speak.
    private func drawRule(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        frame.hline(at: area.origin, width: area.width, role: .border)
        let words = context.words
        var left: [String] = []
        if let revising, let note = context.state.notes[revising.note] {
            left.append("✎ \(words(.notes(.revising), ["time": context.moment.local(note.written.at).time]))")
        }
        if let completion {
            left = ["\(KeyPress(.tab).label(words.keyNames)) \(completion.words.joined(separator: " "))"]
        } else if revising == nil, let kind = NoteSign.kind(of: field.characters) {
            left.append("\(NoteSign.sign(of: kind)) \(words(kind.phrase))")
        }
        var right: [String] = []
        if !speaking.table.isEmpty { right.append(words(.notes(.table), ["name": speaking.table])) }
        if let round = speaking.round { right.append(words(.notes(.round), ["n": round])) }
        if context.state.session.isChathamHouse {
            right.append(words(.notes(.chathamMark)))
        } else if let sector = speaking.sector {
            right.append(words(sector.words.name))
        }
        if right.isEmpty { right.append("\(words(.notes(.noTable)))") }
        let place = " \(right.joined(separator: " · ")) (\(Self.keyLabel(.context, context))) "
        let width = DisplayText.width(place)
        frame.put(place, at: Point(column: area.endColumn - width - 2, row: area.row), role: .muted)
        guard !left.isEmpty else { return }
        frame.put(
            " \(DisplayText.truncated(left.joined(separator: " · "), to: max(4, area.width - width - 8))) ",
            at: Point(column: area.column + 2, row: area.row), role: .emphasis)
    }

    /// The field; while nothing is typed, the signs of the kinds, or the whole of the chosen note.
    private func drawField(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let isEntered = isListEntered || search != nil
        TextFieldView(field, isFocused: !isEntered, placeholder: isEntered ? "" : context.words(.notes(.writeHint)))
            .draw(into: &frame, in: area)
        guard field.isEmpty else { return }
        if isEntered {
            guard let note = selected(context) else { return }
            let details = NoteWords.details(note, context)
            let text = NoteWords.signs(note) + NoteWords.shown(note.text, of: note, context.words) + (details.isEmpty ? "" : "  \(details)")
            Paragraph(text, role: .placeholder).draw(into: &frame, in: area)
        } else {
            // Each sign keeps its word beside it, whatever the width.
            let signs = NoteSign.all.map { "\($0.sign)\u{A0}\(context.words($0.kind.phrase))" }.joined(separator: "   ")
            Paragraph(signs, role: .placeholder).draw(into: &frame, in: area.inset(top: 1))
        }
    }
}
