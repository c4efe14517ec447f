import ForumCore
import TerminalUI

/// The words that Tab would put in the place of a `#tag` or `@theme` being typed.
struct NoteCompletion: Hashable, Sendable {
    /// The characters of the word, its sign included.
    var range: Range<Int>
    /// The words to choose from, best first.
    var words: [String]
    /// The word that stands there now by a former Tab.
    var taken: Int?

    /// As many as the line above the field can show.
    private static let most = 4
    private static let longest = 80

    /// What can be completed at the cursor of `field`. Costs nothing unless the cursor stands behind a word with such a sign.
    init?(_ field: TextBuffer, former: NoteCompletion?, _ state: ForumState) {
        if let former, let taken = former.taken, field.cursor == former.range.upperBound,
            former.range.upperBound <= field.characters.count, String(field.characters[former.range]) == former.words[taken]
        {
            self = former
            return
        }
        guard field.selection == nil, let start = Self.start(field) else { return nil }
        range = start..<field.cursor
        let typed = String(field.characters[(start + 1)..<field.cursor])
        words = field.characters[start] == "#" ? Self.tags(typed, state) : Self.themes(typed, state)
        let own = String(field.characters[range])
        words.removeAll { $0 == own }
        guard !words.isEmpty else { return nil }
    }

    /// Where the word before the cursor starts, when it starts with a sign.
    private static func start(_ field: TextBuffer) -> Int? {
        var place = field.cursor
        while place > 0, !field.characters[place - 1].isWhitespace, field.cursor - place < longest { place -= 1 }
        guard place < field.cursor, place == 0 || field.characters[place - 1].isWhitespace else { return nil }
        return ["#", "@"].contains(field.characters[place]) ? place : nil
    }

    private static func tags(_ typed: String, _ state: ForumState) -> [String] {
        let wanted = Folding.joined(typed)
        let found = state.notes.tagCounts.filter { Folding.joined($0.key).hasPrefix(wanted) && $0.key != typed }
        return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { "#" + $0.key }
    }

    private static func themes(_ typed: String, _ state: ForumState) -> [String] {
        let wanted = Folding.joined(typed)
        let found = state.standingThemes.filter { theme in
            wanted.isEmpty || Folding.joined(theme.title).hasPrefix(wanted)
                || Folding.words(theme.title).contains { $0.hasPrefix(wanted) }
        }
        return found.prefix(most).map { "@" + word(for: $0.title) }
    }

    /// A title as one word: "L’accès aux données" is `L-accès-aux-données`.
    static func word(for title: String) -> String {
        title.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    /// Puts the first word into `field`, or the next one where one of them stands already.
    mutating func take(in field: inout TextBuffer) {
        let next = taken.map { ($0 + 1) % words.count } ?? 0
        field.replaceCharacters(in: range, with: words[next])
        range = range.lowerBound..<field.cursor
        taken = next
    }
}
