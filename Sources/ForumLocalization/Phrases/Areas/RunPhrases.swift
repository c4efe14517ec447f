extension Phrase {
    /// The words of the agenda as it runs, in `phrases/run.txt`.
    public enum Run: String, CaseIterable, Hashable, Sendable {
        case title
    }
}
