import ForumCore
import ForumLocalization
import StrictJSON
import TerminalUI

/// What happens to the program: somebody types, an effect has ended, another console has recorded something.
public enum ConsoleInput: Sendable {
    case terminal(TerminalInput)
    /// Time has passed; the next frame shows it.
    case tick
    /// A command was decided and is on disk, or was refused.
    case concluded(Request, Result<Recorded, Refusal>)
    /// A command could not be written; nothing is recorded from now on.
    case storageFailed(Request?, Sentence)
    /// Other consoles have recorded something, or come and gone.
    case changed(ForumState, connected: [ConsoleName])
    /// Another console's journal can't be read to its end any more; nil where it can again.
    case damaged(Sentence?)
    /// The session file was written, up to all that is recorded.
    case sessionFileWritten
    /// The user's editor has ended.
    case edited(EditedText)
    /// Text that was being typed when the program last stopped; also what waits for somebody at another console. Where it was asked for, it
    /// leads to its screen.
    case draftsFound([Draft], waiting: [WaitingDraft] = [], isAsked: Bool = false)
    /// Something worth saying from the opening of the session; or the answer to what was just asked, which is said at once.
    case notice(Message, isAnswer: Bool = false)
    /// What became of something asked of the user's files.
    case filed(FileAnswer, ScreenKind)
    /// What was typed meanwhile is taken in; a screen goes on with its long work.
    case resumed(ScreenKind)
}

/// Text being typed that a console no longer at work has left behind, and the screen it was typed on.
public struct WaitingDraft: Hashable, Sendable {
    public var console: ConsoleName
    public var screen: ScreenKind

    public init(console: ConsoleName, screen: ScreenKind) {
        self.console = console
        self.screen = screen
    }
}

/// What was recorded.
public struct Recorded: Sendable {
    public var state: ForumState
    /// When it reached the disk.
    public var at: Timestamp
    public var answer: JSONObject
    /// The step in words.
    public var step: StepName
    /// What undo and redo would take back and do again now.
    public var undo: StepName?
    public var redo: StepName?

    public init(state: ForumState, at: Timestamp, answer: JSONObject, step: StepName, undo: StepName?, redo: StepName?) {
        self.state = state
        self.at = at
        self.answer = answer
        self.step = step
        self.undo = undo
        self.redo = redo
    }
}

/// A recorded step by the name of its command and what it was about.
public struct StepName: Hashable, Sendable {
    public var name: String
    public var subject: String

    public init(name: String, subject: String) {
        self.name = name
        self.subject = subject
    }
}

/// Something to be decided and recorded, and who wants to hear of it.
public struct Request: Sendable {
    public enum Kind: Sendable {
        case command(any ForumCommand)
        case undo
        case redo
    }

    public var kind: Kind
    public var screen: ScreenKind
    public var purpose: Purpose
    /// The form whose answer led to it, which hears what becomes of it.
    public var form: Int?

    public init(_ kind: Kind, screen: ScreenKind, purpose: Purpose, form: Int? = nil) {
        self.kind = kind
        self.screen = screen
        self.purpose = purpose
        self.form = form
    }
}

/// What the program wants from the world. Effects are values; one runner carries them out.
public enum ConsoleEffect: Sendable {
    /// Decide, write to disk, and answer with `concluded` or `storageFailed`.
    case request(Request)
    /// Run the user's editor on a text, and answer with `edited`.
    case edit(String)
    case ring
    /// Read, write or look for a file of the user's, and answer with `filed`.
    case file(FileRequest, ScreenKind)
    /// Answer with `resumed` once what was typed has been taken in.
    case continueLater(ScreenKind)
    /// Take up what a console no longer at work was typing, and answer with `draftsFound`; or say why not.
    case takeUp
    /// Give the terminal back to the shell until it comes back.
    case suspend
    /// Draw everything again.
    case redraw
    /// The language or the colours changed; keep them for the next time.
    case prefer(Preferences)
    case quit
}

/// What the user chose for the looks.
public struct Preferences: Hashable, Sendable {
    public var language: Language
    public var colours: Colours
    /// The door shows nobody until something is typed, so that the queue can't read the list.
    public var hidesDoorList: Bool

    public init(language: Language, colours: Colours, hidesDoorList: Bool = false) {
        self.language = language
        self.colours = colours
        self.hidesDoorList = hidesDoorList
    }
}

/// The colour themes to choose from; the raw values name them in settings and on the command line.
public enum Colours: String, CaseIterable, Hashable, Sendable {
    case dark
    case light
    case highContrast = "contrast"
    case monochrome

    /// The theme's word.
    public var phrase: Phrase {
        switch self {
        case .dark: .common(.coloursDark)
        case .light: .common(.coloursLight)
        case .highContrast: .common(.coloursHighContrast)
        case .monochrome: .common(.coloursMonochrome)
        }
    }

    /// The one after it.
    public var next: Colours {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
