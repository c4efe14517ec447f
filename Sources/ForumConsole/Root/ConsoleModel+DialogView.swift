import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    func draw(_ dialog: Dialog, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        frame.cursor = nil
        switch dialog {
        case .choice(let choice): draw(choice, into: &frame, chrome)
        case .form(let form): draw(form, into: &frame, chrome)
        case .help(let help): draw(help, into: &frame, chrome, moment)
        case .palette(let palette): draw(palette, into: &frame, chrome, moment)
        }
    }

    private func clear(_ box: Rect, _ frame: inout Frame, role: StyleRole = .borderActive, title: String) {
        frame.fill(box, role: .text)
        frame.box(box, role: role, title: title.isEmpty ? "" : DisplayText.truncated(title, to: box.width - 6), titleRole: .title)
    }

    private func hint(_ phrase: Phrase, in box: Rect, _ frame: inout Frame) {
        let text = DisplayText.truncated(words(phrase), to: box.width - 4)
        frame.put(text, at: Point(column: box.column + 2, row: box.endRow - 2), role: .muted)
    }

    private func draw(_ dialog: ChoiceDialog, into frame: inout Frame, _ chrome: Chrome) {
        let (box, text, firstRow, _) = chrome.layout(of: dialog)
        clear(box, &frame, role: dialog.tone == .danger ? .danger : .borderActive, title: "")
        for (row, line) in text.enumerated() {
            frame.put(line, at: Point(column: box.column + 2, row: box.row + 1 + row), role: row == 0 ? .title : .text)
        }
        let rows = box.endRow - 2 - firstRow
        let first = chrome.firstShown(of: dialog, rows: rows)
        for (row, choice) in dialog.choices.dropFirst(first).prefix(rows).enumerated() {
            let index = first + row
            let chosen = index == dialog.selected
            let key = choice.key.map { "\($0) " } ?? (index < 9 ? "\(index + 1) " : "  ")
            let line = "\(chosen ? "▸ " : "  ")\(key) \(choice.wording.text(words))"
            frame.put(
                DisplayText.padded(DisplayText.truncated(line, to: box.width - 4), to: box.width - 4),
                at: Point(column: box.column + 2, row: firstRow + row), role: chosen ? .selection : .text)
        }
        hint(.common(.choiceHint), in: box, &frame)
    }

    private func draw(_ form: FormDialog, into frame: inout Frame, _ chrome: Chrome) {
        let width = min(size.columns - 8, 72)
        let text = form.text.flatMap { Wrapping.lines($0.text(words), width: width - 4) }
        let box = chrome.dialogBox(width: width, height: form.fields.count + text.count + 5 + (text.isEmpty ? 0 : 1))
        clear(box, &frame, title: form.title.text(words))
        var row = box.row + 2
        for line in text {
            frame.put(line, at: Point(column: box.column + 2, row: row - 1), role: .text)
            row += 1
        }
        let labelWidth = min(28, form.fields.map { DisplayText.width($0.label.text(words)) }.max() ?? 0)
        for (index, field) in form.fields.enumerated() {
            let focused = index == form.focus
            frame.put(
                (focused ? "▸ " : "  ") + DisplayText.truncated(field.label.text(words), to: labelWidth),
                at: Point(column: box.column + 1, row: row), role: focused ? .emphasis : .text)
            let area = Rect(column: box.column + labelWidth + 5, row: row, width: box.width - labelWidth - 7, height: 1)
            switch field.content {
            case .text(let text):
                let placeholder = field.hint.map { $0.text(words) } ?? ""
                drawLine(text.buffer, placeholder: placeholder, in: area, focused: focused, &frame)
            case .choice(let choices, let selected):
                drawChoices(choices, selected: selected, in: area, focused: focused, &frame)
            }
            row += 1
        }
        hint(.common(.formHint), in: box, &frame)
    }

    /// One line of text being typed, scrolled so that the cursor is seen.
    private func drawLine(_ buffer: TextBuffer, placeholder: String, in area: Rect, focused: Bool, _ frame: inout Frame) {
        frame.fill(area, role: .field)
        if buffer.isEmpty {
            frame.put(DisplayText.truncated(placeholder, to: area.width), at: area.origin, role: .placeholder)
            if focused { frame.cursor = area.origin }
            return
        }
        let before = String(buffer.characters[..<buffer.cursor])
        var start = 0
        while DisplayText.width(String(buffer.characters[start..<buffer.cursor])) >= area.width { start += 1 }
        frame.put(String(buffer.characters[start...]), at: area.origin, role: .field, maxWidth: area.width)
        guard focused else { return }
        let column = start == 0 ? DisplayText.width(before) : DisplayText.width(String(buffer.characters[start..<buffer.cursor]))
        frame.cursor = Point(column: area.column + column, row: area.row)
    }

    private func drawChoices(_ choices: [Wording], selected: Int, in area: Rect, focused: Bool, _ frame: inout Frame) {
        guard choices.indices.contains(selected) else { return }
        let text = "◂ \(choices[selected].text(words)) ▸  \(selected + 1)/\(choices.count)"
        frame.put(
            DisplayText.padded(DisplayText.truncated(text, to: area.width), to: area.width), at: area.origin,
            role: focused ? .selection : .field)
    }

    /// The text of the help, wrapped: what the screen is for, its keys, the keys that work everywhere.
    func helpLines(for kind: ScreenKind, width: Int, _ moment: Moment) -> [(text: String, role: StyleRole)] {
        guard let screen = screens[kind] else { return [] }
        let names = words.keyNames
        var lines: [(text: String, role: StyleRole)] = Wrapping.lines(words(type(of: screen).help), width: width).map { ($0, .text) }
        func add(_ heading: Phrase, _ keys: [(keys: [KeyPress], name: Phrase)]) {
            lines.append(("", .text))
            lines.append((words(heading), .heading))
            for entry in keys {
                let labels = entry.keys.map { $0.label(names) }.joined(separator: ", ")
                lines.append(("  \(DisplayText.padded(labels, to: 22)) \(words(entry.name))", .text))
            }
        }
        add(.common(.screenKeys), screen.actionLines(context(moment)).map { ($0.keys, $0.name) })
        add(.common(.helpEverywhere), RootIntent.keymap.bindings.map { ($0.keys, $0.name) })
        return lines
    }

    private func draw(_ help: HelpDialog, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        let area = chrome.helpArea
        let box = Rect(column: area.column - 2, row: area.row - 1, width: area.width + 4, height: area.height + 3)
        clear(box, &frame, title: words(.common(.helpFor), ["screen": words(help.screen.title)]))
        let lines = helpLines(for: help.screen, width: area.width, moment)
        for (row, line) in lines.dropFirst(help.scroll).prefix(area.height).enumerated() {
            frame.put(
                DisplayText.truncated(line.text, to: area.width), at: Point(column: area.column, row: area.row + row), role: line.role)
        }
        let below = lines.count - help.scroll - area.height
        if below > 0 {
            frame.put(
                " ↓ \(words(.common(.moreBelow), ["n": below])) ", at: Point(column: box.endColumn - 16, row: box.endRow - 1), role: .muted)
        }
        hint(.common(.helpClose), in: box, &frame)
    }

    private func draw(_ palette: PaletteDialog, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        let box = chrome.paletteBox
        clear(box, &frame, title: words(.common(.palette)))
        let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        drawLine(
            palette.query.buffer, placeholder: words(.common(.paletteHint)),
            in: Rect(column: inner.column, row: inner.row, width: inner.width, height: 1), focused: true, &frame)
        let lines = palette.matching(paletteLines(moment))
        if lines.isEmpty {
            frame.put(words(.common(.nothingFound)), at: Point(column: inner.column, row: inner.row + 2), role: .muted)
        }
        for (row, line) in lines.dropFirst(palette.scroll).prefix(chrome.paletteRows).enumerated() {
            let chosen = row + palette.scroll == palette.selected
            let place = line.place.isEmpty ? "" : " · \(line.place)"
            let why = line.obstacle.map { " (\(words(.common(.notNow), ["why": words($0)])))" } ?? ""
            let keyWidth = DisplayText.width(line.keys)
            let left = DisplayText.truncated("\(chosen ? "▸ " : "  ")\(line.name)\(place)\(why)", to: inner.width - keyWidth - 1)
            let text = DisplayText.padded(left, to: inner.width - keyWidth) + line.keys
            let role: StyleRole = chosen ? .selection : line.obstacle == nil ? .text : .muted
            frame.put(text, at: Point(column: inner.column, row: inner.row + 2 + row), role: role)
        }
        hint(.common(.choiceHint), in: box, &frame)
    }
}
