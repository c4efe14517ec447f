import ForumCore

/// The signs that say what a note is: typed before its text with a space after, and shown before it.
enum NoteSign {
    /// The signs by kind, in the order of the help.
    static let all: [(sign: String, kind: NoteKind)] = [
        ("*", .idea), ("-", .obstacle), (">", .proposal), ("?", .question), ("=", .agreement), ("x", .disagreement), ("\"", .verbatim),
        ("!", .decision),
    ]

    static func sign(of kind: NoteKind) -> String { all.first { $0.kind == kind }?.sign ?? "" }

    /// Takes a leading sign off `text`: "> publier les données" is a proposal.
    static func read(_ text: String) -> (kind: NoteKind?, text: String) {
        guard let space = text.firstIndex(where: { $0.isWhitespace }) else { return (nil, text) }
        let first = text[..<space]
        guard let found = all.first(where: { $0.sign == first }) else {
            // French quotation marks open a verbatim and stay, for they are part of it.
            return (text.first == "«" ? .verbatim : nil, text)
        }
        return (found.kind, String(text[text.index(after: space)...]))
    }
}
