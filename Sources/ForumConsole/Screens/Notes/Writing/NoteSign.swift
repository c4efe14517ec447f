import ForumCore

/// The signs that say what a note is: typed before its text with a space after, and shown before it. Alt with a sign gives it afterwards.
enum NoteSign {
    /// The signs by kind, in the order of the help.
    static let all: [(sign: Character, kind: NoteKind)] = [
        ("*", .idea), ("-", .obstacle), (">", .proposal), ("?", .question), ("=", .agreement), ("x", .disagreement), ("\"", .verbatim),
        ("!", .decision),
    ]

    static func sign(of kind: NoteKind) -> String { all.first { $0.kind == kind }.map { String($0.sign) } ?? "" }

    /// Takes a leading sign off `text`: "> publier les données" is a proposal. A sign alone leaves no text.
    ///
    /// A text between quotation marks is a verbatim, and its marks stay, for they are part of it.
    static func read(_ text: String) -> (kind: NoteKind?, text: String) {
        let trimmed = text.trimmed
        // White space at the end is trimmed, so that a sign alone has none behind it.
        if let found = kind(ofSign: Array(trimmed.prefix(1)) + Array(trimmed.count == 1 ? " " : trimmed.dropFirst().prefix(1))) {
            return (found, String(trimmed.dropFirst(2)).trimmed)
        }
        return (trimmed.isQuotation ? .verbatim : nil, trimmed)
    }

    /// What the text in the field is so far; reads more than two characters only where it begins with a quotation mark.
    static func kind(of characters: [Character]) -> NoteKind? {
        if let kind = kind(ofSign: characters.prefix(2)) { return kind }
        guard let first = characters.first, String.opensQuotation(first) else { return nil }
        return String(characters).isQuotation ? .verbatim : nil
    }

    /// The kind whose sign with a space behind it stands at the beginning. A capital X begins a sentence about somebody unnamed.
    static func kind(ofSign characters: some Collection<Character>) -> NoteKind? {
        guard let first = characters.first, let second = characters.dropFirst().first else { return nil }
        guard second == " " || second == "\u{A0}" || second == "\u{202F}" else { return nil }
        return all.first { $0.sign == first }?.kind
    }
}
