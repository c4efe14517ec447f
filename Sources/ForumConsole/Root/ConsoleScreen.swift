import ForumCore
import ForumLocalization
import StrictJSON
import TerminalUI

/// What a screen wants from an answer it will get later: which command was carried out, which dialog was answered.
public struct Purpose: Hashable, Sendable {
    public let name: String

    public init(_ name: String) { self.name = name }
}

/// What became of a command that a screen asked for.
public enum Conclusion: Sendable {
    /// It is on disk and in the state.
    case recorded(answer: JSONObject)
    case refused(Refusal)
    /// The disk did not take it; the root says so.
    case failed
}

/// What a screen asks the root to do.
public enum Outcome: Sendable {
    /// Decide and record a command; the conclusion comes back under `purpose`.
    case perform(any ForumCommand, Purpose)
    /// Say something on the message line.
    case say(Message)
    /// Put a dialog on top; the answer comes back under the dialog's purpose.
    case open(Dialog)
    /// Leave the form just filled in where it is, and say in it what is wrong, at the field of a member.
    case refuse(Sentence, member: String? = nil)
    case show(ScreenKind)
    /// Open a text in the user's editor; it comes back through `edited`.
    case edit(String)
    /// Sound the bell.
    case ring
    /// Take back this console's last step; the conclusion comes back under the purpose.
    case undo(Purpose)
    /// Put another screen in this one's place, until that one puts this one back.
    case become(any ConsoleScreen)
    /// Read, write or look for a file of the user's; the answer comes back through `filed`.
    case file(FileRequest)
    /// Go on with long work through `resumed`, after what was typed meanwhile.
    case continueLater
    case hideDoorList(Bool)
    /// Leave a refusal unsaid on the message line: the screen shows it itself, larger.
    case leaveUnsaid
}

/// Text being typed that is not recorded yet: kept on disk within a second, offered again after a crash.
public struct Draft: Hashable, Sendable {
    public var screen: ScreenKind
    /// What else the screen needs to put it back, by name.
    public var values: [String: String]
    public var text: String

    public init(screen: ScreenKind, values: [String: String] = [:], text: String) {
        self.screen = screen
        self.values = values
        self.text = text
    }
}

/// Who looks at a screen now. What stands around it, and what works everywhere, depends on it.
public enum Audience: Hashable, Sendable {
    /// Those who run the forum.
    case team
    /// The whole room, at a large screen: no bars stand there, and nothing is undone in front of everybody.
    case room
    /// A voter at the keyboard: no key leads elsewhere, shows or undoes anything. The screen has its own way out, which asks.
    case voter
}

/// One room of the program: a value with its state, its keys, its update and its view.
///
/// Updates change the screen's own state and ask for outcomes; the view only draws. A screen never records anything itself.
public protocol ConsoleScreen: Sendable {
    associatedtype Intent: Hashable & Sendable

    static var kind: ScreenKind { get }
    /// One or two sentences for the top of its help.
    static var help: Phrase { get }
    /// The same for what it shows now, where that is something of its own.
    func help(_ context: ScreenContext) -> Phrase
    /// What its help is called: by default, its tab's word.
    static var helpTitle: Phrase { get }
    static var keymap: Keymap<Intent, Phrase> { get }

    /// Printable characters are text now, not keys.
    var isTyping: Bool { get }
    /// Who looks at it now.
    var audience: Audience { get }
    /// Where its own keys don't fit into the bar, undoing and quitting make room: they stand in the help too.
    var needsBar: Bool { get }
    /// Text that would be lost if the program stopped now.
    var draft: Draft? { get }
    /// What the draft keeps where it is no text being typed; nil where it is.
    var kept: Sentence? { get }
    /// It shows seconds that run, so that it has to be drawn every second.
    func showsSeconds(_ context: ScreenContext) -> Bool

