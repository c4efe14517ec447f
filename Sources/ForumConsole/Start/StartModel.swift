import ForumCore
import ForumLocalization
import TerminalUI

/// The start screen as a value: what was opened before, what to begin with, and the question or form in front of it.
public struct StartModel: Sendable {
    public internal(set) var preferences: Preferences
    public internal(set) var size: Size
    var words: Phrasebook
    var recent: [RecentEntry] = []
    var templates: [TemplateEntry] = []
    /// The chosen line: the recent sessions first, then what to begin with.
    var selected = 0
    /// What is seen of the recent sessions.
    var scroll = ListScroll()
    var stage = Stage.menu
    var message: Message?
    /// Whether somebody has moved the choice, so that a new list doesn't.
    var hasChosen = false

    /// What stands in front of the menu.
    enum Stage: Hashable, Sendable {
        case menu
        case creating(NewSessionForm)
        case opening(FormDialog)
        /// A session is there: what do you do tonight?
        case role(ChoiceDialog, path: String)
        /// The session chosen is not where it was.
        case missing(ChoiceDialog, RecentEntry)
        /// Something to be read before going on.
        case told(ChoiceDialog)
        case help(scroll: Int)
    }

    /// What to begin with, below the recent sessions.
    enum Beginning: Int, CaseIterable, Hashable, Sendable { case new, other, rehearsal }

    /// What a line stands for.
    enum Line: Hashable {
        case recent(RecentEntry)
        case begin(Beginning)
    }

    public init(preferences: Preferences, size: Size) {
        self.preferences = preferences
        self.size = size
        words = Phrasebook(language: preferences.language)
        selected = Beginning.rehearsal.rawValue
    }

    var lineCount: Int { recent.count + Beginning.allCases.count }

    /// The chosen line.
    var line: Line? {
        if recent.indices.contains(selected) { return .recent(recent[selected]) }
        return Beginning(rawValue: selected - recent.count).map { .begin($0) }
    }

    public var isTooSmall: Bool {
        size.columns < ConsoleModel.smallestSize.columns || size.rows < ConsoleModel.smallestSize.rows
    }

    /// How long, in milliseconds, the frame stays true if nothing happens: to the next minute.
    public func millisecondsToNextTick(_ moment: Moment) -> Int64 {
        let rest = moment.reading.wall.milliseconds % 60_000
        return 60_000 - (rest < 0 ? rest + 60_000 : rest)
    }

    /// The roles of an evening and their screens, the busiest first.
    static let roles: [(name: Phrase, screen: ScreenKind)] = [
        (.start(.roleDoor), .door), (.start(.roleNotes), .notes), (.start(.roleVotes), .themes), (.start(.roleRun), .run),
        (.start(.roleOverview), .overview),
    ]

    static let purpose = Purpose("start")
}
