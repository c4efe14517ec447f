import ForumCore
import ForumLocalization
import TerminalUI

/// The agenda as it runs: what is on, how long it still has, what comes next, and how to make up for a delay.
public struct RunScreen: ConsoleScreen {
    public static let kind = ScreenKind.run
    public static let help = Phrase.run(.help)

    var scroll = ListScroll()
    /// The item that a question is about.
    var asked: AgendaItemID?
    /// What each answer to the question of a delay takes off, by item.
    var offered: [[AgendaItemID: Int]] = []
    /// The item to choose once it has been moved or put in.
    var following: AgendaItemID?
    /// The list follows the current item until somebody moves the selection.
    private var followed: AgendaItemID?

    public init() {}

    public func showsSeconds(_ context: ScreenContext) -> Bool {
        context.state.agenda.currentItem != nil && !context.state.agenda.isPaused
    }

    public mutating func settle(_ context: ScreenContext) {
        let agenda = context.state.agenda
        let height = RunLayout(context.area).rows
        if let current = agenda.current, current != followed, let place = agenda.index(of: current) {
            scroll.select(place, count: agenda.items.count, height: height)
        }
        followed = agenda.current
        if let following, let place = agenda.index(of: following) {
            scroll.select(place, count: agenda.items.count, height: height)
            self.following = nil
        }
        scroll.settle(count: agenda.items.count, height: height)
    }

    func chosen(_ context: ScreenContext) -> AgendaItem? {
        let items = context.state.agenda.items
        return items.indices.contains(scroll.selected) ? items[scroll.selected] : nil
    }
}

/// Where things stand on the agenda's screen.
struct RunLayout {
    /// What runs, in a line.
    let title: Rect
    /// Its countdown in large figures.
    let figures: Rect
    /// What comes next, when the evening ends, and the ground rules where there is room.
    let facts: Rect
    let table: Rect

    init(_ area: Rect) {
        var rest = area
        let isTall = area.height >= 30
        title = rest.takeTop(1).inset(left: 1, right: 1)
        var now = rest.takeTop(isTall ? 10 : 5).inset(left: 1, right: 1)
        _ = rest.takeTop(1)
        figures = now.takeLeft(isTall && area.width >= 110 ? 70 : 36)
        facts = now.inset(left: 2)
        table = rest
    }

    /// How many items fit below the table's headings.
    var rows: Int { max(1, table.height - 2) }

    var list: Rect { table.inset(top: 2) }
}
