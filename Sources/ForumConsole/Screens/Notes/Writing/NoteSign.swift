import ForumCore

/// The signs that say what a note is: typed before its text with a space after, and shown before it. Alt with a sign gives it afterwards.
enum NoteSign {
    /// The signs by kind, in the order of the help.
    static let all: [(sign: Character, kind: NoteKind)] = [
        ("*", .idea), ("-", .obstacle), (">", .proposal), ("?", .question), ("=", .agreement), ("x", .disagreement), ("\"", .verbatim),
        ("!", .decision),
    ]

    static func sign(of kind: NoteKind) -> String { all.first { $0.kind == kind }.map { String($0.sign) } ?? "" }

    /// Takes a leading sign off `text`: "> publier les données" is a proposal.
    static func read(_ text: String) -> (kind: NoteKind?, text: String) {
        guard let space = text.firstIndex(where: { $0.isWhitespace }) else {
            return (text.first == "«" ? .verbatim : nil, text)
        }
        let first = text[..<space]
        guard first.count == 1, let found = all.first(where: { first.first?.lowercased() == String($0.sign) }) else {
            // French quotation marks open a verbatim and stay, for they are part of it.
            return (text.first == "«" ? .verbatim : nil, text)
        }
        return (found.kind, String(text[text.index(after: space)...]))
    }

    /// What the text in the field is so far; looks at its first two characters only.
    static func kind(of characters: [Character]) -> NoteKind? {
        guard let first = characters.first else { return nil }
        if first == "«" { return .verbatim }
        guard characters.count > 1, characters[1].isWhitespace else { return nil }
        return all.first { first.lowercased() == String($0.sign) }?.kind
    }
}
