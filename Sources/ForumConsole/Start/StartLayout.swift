import ForumLocalization
import TerminalUI

/// Where things stand on the start screen. Update and view ask the same one.
struct StartLayout {
    let bar: Rect
    let recentHeading: Rect
    let recent: Rect
    let beginHeading: Rect
    let begin: Rect
    let status: Rect
    let keys: Rect

    /// A recent session takes its title and, below, its path.
    static let recentHeight = 2

    init(size: Size, recentCount: Int) {
        var rest = Rect(size)
        bar = rest.takeTop(1)
        keys = rest.takeBottom(1)
        status = rest.takeBottom(1)
        rest = rest.inset(left: 1, top: 1, right: 1)
        recentHeading = rest.takeTop(1)
        let below = 2 + StartModel.Beginning.allCases.count
        let wanted = max(1, recentCount * Self.recentHeight)
        recent = rest.takeTop(min(wanted, max(1, (rest.height - below) / Self.recentHeight * Self.recentHeight)))
        _ = rest.takeTop(1)
        beginHeading = rest.takeTop(1)
        begin = rest.takeTop(StartModel.Beginning.allCases.count)
    }

    /// How many recent sessions are seen at once.
    var recentFitting: Int { max(1, recent.height / Self.recentHeight) }
}

extension StartModel {
    var layout: StartLayout { StartLayout(size: size, recentCount: recent.count) }
    var dialogs: DialogLayout { DialogLayout(size: size, words: words) }

    /// A key of the bar at the bottom with the columns it takes.
    struct KeyItem {
        var press: KeyPress
        var key: String
        var label: String
        var columns: Range<Int>
    }

    /// What stands in front of the menu and has keys of its own.
    private var front: Dialog? {
        switch stage {
        case .menu: nil
        case .creating(let form): .form(form.form)
        case .opening(let form): .form(form)
        case .role(let choice, _), .missing(let choice, _), .told(let choice): .choice(choice)
        case .help: .help(HelpDialog(screen: .overview))
        }
    }

    /// The keys of the bar at the bottom, as many as fit: those of the menu, or of what stands in front of it and what works there too.
    var keyItems: [KeyItem] {
        var lines = front?.keys.map { (press: $0.key, name: $0.name) } ?? []
        for binding in StartIntent.keymap.bindings where binding.shows == .bar && (front == nil || binding.intent.worksInDialogs) {
            if let press = binding.keys.first { lines.append((press, binding.barName ?? binding.name)) }
        }
        var column = 0
        var items: [KeyItem] = []
        for line in lines {
            let key = line.press.label(words.keyNames)
            let label = words(line.name)
            let width = DisplayText.width(key) + 1 + DisplayText.width(label)
            guard column + width <= size.columns else { break }
            items.append(KeyItem(press: line.press, key: key, label: label, columns: column..<column + width))
            column += width + 2
        }
        return items
    }

    /// The line at a point.
    func line(at point: Point) -> Int? {
        let layout = layout
        if layout.recent.contains(point), !recent.isEmpty {
            let index = scroll.first + (point.row - layout.recent.row) / StartLayout.recentHeight
            return recent.indices.contains(index) ? index : nil
        }
        return layout.begin.contains(point) ? recent.count + point.row - layout.begin.row : nil
    }

    /// The text of the help: what the screen is for and its keys.
    func helpLines(width: Int) -> [HelpLine] {
        var lines = [HelpLine](words(.start(.help)), width: width)
        let keys = StartIntent.keymap.bindings.filter { $0.shows != .hidden }.map { ($0.keys, $0.name) }
        lines.add(.common(.screenKeys), keys, words, width: width)
        return lines
    }
}
