import ForumLocalization
import TerminalUI

/// A few fields to fill in. It stays until what it asks for is recorded: a refusal is said in it, and nothing typed is lost.
///
/// Its fields say all that its answer needs, so that it can be put back after a crash with what was typed.
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
        /// What it fills, one field a form: the answer is read by it, and a refusal of that member of the command leads here.
        public var member: String
        /// Rows of text that are shown; more than one takes several lines.
        public var rows = 1
        /// The key that chooses each of the choices; none where the digits do.
        public var keys: [String] = []

        public static func text(_ label: Wording, _ value: String = "", hint: Wording? = nil, member: String) -> Field {
            Field(label: label, hint: hint, content: .text(FormText(value)), member: member)
        }

        /// A text of several lines.
        public static func lines(_ label: Wording, _ value: String = "", hint: Wording? = nil, rows: Int, member: String) -> Field {
            Field(label: label, hint: hint, content: .text(FormText(value, multiline: true)), member: member, rows: max(1, rows))
        }

        public static func choice(
            _ label: Wording, _ choices: [Wording], selected: Int = 0, keys: [String] = [], member: String
        ) -> Field {
            Field(label: label, content: .choice(choices, selected: selected), member: member, keys: keys)
        }

        public static func hidden(_ value: String, member: String) -> Field {
            Field(label: .text(""), content: .hidden(value), member: member)
        }

        var isHidden: Bool { if case .hidden = content { true } else { false } }
        var isMultiline: Bool { if case .text(let text) = content { text.buffer.isMultiline } else { false } }
    }

    public var title: Wording
    public var text: [Wording]
    public var fields: [Field]
    public var focus: Int { didSet { isFresh = true } }
    /// Nothing was typed since the focus came to its field: a number that stands there gives way to the first digit typed.
    var isFresh = true
    public var purpose: Purpose
    /// Why it was not accepted, until something else is typed.
    public var problem: Wording?
    /// Escape was pressed although something was typed; pressed again, it closes.
    var isLeaving = false
    /// What each field held when it was opened; nil where a draft does not say.
    private(set) var shown: [FormValue?]

    public init(title: Wording, text: [Wording] = [], fields: [Field], focus: Int = 0, purpose: Purpose) {
        self.title = title
        self.text = text
        self.fields = fields
        self.focus = focus
        self.purpose = purpose
        shown = fields.map(\.value)
    }

    /// The values of all fields, in their order.
    private var values: [FormValue?] { fields.map(\.value) }

    /// Something was typed or chosen that would be lost.
    public var isChanged: Bool { values != shown }

    /// Counts nothing that it holds as typed: it was proposed.
    mutating func markProposed() { shown = values }

    /// Counts as typed what it holds otherwise than `values`, one for each field.
    mutating func markShown(_ values: [FormValue?]) { shown = values }

    /// The place of the field that fills `member`, where it is shown.
    func place(of member: String?) -> Int? { fields.firstIndex { $0.member == member && !$0.isHidden } }

    /// Says why it was not accepted and leads to the field at fault.
    mutating func refuse(_ why: Wording, member: String? = nil) {
        problem = why
        if let place = place(of: member) { focus = place }
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

    public static func == (left: FormText, right: FormText) -> Bool { left.buffer.characters == right.buffer.characters }
    public func hash(into hasher: inout Hasher) { hasher.combine(buffer.text) }
}
