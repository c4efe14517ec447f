import ForumCore
import ForumLocalization
import TerminalUI

/// Where things stand on the screen: tabs, banner, content, message line and key bar.
struct ChromeAreas {
    let size: Size
    let hasBanner: Bool

    var tabs: Rect { Rect(column: 0, row: 0, width: size.columns, height: 1) }
    var banner: Rect { Rect(column: 0, row: 1, width: size.columns, height: hasBanner ? 1 : 0) }
    var content: Rect {
        Rect(column: 0, row: 1 + banner.height, width: size.columns, height: size.rows - 3 - banner.height)
    }
    var status: Rect { Rect(column: 0, row: size.rows - 2, width: size.columns, height: 1) }
    var keys: Rect { Rect(column: 0, row: size.rows - 1, width: size.columns, height: 1) }
}

extension ConsoleModel {
    var areas: ChromeAreas {
        ChromeAreas(size: size, hasBanner: fault != nil || damage != nil || state.session.isDemo)
    }
}

/// What stands around the content, and where. Update and view ask the same one.
struct Chrome {
    let areas: ChromeAreas
    private let model: ConsoleModel

    init(_ model: ConsoleModel) {
        self.model = model
        areas = model.areas
    }

    private var size: Size { areas.size }

    /// The tabs with the columns they take.
    var tabItems: [(kind: ScreenKind, text: String, columns: Range<Int>)] {
        guard model.audience == .team else { return [] }
        let names = model.words.keyNames
        var column = 0
        return ScreenKind.allCases.map { kind in
            let text = " \(kind.functionKey.label(names)) \(model.words(kind.title)) "
            let start = column
            column += DisplayText.width(text)
            return (kind, text, start..<column)
        }
    }

    /// A key of the bar at the bottom, with the column it starts in.
    struct KeyItem {
        var key: String
        var label: String
        var target: PaletteLine.Target
        var column = 0

        var width: Int { DisplayText.width(key) + 1 + DisplayText.width(label) + 2 }
    }

    /// A key that may stand in the bar.
    fileprivate struct KeyLine: Hashable, Sendable {
        var keys: [KeyPress]
        var name: Sentence
        var target: PaletteLine.Target
    }

    /// All that the bar depends on, beside its place.
    struct KeysBasis: Hashable, Sendable {
        fileprivate var own: [KeyLine]
        fileprivate var everywhere: [KeyLine]
        fileprivate var language: Language
        fileprivate var needsBar: Bool
    }

    /// All that the tabs depend on, beside their place.
    struct TabsBasis: Hashable, Sendable {
        var screen: ScreenKind
        var isForTeam: Bool
        var language: Language
        var clock: ClockTime
        var title: String
    }

    func tabsBasis(_ moment: Moment) -> TabsBasis {
        TabsBasis(
            screen: model.screen, isForTeam: model.audience == .team, language: model.words.language,
            clock: moment.now.time, title: model.state.session.title)
    }

    /// The keys of the screen that are to be had now, or those of the dialog in front of it.
    private func ownLines(_ context: ScreenContext) -> [KeyLine] {
        if let place = model.frontDialog {
            return model.dialogs[place].dialog.keys.map { KeyLine(keys: [$0.key], name: Sentence($0.name), target: .dialog($0.key)) }
        }
        return (model.screens[model.screen]?.barLines(context) ?? []).map {
            KeyLine(keys: $0.keys, name: $0.name, target: .screen(model.screen, line: $0.line))
        }
    }

    /// What the key bar is made of.
    func keysBasis(_ context: ScreenContext) -> KeysBasis {
        let front = model.frontDialog.map { model.dialogs[$0].dialog }
        let rootMap = RootIntent.keymap
        var everywhere: [KeyLine] = []
        for line in rootMap.barLines where model.audience == .team && front?.lets(rootMap.bindings[line].intent) ?? true {
            let binding = rootMap.bindings[line]
            // Where nothing is recorded, nothing is taken back.
            if model.fault != nil, binding.intent == .undo { continue }
            everywhere.append(
                KeyLine(keys: binding.keys, name: Sentence(binding.barName ?? binding.name), target: .root(binding.intent)))
        }
        return KeysBasis(
            own: ownLines(context), everywhere: everywhere, language: model.words.language,
            needsBar: model.screens[model.screen]?.needsBar == true)
    }

    /// The key bar's items: the screen's or the dialog's first, then those that work everywhere.
    func keyItems(_ basis: KeysBasis) -> [KeyItem] {
        let names = model.words.keyNames
        func item(_ line: KeyLine) -> KeyItem {
            KeyItem(key: line.keys.first?.label(names) ?? "", label: model.words(line.name), target: line.target)
        }
        // What works everywhere is always there, at the right; the screen's own keys get the rest.
        var everywhere = basis.everywhere.map(item)
        let lines = basis.own.map(item)
        let wanted = lines.reduce(0) { $0 + $1.width }
        for intent in [RootIntent.undo, .quit] where basis.needsBar {
            guard wanted + everywhere.reduce(0, { $0 + $1.width }) > size.columns else { break }
            everywhere.removeAll { $0.target == .root(intent) }
        }
        var left = size.columns - everywhere.reduce(0) { $0 + $1.width }
        var own: [KeyItem] = []
        for line in lines where line.width <= left {
            own.append(line)
            left -= line.width
        }
        var column = 0
        return (own + everywhere).map { item in
            defer { column += item.width }
            var placed = item
            placed.column = column
            return placed
        }
    }

    /// What a click on the tabs or on the key bar means.
    func target(at mouse: MouseEvent, _ moment: Moment) -> PaletteLine.Target? {
        guard mouse.kind == .press else { return nil }
        switch mouse.at.row {
        case areas.tabs.row: return tabItems.first { $0.columns.contains(mouse.at.column) }.map { .root(.show($0.kind)) }
        case areas.keys.row:
            let items = keyItems(keysBasis(model.context(moment)))
            return items.first { mouse.at.column >= $0.column && mouse.at.column < $0.column + $0.width }?.target
        default: return nil
        }
    }

    /// Where the dialogs stand.
    var dialogs: DialogLayout { DialogLayout(size: size, words: model.words) }

    /// The inside of the help dialog.
    var helpArea: Rect { dialogs.helpArea }

    /// How many actions the palette shows.
    var paletteRows: Int { paletteBox.height - 6 }
    /// The row of the first one shown.
    var paletteFirstRow: Int { paletteBox.row + 3 }

    var paletteBox: Rect { dialogs.box(width: min(size.columns - 6, 84), height: size.rows - 4) }
}
