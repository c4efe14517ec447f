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

    /// The keys of the bar at the bottom with the columns they start in: as many as fit.
    var keyItems: [(key: String, label: String, intent: StartIntent, columns: Range<Int>)] {
        var column = 0
        var items: [(key: String, label: String, intent: StartIntent, columns: Range<Int>)] = []
        for binding in StartIntent.keymap.bindings where binding.shows == .bar {
            let key = binding.keys.first?.label(words.keyNames) ?? ""
            let label = words(binding.barName ?? binding.name)
            let width = DisplayText.width(key) + 1 + DisplayText.width(label)
            guard column + width <= size.columns else { break }
            items.append((key, label, binding.intent, column..<column + width))
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
        lines.add(.common(.screenKeys), StartIntent.keymap.bindings.filter { $0.shows != .hidden }.map { ($0.keys, $0.name) }, words)
        return lines
    }
}
