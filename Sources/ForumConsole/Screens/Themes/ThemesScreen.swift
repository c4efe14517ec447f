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
        /// A result for the room, as large as it gets.
        case projection(VoteID)
        /// A page in plain words.
        case reading(Reading.Page)
        /// The ballots that two entries have otherwise.
        case differences
        /// Ticking people off, and the ballot of somebody at the keyboard.
        case voters, booth
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

    var voters = VoterDesk()
    var booth = Booth()
    /// The ballots of voters at this keyboard that are not in the record yet.
    var boxes: [BallotBox] = []
    var differences: [BallotDifference] = []
    var differencesScroll = ListScroll()
    var reading = Reading()
    /// The room to go back to from a page.
    var behind = Room.board

    var votesScroll = ListScroll()
    var resultScroll = ListScroll()
    /// The result shown, counted once for each change of the state.
    var shown: ShownResult?
    /// The ballots of the result shown are those that were sealed.
    private(set) var sealIsIntact = false
    private var settledAt = -1

    /// A counted vote, and when it was counted.
    struct ShownResult: Sendable {
        var outcome: VoteOutcome
        var eventCount: Int
    }

    public init() {}

    public var isTyping: Bool { room == .desk || room == .voters || room == .booth }

    public mutating func settle(_ context: ScreenContext) {
        if context.state.eventCount != settledAt || rows.isEmpty { list(context) }
        settledAt = context.state.eventCount
        let layout = ThemesLayout(context.area)
        boardScroll.settle(count: rows.count, height: layout.list.height)
        votesScroll.settle(count: context.state.votes.count, height: layout.list.height)
        settleVoting(context)
        settleResult(context)
        if case .reading(let page) = room { reading.settle(page, context) }
    }

    private mutating func settleVoting(_ context: ScreenContext) {
        switch room {
        case .desk, .differences, .voters, .booth: if context.state.openVote == nil { leaveDesk(context) }
        default: break
        }
        let layout = VoterLayout(context.area)
        desk.settle(context, layout: DeskLayout(context.area))
        if room == .voters { voters.settle(context, height: layout.list.height) }
        if room == .booth, context.state.openVote?.phase != .open { room = .desk }
        guard let open = context.state.openVote else { return }
        booth.scroll.settle(count: open.choices.count, height: layout.list.height)
        if room == .differences {
            differences = open.differences(isComplete: true)
            differencesScroll.settle(count: differences.count, height: max(1, ThemesLayout(context.area).list.height / 2))
        }
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
        var id: VoteID?
        switch room {
        case .result(let vote), .projection(let vote): id = vote
        case .reading: id = shown?.outcome.vote.id
        default: break
        }
        guard let id, let vote = context.state.votes[id] else {
            shown = nil
            return
        }
        if shown?.outcome.vote.id != id || shown?.eventCount != context.state.eventCount {
            shown = ShownResult(outcome: VoteOutcome(vote), eventCount: context.state.eventCount)
            sealIsIntact = vote.sealState == .intact
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
