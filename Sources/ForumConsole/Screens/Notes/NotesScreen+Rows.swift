import ForumCore
import ForumLocalization
import TerminalUI

extension NotesScreen {
    /// All that the notes' rows and the part of the list that is seen depend on, while nothing is searched for.
    struct RowsBasis: Hashable, Sendable {
        var events: Int
        var question: QuestionID?
        var count: Int
        var language: Language
        var area: Rect
        var scroll: ListScroll
    }

    /// All that is drawn of the list.
    struct ListBasis: Hashable, Sendable {
        var rows: RowsBasis
        var isEntered: Bool
        var hasChoice: Bool
        var meant: NoteID?
        var marked: Set<NoteID>
        var zone: TimeZoneRules
    }

    func rowsBasis(in area: Rect, _ context: ScreenContext) -> RowsBasis {
        RowsBasis(
            events: context.state.eventCount, question: question, count: listed.count, language: context.words.language, area: area,
            scroll: list.scroll)
    }

    func listBasis(in area: Rect, _ context: ScreenContext) -> ListBasis {
        ListBasis(
            rows: rowsBasis(in: area, context), isEntered: isInList, hasChoice: list.hasChoice, meant: isInList ? nil : chosen(context)?.id,
            marked: marked, zone: context.moment.zone)
    }
}

/// The list of the notes in rows: a note takes one, or two where it says more than fits into one.
extension NotesScreen {
    /// Settles which notes are seen, and how wide their texts are: the bar at the right takes its columns only where not all fit.
    mutating func settleRows(in area: Rect, _ context: ScreenContext) {
        let isFound = search != nil
        guard isFound || settledRows != rowsBasis(in: area, context) else { return }
        defer { settledRows = isFound ? nil : rowsBasis(in: area, context) }
        let listed = listed
        let notes = context.state.notes
        // Taken out while it is worked on: what is laid out already is not copied.
        var rows = NoteRows()
        swap(&rows, &self.rows)
        rows.keepUp(isFound: isFound, context)
        func height(_ place: Int, width: Int) -> Int {
            guard listed[place] < notes.count else { return 1 }
            return rows.height(of: notes[place: listed[place]], width: width, isFound: isFound, context)
        }
        // What the list leaves of its width: the sign of the chosen note, and the time.
        let whole = max(1, area.width - 2 - NoteRows.inset)
        let fits = listed.count <= area.height && listed.indices.reduce(0) { $0 + height($1, width: whole) } <= area.height
        let width = fits ? whole : max(1, whole - 2)
        list.settle(count: listed.count, rows: area.height) { height($0, width: width) }
        var left = area.height
        var count = 0
        for place in listed.indices.dropFirst(list.scroll.first) {
            left -= height(place, width: width)
            guard left >= 0 else { break }
            count += 1
        }
        fitting = max(1, count)
        textWidth = width
        self.rows = rows
    }

    /// The rows that the note at a place of the list takes.
    func height(at place: Int, _ context: ScreenContext) -> Int {
        guard listed.indices.contains(place), listed[place] < context.state.notes.count else { return 1 }
        return rows.lines(of: context.state.notes[place: listed[place]].id, width: textWidth).map { NoteRows.height($0) } ?? 1
    }

    /// The place in the list of the note at a point of the screen.
    func place(at point: Point, in area: Rect, _ context: ScreenContext) -> Int? {
        var row = area.row
        for place in listed.indices.dropFirst(list.scroll.first).prefix(fitting) {
            row += height(at: place, context)
            if point.row < row { return place }
        }
        return nil
    }

    /// Gives the mouse to the list as if each note took one row. A press beside the notes is none of the list's.
    mutating func apply(_ mouse: MouseEvent, in area: Rect, _ context: ScreenContext) {
        guard area.contains(mouse.at) else { return }
        let place = place(at: mouse.at, in: area, context)
        guard place != nil || mouse.kind == .wheelUp || mouse.kind == .wheelDown else { return }
        var moved = mouse
        moved.at.row = area.row + (place ?? list.scroll.first) - list.scroll.first
        let seen = Rect(column: area.column, row: area.row, width: area.width, height: fitting)
        list.apply(moved, in: seen, of: ids(context))
    }
}
