extension Phrase {
    /// The words of the notes under the questions, in `phrases/notes.txt`.
    public enum Notes: String, CaseIterable, Hashable, Sendable {
        case title
        case count
    }
}
