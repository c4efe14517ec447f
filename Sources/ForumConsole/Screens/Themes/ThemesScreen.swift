import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

/// A theme of the forum; the terminal has themes too, of colours.
typealias ForumTheme = ForumCore.Theme

/// The themes and the votes on them: the board, the desk of the open vote, and the results.
public struct ThemesScreen: ConsoleScreen {
    public static let kind = ScreenKind.themes
    public static let help = Phrase.themes(.help)

    /// Which of its rooms is shown.
    enum Room: Hashable, Sendable {
        case board
        /// The open vote: counting hands or writing down ballots.
        case desk
        /// The list of all votes.
        case votes
        case result(VoteID)
    }

    var room = Room.board
    /// The board's rows: the standing themes in order, then the withdrawn ones where they are shown.
    var rows: [ThemeID] = []
    var showsWithdrawn = false
    var boardScroll = ListScroll()
    /// For each theme the one most like it, where two are so much alike that they would split the votes.
    var likenesses: [ThemeID: ThemeID] = [:]
    var likenessTitles: [String] = []

    var desk = VoteDesk()
    var preparing = VotePreparation()
    /// The theme or ballot that a dialog is about.
    var asked: ThemeID?

    var votesScroll = ListScroll()
    var resultScroll = ListScroll()
    /// The result shown, counted once for each change of the state.
    var shown: ShownResult?
    private var settledAt = -1

    /// A counted vote, and when it was counted.
    struct ShownResult: Sendable {
        var outcome: VoteOutcome
        var eventCount: Int
    }

    public init() {}

    public var isTyping: Bool { room == .desk }

    public mutating func settle(_ context: ScreenContext) {
        if context.state.eventCount != settledAt || rows.isEmpty { list(context) }
        settledAt = context.state.eventCount
        let layout = ThemesLayout(context.area)
        boardScroll.settle(count: rows.count, height: layout.list.height)
        votesScroll.settle(count: context.state.votes.count, height: layout.list.height)
        if room == .desk, context.state.openVote == nil { leaveDesk(context) }
        desk.settle(context, layout: DeskLayout(context.area))
        settleResult(context)
    }

    /// The board's rows and the likenesses, after a change.
    mutating func list(_ context: ScreenContext) {
        let standing = context.state.standingThemes
        rows = standing.map(\.id)
        if showsWithdrawn { rows += context.state.themes.values.filter(\.isWithdrawn).map(\.id) }
        let titles = standing.map(\.title)
        guard titles != likenessTitles else { return }
        likenessTitles = titles
        likenesses = ThemeLikeness.pairs(among: standing).reduce(into: [:]) { found, pair in
            if found[pair.first] == nil { found[pair.first] = pair.second }
            if found[pair.second] == nil { found[pair.second] = pair.first }
        }
    }

    /// When the vote that was open is not any more, its result takes the place of its desk.
    private mutating func leaveDesk(_ context: ScreenContext) {
        if let vote = desk.vote, context.state.votes[vote]?.phase == .closed { room = .result(vote) } else { room = .board }
        desk = VoteDesk()
    }

    private mutating func settleResult(_ context: ScreenContext) {
        guard case .result(let id) = room, let vote = context.state.votes[id] else {
            shown = nil
            return
        }
        if shown?.outcome.vote.id != id || shown?.eventCount != context.state.eventCount {
            shown = ShownResult(outcome: VoteOutcome(vote), eventCount: context.state.eventCount)
        }
        resultScroll.settle(count: vote.choices.count, height: max(1, ResultLayout(context.area).lines.height / 2))
    }

    /// The theme that is chosen on the board.
    func chosen(_ context: ScreenContext) -> ForumTheme? {
        rows.indices.contains(boardScroll.selected) ? context.state.themes[rows[boardScroll.selected]] : nil
    }
}

/// Finds themes so much alike that they would split the votes.
enum ThemeLikeness {
    /// From here on two titles are pointed out.
    static let threshold = 0.5
    private static let mostThemes = 300

    /// The pairs of themes that are alike, the most alike first. O(themes²).
    static func pairs(among themes: [ForumTheme]) -> [(first: ThemeID, second: ThemeID)] {
        guard themes.count <= mostThemes else { return [] }
        let words = themes.map { Folding.words($0.title) }
        var found: [(first: ThemeID, second: ThemeID, score: Double)] = []
        for first in themes.indices {
            for second in themes.indices.dropFirst(first + 1) {
                let score = TextSimilarity.score(words[first], words[second])
                if score >= threshold { found.append((themes[first].id, themes[second].id, score)) }
            }
        }
        return found.sorted { $0.score > $1.score }.map { ($0.first, $0.second) }
    }
}

/// Where things stand on the board.
struct ThemesLayout {
    let title: Rect
    let notice: Rect
    let list: Rect
    let detail: Rect

    init(_ area: Rect) {
        var rest = area
        title = rest.takeTop(1).inset(left: 1, right: 1)
        notice = rest.takeTop(1).inset(left: 1, right: 1)
        detail = rest.takeBottom(area.height >= 30 ? 6 : 4).inset(left: 1, right: 1)
        list = rest
    }
}
