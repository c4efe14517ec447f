import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    func draw(_ dialog: Dialog, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment) {
        frame.cursor = nil
        let painter = DialogPainter(size: size, words: words)
        switch dialog {
        case .choice(let choice): painter.draw(choice, into: &frame)
        case .form(let form): painter.draw(form, into: &frame)
        case .help(let help):
            painter.drawHelp(
                helpLines(for: help.screen, width: chrome.helpArea.width, moment), scroll: help.scroll,
                title: words(
                    .common(.helpFor),
                    [
                        "screen": formUnderHelp(of: help.screen)?.title.text(words)
                            ?? words(screens[help.screen].map { type(of: $0).helpTitle } ?? help.screen.title)
                    ]),
                into: &frame)
        case .palette(let palette): draw(palette, into: &frame, chrome, moment, painter)
        }
    }

    /// The text of the help, wrapped: what the screen is for, the keys that it has now, those that work everywhere, and the rest.
    func helpLines(for kind: ScreenKind, width: Int, _ moment: Moment) -> [HelpLine] {
        if let form = formUnderHelp(of: kind) { return form.helpLines(words, width: width) }
        guard let screen = screens[kind] else { return [] }
        let context = context(moment)
        var lines = [HelpLine](words(screen.help(context)), width: width)
        let actions = screen.actionLines(context).filter { !$0.keys.isEmpty }
        let more = screen.moreKeys(context)
        func addMore() { for section in more { lines.add(section.heading, written: section.lines, words, width: width) } }
        // What covers the screen has keys of its own, which come first; while one types, the actions do.
        if !screen.isTyping { addMore() }
        lines.add(.common(.screenKeys), actions.filter { $0.obstacle == nil }.map { ($0.keys, $0.name) }, words, width: width)
        if screen.isTyping { addMore() }
        // Where letters are text, a key that types one is none.
        let everywhere = RootIntent.keymap.bindings.map { binding in
            (binding.keys.filter { !screen.isTyping || !$0.typesText }, binding.name)
        }
        lines.add(.common(.helpEverywhere), everywhere, words, width: width)
        // What the screen can do at other times comes last.
        lines.add(
            .common(.screenKeysLater), actions.filter { $0.obstacle != nil }.map { ($0.keys, $0.name) }, words, width: width, role: .muted)
        return lines
    }

    /// The form that waits in front of a screen: its help is about what is filled in, for none of the screen's keys works there.
    private func formUnderHelp(of kind: ScreenKind) -> FormDialog? {
        for layer in dialogs.reversed() where layer.screen == kind {
            switch layer.dialog {
            case .form(let form): return form
            case .choice: return nil
            case .help, .palette: continue
            }
        }
        return nil
    }

    private func draw(_ palette: PaletteDialog, into frame: inout Frame, _ chrome: Chrome, _ moment: Moment, _ painter: DialogPainter) {
        let box = chrome.paletteBox
        painter.clear(box, &frame, title: words(.common(.palette)))
        let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        painter.drawLine(
            palette.query.buffer, placeholder: words(.common(.paletteHint)),
            in: Rect(column: inner.column, row: inner.row, width: inner.width, height: 1), focused: true, &frame)
        let lines = palette.matching(paletteLines(moment))
        if lines.isEmpty {
            frame.put(words(.common(.nothingFound)), at: Point(column: inner.column, row: inner.row + 2), role: .muted)
        }
        for (row, line) in lines.dropFirst(palette.scroll).prefix(chrome.paletteRows).enumerated() {
            let chosen = row + palette.scroll == palette.selected
            let place = line.place.isEmpty ? "" : " · \(line.place)"
            let keyWidth = DisplayText.width(line.keys)
            let sign = chosen ? "▸ " : line.obstacle == nil ? "  " : "× "
            let left = DisplayText.truncated("\(sign)\(line.name)\(place)", to: inner.width - keyWidth - 1)
            let text = DisplayText.padded(left, to: inner.width - keyWidth) + line.keys
            let role: StyleRole = chosen ? .selection : line.obstacle == nil ? .text : .muted
            frame.put(text, at: Point(column: inner.column, row: chrome.paletteFirstRow + row), role: role)
        }
        guard lines.indices.contains(palette.selected), let why = lines[palette.selected].obstacle else {
            return painter.hint(.common(.choiceHint), in: box, &frame)
        }
        let said = words(.common(.notNow), ["why": words(why)])
        frame.put("! \(said)", in: Rect(column: inner.column, row: box.endRow - 2, width: inner.width, height: 1), role: .warning)
    }
}
