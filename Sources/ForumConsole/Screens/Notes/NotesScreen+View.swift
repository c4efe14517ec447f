import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = layout(context)
        tabs(context).draw(into: &frame, in: layout.tabs) { search == nil && $0 == question }
        if let panel { return drawPanel(panel, into: &frame, in: layout.panel, context) }
        if search != nil {
            drawSearch(into: &frame, in: layout.question, context)
        } else {
            Paragraph(askedText(context), role: .title).draw(into: &frame, in: layout.question)
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
        ListView(
            count: listed.count, scroll: list.scroll, isFocused: isInList && list.hasChoice, itemHeight: NotesLayout.itemHeight,
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
        let left = completion.map { ["\(KeyPress(.tab).label(words.keyNames)) \($0.words.joined(separator: " "))"] } ?? ruleParts(context)
        var right: [String] = []
        if !speaking.table.isEmpty { right.append(words.table(speaking.table)) }
        if let round = speaking.round { right.append(words(.notes(.round), ["n": round])) }
        if context.state.session.isChathamHouse {
            right.append(words(.notes(.chathamMark)))
        } else if let sector = speaking.sector {
            right.append(words(sector.words.name))
        }
        if right.isEmpty { right.append("\(words(.notes(.noTable)))") }
        let place = " \(DisplayText.truncated(right.joined(separator: " · "), to: area.width / 2)) (\(Self.keyLabel(.context, context))) "
        let width = DisplayText.width(place)
        frame.put(place, at: Point(column: area.endColumn - width - 2, row: area.row), role: .muted)
        guard !left.isEmpty else { return }
        frame.put(
            " \(DisplayText.truncated(left.joined(separator: " · "), to: max(4, area.width - width - 8))) ",
            at: Point(column: area.column + 2, row: area.row), role: .emphasis)
    }

    /// The kind that the text in the field gives itself by its beginning; what a note being revised began with before gives none.
    private var typedKind: NoteKind? {
        let kind = NoteSign.kind(of: field.characters)
        return revising.map { NoteSign.read($0.began).kind } == kind ? nil : kind
    }

    /// What is being written: what it revises, what kind it is, where it will stand where that is not where one looks, what waits besides.
    private func ruleParts(_ context: ScreenContext) -> [String] {
        let words = context.words
        var parts: [String] = []
        let note = revising.flatMap { context.state.notes[$0.note] }
        if let note { parts.append("✎ \(words(.notes(.revising), ["time": context.moment.local(note.written.at).time.description]))") }
        if let kind = typedKind ?? note?.kind {
            parts.append("\(NoteSign.sign(of: kind)) \(words(kind.phrase))")
        }
        if revising == nil, question != nil, standing(context) == nil { parts.append("→ \(words(.notes(.outside)))") }
        if !aside.isEmpty { parts.append(words(.notes(.asideWaiting), ["n": aside.count])) }
        if revising == nil, let last = lastWritten.flatMap({ context.state.notes[$0] }), last.isStanding, last.question == question,
            last.isConflicted
        {
            parts.append("‼ \(words(.notes(.conflictMark)))")
        }
        return parts
    }

    /// The field; while nothing is typed, the signs of the kinds, or the whole of the chosen note.
    private func drawField(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        TextFieldView(field, isFocused: !isInList, placeholder: isInList ? "" : context.words(.notes(.writeHint)))
            .draw(into: &frame, in: area)
        guard field.isEmpty else { return }
        if isInList {
            guard let note = selected(context) else {
                if list.isGone { Paragraph(context.words(.notes(.chosenGone)), role: .warning).draw(into: &frame, in: area) }
                return
            }
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
