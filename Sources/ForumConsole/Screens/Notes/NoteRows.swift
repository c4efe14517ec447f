import ForumCore
import ForumLocalization
import TerminalUI

/// The rows of the notes in view, laid out once for many key presses: typing in the field changes none of them.
struct NoteRows: Sendable {
    /// All that the rows depend on, beside the note and the width.
    private struct Basis: Hashable {
        var events: Int
        var language: Language
        var isFound: Bool
    }

    private struct Key: Hashable {
        var note: NoteID
        var width: Int
    }

    /// The columns of the time before the text.
    static let inset = 6
    /// The rows that a note takes at most; one that is said in a row takes no second one.
    private static let height = 2

    private var basis: Basis?
    private var lines: [Key: [String]] = [:]

    /// Lets go of what was laid out, unless nothing has changed.
    mutating func keepUp(isFound: Bool, _ context: ScreenContext) {
        let now = Basis(events: context.state.eventCount, language: context.words.language, isFound: isFound)
        guard basis != now else { return }
        basis = now
        lines = [:]
    }

    /// How many rows a note takes, which is laid out where it was not yet. `width` is that of the text.
    mutating func height(of note: Note, width: Int, isFound: Bool, _ context: ScreenContext) -> Int {
        let key = Key(note: note.id, width: width)
        if let known = lines[key] { return Self.height(known) }
        let laidOut = Self.lines(note, width: width, isFound: isFound, context)
        lines[key] = laidOut
        return Self.height(laidOut)
    }

    static func height(_ lines: [String]) -> Int { max(1, min(lines.count, height)) }

    /// The rows of a note as they were laid out for that width.
    func lines(of note: NoteID, width: Int) -> [String]? { lines[Key(note: note, width: width)] }

    /// Signs and as much of its text as fits into two rows, tags and place at its end; among what was found, the question's number first.
    static func lines(_ note: Note, width: Int, isFound: Bool, _ context: ScreenContext) -> [String] {
        let width = max(1, width)
        // The text may be long: what is beyond two rows is not looked at.
        let seen = String(note.text.prefix(width * height + 1))
        let isLong = seen.utf8.count < note.text.utf8.count
        var text = NoteWords.signs(note)
        // A word longer than the row begins in the row of the number before it.
        if isFound { text += number(of: note, context) + (startsLong(seen, width) ? "\u{A0}" : " ") }
        text += NoteWords.shown(seen, of: note, context.words)
        let details = NoteWords.details(note, context)
        let lines = Wrapping.lines(details.isEmpty ? text : "\(text)  \(details)", width: width)
        guard lines.count > height || isLong else { return lines }
        // The details stand where they are seen, at the end of the last row.
        let paragraphs = text.split(whereSeparator: \.isNewline).map { Wrapping.lines(String($0), width: width) }
        guard let first = paragraphs.first?.first else { return lines }
        // The written lines that share the last row are told apart.
        let behind = [Array(paragraphs[0].dropFirst())] + paragraphs.dropFirst()
        let rest = behind.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: " / ") + (isLong ? "…" : "")
        guard !details.isEmpty else { return [first, DisplayText.truncated(rest, to: width)] }
        let shown = DisplayText.truncated(details, to: max(width / 2, width - DisplayText.width(rest) - 2))
        let last = DisplayText.truncated(rest, to: max(1, width - DisplayText.width(shown) - 2))
        return [first, rest.isEmpty ? shown : "\(last)  \(shown)"]
    }

    private static func startsLong(_ text: String, _ width: Int) -> Bool {
        text.count > width - inset && !text.prefix(width - inset).contains { $0.isWhitespace }
    }

    private static func number(of note: Note, _ context: ScreenContext) -> String {
        guard let place = context.state.standingQuestions.firstIndex(where: { $0.id == note.question }) else { return "[–]" }
        return "[\(place + 1)]"
    }
}
