extension Phrase {
    /// The words of the overview of the evening, in `phrases/overview.txt`.
    public enum Overview: String, CaseIterable, Hashable, Sendable {
        case title
    }
}
