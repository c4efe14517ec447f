import ForumLocalization
import TerminalUI

extension FormDialog {
    func draw(into frame: inout Frame, _ words: Phrasebook, in size: Size) {
        let layout = FormLayout(self, words, in: size)
        frame.fill(layout.box, role: .text)
        frame.box(layout.box, role: problem == nil ? .borderActive : .warning, title: title.text(words))
        for (row, line) in layout.textLines.enumerated() { frame.put(line, in: layout.text.inset(top: row)) }
        for place in fields.indices where !fields[place].isHidden { drawField(place, into: &frame, words, layout) }
        if fields.indices.contains(focus), !fields[focus].keys.isEmpty {
            for (row, line) in layout.keyLines.enumerated() { frame.put(line, in: layout.keys.inset(top: row), role: .information) }
        }
        for (row, line) in layout.noticeLines.enumerated() { frame.put(line, in: layout.notice.inset(top: row), role: .warning) }
        frame.put(words(hint), in: layout.hint, role: .muted)
    }

    private func drawField(_ place: Int, into frame: inout Frame, _ words: Phrasebook, _ layout: FormLayout) {
        let field = fields[place]
        let isFocused = place == focus
        var row = layout.fields[place]
        row.width = layout.labelWidth + 2
        row.height = min(row.height, 1)
        frame.put((isFocused ? "▸ " : "  ") + field.label.text(words), in: row, role: isFocused ? .emphasis : .text)
        let area = layout.inputs[place]
        switch field.content {
        case .text(let text):
            TextFieldView(text.buffer, isFocused: isFocused, placeholder: field.hint?.text(words) ?? "").draw(into: &frame, in: area)
            drawCuts(text.buffer, into: &frame, in: area)
        case .choice(let choices, let selected):
            guard choices.indices.contains(selected) else { return }
            let said = "◂ \(choices[selected].text(words)) ▸  \(selected + 1)/\(choices.count)"
            frame.put(DisplayText.padded(said, to: area.width), in: area, role: isFocused ? .selection : .field)
        case .hidden: break
        }
    }

    /// Arrows beside a field of several rows that has more above or below.
    private func drawCuts(_ buffer: TextBuffer, into frame: inout Frame, in area: Rect) {
        guard buffer.isMultiline, area.height > 0, area.width > 1 else { return }
        let (shown, count) = buffer.rowsShown(width: area.width, height: area.height)
        if shown.lowerBound > 0 { frame.put("↑", at: Point(column: area.column - 1, row: area.row), role: .muted) }
        if shown.upperBound < count { frame.put("↓", at: Point(column: area.column - 1, row: area.endRow - 1), role: .muted) }
    }
}
