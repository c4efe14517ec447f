import StrictJSON

/// Everything that is known of a session: the fold of its events.
public struct ForumState: Sendable {
    public var session = SessionInfo()
    public var people = People()
    /// Tickets of people whom no list expects any more.
    public var voidTickets = VoidTickets()
    public var questions: [Question] = []
    public var notes = Notes()
    public var headings = Table<HeadingID, Heading>()
    /// The order of the headings, as far as somebody gave one: those not named come after, oldest first.
    public var headingOrder: [HeadingID] = []
    public var readBacks = Table<ReadBackID, ReadBack>()
    public var themes = Table<ThemeID, Theme>()
    /// The order that a lot gave the themes.
    public var boardOrder = BoardOrder()
    public var votes = Table<VoteID, Vote>()
    /// The themes of the next forums, in the order in which they were chosen.
    public var programme: [ProgrammeEntry] = []
    public var agenda = Agenda()
    /// Who said what stands, where several did.
    public var claims = Claims()
    public var consoles: [ConsoleName: ConsoleRecord] = [:]
    /// Events of kinds that this version does not know, kept as they came.
    public var unknownEvents: [EventRecord] = []

    /// The highest Lamport clock folded.
    public var clock: Int64 = 0
    /// The last event folded, in the one order.
    public var lastStamp: EventStamp?
    public var eventCount = 0

    public init() {}

    /// Folds one event that comes after all the others.
    mutating func fold(_ event: any ForumEvent, _ context: EventContext) {
        clock = max(clock, context.stamp.clock)
        lastStamp = context.stamp
        eventCount += 1
        consoles[context.stamp.console, default: ConsoleRecord(name: context.stamp.console, firstAt: context.at)].note(context)
        event.apply(to: &self, at: context)
    }
}

/// What a session is: its title, place and hour.
public struct SessionInfo: Hashable, Sendable {
    /// Nil until the session's first event.
    public var id: SessionID?
    public var title = ""
    public var venue = ""
    /// The day it takes place.
    public var date: CivilDate?
    /// When it starts, in minutes after midnight, local time.
    public var startMinutes = 18 * 60
    /// How many people the room takes, or nil where nobody said.
    public var capacity: Int?
    public var groundRules: [String] = []
    /// The template it was made from.
    public var template = ""
    /// The Chatham House rule holds: notes are written without the sector of who spoke, and no line of a journal says who typed it.
    public var isChathamHouse = false
    /// A rehearsal with invented people.
    public var isDemo = false
    /// A sign of the computer it was made on, so that consoles of others have names of their own; nil in sessions that were made earlier.
    public var madeOn: String?

    public init() {}
}

/// A console that has written into the session.
public struct ConsoleRecord: Hashable, Sendable {
    public var name: ConsoleName
    public var firstAt: Timestamp
    public var lastAt: Timestamp
    public var lastClock: Int64 = 0
    public var events = 0

    public init(name: ConsoleName, firstAt: Timestamp) {
        self.name = name
        self.firstAt = firstAt
        lastAt = firstAt
    }

    mutating func note(_ context: EventContext) {
        lastAt = context.at
        lastClock = context.stamp.clock
        events += 1
    }
}

/// Where something was done: at which console and when.
public struct Mark: Hashable, Sendable {
    public var at: Timestamp
    public var console: ConsoleName

    public init(at: Timestamp, console: ConsoleName) {
        self.at = at
        self.console = console
    }

    init(_ context: EventContext) { self.init(at: context.at, console: context.stamp.console) }
}
