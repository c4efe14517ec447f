import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let head = head(context)
        let layout = layout(head, context)
        if let panel {
            drawTabs(of: head, into: &frame, in: layout.tabs)
            return drawPanel(panel, into: &frame, in: layout.panel, context)
        }
        if search != nil {
            drawTabs(of: head, into: &frame, in: layout.tabs)
            drawSearch(into: &frame, in: layout.question, context)
        } else {
            drawnHead.draw(head.basis, into: &frame, in: layout.head) { frame in
                drawTabs(of: head, into: &frame, in: layout.tabs)
                head.asked.draw(into: &frame, in: layout.question)
            }
        }
        drawList(into: &frame, in: layout.list, context)
        drawRule(into: &frame, in: layout.rule, context)
        drawField(into: &frame, in: layout.field, context)
        if let search { frame.cursor = cursor(of: search, in: layout.question) }
    }

    private func drawTabs(of head: NotesHead, into frame: inout Frame, in area: Rect) {
        head.tabs.draw(into: &frame, in: area) { search == nil && $0 == question }
    }

    private func drawSearch(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        guard let search else { return }
        let line = Rect(column: area.column, row: area.row, width: area.width, height: 1)
        frame.put("/", at: line.origin, role: .emphasis)
        TextFieldView(search.query, isFocused: true, placeholder: context.words(.notes(.filterHint))).draw(
            into: &frame, in: line.inset(left: 2))
        let found = context.words(.notes(.count), ["n": listed.count])
        frame.put("\(found) · \(context.words(.notes(.findHelp)))", in: area.inset(top: 1), role: .muted)
    }

    private func cursor(of search: NoteSearch, in area: Rect) -> Point {
        let before = DisplayText.width(String(search.query.characters[..<search.query.cursor]))
        return Point(column: min(area.endColumn - 1, area.column + 2 + before), row: area.row)
    }

    private func drawList(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        guard search == nil else { return drawListAnew(into: &frame, in: area, context) }
        drawnList.draw(listBasis(in: area, context), into: &frame, in: area) { drawListAnew(into: &$0, in: area, context) }
    }

    private func drawListAnew(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let isInList = isInList && list.hasChoice
        // Outside the list the sign stands at the note that keys are about, and nowhere where they are about none.
        let meant = self.isInList ? nil : chosen(context)?.id
        let bar = listed.count > fitting ? 1 : 0
        func height(_ place: Int) -> Int { self.height(at: place, context) }
        ListView(
            count: listed.count, scroll: list.scroll, isFocused: isInList,
            emptyText: context.words(.notes(search == nil ? .empty : .nothingFound)), marksSelected: isInList
        ).draw(into: &frame, in: area, heightOf: height) { index, frame, rect in
            guard listed[index] < context.state.notes.count else { return }
            let note = context.state.notes[place: listed[index]]
            draw(note, into: &frame, in: rect, context)
            guard note.id == meant else { return }
            let whole = Rect(column: area.column, row: rect.row, width: area.width - bar, height: rect.height)
            frame.put("›", in: whole)
            frame.setRole(.selectionMuted, in: whole)
        }
    }

    /// A note in its rows, as they were laid out when something last changed.
    private func draw(_ note: Note, into frame: inout Frame, in rect: Rect, _ context: ScreenContext) {
        let time = context.moment.local(note.written.at).time.description
        frame.put(time, at: rect.origin, role: .muted)
        if marked.contains(note.id) { frame.put("■", at: Point(column: rect.column - 1, row: rect.row), role: .emphasis) }
        let width = rect.width - NoteRows.inset
        let lines = rows.lines(of: note.id, width: width) ?? NoteRows.lines(note, width: width, isFound: search != nil, context)
        let role: StyleRole = note.isConflicted ? .warning : .text
        for (row, line) in lines.prefix(rect.height).enumerated() {
            frame.put(line, at: Point(column: rect.column + NoteRows.inset, row: rect.row + row), role: role, maxWidth: width)
        }
    }

    /// All that is drawn of the line above the field.
    struct RuleBasis: Hashable, Sendable {
        var events: Int
        var language: Language
        var zone: TimeZoneRules
        var question: QuestionID?
        var completion: NoteCompletion?
        var speaking: NoteContext
        var revising: Revising?
        var kind: NoteKind?
        var aside: Int
        var last: NoteID?
        /// The note whose place stands there, and not that of the next one.
        var placed: NoteID?
    }

    /// The line above the field: what is revised or completed, else where people speak.
    private func drawRule(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let basis = RuleBasis(
            events: context.state.eventCount, language: context.words.language, zone: context.moment.zone, question: question,
            completion: completion, speaking: speaking, revising: revising, kind: typedKind, aside: aside.count, last: lastWritten,
            placed: placed(context)?.id)
        drawnRule.draw(basis, into: &frame, in: area) { drawRuleAnew(into: &$0, in: area, context) }
    }

    private func drawRuleAnew(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        frame.hline(at: area.origin, width: area.width, role: .border)
        let words = context.words
        let completed = completion.map { "\(KeyPress(.tab).label(words.keyNames)) \($0.words.joined(separator: " "))" }
        var right: [String] = []
        let speaking = placed(context).map { NoteContext(table: $0.table, round: $0.round, sector: $0.sector) } ?? speaking
        if !speaking.table.isEmpty { right.append(words.table(speaking.table)) }
        if let round = speaking.round { right.append(words(.notes(.round), ["n": round])) }
        if context.state.session.isChathamHouse {
            right.append(words(.notes(.chathamMark)))
        } else if let sector = speaking.sector {
            right.append(words(sector.words.name))
        }
        if right.isEmpty { right.append("\(words(.notes(.noTable)))") }
        let place = right.joined(separator: " · ")
        let key = " (\(Self.keyLabel(.context, context))) "
        // Both have what they need where it is there; else what is being written goes before, but for a quarter. A note being revised has its
        // own place: then that of the next note yields altogether.
        let room = max(8, area.width - DisplayText.width(key) - 8)
        let needed = DisplayText.width(place)
        var left = completed ?? ruleParts(context).joined(separator: " · ")
        if completed == nil, DisplayText.width(left) + needed > room { left = ruleParts(isShort: true, context).joined(separator: " · ") }
        left = DisplayText.truncated(left, to: max(room - needed, revising == nil ? room * 3 / 4 : room + DisplayText.width(key)))
        let rest = room - DisplayText.width(left)
        if rest >= 8 {
            let said = " \(DisplayText.truncated(place, to: rest))\(key)"
            frame.put(said, at: Point(column: area.endColumn - DisplayText.width(said) - 2, row: area.row), role: .muted)
        }
        guard !left.isEmpty else { return }
        let isWarning = completed == nil && changedElsewhere(context) != nil
        frame.put(" \(left) ", at: Point(column: area.column + 2, row: area.row), role: isWarning ? .warning : .emphasis)
    }

    /// The note in whose place one looks, which is not that of the next note: the one being revised, or the chosen one of the list.
    func placed(_ context: ScreenContext) -> Note? {
        isInList ? selected(context) : revising.flatMap { context.state.notes[$0.note] }
    }

    /// What has become of the note being revised since it was opened; nil where nothing has.
    private func changedElsewhere(_ context: ScreenContext) -> String? {
        guard let revising, let note = context.state.notes[revising.note] else { return nil }
        guard note.isStanding else { return "‼ \(context.words(.notes(.goneElsewhere)))" }
        guard revising.isOutdated(by: note) else { return nil }
        let console = note.standing.last { !revising.replacing.contains($0.id) }?.mark.console ?? note.written.console
        let key = Self.keyLabel(.revise, context)
        return "‼ \(context.words(.notes(.changedElsewhere), ["console": console.text, "key": key]))"
    }

    /// The kind that the text in the field gives itself by its beginning; what a note being revised began with before gives none.
    private var typedKind: NoteKind? {
        let kind = NoteSign.kind(of: field.characters)
        return revising.map { NoteSign.read($0.began).kind } == kind ? nil : kind
    }

    /// What is being written: what waits besides, what it revises, what kind it is, where it will stand where that is not where one looks.
    private func ruleParts(isShort: Bool = false, _ context: ScreenContext) -> [String] {
        let words = context.words
        var parts: [String] = []
        let note = revising.flatMap { context.state.notes[$0.note] }
        if let changed = changedElsewhere(context) { parts.append(changed) }
        if !aside.isEmpty { parts.append(words(.notes(.asideWaiting), ["n": aside.count])) }
        if let note {
            let time = context.moment.local(note.written.at).time.description
            parts.append("✎ \(words(.notes(isShort ? .revisingShort : .revising), ["time": time]))")
        }
        if let kind = typedKind ?? note?.kind {
            parts.append("\(NoteSign.sign(of: kind)) \(words(kind.phrase))")
        }
        if revising == nil, question != nil, standing(context) == nil { parts.append("→ \(words(.notes(.outside)))") }
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
            let signs = NoteWords.spelledSigns(note, context.words)
            let text = NoteWords.shown(note.text, of: note, context.words) + (details.isEmpty ? "" : "  \(details)")
            Paragraph(signs.isEmpty ? text : "\(signs)\n\(text)", role: .placeholder).draw(into: &frame, in: area)
        } else {
            // Each sign keeps its word beside it, whatever the width.
            let signs = NoteSign.all.map { "\($0.sign)\u{A0}\(context.words($0.kind.phrase))" }.joined(separator: "   ")
            Paragraph(signs, role: .placeholder).draw(into: &frame, in: area.inset(top: 1))
        }
    }
}
