extension Phrase {
    /// The words of the start screen: recent sessions, new ones, the rehearsal, in `phrases/start.txt`.
    public enum Start: String, CaseIterable, Hashable, Sendable {
        case title
    }
}