    /// Keys that stand in no key table, for the help: those of a list, of a text, of what covers the screen now.
    func moreKeys(_ context: ScreenContext) -> [KeySection]
    /// Whether `intent` belongs to what is shown now. Where it doesn't, its key is left to `handle`, and neither bar, help nor palette name it.
    func isOffered(_ intent: Intent, _ context: ScreenContext) -> Bool
    /// Why a step of this screen's can't be taken back any more, or nil when it can.
    func obstacle(toUndo step: StepName) -> Phrase?
    /// Whether the step to undo is told without the one it was about, because strangers look at this screen.
    func hidesWhom(_ step: StepName, _ context: ScreenContext) -> Bool
    /// Why `intent` is not to be had now, or nil when it is.
    func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase?
    /// The same as a whole sentence for the message line, where the screen can say more: whom it is about, which key helps.
    func refusal(of intent: Intent, _ context: ScreenContext) -> Sentence?
    /// What the bar calls an intent now, where the key table's name would not say what it does.
    func barName(of intent: Intent, _ context: ScreenContext) -> Phrase?
    /// The same as a whole phrase with what fills it, where a name alone would not say it: how many are meant.
    func barSentence(of intent: Intent, _ context: ScreenContext) -> Sentence?
    /// More words that an intent is found by among all actions, beside its name.
    func searchWords(of intent: Intent) -> [Phrase]
    /// Whether an intent of the bar is worth a place in it now.
    func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool
    mutating func perform(_ intent: Intent, _ context: ScreenContext) -> [Outcome]
    /// Takes what no key table names: typed text, a paste, the mouse.
    mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome]
    mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome]
    mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome]
    mutating func edited(_ text: String, _ context: ScreenContext) -> [Outcome]
    mutating func restore(_ draft: Draft, _ context: ScreenContext)
    /// A draft that was found says what had been recorded after all, so that nobody has to be asked about it.
    func isRecorded(_ draft: Draft, _ context: ScreenContext) -> Bool
    mutating func filed(_ answer: FileAnswer, _ context: ScreenContext) -> [Outcome]
    mutating func resumed(_ context: ScreenContext) -> [Outcome]
    /// Notes what is being typed, because a scanner may be about to type into it.
    mutating func beginScan()
    /// Takes out again what a scanner has typed since `beginScan`.
    mutating func takeBackScan()
    /// Whether somebody's ticket carries the code, as far as this screen knows the tickets.
    func isTicket(_ text: String) -> Bool
    /// Whether a text that no ticket carries has the length and the signs of those on the list.
    func isLikeTickets(_ text: String, _ context: ScreenContext) -> Bool
    /// Answers a scanned code and puts back what its keys have disturbed; nil when it is none of this screen's.
    mutating func scanned(_ text: String, _ context: ScreenContext) -> [Outcome]?
    /// Settles selection, scrolling and caches after a change of the state or of the size.
    mutating func settle(_ context: ScreenContext)

    func draw(into frame: inout Frame, _ context: ScreenContext)
    /// Draws what has to be seen also in front of a dialog.
    func drawAboveDialogs(into frame: inout Frame, _ context: ScreenContext)
}

