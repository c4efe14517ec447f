/// The content of a text field: its characters, cursor, selection and history.
///
/// A character is what people see as one: é of two scalars, 👩‍👩‍👧 and 한 each count once. What is typed may join what stands before it; the
/// buffer always holds the same characters that its text would be read as.
public struct TextBuffer: Equatable, Sendable {
    public internal(set) var characters: [Character]
    /// The characters before the cursor.
    public internal(set) var cursor: Int
    /// The other end of the selection, while there is one.
    public internal(set) var anchor: Int?
    /// Whether line breaks are kept; otherwise each becomes a space.
    public let isMultiline: Bool

    /// What was last killed or copied.
    public internal(set) var killed: [Character] = []
    var isKilling = false
    /// The column that moves from row to row try to keep.
    var goalColumn: Int?

    var history: [TextChange] = []
    var undone: [TextChange] = []
    /// What the last edit was, if the next one of its kind belongs to the same step of the history.
    var run: TextRun?

    /// The columns of the wrapped rows, once settled, and the rows at that width.
    var wrapWidth: Int?
    var wrapped: [WrappedLine] = []
    /// The first row shown by a field of several rows; the first column by a field of one.
    public internal(set) var scroll = 0

    /// Creates a buffer with the cursor at the end of `text`.
    public init(_ text: String = "", multiline: Bool = false) {
        isMultiline = multiline
        characters = Array(Self.accepted(text, multiline: multiline))
        cursor = characters.count
    }

    /// The whole content.
    /// - Complexity: O(n)
    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }

    /// The selected characters, if there are any.
    public var selection: Range<Int>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    /// Returns `text` with line breaks as a buffer keeps them: "\n", or a space where there is one line only, and none at its end.
    static func accepted(_ text: String, multiline: Bool) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        var result = ""
        for character in text {
            if character.breaksLine || character == "\r" {
                result.append(multiline ? "\n" : " ")
            } else {
                result.append(character)
            }
        }
        if !multiline, text.last?.breaksLine == true, result.last == " " { result.removeLast() }
        return result
    }
}
