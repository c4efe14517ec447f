import ForumCore
import ForumLocalization
import TerminalUI

/// The agenda as it runs: what is on, how long it still has, what comes next, and how to make up for a delay.
public struct RunScreen: ConsoleScreen {
    public static let kind = ScreenKind.run
    public static let help = Phrase.run(.help)

    var list = FollowedList<AgendaItemID>()
    /// The item that a question is about.
    var asked: AgendaItemID?
    /// What each answer to the question of a delay takes off, by item.
    var offered: [[AgendaItemID: Int]] = []
    /// The item to choose once it has been moved or put in.
    var following: AgendaItemID?
    /// How many steps the one asked for leaves out.
    var skipping = 0
    /// The list follows the current item until somebody moves the selection.
    private var followed: AgendaItemID?

    public init() {}

    public func showsSeconds(_ context: ScreenContext) -> Bool {
        context.state.agenda.currentItem != nil && !context.state.agenda.isPaused
    }

    public mutating func settle(_ context: ScreenContext) {
        let agenda = context.state.agenda
        let height = RunLayout(context).rows
        let ids = agenda.items.map(\.id)
        if let current = agenda.current, current != followed { list.choose(current, of: ids, height: height) }
        followed = agenda.current
        if let following, ids.contains(following) {
            list.choose(following, of: ids, height: height)
            self.following = nil
        }
        list.settle(ids, height: height)
    }

    func chosen(_ context: ScreenContext) -> AgendaItem? { chosen(context.state.agenda) }

    func chosen(_ agenda: Agenda) -> AgendaItem? { list.chosen.flatMap { id in agenda.items.first { $0.id == id } } }
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

    /// The rows that large figures take, and those that all but the ground rules may take beside them.
    private static let largeRows = 10
    private static let factRows = 6

    init(_ context: ScreenContext) {
        let area = context.area
        var rest = area
        let isTall = area.height >= 30
        title = rest.takeTop(1).inset(left: 1, right: 1)
        let figuresWidth = isTall && area.width >= 110 ? 70 : 36
        var height = 5
        if isTall {
            // The ground rules may take what a short agenda leaves free.
            let rules = Self.rules(context, width: area.width - 2 - figuresWidth - 2)
            let wanted = rules.isEmpty ? 0 : Self.factRows + 2 + rules.count
            let free = rest.height - 1 - context.state.agenda.items.count - 2
            height = max(Self.largeRows, min(wanted, free))
        }
        var now = rest.takeTop(height).inset(left: 1, right: 1)
        _ = rest.takeTop(1)
        figures = now.takeLeft(figuresWidth)
        facts = now.inset(left: 2)
        table = rest
    }

    /// The ground rules, each whole on as many rows as it needs.
    static func rules(_ context: ScreenContext, width: Int) -> [String] {
        context.state.session.groundRules.flatMap { rule in
            Wrapping.lines(rule, width: max(1, width - 2)).enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
        }
    }

    /// How many items fit below the table's headings.
    var rows: Int { max(1, table.height - 2) }

    var list: Rect { table.inset(top: 2) }
}