extension ConsoleScreen {
    public func help(_ context: ScreenContext) -> Phrase { Self.help }
    public func searchWords(of intent: Intent) -> [Phrase] { [] }
    public static var helpTitle: Phrase { kind.title }
    public func refusal(of intent: Intent, _ context: ScreenContext) -> Sentence? { nil }
    public var isTyping: Bool { false }
    public var audience: Audience { .team }
    public var needsBar: Bool { false }
    public var draft: Draft? { nil }
    public var kept: Sentence? { nil }
    public func isOffered(_ intent: Intent, _ context: ScreenContext) -> Bool { true }
    public func obstacle(toUndo step: StepName) -> Phrase? { nil }
    public func hidesWhom(_ step: StepName, _ context: ScreenContext) -> Bool { false }
    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? { nil }
    public func barSentence(of intent: Intent, _ context: ScreenContext) -> Sentence? { nil }
    public func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool { true }
    public func showsSeconds(_ context: ScreenContext) -> Bool { false }
    public func moreKeys(_ context: ScreenContext) -> [KeySection] { [] }
    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? { nil }
    public mutating func handle(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] { [] }
    public mutating func concluded(_ purpose: Purpose, _ conclusion: Conclusion, _ context: ScreenContext) -> [Outcome] { [] }
    public mutating func answered(_ purpose: Purpose, _ answer: DialogAnswer, _ context: ScreenContext) -> [Outcome] { [] }
    public mutating func edited(_ text: String, _ context: ScreenContext) -> [Outcome] { [] }
    public mutating func restore(_ draft: Draft, _ context: ScreenContext) {}
    public func isRecorded(_ draft: Draft, _ context: ScreenContext) -> Bool { false }
    public mutating func filed(_ answer: FileAnswer, _ context: ScreenContext) -> [Outcome] { [] }
    public mutating func resumed(_ context: ScreenContext) -> [Outcome] { [] }
    public mutating func beginScan() {}
    public mutating func takeBackScan() {}
    public func isTicket(_ text: String) -> Bool { false }
    public func isLikeTickets(_ text: String, _ context: ScreenContext) -> Bool { false }
    public mutating func scanned(_ text: String, _ context: ScreenContext) -> [Outcome]? { nil }
    public mutating func settle(_ context: ScreenContext) {}
    public func drawAboveDialogs(into frame: inout Frame, _ context: ScreenContext) {}
}

/// Keys of a part of a screen as its help shows them, each with what it does.
public struct KeySection: Sendable {
    public var heading: Phrase
    public var lines: [(keys: String, name: Phrase)]
}

/// An action of a screen as the help and the palette show it.
struct ActionLine: Hashable, Sendable {
    var name: Phrase
    var keys: [KeyPress]
    /// It moves about, which nobody would look up by its name.
    var isHidden: Bool
    /// It belongs to what the screen shows now.
    var isOffered: Bool
    /// Why it is not to be had now.
    var obstacle: Phrase?
    var searchWords: [Phrase]
}

extension ConsoleScreen {
    /// The lines of the key table, by index, with what stands in their way now.
    func actionLines(_ context: ScreenContext) -> [ActionLine] {
        Self.keymap.bindings.map {
            ActionLine(
                name: $0.name, keys: $0.keys, isHidden: $0.shows == .hidden, isOffered: isOffered($0.intent, context),
                obstacle: obstacle(to: $0.intent, context), searchWords: searchWords(of: $0.intent))
        }
    }

    /// What the key bar shows of the key table: the keys that are to be had now, with their lines.
    func barLines(_ context: ScreenContext) -> [(line: Int, keys: [KeyPress], name: Sentence)] {
        let keymap = Self.keymap
        var lines: [(line: Int, keys: [KeyPress], name: Sentence)] = []
        for line in keymap.barLines {
            let intent = keymap.bindings[line].intent
            guard isInBar(intent, context), isOffered(intent, context), obstacle(to: intent, context) == nil else { continue }
            let binding = keymap.bindings[line]
            let name = barName(of: intent, context) ?? binding.barName ?? binding.name
            lines.append((line, binding.keys, barSentence(of: intent, context) ?? Sentence(name)))
        }
        return lines
    }

    /// Carries out the line `index` of the key table, unless something stands in its way.
    mutating func perform(line index: Int, _ context: ScreenContext) -> [Outcome] {
        let intent = Self.keymap.bindings[index].intent
        if let obstacle = obstacle(to: intent, context) {
            return [.say(Message(.warning, refusal(of: intent, context) ?? Sentence(obstacle)))]
        }
        return perform(intent, context)
    }

    /// Gives a key to the key table, and to the screen itself where the table doesn't know it.
    mutating func take(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        if case .key(let key) = input, let intent = Self.keymap.intent(for: key, whileTyping: isTyping), isOffered(intent, context) {
            if let obstacle = obstacle(to: intent, context) {
                // Where there is nothing to leave, Escape does nothing.
                return key == KeyPress(.escape) ? [] : [.say(Message(.warning, refusal(of: intent, context) ?? Sentence(obstacle)))]
            }
            return perform(intent, context)
        }
        return handle(input, context)
    }
}
