import ForumCore
import ForumLocalization
import TerminalUI

/// Where things stand on the door's screen.
struct DoorLayout {
    let field: Rect
    let counts: Rect
    let headings: Rect
    let list: Rect
    let band: Rect

    init(_ area: Rect) {
        var rest = area
        field = rest.takeTop(1).inset(left: 1, right: 1)
        counts = rest.takeTop(1).inset(left: 1, right: 1)
        headings = rest.takeTop(1)
        band = rest.takeBottom(5)
        list = rest
    }
}

extension DoorScreen {
    public func draw(into frame: inout Frame, _ context: ScreenContext) {
        let layout = DoorLayout(context.area)
        TextFieldView(query, label: "▸", isFocused: true, placeholder: context.words(.door(.searchHint)))
            .draw(into: &frame, in: layout.field)
        drawCounts(into: &frame, in: layout.counts, context)
        drawList(into: &frame, layout, context)
        if let band { draw(band, into: &frame, in: layout.band, context) } else { drawDetail(into: &frame, in: layout.band, context) }
    }

    private func drawCounts(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        let counts = context.state.people.counts
        let found =
            query.isEmpty
            ? words(.door(.gauge), ["arrived": counts.arrived, "registered": counts.registered])
            : words(.door(.found), ["n": foundTotal])
        frame.put(found, at: area.origin, role: .muted)
        guard let capacity = context.state.session.capacity, capacity > 0 else { return }
        let left = capacity - counts.inside
        let zones = [
            Gauge.Zone(from: 0, sign: "·", word: "", role: .success),
            Gauge.Zone(
                from: capacity - max(3, capacity / 10), sign: "!", word: words(.door(.capacityNear), ["n": max(0, left)]), role: .warning),
            Gauge.Zone(from: capacity, sign: "‼", word: words(.door(.full)), role: .danger),
        ]
        var right = area
        Gauge(value: counts.inside, of: capacity, text: "\(counts.inside)/\(capacity)", zones: zones)
            .draw(into: &frame, in: right.takeRight(area.width / 2))
    }

    private func drawList(into frame: inout Frame, _ layout: DoorLayout, _ context: ScreenContext) {
        let words = context.words
        let columns = DoorColumns(width: layout.list.width)
        let row = layout.headings.row
        frame.put(words(.door(.columnName)), at: Point(column: columns.name.lowerBound, row: row), role: .heading)
        frame.put(words(.door(.columnOrganisation)), at: Point(column: columns.organisation.lowerBound, row: row), role: .heading)
        frame.put(words(.door(.columnSector)), at: Point(column: columns.sector.lowerBound, row: row), role: .heading)
        frame.put(words(.door(.columnArrived)), at: Point(column: columns.arrived.lowerBound, row: row), role: .heading)
        let people = context.state.people
        ListView(count: found.count, scroll: scroll, isFocused: true, emptyText: emptyText(context))
            .draw(into: &frame, in: layout.list) { index, frame, rect in
                let hit = found[index]
                guard hit.id < people.count else { return }
                draw(people[place: hit.id], hit, chosen: index == scroll.selected, into: &frame, row: rect.row, columns, context)
            }
    }

    private func draw(
        _ person: Person, _ hit: SearchHit, chosen: Bool, into frame: inout Frame, row: Int, _ columns: DoorColumns,
        _ context: ScreenContext
    ) {
        let base: StyleRole = chosen ? .selection : person.hasArrived ? .muted : .text
        let known = person.registration
        func put(_ text: String, _ range: Range<Int>, _ marks: [Range<Int>] = []) {
            let shown = DisplayText.truncated(text, to: range.count - 1)
            frame.put(shown, at: Point(column: range.lowerBound, row: row), role: base)
            guard !chosen else { return }
            let characters = Array(shown)
            for mark in marks where mark.lowerBound < characters.count {
                let before = DisplayText.width(String(characters[..<mark.lowerBound]))
                let inside = String(characters[mark.lowerBound..<min(mark.upperBound, characters.count)])
                frame.put(inside, at: Point(column: range.lowerBound + before, row: row), role: .match)
            }
        }
        let offset = known.given.isEmpty ? 0 : known.given.count + 1
        put(
            person.name, columns.name,
            hit.highlights.given + hit.highlights.family.map { $0.lowerBound + offset..<$0.upperBound + offset })
        put(known.organisation, columns.organisation, hit.highlights.organisation)
        put(known.sector == .unknown ? "" : context.words(known.sector.words.name), columns.sector)
        put(arrival(of: person, context), columns.arrived)
    }

