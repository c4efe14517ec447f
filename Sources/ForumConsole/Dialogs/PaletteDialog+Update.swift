import TerminalUI

extension PaletteDialog {
    /// What became of a key.
    enum Step: Hashable {
        case stays, closes
        case performs(PaletteLine.Target)
    }

    /// Takes what was typed, pasted or clicked; `lines` are all there are.
    mutating func take(_ input: TerminalInput, lines: [PaletteLine], _ chrome: Chrome) -> Step {
        let found = matching(lines)
        switch input {
        case .key(let key):
            if key.key == .escape || key == .control("p") { return .closes }
            if key.key == .enter { return found.indices.contains(selected) ? .performs(found[selected].target) : .stays }
            move(key, count: found.count, page: chrome.paletteRows)
        case .paste(let text):
            query.buffer.apply(.paste(text))
            selected = 0
        case .mouse(let mouse):
            switch mouse.kind {
            case .wheelUp: selected = max(0, selected - 3)
            case .wheelDown: selected = min(max(0, found.count - 1), selected + 3)
            case .press:
                let line = scroll + mouse.at.row - chrome.paletteFirstRow
                guard chrome.paletteBox.contains(mouse.at), mouse.at.row >= chrome.paletteFirstRow, found.indices.contains(line),
                    line < scroll + chrome.paletteRows
                else { return .stays }
                return .performs(found[line].target)
            case .release, .drag: break
            }
        case .resize: break
        }
        settle(count: matching(lines).count, page: chrome.paletteRows)
        return .stays
    }

    private mutating func move(_ key: KeyPress, count: Int, page: Int) {
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

    mutating func settle(count: Int, page: Int) {
        selected = min(selected, max(0, count - 1))
        scroll = max(0, min(scroll, count - page))
        if selected < scroll { scroll = selected }
        if selected >= scroll + page { scroll = selected - page + 1 }
    }
}
