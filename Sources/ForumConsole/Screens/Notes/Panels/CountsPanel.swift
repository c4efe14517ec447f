import ForumCore
import ForumLocalization
import TerminalUI

/// How many notes there are by question and table: where nothing has been captured yet, and what the tables agreed to.
struct CountsPanel: NotesPanel {
    let title = Phrase.notes(.counts)
    private var row: Int
    private var column = 0
    private var first = 0
    /// The tables: of the notes, and of the people on the list; at the end "" where there are notes of no table.
    private var tables: [String] = []
    private let seated: Set<String>
    private var cells: [[(text: String, role: StyleRole)]] = []
    private var countedAt = -1

    init(question: QuestionID?, _ context: ScreenContext) {
        row = context.state.noteTabs.firstIndex { $0?.id == question } ?? 0
        var seated: Set<String> = []
        for person in context.state.people.all where !person.isRemoved && !person.registration.table.isEmpty {
            seated.insert(person.registration.table)
        }
        self.seated = seated
    }

    mutating func settle(_ context: ScreenContext) {
        tables = Set(context.state.noteTables).union(seated).sorted { TableOrder($0) < TableOrder($1) }
        if context.state.notes.countsByTable[""] ?? 0 > 0 { tables.append("") }
        if countedAt != context.state.eventCount {
            countedAt = context.state.eventCount
            cells = context.state.noteTabs.map { question in (0...tables.count).map { cell(question?.id, $0, context.state) } }
        }
        row = min(row, context.state.noteTabs.count - 1)
        column = min(column, tables.count)
        let fitting = Self.fitting(context.area.width - 2)
        first = max(0, min(max(first, column - fitting + 1), column))
    }

    func keys(_ context: ScreenContext) -> [PanelKey] {
        [PanelKey("↑↓←→", .panelMove), PanelKey(KeyPress(.enter), .countsOpen, context)]
    }

    mutating func take(_ key: KeyPress, _ context: ScreenContext) -> PanelAnswer {
        switch key.key {
        case .escape: return .close
        case .up: row = max(0, row - 1)
        case .down: row = min(context.state.noteTabs.count - 1, row + 1)
        case .left, .backTab: column = max(0, column - 1)
        case .right, .tab: column = min(tables.count, column + 1)
        case .home: column = 0
        case .end: column = tables.count
        case .enter: return PanelAnswer(wish: .search(query(context)))
        default: break
        }
        return .stay
    }

    /// The search for what the chosen cell counts.
    private func query(_ context: ScreenContext) -> String {
        let tabs = context.state.noteTabs
        let number = tabs[row].flatMap { question in context.state.standingQuestions.firstIndex { $0.id == question.id } }.map { $0 + 1 }
        let question = number.map { "q:\($0)" } ?? (tabs[row].map { "q:\(Folding.joined($0.label))" } ?? "q:0")
        return column > 0 ? "\(question) t:\(wanted(tables[column - 1])) " : "\(question) "
    }

    /// A table as the search is asked for it.
    private func wanted(_ table: String) -> String { table.isEmpty ? "-" : Folding.joined(table) }

    private static let labelWidth = 24
    private static let cellWidth = 7

    private static func fitting(_ width: Int) -> Int { max(1, (width - labelWidth) / cellWidth) }

    func draw(into frame: inout Frame, in area: Rect, _ context: ScreenContext) {
        let words = context.words
        Paragraph(words(.notes(.countsHelp)), role: .muted).draw(
            into: &frame, in: Rect(column: area.column, row: area.row, width: area.width, height: 2))
        let top = area.row + 3
        let shown = first..<min(tables.count + 1, first + Self.fitting(area.width))
        let tableWord = words(.notes(.contextTable))
        frame.put(
            tableWord, at: Point(column: area.column + Self.labelWidth - DisplayText.width(tableWord) - 1, row: top - 1), role: .muted)
        for (place, column) in shown.enumerated() {
            let name = column == 0 ? words(.notes(.countsAll)) : tables[column - 1].isEmpty ? "–" : tables[column - 1]
            put(name, at: place, row: top - 1, in: area, role: .heading, &frame)
        }
        for (line, question) in context.state.noteTabs.enumerated() where top + line < area.endRow {
            let label = question.map { "\(line + 1) \($0.label)" } ?? words(.notes(.outside))
            frame.put(
                DisplayText.truncated(label, to: Self.labelWidth - 1), at: Point(column: area.column, row: top + line),
                role: line == row ? .emphasis : .text)
            for (place, column) in shown.enumerated() {
                let isChosen = line == row && column == self.column
                let cell = cells.indices.contains(line) && cells[line].indices.contains(column) ? cells[line][column] : ("", .text)
                put(
                    isChosen ? "[\(cell.text)]" : cell.text, at: place, row: top + line, in: area, role: isChosen ? .selection : cell.role,
                    &frame)
            }
        }
        let last = top + context.state.noteTabs.count + 1
        guard last < area.endRow else { return }
        frame.put(
            "→ \(chosenName(context))", at: Point(column: area.column, row: last), role: .muted, maxWidth: area.width)
    }

    /// The chosen cell in words: in its column the name of a table may be cut.
    private func chosenName(_ context: ScreenContext) -> String {
        let tabs = context.state.noteTabs
        let question = tabs.indices.contains(row) ? tabs[row]?.label : nil
        let parts = [question ?? context.words(.notes(.outside))] + (column > 0 ? [table(tables[column - 1], context.words)] : [])
        return parts.joined(separator: " · ")
    }

    private func table(_ name: String, _ words: Phrasebook) -> String { name.isEmpty ? words(.notes(.noTable)) : words.table(name) }

    private func cell(_ question: QuestionID?, _ column: Int, _ state: ForumState) -> (text: String, role: StyleRole) {
        guard column > 0 else { return (String(state.notes.count(under: question)), .text) }
        let table = tables[column - 1]
        let count = state.notes.count(under: question, table: table)
        // Outside the questions nothing is missing.
        guard count > 0 else { return question == nil || table.isEmpty ? ("0", .muted) : ("—", .warning) }
        guard let readBack = state.readBack(under: question, table: table) else { return (String(count), .text) }
        return state.changes(since: readBack).isEmpty ? ("\(count) ✓", .success) : ("\(count) ≠", .warning)
    }

    private func put(_ text: String, at place: Int, row: Int, in area: Rect, role: StyleRole, _ frame: inout Frame) {
        let shown = DisplayText.truncated(text, to: Self.cellWidth - 1)
        let column = area.column + Self.labelWidth + place * Self.cellWidth + Self.cellWidth - 1 - DisplayText.width(shown)
        frame.put(shown, at: Point(column: column, row: row), role: role)
    }
}
