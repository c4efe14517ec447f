import ForumCore
import ForumLocalization
import TerminalUI

/// The rows of the notes in view, laid out once for many key presses: typing in the field changes none of them.
struct NoteRows: Sendable {
    /// All that the rows depend on.
    private struct Basis: Hashable {
        var events: Int
        var places: [Int]
        var width: Int
        var language: Language
        var isFound: Bool
    }

    /// The columns of the time before the text.
    static let inset = 6
    private static let height = 2

    private var basis: Basis?
    private var lines: [NoteID: [String]] = [:]

    /// Lays out the notes at `places`, unless nothing has changed. `width` is that of the text.
    mutating func settle(_ places: [Int], width: Int, isFound: Bool, _ context: ScreenContext) {
        let now = Basis(
            events: context.state.eventCount, places: places, width: width, language: context.words.language, isFound: isFound)
        guard basis != now else { return }
        basis = now
        lines = [:]
        for place in places where place < context.state.notes.count {
            let note = context.state.notes[place: place]
            lines[note.id] = Self.lines(note, width: width, isFound: isFound, context)
        }
    }

    /// The rows of a note as they were laid out for that width.
    func lines(of note: NoteID, width: Int) -> [String]? { basis?.width == width ? lines[note] : nil }

    /// Signs and as much of its text as fits into two rows, tags and place at its end; among what was found, the question's number first.
    static func lines(_ note: Note, width: Int, isFound: Bool, _ context: ScreenContext) -> [String] {
        let width = max(1, width)
        var text = NoteWords.signs(note)
        if isFound { text += number(of: note, context) }
        // The text may be long: what is beyond two rows is not looked at.
        text += NoteWords.shown(String(note.text.prefix(width * height + 1)), of: note, context.words)
        let details = NoteWords.details(note, context)
        let lines = Wrapping.lines(details.isEmpty ? text : "\(text)  \(details)", width: width)
        guard lines.count > height else { return lines }
        // The details stand where they are seen, at the end of the last row.
        let room = max(8, width - min(DisplayText.width(details), width / 2) - 2)
        let whole = Wrapping.lines(text, width: width)
        let rest = whole[min(height - 1, whole.count)...].joined(separator: " ")
        let isCut = DisplayText.width(rest) > room || whole.count > height
        let last = isCut ? DisplayText.truncated(rest + "…", to: room) : rest
        return Array(whole.prefix(height - 1)) + [details.isEmpty ? DisplayText.truncated(rest, to: width) : "\(last)  \(details)"]
    }

    private static func number(of note: Note, _ context: ScreenContext) -> String {
        guard let place = context.state.standingQuestions.firstIndex(where: { $0.id == note.question }) else { return "[–] " }
        return "[\(place + 1)] "
    }
}