    /// When somebody came, with a sign: ✓ inside, ↩ left again, ! something to mind.
    private func arrival(of person: Person, _ context: ScreenContext) -> String {
        guard let attendance = person.attendance else { return person.registration.needsAttention ? "!" : "" }
        let time = context.moment.local(attendance.arrived.at).time.description
        return attendance.isInside ? "✓ \(time)" : "↩ \(time)"
    }

    private func emptyText(_ context: ScreenContext) -> String {
        let words = context.words
        if context.state.people.isEmpty { return words(.door(.listEmpty)) }
        let key = Self.keymap.bindings.first { $0.intent == .walkIn }?.keys.first?.label(words.keyNames) ?? ""
        return "\(words(.door(.nobodyFound), ["text": query.text])). \(words(.door(.nobodyFoundNext), ["key": key]))"
    }

    private func draw(_ band: DoorBand, into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        frame.fill(area, role: band.role)
        let lines = band.lines.map { context.words($0) }
        for (row, line) in lines.prefix(area.height - 2).enumerated() {
            let text = row == 0 ? "\(band.sign)  \(line)" : "   \(line)"
            frame.put(
                DisplayText.truncated(text, to: area.width - 4), at: Point(column: area.column + 2, row: area.row + 1 + row),
                role: band.role)
        }
    }

    /// What is known of the chosen person, so that nobody is checked in unseen.
    private func drawDetail(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        frame.hline(at: area.origin, width: area.width, role: .border)
        guard let person = chosen(context) else { return }
        let known = person.registration
        var lines: [(String, StyleRole)] = [(person.name, .title)]
        let facts = [known.organisation, known.sector == .unknown ? "" : words(known.sector.words.name), known.email]
        lines.append((facts.filter { !$0.isEmpty }.joined(separator: " · "), .text))
        if let attendance = person.attendance {
            let since = context.moment.local(attendance.arrived.at).time
            let text = words(
                .door(.alreadyIn), ["name": person.name, "console": attendance.arrived.console.text, "time": since])
            lines.append((text, .information))
        } else if !known.remarks.isEmpty {
            lines.append(("! \(words(.door(.mind), ["remark": known.remarks]))", .warning))
        } else if !known.table.isEmpty {
            lines.append((words(.door(.goesToTable), ["table": known.table]), .text))
        }
        for (row, line) in lines.prefix(area.height - 1).enumerated() {
            frame.put(
                DisplayText.truncated(line.0, to: area.width - 3), at: Point(column: area.column + 2, row: area.row + 1 + row), role: line.1
            )
        }
    }
}

/// The columns of the list of people.
struct DoorColumns {
    let name: Range<Int>
    let organisation: Range<Int>
    let sector: Range<Int>
    let arrived: Range<Int>

    init(width: Int) {
        let arrivedWidth = 9
        let sectorWidth = 15
        let rest = width - 2 - arrivedWidth - sectorWidth
        let nameWidth = rest * 11 / 20
        name = 2..<2 + nameWidth
        organisation = name.upperBound..<2 + rest
        sector = organisation.upperBound..<organisation.upperBound + sectorWidth
        arrived = sector.upperBound..<sector.upperBound + arrivedWidth
    }
}
