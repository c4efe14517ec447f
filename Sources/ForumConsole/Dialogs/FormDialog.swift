import ForumLocalization
import TerminalUI

/// The value of a form's field.
public enum FormValue: Hashable, Sendable {
    case text(String)
    case choice(Int)

    public var text: String {
        if case .text(let text) = self { return text }
        return ""
    }

    public var choice: Int {
        if case .choice(let index) = self { return index }
        return 0
    }
}

/// A few fields to fill in: Tab and arrows go from one to the next, Enter goes on and, on the last one, is the answer.
public struct FormDialog: Hashable, Sendable {
    /// A line of text, or one of a few choices.
    public struct Field: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case text(FormText)
            case choice([Wording], selected: Int)
        }

        public var label: Wording
        public var hint: Wording?
        public var content: Content

        public static func text(_ label: Wording, _ value: String = "", hint: Wording? = nil) -> Field {
            Field(label: label, hint: hint, content: .text(FormText(value)))
        }

        public static func choice(_ label: Wording, _ choices: [Wording], selected: Int = 0) -> Field {
            Field(label: label, content: .choice(choices, selected: selected))
        }
    }

    public var title: Wording
    public var text: [Wording]
    public var fields: [Field]
    public var focus: Int
    public var purpose: Purpose
    /// What is wrong with what was filled in, until something else is.
    public var problem: Wording?

    public init(title: Wording, text: [Wording] = [], fields: [Field], focus: Int = 0, purpose: Purpose) {
        self.title = title
        self.text = text
        self.fields = fields
        self.focus = focus
        self.purpose = purpose
    }

    public var values: [FormValue] {
        fields.map {
            switch $0.content {
            case .text(let text): .text(text.buffer.text)
            case .choice(_, let selected): .choice(selected)
            }
        }
    }

    /// Takes a key or a paste; returns the answer when it gave one.
    mutating func take(_ input: TerminalInput) -> DialogAnswer? {
        guard fields.indices.contains(focus) else { return .dismissed }
        if case .mouse = input { return nil }
        problem = nil
        switch input {
        case .paste(let pasted):
            edit { $0.apply(.paste(pasted)) }
            return nil
        case .key(let key):
            switch key.key {
            case .escape: return .dismissed
            case .enter where key.modifiers.contains(.alt): return .filled(values)
            case .enter:
                if focus == fields.count - 1 { return .filled(values) }
                focus += 1
            case .tab, .down: focus = (focus + 1) % fields.count
            case .backTab, .up: focus = (focus + fields.count - 1) % fields.count
            default: type(key)
            }
            return nil
        default: return nil
        }
    }

    /// Takes a click on a field: it is the one being filled in then; a click on a choice turns to the next one.
    mutating func press(_ index: Int) {
        guard fields.indices.contains(index) else { return }
        if case .choice(let choices, let selected) = fields[index].content, index == focus, !choices.isEmpty {
            fields[index].content = .choice(choices, selected: (selected + 1) % choices.count)
        }
        focus = index
    }

    private mutating func type(_ key: KeyPress) {
        if case .choice(let choices, let selected) = fields[focus].content {
            fields[focus].content = .choice(choices, selected: Self.choice(after: selected, of: choices.count, key: key))
        } else if let edit = TextEditKey.edit(for: key, multiline: false) {
            self.edit { $0.apply(edit) }
        }
    }

    private mutating func edit(_ change: (inout TextBuffer) -> Void) {
        guard case .text(var text) = fields[focus].content else { return }
        change(&text.buffer)
        fields[focus].content = .text(text)
    }

    private static func choice(after selected: Int, of count: Int, key: KeyPress) -> Int {
        guard count > 0 else { return 0 }
        switch key.key {
        case .left: return (selected + count - 1) % count
        case .right, .character(" "): return (selected + 1) % count
        case .character(let character):
            guard let digit = character.wholeNumberValue, digit >= 1, digit <= count else { return selected }
            return digit - 1
        default: return selected
        }
    }
}

/// The text of a form's field. Two are equal when their texts are.
public struct FormText: Hashable, Sendable {
    public var buffer: TextBuffer

    public init(_ text: String) { buffer = TextBuffer(text) }

    public static func == (left: FormText, right: FormText) -> Bool { left.buffer == right.buffer }
    public func hash(into hasher: inout Hasher) { hasher.combine(buffer.text) }
}
