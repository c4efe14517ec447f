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

/// A few fields to fill in. It stays until what it asks for is recorded: a refusal is said in it, and nothing typed is lost.
public struct FormDialog: Hashable, Sendable {
    /// Text, one of a few choices, or a value that is not shown.
    public struct Field: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case text(FormText)
            case choice([Wording], selected: Int)
            /// What the answer is about, such as an identifier; not shown.
            case hidden(String)
        }

        public var label: Wording
        public var hint: Wording?
        public var content: Content
        /// The member of the command that it fills, so that a refusal of that member leads here.
        public var member = ""
        /// Rows of text that are shown; more than one takes several lines.
        public var rows = 1
        /// The key that chooses each of the choices; none where the digits do.
        public var keys: [String] = []

        public static func text(_ label: Wording, _ value: String = "", hint: Wording? = nil, member: String = "") -> Field {
            Field(label: label, hint: hint, content: .text(FormText(value)), member: member)
        }

        /// A text of several lines.
        public static func lines(_ label: Wording, _ value: String = "", hint: Wording? = nil, rows: Int, member: String = "") -> Field {
            Field(label: label, hint: hint, content: .text(FormText(value, multiline: true)), member: member, rows: max(1, rows))
        }

        public static func choice(_ label: Wording, _ choices: [Wording], selected: Int = 0, keys: [String] = []) -> Field {
            Field(label: label, content: .choice(choices, selected: selected), keys: keys)
        }

        public static func hidden(_ value: String) -> Field { Field(label: .text(""), content: .hidden(value)) }

        var isHidden: Bool { if case .hidden = content { true } else { false } }
        var isMultiline: Bool { if case .text(let text) = content { text.buffer.isMultiline } else { false } }
    }

    public var title: Wording
    public var text: [Wording]
    public var fields: [Field]
    public var focus: Int
    public var purpose: Purpose
    /// Its fields say all that its answer needs, so that it can be put back after a crash with what was typed.
    public var isKept: Bool
    /// Why it was not accepted, until something else is typed.
    public var problem: Wording?
    /// It was answered and waits for what becomes of it.
    var isSubmitted = false
    /// Escape was pressed although something was typed; pressed again, it closes.
    var isLeaving = false
    /// What it held when it was opened; nil when it was put back after a crash.
    private var initial: [FormValue]?

    public init(
        title: Wording, text: [Wording] = [], fields: [Field], focus: Int = 0, purpose: Purpose, isKept: Bool = false
    ) {
        self.title = title
        self.text = text
        self.fields = fields
        self.focus = focus
        self.purpose = purpose
        self.isKept = isKept
        initial = fields.map(\.value)
    }

    /// The values of all fields, in their order.
    public var values: [FormValue] { fields.map(\.value) }

    /// Something was typed or chosen that would be lost.
    public var isChanged: Bool { initial == nil || values != initial }

    /// Counts all that it holds as typed.
    mutating func markRestored() { initial = nil }

    /// Counts nothing that it holds as typed: it was proposed.
    mutating func markProposed() { initial = values }

    /// Says why it was not accepted and leads to the field at fault.
    mutating func refuse(_ why: Wording, field: Int? = nil) {
        problem = why
        isSubmitted = false
        if let field, fields.indices.contains(field), !fields[field].isHidden { focus = field }
    }
}

extension FormDialog.Field {
    var value: FormValue {
        switch content {
        case .text(let text): .text(text.buffer.text)
        case .choice(_, let selected): .choice(selected)
        case .hidden(let value): .text(value)
        }
    }
}

/// The text of a form's field. Two are equal when their texts are.
public struct FormText: Hashable, Sendable {
    public var buffer: TextBuffer

    public init(_ text: String, multiline: Bool = false) { buffer = TextBuffer(text, multiline: multiline) }

    public static func == (left: FormText, right: FormText) -> Bool { left.buffer == right.buffer }
    public func hash(into hasher: inout Hasher) { hasher.combine(buffer.text) }
}
