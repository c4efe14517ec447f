import ForumCore
import ForumLocalization
import TerminalUI

/// The whole program as a value: the session's state, the screens, the dialogs in front of them, and what is said.
public struct ConsoleModel: Sendable {
    public internal(set) var state: ForumState
    public internal(set) var preferences: Preferences
    public internal(set) var size: Size
    public internal(set) var screen: ScreenKind
    var screens: [ScreenKind: any ConsoleScreen]
    public internal(set) var dialogs: [DialogLayer] = []
    /// How many dialogs there have been: the last one's number.
    var dialogCount = 0
    public internal(set) var message: Message?
    /// What is still to be said, once the message before it has been read.
    var waitingNotices: [Message] = []
    /// Why nothing can be recorded any more; stays on screen.
    public internal(set) var fault: Sentence?
    /// What of other consoles can't be shown here any more; stays on screen as long, and keeps nobody from recording.
    public internal(set) var damage: Sentence?
    /// Nothing could be recorded from the start, so that nothing of this console's is missing on disk.
    let isReadOnlyFromTheStart: Bool
    /// When the last change of this console reached the disk.
    public internal(set) var savedAt: Timestamp?
    public internal(set) var undo: StepName?
    /// What a screen said last, and which one.
    var spoken: (screen: ScreenKind, message: Message)?
    public internal(set) var redo: StepName?
    public internal(set) var connected: [ConsoleName] = []
    var keptDrafts: [Draft] = []
    /// What is being typed is to be kept soon: until then no key has to be compared with what was kept.
    var areDraftsDue = false
    /// The message as it was when `saidAt` was read.
    var saidMessage: Message?
    var saidAt: ClockReading?
    var scanner = ScannerWatch()
    var dialogsBeforeScan: [DialogLayer] = []
    /// Letters and digits that are commands, unless a scanner is typing them.
    var heldKeys: [KeyPress] = []
    var words: Phrasebook
    /// Neither has anything been typed yet nor has the clock ticked: no frame has been shown.
    var isOpening = true
    let drawnTabs = DrawnPart<Chrome.TabsBasis>()
    let drawnKeys = DrawnPart<Chrome.KeysBasis>()
    let drawnStatus = DrawnPart<StatusBasis>()

    public let console: ConsoleName
    public let sessionPath: String
    /// Somebody asked for the screen it was opened on: nothing takes its place.
    let isScreenAsked: Bool

    /// A dialog and the screen that opened it.
    public struct DialogLayer: Sendable {
        public var dialog: Dialog
        public var screen: ScreenKind
        /// Its number, which no other has.
        let id: Int
        /// The form that waits for what comes of it: itself, or the one that led to this question.
        let form: Int?
    }

    public init(
        state: ForumState, console: ConsoleName, sessionPath: String, preferences: Preferences, size: Size,
        screen: ScreenKind? = nil, readOnly: Sentence? = nil
    ) {
        self.state = state
        self.console = console
        self.sessionPath = sessionPath
        self.preferences = preferences
        self.size = size
        self.screen = screen ?? .overview
        isScreenAsked = screen != nil
        fault = readOnly
        isReadOnlyFromTheStart = readOnly != nil
        words = Phrasebook(language: preferences.language)
        screens = [
            .overview: OverviewScreen(), .door: DoorScreen(), .notes: NotesScreen(), .themes: ThemesScreen(), .run: RunScreen(),
        ]
    }

    /// Smaller than this, nothing is shown but that it is too small.
    public static let smallestSize = Size(columns: 80, rows: 24)

    public var isTooSmall: Bool { size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows }

    /// What the screens may look at.
    func context(_ moment: Moment) -> ScreenContext {
        ScreenContext(
            state: state, words: words, moment: moment, area: areas.content, console: console, connected: connected,
            isReadOnly: fault != nil, sessionPath: sessionPath, hidesDoorList: preferences.hidesDoorList,
            focused: frontDialog == nil ? screen : nil, shown: screen, isOpening: isOpening)
    }

    /// How long, in milliseconds, the frame stays true if nothing happens: to the next second where seconds run, else to the next minute.
    public func millisecondsToNextTick(_ moment: Moment) -> Int64 {
        let showsSeconds = !isTooSmall && (screens[screen]?.showsSeconds(context(moment)) ?? false)
        let period: Int64 = showsSeconds ? 1_000 : 60_000
        let rest = moment.reading.wall.milliseconds % period
        let tick = period - (rest < 0 ? rest + period : rest)
        return [millisecondsToMessageEnd(moment), millisecondsToRelease(moment), millisecondsToBandEnd(moment)].compactMap { $0 }.reduce(
            tick
        ) { min($0, max(1, $1)) }
    }

    /// The text being typed on all screens and in forms that can be put back.
    public var drafts: [Draft] {
        ScreenKind.allCases.compactMap { screens[$0]?.draft }
            + dialogs.compactMap { layer in
                if case .form(let form) = layer.dialog { form.draft(for: layer.screen, words) } else { nil }
            }
    }
}
