import ForumCore
import ForumLocalization
import TerminalUI

/// How a note is written on the screens: what was said word for word always stands between quotation marks.
enum NoteWords {
    static func shown(_ text: String, of note: Note, _ words: Phrasebook) -> String {
        guard note.kind == .verbatim else { return text }
        // Where only a beginning is shown, a single mark is told from an apostrophe by the whole.
        return text.isQuotation || text.first == "‘" && note.text.isQuotation ? text : words.quoted(text)
    }

    /// The signs before a note: star, minority view, kind, two wordings.
    static func signs(_ note: Note) -> String {
        var signs = ""
        if note.isConflicted { signs += "‼ " }
        if note.isStarred { signs += "★ " }
        if note.isMinority { signs += "◇ " }
        if let kind = note.kind { signs += "\(NoteSign.sign(of: kind)) " }
        return signs
    }

    /// The signs before a note, each with its meaning.
    static func spelledSigns(_ note: Note, _ words: Phrasebook) -> String {
        var signs: [String] = []
        if note.isConflicted { signs.append("‼ \(words(.notes(.conflictMark)))") }
        if note.isStarred { signs.append("★ \(words(.notes(.starMark)))") }
        if note.isMinority { signs.append("◇ \(words(.notes(.minorityMark)))") }
        if let kind = note.kind { signs.append("\(NoteSign.sign(of: kind)) \(words(kind.phrase))") }
        return signs.joined(separator: " · ")
    }

    /// Tags, themes and place: what stands behind the text.
    static func details(_ note: Note, _ context: ScreenContext) -> String {
        let written = Set(note.text.hashtags)
        // No tag and no name of a place is broken over two rows.
        var parts = note.tags.filter { !written.contains($0) }.map { "#\($0.replacing("-", with: "\u{2011}"))" }
        parts += note.themes.compactMap { context.state.themes[$0] }.map { "→ \($0.title)" }
        var place: [String] = []
        if !note.table.isEmpty { place.append(context.words.table(note.table)) }
        if let round = note.round { place.append(context.words(.notes(.round), ["n": round])) }
        if let sector = note.sector { place.append(context.words(sector.words.name)) }
        let short = place.map { DisplayText.width($0) > 30 ? $0 : $0.replacing(" ", with: "\u{A0}") }
        if !place.isEmpty { parts.append("(\(short.joined(separator: ", ")))") }
        return parts.joined(separator: " ")
    }

    /// The note on one line, as far as a line goes.
    static func line(_ note: Note, _ context: ScreenContext) -> String {
        let text = shown(String(note.text.prefix(300)), of: note, context.words).replacing("\n", with: " ")
        return signs(note) + text
    }
}
