import ForumLocalization
import TerminalUI

/// A question with a few answers, each with a key where that helps; arrows and Enter work always.
public struct ChoiceDialog: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        public var wording: Wording
        /// Answers at once.
        public var key: Character?

        public init(_ wording: Wording, key: Character? = nil) {
            self.wording = wording
            self.key = key
        }
    }

    public var title: Wording
    public var text: [Wording]
    public var choices: [Choice]
    public var selected: Int
    public var purpose: Purpose
    public var tone: Message.Tone
    /// Only Enter answers, no letter or digit: a voter's keys must not.
    public var needsEnter: Bool
    /// A digit only moves the mark: where people type Enter after it, that Enter must answer here and not on the screen that follows.
    public var marksByDigit: Bool

    public init(
        title: Wording, text: [Wording] = [], choices: [Choice], selected: Int = 0, purpose: Purpose, tone: Message.Tone = .information,
        needsEnter: Bool = false, marksByDigit: Bool = false
    ) {
        self.title = title
        self.text = text
        self.choices = choices
        self.selected = selected
        self.purpose = purpose
        self.tone = tone
        self.needsEnter = needsEnter
        self.marksByDigit = marksByDigit
    }

    /// A yes-or-no question. Yes is choice 0, and chosen already unless there is danger in it.
    public static func confirm(_ question: Wording, text: [Wording] = [], purpose: Purpose, tone: Message.Tone = .warning) -> Dialog {
        .choice(
            ChoiceDialog(
                title: question, text: text, choices: [Choice(.phrase(.common(.yes))), Choice(.phrase(.common(.no)))],
                selected: tone == .danger ? 1 : 0, purpose: purpose, tone: tone))
    }

    /// Takes a key or a click; returns the answer when it gave one.
    mutating func take(_ input: TerminalInput, _ layout: DialogLayout) -> DialogAnswer? {
        switch input {
        case .key(let key): return take(key)
        case .mouse(let mouse):
            switch mouse.kind {
            case .press: return layout.choice(at: mouse.at, of: self)
            case .wheelUp: selected = max(0, selected - 1)
            case .wheelDown: selected = min(max(0, choices.count - 1), selected + 1)
            case .release, .drag: break
            }
            return nil
        case .paste, .resize: return nil
        }
    }

    private mutating func take(_ key: KeyPress) -> DialogAnswer? {
        switch key.key {
        case .escape: return .dismissed
        case .enter: return choices.indices.contains(selected) ? .chosen(selected) : .dismissed
        case .up, .left, .backTab: selected = (selected + max(1, choices.count) - 1) % max(1, choices.count)
        case .down, .right, .tab: selected = (selected + 1) % max(1, choices.count)
        case .home, .pageUp: selected = 0
        case .end, .pageDown: selected = max(0, choices.count - 1)
        case .character(let character) where key.modifiers.isEmpty && !needsEnter:
            if let index = choices.firstIndex(where: { $0.key.map { String($0).lowercased() } == String(character).lowercased() }) {
                return .chosen(index)
            }
            if let digit = character.wholeNumberValue, digit >= 1, digit <= choices.count {
                guard marksByDigit else { return .chosen(digit - 1) }
                selected = digit - 1
            }
        default: break
        }
        return nil
    }
}
