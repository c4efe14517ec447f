import ForumCore
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

    /// What the question in front is about, so that the answer is never about something else.
    enum Asking: Hashable, Sendable {
        case merge(ThemeID, into: [ThemeID])
        case mergeChosen(ThemeID, into: ThemeID)
        /// The method wanted, by its place; nil: asked for next.
        case openVote(Int?)
        case toCount(VoteID)
        case close(VoteID, withoutBoxes: Bool, withUncounted: Bool)
        case callOff(VoteID)
        case reopen(VoteID)
        case tie(VoteID)
        case settle(VoteID, number: Int, offered: [BallotMarks?])
        case removal(VoteID, [BallotKey])
        case way(VoteID, PersonID)
        case leaveBooth([Booth.WayOut])
        case smallBox(VoteID)
    }

    var room = Room.board
    /// The board's rows: the standing themes in order, then the withdrawn ones where they are shown.
    var rows: [ThemeID] = []
    var showsWithdrawn = false
    var board = FollowedList<ThemeID>()
    /// For each theme the one most like it, where two are so much alike that they would split the votes.
    var likenesses: [ThemeID: ThemeID] = [:]
    var likenessTitles: [String] = []

    /// The vote at the desk where several are open; nil: the latest.
    var atDesk: VoteID?
    var desk = VoteDesk()
    var preparing = VotePreparation()
    var asking: Asking?

    var voters = VoterDesk()
    var booth = Booth()
    /// The ballots of voters at this keyboard that are not in the record yet.
    var boxes: [BallotBox] = []
    var differences: [BallotDifference] = []
    var differing = FollowedList<BallotKey>()
    private var differencesAt = -1
    var reading = Reading()
    /// The room to go back to from a page.
    var behind = Room.board

    var votes = FollowedList<VoteID>()
    var resultScroll = ListScroll()
    /// The result shown, counted once for each change of the state.
    var shown: ShownResult?
    /// What the paper says as it was typed once although it breaks the rules: typed again, it is kept and set aside.
    var settledAside: String?
    /// The grades that were read in the form and shown, before a vote opens with them.
    var gradesRead: [String] = []
    private var settledAt = -1
    /// What was being typed when a scanner may have begun.
    var beforeScan: Typed?

    public init() {}

    public var isTyping: Bool { room == .desk || room == .voters || room == .booth }

    public var audience: Audience {
        switch room {
        case .projection: .room
        case .booth: .voter
        default: .team
        }
    }

    public func help(_ context: ScreenContext) -> Phrase {
        switch room {
        case .board, .votes: Self.help
        case .desk, .differences: .votes(.deskHelp)
        case .voters, .booth: .votes(.votersHelp)
        case .result, .projection, .reading: .votes(.resultHelp)
        }
    }

    public var needsBar: Bool { room != .board }

    /// The open vote at the desk.
    func openVote(_ state: ForumState) -> Vote? {
        if let vote = atDesk.flatMap({ state.votes[$0] }), vote.phase.takesBallots { return vote }
        return state.openVote
    }

    public mutating func settle(_ context: ScreenContext) {
        let isChanged = context.state.eventCount != settledAt
        if isChanged || rows.isEmpty { list(context) }
        if isChanged { settleBoxes(context) }
        settledAt = context.state.eventCount
        let layout = ThemesLayout(context.area)
        board.settle(rows, height: layout.list.height)
        if room == .votes { votes.settle(context.state.votes.values.map(\.id), height: layout.list.height) }
        settleVoting(context)
        settleResult(context)
        if case .reading(let page) = room { reading.settle(page, context) }
    }

    private mutating func settleVoting(_ context: ScreenContext) {
        if room == .booth { booth.settle(context.state, height: BoothLayout(context.area).list.height) }
        if room == .desk || room == .differences || room == .voters {
            let isOver = desk.vote.map { context.state.votes[$0]?.phase.takesBallots != true } ?? false
            if isOver || openVote(context.state) == nil { leaveDesk(context) }
        } else if let vote = desk.vote, context.state.votes[vote]?.phase.takesBallots != true {
            desk = VoteDesk()
        }
        guard let vote = openVote(context.state) else { return }
        desk.settle(vote, context, layout: DeskLayout(context.area))
        if room == .voters { voters.settle(context, height: VoterLayout(context.area).list.height) }
        guard room == .differences else {
            differencesAt = -1
            return
        }
        if differencesAt != context.state.eventCount {
            differences = vote.differences(isComplete: true)
            differencesAt = context.state.eventCount
        }
        differing.settle(differences.map(\.key), height: max(1, ThemesLayout(context.area).list.height / 2))
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

    /// When the vote at the desk takes no ballots any more, its result takes the place of its desk.
    private mutating func leaveDesk(_ context: ScreenContext) {
        if let vote = desk.vote, context.state.votes[vote]?.phase == .closed { room = .result(vote) } else { room = .board }
        desk = VoteDesk()
        atDesk = nil
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
        if shown?.isTrue(of: vote, context) != true { shown = ShownResult(vote, context) }
        resultScroll.settle(count: vote.choices.count, height: resultHeight(context))
    }

    /// How many lines of the result fit.
    func resultHeight(_ context: ScreenContext) -> Int {
        if case .projection = room { return max(1, ProjectionLayout(context.area, shown).lines.height / 4) }
        return max(1, ResultLayout(context.area, shown).lines.height / 2)
    }

    /// The theme that is chosen on the board.
    func chosen(_ context: ScreenContext) -> ForumTheme? { board.chosen.flatMap { context.state.themes[$0] } }
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
