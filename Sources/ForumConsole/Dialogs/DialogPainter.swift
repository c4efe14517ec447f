import ForumLocalization
import TerminalUI

/// Draws dialogs, in the console and on the start screen alike.
struct DialogPainter {
    let layout: DialogLayout

    var words: Phrasebook { layout.words }

    init(size: Size, words: Phrasebook) { layout = DialogLayout(size: size, words: words) }

    func clear(_ box: Rect, _ frame: inout Frame, role: StyleRole = .borderActive, title: String) {
        frame.fill(box, role: .text)
        frame.box(box, role: role, title: title.isEmpty ? "" : DisplayText.truncated(title, to: box.width - 6), titleRole: .title)
    }

    func hint(_ phrase: Phrase, in box: Rect, _ frame: inout Frame) {
        let text = DisplayText.truncated(words(phrase), to: box.width - 4)
        frame.put(text, at: Point(column: box.column + 2, row: box.endRow - 2), role: .muted)
    }

    func draw(_ dialog: ChoiceDialog, into frame: inout Frame) {
        let (box, text, firstRow, _) = layout.layout(of: dialog)
        clear(box, &frame, role: dialog.tone == .danger ? .danger : .borderActive, title: "")
        for (row, line) in text.enumerated() {
            frame.put(line, at: Point(column: box.column + 2, row: box.row + 1 + row), role: row == 0 ? .title : .text)
        }
        let rows = box.endRow - 2 - firstRow
        let first = layout.firstShown(of: dialog, rows: rows)
        for (row, choice) in dialog.choices.dropFirst(first).prefix(rows).enumerated() {
            let index = first + row
            let chosen = index == dialog.selected
            let key = choice.key.map { "\($0) " } ?? (index < 9 && !dialog.needsEnter ? "\(index + 1) " : "  ")
            let line = "\(chosen ? "▸ " : "  ")\(key) \(choice.wording.text(words))"
            frame.put(
                DisplayText.padded(DisplayText.truncated(line, to: box.width - 4), to: box.width - 4),
                at: Point(column: box.column + 2, row: firstRow + row), role: chosen ? .selection : .text)
        }
        let below = dialog.choices.count - first - rows
        if first > 0 { more("↑", first, in: box, row: firstRow - 1, &frame) }
        if below > 0 { more("↓", below, in: box, row: box.endRow - 1, &frame) }
        hint(.common(.choiceHint), in: box, &frame)
    }

    /// Says at the right edge how much there is beyond what is shown.
    private func more(_ sign: String, _ count: Int, in box: Rect, row: Int, _ frame: inout Frame) {
        let text = " \(sign) \(words(.common(.moreBelow), ["n": count])) "
        frame.put(text, at: Point(column: box.endColumn - 2 - DisplayText.width(text), row: row), role: .muted)
    }

    func draw(_ form: FormDialog, into frame: inout Frame) { form.draw(into: &frame, words, in: layout.size) }

    /// One line of text being typed, scrolled so that the cursor is seen.
    func drawLine(_ buffer: TextBuffer, placeholder: String, in area: Rect, focused: Bool, _ frame: inout Frame) {
        TextFieldView(buffer, isFocused: focused, placeholder: DisplayText.truncated(placeholder, to: area.width))
            .draw(into: &frame, in: area)
    }

    /// Draws the lines of a help from `scroll` on, in a box of their own.
    func drawHelp(_ lines: [HelpLine], scroll: Int, title: String, into frame: inout Frame) {
        let area = layout.helpArea
        let box = Rect(column: area.column - 2, row: area.row - 1, width: area.width + 4, height: area.height + 3)
        clear(box, &frame, title: title)
        for (row, line) in lines.dropFirst(scroll).prefix(area.height).enumerated() {
            frame.put(
                DisplayText.truncated(line.text, to: area.width), at: Point(column: area.column, row: area.row + row), role: line.role)
        }
        let below = lines.count - scroll - area.height
        if below > 0 { more("↓", below, in: box, row: box.endRow - 1, &frame) }
        hint(.common(.helpClose), in: box, &frame)
    }

    /// Says that the screen is too small to show anything else, or asks what can be asked on it.
    func drawTooSmall(asking question: String? = nil, into frame: inout Frame) {
        let size = layout.size
        let said = question ?? words(.errors(.terminalTooSmall), ["columns": size.columns, "rows": size.rows])
        let lines = size.columns < 12 ? [words(.errors(.terminalTiny))] : Wrapping.lines(said, width: size.columns)
        for (row, line) in lines.prefix(size.rows).enumerated() { frame.put(line, at: Point(column: 0, row: row), role: .warning) }
    }
}
