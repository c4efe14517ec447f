extension Phrase {
    /// The words of the themes that may be chosen, in `phrases/themes.txt`.
    public enum Themes: String, CaseIterable, Hashable, Sendable {
        case title
    }
}
