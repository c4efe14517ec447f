import ForumCore
import ForumLocalization

/// What a search asks for: words, `#tag`, `@theme`, a sign of a kind, `q:` question, `t:` table, `k:` kind or mark. All must hold.
struct NoteQuery {
    private enum Part {
        /// A word of the text starts with it; folded, a space before it.
        case word([UInt8])
        case tag(String)
        case themes(Set<ThemeID>)
        case kind(Set<NoteKind>)
        case marks(star: Bool, minority: Bool, conflict: Bool)
        case questions(Set<QuestionID?>)
        case table(String)
    }

    private var parts: [Part] = []

    init(_ text: String, _ context: ScreenContext) {
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let part = Self.part(word, context) { parts.append(part) }
        }
    }

    private static func part(_ word: Substring, _ context: ScreenContext) -> Part? {
        let rest = word.dropFirst()
        switch word.first {
        case "#": return rest.isEmpty ? nil : .tag(Folding.joined(rest))
        case "@":
            let wanted = Folding.joined(rest)
            guard !wanted.isEmpty else { return nil }
            return .themes(Set(context.state.themes.values.filter { begins($0.title, with: wanted) }.map(\.id)))
        default: break
        }
        if word.count == 1, let sign = word.first, !sign.isLetter, let kind = NoteSign.all.first(where: { $0.sign == sign })?.kind {
            return .kind([kind])
        }
        if rest.first == ":", let letter = word.first?.lowercased() {
            let value = rest.dropFirst()
            guard !value.isEmpty else { return nil }
            switch letter {
            case "q": return .questions(questions(value, context.state))
            case "t": return .table(Folding.joined(value))
            case "k", "n": return kinds(value, context)
            default: break
            }
        }
        var folded: [UInt8] = [0x20]
        Folding.foldBytes(word, into: &folded)
        return folded.count > 1 ? .word(folded) : nil
    }

    /// The text, or one of its words, begins with what is wanted, which is folded.
    private static func begins(_ text: String, with wanted: String) -> Bool {
        Folding.joined(text).hasPrefix(wanted) || Folding.words(text).contains { $0.hasPrefix(wanted) }
    }

    /// A table by the beginning of one of its words, but 1 is not 10; "" stands for no table.
    private static func isTable(_ table: String, _ wanted: String) -> Bool {
        guard !wanted.isEmpty else { return table.isEmpty }
        guard wanted.last?.isNumber == true else { return begins(table, with: wanted) }
        return Folding.joined(table) == wanted || Folding.words(table).contains { $0 == wanted }
    }

    /// A question by its number on the programme, 0 for outside all, or by the beginning of its label.
    private static func questions(_ value: Substring, _ state: ForumState) -> Set<QuestionID?> {
        let standing = state.standingQuestions
        if let number = Int(value) {
            if number == 0 { return [nil] }
            // Whatever was typed is a number here, also the smallest there is.
            guard number > 0, number <= standing.count else { return [] }
            return [standing[number - 1].id]
        }
        let wanted = Folding.joined(value)
        return Set(state.questions.filter { Folding.joined($0.label).hasPrefix(wanted) }.map { Optional($0.id) })
    }

    private static func kinds(_ value: Substring, _ context: ScreenContext) -> Part {
        let wanted = Folding.joined(value)
        func begins(_ phrase: Phrase.Notes) -> Bool { !wanted.isEmpty && Folding.joined(context.words(.notes(phrase))).hasPrefix(wanted) }
        let kinds = NoteSign.all.filter { sign in
            value == String(sign.sign)[...] || !wanted.isEmpty && Folding.joined(context.words(sign.kind.phrase)).hasPrefix(wanted)
        }
        if kinds.isEmpty, begins(.starWord) || begins(.minorityWord) || begins(.conflictWord) {
            return .marks(star: begins(.starWord), minority: begins(.minorityWord), conflict: begins(.conflictWord))
        }
        return .kind(Set(kinds.map(\.kind)))
    }

    /// Whether a note, whose folded text is given, has all that is asked for.
    func matches(_ note: Note, folded: [UInt8], _ state: ForumState) -> Bool {
        parts.allSatisfy { part in
            switch part {
            case .word(let word): folded.contains(word)
            case .tag(let tag): note.tags.contains { Folding.joined($0).hasPrefix(tag) }
            case .themes(let themes): note.themes.contains(where: themes.contains)
            case .kind(let kinds): note.kind.map(kinds.contains) ?? false
            case .marks(let star, let minority, let conflict):
                star && note.isStarred || minority && note.isMinority || conflict && note.isConflicted
            case .questions(let questions): questions.contains(note.question)
            case .table(let table): Self.isTable(note.table, table)
            }
        }
    }
}

extension [UInt8] {
    /// Whether `part`, of at least one byte, stands somewhere in the bytes. O(n) for text.
    func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                for start in 0...(bytes.count - part.count) where bytes[start] == part[0] {
                    var length = 1
                    while length < part.count, bytes[start + length] == part[length] { length += 1 }
                    if length == part.count { return true }
                }
                return false
            }
        }
    }
}
