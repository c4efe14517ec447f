import ForumCore
import ForumLocalization
import TerminalUI

/// What the clocks say, and how they are read here.
public struct Moment: Sendable {
    public var reading: ClockReading
    public var zone: TimeZoneRules

    public init(reading: ClockReading, zone: TimeZoneRules) {
        self.reading = reading
        self.zone = zone
    }

    /// A time of day and a day, here, for something that happened.
    public func local(_ at: Timestamp) -> LocalMoment { at.local(in: zone) }

    /// The time of day now.
    public var now: LocalMoment { local(reading.wall) }
}

/// What a screen may look at. It can change nothing through it.
public struct ScreenContext: Sendable {
    public var state: ForumState
    public var words: Phrasebook
    public var moment: Moment
    /// Where the screen draws.
    public var area: Rect
    /// This console's name.
    public var console: ConsoleName
    /// The consoles at work now, this one among them.
    public var connected: [ConsoleName]
    /// Nothing can be recorded: opened read-only, or the disk failed.
    public var isReadOnly: Bool
    /// The session file's path, to show.
    public var sessionPath: String
    /// The door shows nobody until something is typed.
    public var hidesDoorList: Bool
    /// The screen that keys go to; nil while a dialog stands in front of it.
    public var focused: ScreenKind?
    /// The screen that is seen, also behind a dialog.
    public var shown: ScreenKind?
    /// Nothing has been shown yet: what the first frame does not need can wait until it is.
    public var isOpening: Bool

    public init(
        state: ForumState, words: Phrasebook, moment: Moment, area: Rect, console: ConsoleName, connected: [ConsoleName] = [],
        isReadOnly: Bool = false, sessionPath: String = "", hidesDoorList: Bool = false,
        focused: ScreenKind? = nil, shown: ScreenKind? = nil, isOpening: Bool = false
    ) {
        self.state = state
        self.words = words
        self.moment = moment
        self.area = area
        self.console = console
        self.connected = connected
        self.isReadOnly = isReadOnly
        self.sessionPath = sessionPath
        self.hidesDoorList = hidesDoorList
        self.focused = focused
        self.shown = shown
        self.isOpening = isOpening
    }
}
