import ForumCore
import ForumLocalization
import TerminalUI

/// What happens to the start screen.
public enum StartInput: Sendable {
    case terminal(TerminalInput)
    /// Time has passed; the next frame shows it.
    case tick
    /// The sessions opened before, the last one first.
    case recent([RecentEntry])
    /// The templates in the language spoken now.
    case templates([TemplateEntry])
    /// A free file for the title that was asked about.
    case suggested(file: String)
    /// There is a session at `path`: what is left to ask is what to do in it.
    case ready(path: String, said: Sentence?)
    /// It could not be made or opened.
    case refused(Sentence)
}

/// What the start screen wants from the world.
public enum StartEffect: Hashable, Sendable {
    /// Find a free file for a session of this title, and answer with `suggested`.
    case suggestFile(title: String)
    /// Make a session, never over a file that exists; answer with `ready` or `refused`.
    case create(SessionPlan)
    /// Make the rehearsal; answer with `ready` or `refused`.
    case rehearse
    /// See whether there is a session at a path, as it was typed; answer with `ready` or `refused`.
    case look(path: String)
    /// Open the session and go on with its console; answers only with `refused`.
    case open(path: String, ScreenKind)
    /// Take a session off the list of recent ones; answer with `recent`.
    case forget(path: String)
    case prefer(Preferences)
    case suspend
    case redraw
    case quit
}

/// A session opened before, as the start screen shows it.
public struct RecentEntry: Hashable, Sendable {
    public var path: String
    /// The path as people read it: `~` for their own folder.
    public var shownPath: String
    public var title: String
    public var openedAt: Timestamp
    /// Nothing is there any more.
    public var isMissing: Bool

    public init(path: String, shownPath: String, title: String, openedAt: Timestamp, isMissing: Bool) {
        self.path = path
        self.shownPath = shownPath
        self.title = title
        self.openedAt = openedAt
        self.isMissing = isMissing
    }
}

/// A kind of evening to make a session from, and what it proposes.
public struct TemplateEntry: Hashable, Sendable {
    public var id: String
    public var title: String
    public var description: String
    public var venue: String
    public var capacity: Int?
    public var startMinutes: Int

    public init(id: String, title: String, description: String, venue: String = "", capacity: Int? = nil, startMinutes: Int = 18 * 60) {
        self.id = id
        self.title = title
        self.description = description
        self.venue = venue
        self.capacity = capacity
        self.startMinutes = startMinutes
    }
}

/// A session to be made.
public struct SessionPlan: Hashable, Sendable {
    /// The template's id.
    public var template: String
    public var title: String
    public var venue: String
    public var date: CivilDate
    /// Minutes after midnight.
    public var startMinutes: Int
    public var capacity: Int?
    /// The path as it was typed.
    public var file: String

    public init(template: String, title: String, venue: String, date: CivilDate, startMinutes: Int, capacity: Int?, file: String) {
        self.template = template
        self.title = title
        self.venue = venue
        self.date = date
        self.startMinutes = startMinutes
        self.capacity = capacity
        self.file = file
    }
}
