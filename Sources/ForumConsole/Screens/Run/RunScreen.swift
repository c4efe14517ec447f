import ForumCore
import ForumLocalization
import TerminalUI

/// The agenda as it runs: what is on, how long it still has, what comes next.
public struct RunScreen: ConsoleScreen {
    public static let kind = ScreenKind.run
    public static let help = Phrase.run(.help)

    var scroll = ListScroll()
    /// The item that a form or a question is about.
    var asked: AgendaItemID?
    /// The list follows the current item until somebody moves the selection.
    private var followed: AgendaItemID?

    public init() {}

    public func showsSeconds(_ context: ScreenContext) -> Bool {
        context.state.agenda.currentItem != nil && !context.state.agenda.isPaused
    }

    public mutating func settle(_ context: ScreenContext) {
        let items = context.state.agenda.items
        let height = RunLayout(context.area).rows
        if let current = context.state.agenda.current, current != followed, let place = context.state.agenda.index(of: current) {
            scroll.select(place, count: items.count, height: height)
        }
        followed = context.state.agenda.current
        scroll.settle(count: items.count, height: height)
    }

    func chosen(_ context: ScreenContext) -> AgendaItem? {
        let items = context.state.agenda.items
        return items.indices.contains(scroll.selected) ? items[scroll.selected] : nil
    }
}

/// Where things stand on the agenda's screen.
struct RunLayout {
    let now: Rect
    let table: Rect

    init(_ area: Rect) {
        var rest = area
        now = rest.takeTop(area.height >= 24 ? 10 : 8)
        table = rest
    }

    /// How many items fit below the table's headings.
    var rows: Int { max(1, table.height - 2) }
}
