import ForumCore
import ForumLocalization
import TerminalUI

extension ConsoleModel {
    /// Gives an input to the dialog on top.
    mutating func takeInDialog(_ input: TerminalInput, _ moment: Moment) -> [ConsoleEffect] {
        guard var layer = dialogs.popLast() else { return [] }
        if case .key(let key) = input, layer.dialog.lets(key), let intent = RootIntent.keymap.intent(for: key, whileTyping: true) {
            dialogs.append(layer)
            return perform(intent, moment)
        }
        var answer: DialogAnswer?
        var purpose: Purpose?
        switch layer.dialog {
        case .choice(var choice):
            if case .key(let key) = input { answer = choice.take(key) }
            if case .mouse(let mouse) = input, mouse.kind == .press { answer = Chrome(self).dialogs.choice(at: mouse.at, of: choice) }
            purpose = choice.purpose
            layer.dialog = .choice(choice)
        case .form(var form):
            answer = form.take(input)
            if case .mouse(let mouse) = input, mouse.kind == .press, let field = Chrome(self).dialogs.field(at: mouse.at, of: form) {
                form.press(field)
            }
            purpose = form.purpose
            layer.dialog = .form(form)
        case .help(var help):
            if case .key(let key) = input {
                let chrome = Chrome(self)
                let lines = helpLines(for: help.screen, width: chrome.helpArea.width, moment).count
                if help.take(key, lines: lines, page: chrome.helpArea.height) { return [] }
            }
            layer.dialog = .help(help)
        case .palette(var palette):
            let lines = palette.matching(paletteLines(moment))
            if case .key(let key) = input {
                if key.key == .escape || key == .control("p") { return [] }
                if key.key == .enter {
                    guard lines.indices.contains(palette.selected) else { return [] }
                    return perform(lines[palette.selected].target, moment)
                }
                palette.move(key, count: lines.count, page: Chrome(self).paletteRows)
            } else if case .paste(let text) = input {
                palette.query.buffer.apply(.paste(text))
            }
            palette.settle(count: palette.matching(paletteLines(moment)).count, page: Chrome(self).paletteRows)
            layer.dialog = .palette(palette)
        }
        guard let answer, let purpose else {
            dialogs.append(layer)
            return []
        }
        if purpose == Self.quitting { return answer == .chosen(0) ? [.quit] : [] }
        let context = context(moment)
        return carryOut(screens[layer.screen]?.answered(purpose, answer, context) ?? [], for: layer.screen, moment)
    }

    mutating func perform(_ target: PaletteLine.Target, _ moment: Moment) -> [ConsoleEffect] {
        switch target {
        case .root(let intent): return perform(intent, moment)
        case .screen(let kind, let line):
            screen = kind
            settle(moment)
            let context = context(moment)
            return carryOut(screens[kind]?.perform(line: line, context) ?? [], for: kind, moment)
        }
    }

    /// Every action: the screen's own first, then what works everywhere, then those of the other screens.
    func paletteLines(_ moment: Moment) -> [PaletteLine] {
        let context = context(moment)
        let names = words.keyNames
        func lines(of kind: ScreenKind) -> [PaletteLine] {
            (screens[kind]?.actionLines(context) ?? []).enumerated().map { index, line in
                PaletteLine(
                    target: .screen(kind, line: index), name: words(line.name), place: words(kind.title),
                    keys: line.keys.first?.label(names) ?? "", obstacle: line.obstacle)
            }
        }
        let everywhere = RootIntent.keymap.bindings.map { binding in
            PaletteLine(
                target: .root(binding.intent), name: words(binding.name), place: "",
                keys: binding.keys.map { $0.label(names) }.joined(separator: ", "), obstacle: nil)
        }
        return lines(of: screen) + everywhere + ScreenKind.allCases.filter { $0 != screen }.flatMap { lines(of: $0) }
    }
}

extension Dialog {
    /// Keys that work in front of this dialog as they do everywhere.
    fileprivate func lets(_ key: KeyPress) -> Bool {
        guard let intent = RootIntent.keymap.intent(for: key, whileTyping: true) else { return false }
        switch intent {
        case .switchLanguage, .nextTheme, .redraw, .suspend, .quit: return true
        case .help, .palette, .show, .undo, .redo: return false
        }
    }
}

extension PaletteDialog {
    fileprivate mutating func move(_ key: KeyPress, count: Int, page: Int) {
        switch key.key {
        case .up, .backTab: selected = max(0, selected - 1)
        case .down, .tab: selected = min(max(0, count - 1), selected + 1)
        case .pageUp: selected = max(0, selected - page)
        case .pageDown: selected = min(max(0, count - 1), selected + page)
        default:
            guard let edit = TextEditKey.edit(for: key, multiline: false) else { return }
            let before = query
            query.buffer.apply(edit)
            if query != before { selected = 0 }
        }
    }

    fileprivate mutating func settle(count: Int, page: Int) {
        selected = min(selected, max(0, count - 1))
        if selected < scroll { scroll = selected }
        if selected >= scroll + page { scroll = selected - page + 1 }
    }
}
