import ForumCore
import ForumLocalization
import TerminalUI

/// The questions as tabs, with how many notes each has. The chosen one keeps its whole label; where not all fit, those around it are shown.
struct NotesTabs {
    typealias Item = (question: QuestionID?, text: String, columns: Range<Int>)

    let items: [Item]
    /// More tabs stand to the left, or to the right.
    let more: (left: Bool, right: Bool)

    /// A tab as it is laid out.
    private struct Tab {
        var question: QuestionID?
        var label: String
        var count: String
        var isChosen: Bool

        /// Columns with brackets, the label cut to `longest` unless the tab is chosen.
        func text(longest: Int, whole: Int) -> String {
            let shown = "\(DisplayText.truncated(label, to: isChosen ? whole : longest)) \(count)"
            return isChosen ? "[\(shown)]" : " \(shown) "
        }
    }

    private static let shortest = 6
    /// Columns of a label where not all tabs fit at once, so that the row scrolls anyhow.
    private static let scrolling = 14

    init(_ context: ScreenContext, chosen: QuestionID?) {
        let width = context.area.width
        let tabs = context.state.noteTabs.enumerated().map { place, question in
            Tab(
                question: question?.id,
                label: question.map { "\($0.isWithdrawn ? "✗" : "\(place + 1)") \($0.label)" } ?? context.words(.notes(.outside)),
                count: context.words.number(context.state.notes.count(under: question?.id)), isChosen: question?.id == chosen)
        }
        let whole = max(Self.shortest, width / 2)
        // No tab needs more than the window has: labels may be as long as anybody makes them.
        var longest = min(max(Self.shortest, tabs.map { DisplayText.width($0.label) }.max() ?? 0), max(Self.shortest, width))
        let labels = tabs.map { DisplayText.width($0.label) }
        // Beside its label a tab has brackets, a space and its count.
        let rest = tabs.reduce(0) { $0 + DisplayText.width($1.count) + 3 }
        func columns(_ longest: Int) -> Int {
            zip(tabs, labels).reduce(rest) { $0 + min($1.1, $1.0.isChosen ? whole : longest) }
        }
        let isScrolling = columns(Self.shortest) > width
        while longest > (isScrolling ? Self.scrolling : Self.shortest), columns(longest) > width { longest -= 1 }
        let texts = tabs.map { $0.text(longest: longest, whole: whole) }
        let shown = Self.shown(texts.map { DisplayText.width($0) }, around: tabs.firstIndex(where: \.isChosen) ?? 0, in: width)
        more = (shown.lowerBound > 0, shown.upperBound < tabs.count)
        var column = more.left ? 2 : 0
        var items: [Item] = []
        for place in shown {
            let used = DisplayText.width(texts[place])
            items.append((tabs[place].question, texts[place], column..<column + used))
            column += used
        }
        self.items = items
    }

    /// The tabs that fit, with the chosen one among them; two columns at either end are kept for the signs that there are more.
    private static func shown(_ widths: [Int], around chosen: Int, in width: Int) -> Range<Int> {
        guard widths.reduce(0, +) > width else { return 0..<widths.count }
        var shown = chosen..<chosen + 1
        var left = width - 4 - widths[chosen]
        while true {
            let former = shown
            if shown.upperBound < widths.count, widths[shown.upperBound] <= left {
                left -= widths[shown.upperBound]
                shown = shown.lowerBound..<shown.upperBound + 1
            }
            if shown.lowerBound > 0, widths[shown.lowerBound - 1] <= left {
                left -= widths[shown.lowerBound - 1]
                shown = shown.lowerBound - 1..<shown.upperBound
            }
            if shown == former { return shown }
        }
    }

    func draw(into frame: inout Frame, in area: Rect, chosen: (QuestionID?) -> Bool) {
        if more.left { frame.put("‹", at: area.origin, role: .muted) }
        if more.right { frame.put("›", at: Point(column: area.endColumn - 1, row: area.row), role: .muted) }
        for tab in items {
            frame.put(
                tab.text, at: Point(column: tab.columns.lowerBound, row: area.row), role: chosen(tab.question) ? .tabActive : .tab,
                maxWidth: max(0, area.endColumn - tab.columns.lowerBound))
        }
    }
}
