import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension DoorScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = DoorLayout(context.area)
        drawField(into: &frame, layout, context)
        drawCounts(into: &frame, in: layout.counts, context)
        if layout.side.isEmpty {
            drawFigures(into: &frame, in: layout.figures, context)
        } else {
            drawSide(into: &frame, in: layout.side, context)
        }
        drawHeadings(into: &frame, layout, context)
        drawList(into: &frame, layout, context)
        // In front of a dialog what a scanner asked is answered at the top.
        if let band, !(band.isScan && context.focused == nil) {
            draw(band, into: &frame, in: layout.band, context)
        } else {
            drawDetail(into: &frame, in: layout.band, context)
        }
    }

    private func drawField(into frame: inout Frame, _ layout: DoorLayout, _ context: ScreenContext) {
        let words = context.words
        let isSheet = mode == .sheet
        TextFieldView(
            typing.query, label: isSheet ? "#" : "▸", labelWidth: DoorLayout.labelWidth, isFocused: true,
            placeholder: words(.door(isSheet ? .sheetHint : .searchHint))
        ).draw(into: &frame, in: layout.field)
        let text: String
        var role = StyleRole.muted
        if !marked.isEmpty {
            text = "■ \(words(.door(.markedCount), ["n": marked.count]))"
            role = .emphasis
        } else if mode == .waiting {
            text = words(.door(.waitingCount), ["n": found.count])
        } else if isSheet {
            text = words(.door(.sheetMode))
            role = .emphasis
        } else {
            text = typing.query.isEmpty ? "" : words(.door(.found), ["n": foundTotal])
        }
        frame.put(text, in: layout.found.inset(left: 1), role: role, alignment: .trailing)
    }

    private func drawHeadings(into frame: inout Frame, _ layout: DoorLayout, _ context: ScreenContext) {
        let columns = DoorColumns(width: layout.list.width, words: context.words)
        let headings: [(Phrase, Range<Int>)] = [
            (.door(.columnName), columns.name), (.door(.columnOrganisation), columns.organisation),
            (.door(.columnSector), columns.sector), (.door(.columnTable), columns.table), (.door(.columnArrived), columns.arrived),
        ]
        for (phrase, range) in headings {
            let text = DisplayText.truncated(context.words(phrase), to: range.count - 1)
            frame.put(text, at: Point(column: layout.list.column + range.lowerBound, row: layout.headings.row), role: .heading)
        }
    }

    private func drawList(into frame: inout Frame, _ layout: DoorLayout, _ context: ScreenContext) {
        let columns = DoorColumns(width: layout.list.width, words: context.words)
        let people = context.state.people
        ListView(
            count: found.count, scroll: typing.scroll, isFocused: hasChoice, emptyText: emptyText(context), marksSelected: hasChoice
        )
        .draw(into: &frame, in: layout.list) { index, frame, rect in
            guard found[index].place < people.count else { return }
            draw(found[index], into: &frame, at: Point(column: layout.list.column, row: rect.row), columns, context)
        }
        // The chosen line is drawn as a whole; what matched has to be seen on it too.
        guard hasChoice, found.indices.contains(typing.scroll.selected), found[typing.scroll.selected].place < people.count else { return }
        let line = typing.scroll.selected - typing.scroll.first
        guard line >= 0, line < layout.list.height else { return }
        highlight(
            found[typing.scroll.selected], into: &frame, at: Point(column: layout.list.column, row: layout.list.row + line), columns,
            context)
    }

    private func draw(_ row: Row, into frame: inout Frame, at origin: Point, _ columns: DoorColumns, _ context: ScreenContext) {
        let person = context.state.people[place: row.place]
        let role: StyleRole = person.hasArrived ? .muted : .text
        let known = person.registration
        func put(_ text: String, _ range: Range<Int>, _ role: StyleRole) {
            let shown = DisplayText.truncated(text, to: range.count - 1)
            frame.put(shown, at: Point(column: origin.column + range.lowerBound, row: origin.row), role: role)
        }
        if marked.contains(person.id) {
            frame.put("■", at: Point(column: origin.column + 1, row: origin.row), role: .emphasis)
        }
        put(person.name, columns.name, role)
        put(known.organisation, columns.organisation, role)
        put(known.sector == .unknown ? "" : "\(known.sector.badge.sign) \(context.words(known.sector.words.name))", columns.sector, role)
        put(known.table, columns.table, role)
        put(standing(of: person, context), columns.arrived, role)
        highlight(row, into: &frame, at: origin, columns, context)
    }

    /// Marks what matched.
    private func highlight(_ row: Row, into frame: inout Frame, at origin: Point, _ columns: DoorColumns, _ context: ScreenContext) {
        guard let marks = row.hit?.highlights else { return }
        let known = context.state.people[place: row.place].registration
        let offset = known.given.isEmpty || known.family.isEmpty ? 0 : known.given.count + 1
        let inName = marks.given + marks.family.map { $0.lowerBound + offset..<$0.upperBound + offset }
        for (text, ranges, column) in [(known.name, inName, columns.name), (known.organisation, marks.organisation, columns.organisation)]
        where !ranges.isEmpty {
            let characters = Array(DisplayText.truncated(text, to: column.count - 1))
            for mark in ranges where mark.lowerBound < characters.count {
                let before = DisplayText.width(String(characters[..<mark.lowerBound]))
                let inside = String(characters[mark.lowerBound..<min(mark.upperBound, characters.count)])
                frame.put(inside, at: Point(column: origin.column + column.lowerBound + before, row: origin.row), role: .match)
            }
        }
    }

    /// Where somebody stands, with a sign: ✓ inside, ↩ left again, … waits, ⇄ replaced, ✗ can't come, ! something to mind.
    private func standing(of person: Person, _ context: ScreenContext) -> String {
        if let attendance = person.attendance {
            let time = context.moment.local(attendance.arrived.at).time.description
            return attendance.isInside ? "✓ \(time)" : "↩ \(time)"
        }
        if person.isWaiting, let since = person.waiting?.since { return "… \(context.moment.local(since.at).time.description)" }
        if person.replacedBy != nil { return "⇄" }
        if person.registration.isDeclined { return "✗" }
        return person.registration.needsAttention || !person.registration.remarks.isEmpty ? "!" : ""
    }

    private func emptyText(_ context: ScreenContext) -> String {
        let words = context.words
        switch mode {
        case .sheet: return typing.query.isEmpty ? words(.door(.sheetHelp)) : words(.door(.sheetNobody))
        case .waiting: return words(.door(.waitingEmpty))
        case .search: break
        }
        let counts = context.state.people.counts
        // Who was taken back is on no list.
        if counts.awaited + counts.arrived + counts.waiting + counts.declined == 0 {
            return words(.door(.listEmpty), ["key": Self.key(.importList, words), "walkIn": Self.key(.walkIn, words)])
        }
        if typing.query.isEmpty { return words(.door(.listHidden)) }
        let key = Self.key(.walkIn, words)
        return
            "\(words(.door(.nobodyFound), ["text": DisplayText.truncated(typing.query.text, to: 40)])). \(words(.door(.nobodyFoundNext), ["key": key]))."
    }
}
