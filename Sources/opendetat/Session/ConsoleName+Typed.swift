import ForumCore

extension ConsoleName {
    /// The name that somebody means who typed this: the spaces between words, which no journal's name has, are hyphens.
    init(typed text: String) { self.init(text.split(whereSeparator: \.isWhitespace).joined(separator: "-")) }
}
